/**
 * The stretches of a paper that say something: title, keywords, headings, sentences and table rows; never the reference
 * list, page furniture or markup.
 */
import type { Reading } from '#ingest/document.ts'
import type { Span } from '#ingest/extraction.ts'
import { toWords } from './fold-words.ts'

export interface ProseSpan extends Span {
  kind: 'title' | 'keyword' | 'heading' | 'passage'
}

/** A heading longer than this is the heading and something else. */
const LONGEST_HEADING = 300
/** Title and keywords stand within so many words of the beginning. */
const FRONT_WORDS = 2000

/** Several finders ask for those of one paper. */
const known = new WeakMap<Reading, readonly ProseSpan[]>()

/** All of them, sorted by start, none overlapping. */
export function proseSpans(reading: Reading): readonly ProseSpan[] {
  const found = known.get(reading) ?? findSpans(reading)
  known.set(reading, found)
  return found
}

function findSpans(reading: Reading): ProseSpan[] {
  const spans: ProseSpan[] = reading.passages.map(({ start, end }) => ({ start, end, kind: 'passage' }))
  const stops = [...spans, ...reading.referenceList, ...reading.tables.map((table) => table.span)].map((span) => span.start)
  for (const { span } of reading.sections) stops.push(span.start)
  stops.sort((a, b) => a - b)
  let at = 0
  for (const { span } of [...reading.sections].sort((a, b) => a.span.start - b.span.start)) {
    while (at < stops.length && stops[at]! <= span.start) at++
    const end = Math.min(stops[at] ?? Infinity, span.end, span.start + LONGEST_HEADING)
    spans.push({ start: span.start, end, kind: 'heading' })
  }
  for (const span of frontSpans(reading)) spans.push(span)
  spans.sort((a, b) => a.start - b.start || b.end - a.end)
  return spans.filter((span, i) => span.end > span.start && !spans.slice(Math.max(0, i - 3), i).some((before) => before.end > span.start))
}

/** Where title and keywords stand before the first numbered section, found by their words. */
function frontSpans(reading: Reading): ProseSpan[] {
  const { work, sections, plain } = reading
  const end = sections.find((section) => section.number !== null)?.span.start ?? plain.length
  const words = toWords(plain, { start: 0, end: Math.min(end, FRONT_WORDS * 10) }).slice(0, FRONT_WORDS)
  const first = new Map<string, number[]>()
  for (const [i, word] of words.entries()) {
    const places = first.get(word.form)
    if (places) places.push(i)
    else first.set(word.form, [i])
  }
  const labels = [work.title, work.titleAlt].map((label) => ({ label, kind: 'title' as const }))
  const spans: ProseSpan[] = []
  for (const { label, kind } of [...labels, ...work.keywords.map((label) => ({ label, kind: 'keyword' as const }))]) {
    const forms = toWords(label ?? '').map((word) => word.form)
    const starts = forms[0] ? (first.get(forms[0]) ?? []) : []
    for (const i of starts) {
      if (!forms.every((form, k) => words[i + k]?.form === form)) continue
      spans.push({ start: words[i]!.start, end: words[i + forms.length - 1]!.end, kind })
    }
  }
  return spans
}
