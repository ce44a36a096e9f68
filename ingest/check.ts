/**
 * How a paper was read and what is wrong with its citations: nothing skipped in silence.
 *
 * Coverage counts every character that is no white space by what it was read as; what remains is furniture (page
 * numbers, running heads) or something we failed to see, so it is shown.
 */
import type { Extraction, Problem, Span } from './extraction.ts'

export interface Coverage {
  /** Non-blank characters of the file. */
  characters: number
  prose: number
  references: number
  tables: number
  /** Headings, front matter, captions, furniture: all that is neither of the above. */
  other: number
}

export interface Check {
  file: string
  title: string | null
  sections: number
  passages: number
  references: number
  citations: number
  /** Citations that point to at least one reference and raise no doubt. */
  resolved: number
  claims: number
  repairs: { kind: string; count: number }[]
  coverage: Coverage
  problems: { kind: Problem['kind']; note: string; references: (string | number)[]; citation: string | null }[]
}

/** Checks one extraction against the text that it was read from. */
export function checkExtraction(extraction: Extraction, text: string): Check {
  const kind = new Uint8Array(text.length)
  const mark = (spans: readonly Span[], value: number) => {
    for (const { start, end } of spans) kind.fill(value, start, end)
  }
  mark(
    extraction.tables.map((table) => table.span),
    3,
  )
  mark(
    extraction.references.map((reference) => reference.span),
    2,
  )
  mark(
    extraction.passages.filter((passage) => passage.kind === 'sentence'),
    1,
  )
  const counts = [0, 0, 0, 0]
  for (let i = 0; i < text.length; i++) if (text.charCodeAt(i) > 32) counts[kind[i]!]!++
  const [other, prose, references, tables] = counts as [number, number, number, number]
  const repairs = new Map<string, number>()
  for (const repair of extraction.repairs) repairs.set(repair.kind, (repairs.get(repair.kind) ?? 0) + 1)
  return {
    file: extraction.file,
    title: extraction.work.title ?? null,
    sections: extraction.sections.length,
    passages: extraction.passages.length,
    references: extraction.references.length,
    citations: extraction.citations.length,
    resolved: extraction.citations.filter((citation) => citation.references.length > 0 && citation.problem === null).length,
    claims: extraction.claims.length,
    repairs: [...repairs].map(([name, count]) => ({ kind: name, count })).sort((a, b) => b.count - a.count || (a.kind < b.kind ? -1 : 1)),
    coverage: { characters: other + prose + references + tables, prose, references, tables, other },
    problems: extraction.problems.map((problem) => ({
      kind: problem.kind,
      note: problem.note,
      references: problem.references.map((i) => extraction.references[i]?.key ?? i + 1),
      citation: problem.citation === null ? null : (extraction.citations[problem.citation]?.text ?? null),
    })),
  }
}
