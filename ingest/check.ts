/**
 * How a paper was read and what is wrong with its citations: nothing skipped in silence.
 *
 * Coverage counts every character that is no white space by what it was read as; what nothing was made of is listed with
 * its line, beside what was mended, what is doubtful, and what is wrong with the paper itself.
 */
import type { Bibliography, Extraction, Problem, RegionKind, Span } from './extraction.ts'
import { type DoubtKind, findDoubts } from './find-doubts.ts'
import { createLineIndex } from './line-index.ts'

/** Non-blank characters of the file: all, and those read as each kind of region. */
export type Coverage = { characters: number } & Record<RegionKind, number>

/** A place in the file, with its line as an editor counts. */
interface Place {
  line: number
  span: Span
}

/** What `check` says of one file. */
export interface Check {
  file: string
  title: string | null
  sections: number
  passages: number
  tables: number
  figures: number
  footnotes: number
  references: number
  citations: number
  /** Citations that point to at least one reference and raise no doubt. */
  resolved: number
  claims: number
  coverage: Coverage
  /** What nothing was made of. */
  unread: (Place & { quote: string })[]
  /** What is wrong with the paper; the place is the citation's, else the first reference's. */
  problems: (Partial<Place> & { kind: Problem['kind']; note: string; references: (string | number)[]; citation: string | null })[]
  /** What we are not sure of. */
  doubts: (Place & { kind: DoubtKind; note: string })[]
  /** What the conversion broke and was mended, by kind, the most frequent first. */
  repairs: { kind: string; count: number; at: (Place & { note: string })[] }[]
  bibliography?: Bibliography
}

const KINDS: RegionKind[] = [
  'front-matter',
  'heading',
  'prose',
  'figure',
  'table',
  'footnote',
  'reference',
  'furniture',
  'markup',
  'unread',
]

/** Checks one extraction against the text that it was read from. */
export function checkExtraction(extraction: Extraction, text: string): Check {
  const lineOf = createLineIndex(text)
  const placed = <T extends { span: Span }>(one: T) => ({ line: lineOf(one.span.start), ...one })
  const { file, work, sections, passages, tables, figures, footnotes, references, citations, claims, bibliography } = extraction
  return {
    file,
    title: work.title ?? null,
    sections: sections.length,
    passages: passages.length,
    tables: tables.length,
    figures: figures.length,
    footnotes: footnotes.length,
    references: references.length,
    citations: citations.length,
    resolved: citations.filter((citation) => citation.references.length > 0 && citation.problem === null).length,
    claims: claims.length,
    coverage: countCoverage(extraction, text),
    unread: extraction.regions
      .filter((region) => region.kind === 'unread')
      .map(({ start, end }) => placed({ span: { start, end }, quote: text.slice(start, end) })),
    problems: extraction.problems.map((problem) => {
      const span = citations[problem.citation ?? -1]?.span ?? references[problem.references[0] ?? -1]?.span
      return {
        ...(span ? { line: lineOf(span.start), span } : {}),
        kind: problem.kind,
        note: problem.note,
        references: problem.references.map((i) => references[i]?.key ?? i + 1),
        citation: problem.citation === null ? null : (citations[problem.citation]?.text ?? null),
      }
    }),
    doubts: findDoubts(extraction).map(placed),
    repairs: [...byKind(extraction.repairs)]
      .map(([kind, repairs]) => ({ kind, count: repairs.length, at: repairs.map(({ span, note }) => placed({ span, note })) }))
      .sort((a, b) => b.count - a.count || (a.kind < b.kind ? -1 : 1)),
    ...(bibliography ? { bibliography } : {}),
  }
}

/** Things by their kind, kinds in the order in which they come. */
export function byKind<T extends { kind: string }>(things: readonly T[]): Map<T['kind'], T[]> {
  const kinds = new Map<T['kind'], T[]>()
  for (const thing of things) {
    const alike = kinds.get(thing.kind)
    if (alike) alike.push(thing)
    else kinds.set(thing.kind, [thing])
  }
  return kinds
}

function countCoverage({ regions }: Extraction, text: string): Coverage {
  const count = (stretch: string) => stretch.replace(/\s+/g, '').length
  const coverage = { characters: count(text), ...Object.fromEntries(KINDS.map((kind) => [kind, 0])) } as Coverage
  for (const { kind, start, end } of regions) coverage[kind] += count(text.slice(start, end))
  coverage.unread = coverage.characters - KINDS.slice(0, -1).reduce((sum, kind) => sum + coverage[kind], 0)
  return coverage
}
