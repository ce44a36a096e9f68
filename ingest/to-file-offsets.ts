/**
 * An extraction of clean text → the same in the offsets of the file that the text was made of.
 *
 * Every quote becomes the file's own text, tags and all; what a reader wants to see of it goes beside it into `text`.
 */
import type { Origin } from './document.ts'
import type { Extraction, Region, Span } from './extraction.ts'

/** Everything that has a place, moved to the file's. */
export function toFileOffsets(extraction: Extraction, { map, left, repairs }: Origin): Extraction {
  const moved = move(extraction, (span) => map.toSource(span), map.source) as Extraction
  return { ...moved, repairs: [...moved.repairs, ...repairs], regions: withMarkup([...moved.regions, ...left], map.source) }
}

function move(value: unknown, toSource: (span: Span) => Span, source: string): unknown {
  if (Array.isArray(value)) return value.map((one) => move(one, toSource, source))
  if (typeof value !== 'object' || value === null) return value
  const moved: Record<string, unknown> = {}
  for (const [key, inner] of Object.entries(value)) moved[key] = move(inner, toSource, source)
  const { start, end, quote, text } = moved
  if (typeof start !== 'number' || typeof end !== 'number') return moved
  const span = toSource({ start, end })
  if (typeof quote !== 'string') return { ...moved, ...span }
  const printed = source.slice(span.start, span.end)
  return { ...moved, ...span, quote: printed, ...(printed === quote || text !== undefined ? {} : { text: quote }) }
}

/** The regions with what was left out and the tags between them, so that they cover the whole file again. */
function withMarkup(regions: Region[], source: string): Region[] {
  const all: Region[] = []
  let at = 0
  for (const region of regions.sort((a, b) => a.start - b.start || b.end - a.end)) {
    add(all, source, { kind: 'markup', start: at, end: region.start })
    add(all, source, { ...region, start: Math.max(at, region.start) })
    at = Math.max(at, region.end)
  }
  add(all, source, { kind: 'markup', start: at, end: source.length })
  return all
}

/** Adds a region without the blanks at its ends; one of the kind before it makes it longer. */
function add(regions: Region[], source: string, region: Region): void {
  const text = source.slice(region.start, region.end)
  const start = region.start + text.length - text.trimStart().length
  const end = region.end - (text.length - text.trimEnd().length)
  if (region.end <= region.start || end <= start) return
  const last = regions.at(-1)
  if (last?.kind === region.kind) last.end = end
  else regions.push({ kind: region.kind, start, end })
}
