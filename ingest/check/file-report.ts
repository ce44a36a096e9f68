/**
 * The citation report on a file that a graph was built from, with what the conversion broke and was mended, each at the place
 * where a reader of the graph finds it: a sentence, a heading, an entry.
 */
import type { Extraction, Span } from '../extraction.ts'
import type { CitationReport } from './report.ts'

/** Where something stands: the sentence that begins at an offset of the file, a section by its heading, an entry of the list. */
export type ReportPlace = { sentence: number } | { section: { number: string | null; title: string } } | { entry: number }

export interface MendedPlace {
  kind: string
  note: string
  /** What stands there in the file, on one line and cut short; null where the file is not at hand. */
  words: string | null
  at: ReportPlace | null
}

export interface FileReport {
  file: string
  note: boolean
  references: { key: string | null; raw: string }[]
  report: CitationReport
  /** Where each finding of the report stands, in their order. */
  places: (ReportPlace | null)[]
  repairs: MendedPlace[]
}

/** So much of a mended stretch is shown. */
const SHOWN = 120

/** `text` is the file's, or empty where it is not at hand. */
export function toFileReport(extraction: Extraction, text: string, report: CitationReport): FileReport {
  const { file, note, references, repairs } = extraction
  const placeOf = createPlaces(extraction)
  return {
    file,
    note,
    references: references.map(({ key, raw }) => ({ key, raw })),
    report,
    places: report.findings.map(({ place }) => (place && place.span.end > 0 ? placeOf(place.span) : null)),
    repairs: repairs
      .filter(({ kind }) => kind !== 'scrambled-words') // recorded, not mended: a finding
      .map(({ kind, note, span }) => ({ kind, note, words: text === '' ? null : toWords(text, span), at: placeOf(span) })),
  }
}

/**
 * A place by a span: the entry or heading that it overlaps, else the sentence that holds its beginning or comes next, for what
 * was left out (a running title) stands between two.
 */
function createPlaces({ references, sections, passages }: Extraction): (span: Span) => ReportPlace | null {
  const sentences = passages.map(({ start, end }) => ({ start, end })).sort((a, b) => a.start - b.start)
  const overlaps = (span: Span) => (other: Span) => span.start < other.end && other.start < span.end
  return (span) => {
    const entry = references.findIndex((reference) => overlaps(span)(reference.span))
    if (entry >= 0) return { entry }
    const section = sections.find((one) => one.span.start >= span.start && one.span.start < span.end)
    if (section) return { section: { number: section.number, title: section.title } }
    const sentence = sentences.find(({ end }) => end > span.start) ?? sentences.at(-1)
    return sentence ? { sentence: sentence.start } : null
  }
}

function toWords(text: string, { start, end }: Span): string {
  const words = text
    .slice(start, Math.min(end, start + 4 * SHOWN))
    .replace(/\s+/g, ' ')
    .trim()
  return words.length > SHOWN || end - start > 4 * SHOWN ? `${words.slice(0, SHOWN).trimEnd()}…` : words
}
