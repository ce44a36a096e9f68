/**
 * The citation report: a verdict on every entry of every paper, from what the paper says against itself and from what the
 * other files at hand say of the same works. No network: what nobody at hand knows is unverifiable here, never false.
 */
import type { IdentityOverride } from '../4-resolve/identity/override.ts'
import type { Extraction, Span } from '../extraction.ts'
import { createPlaceIndex, type Place } from '../line-index.ts'
import { fromExtraction } from './from-extraction.ts'
import { type Judged, judgeEntry } from './judge-entries.ts'
import { type CheckedFile, gatherStatements, type WorkStatement } from './known-works.ts'
import { type Matches, matchWorks } from './match-works.ts'
import type { CitationReport, Compared, EntryCheck, Finding, Unverified, Verdict } from './report.ts'
import { RULES, SEVERITIES } from './rules.ts'
import { findDoiContradictions, findLater, findSharedDois } from './within-entry.ts'

/** The files to check (their text is there) and those that they are only compared with. */
export interface Checking {
  checked: readonly (CheckedFile & { text: string })[]
  against: readonly CheckedFile[]
  overrides?: readonly IdentityOverride[]
}

/** One report a checked file, in their order. */
export function checkCitations({ checked, against, overrides }: Checking): CitationReport[] {
  const reportOn = prepareReports([...checked, ...against], overrides)
  return checked.map(({ text }, file) => reportOn(file, text))
}

/** Compares all files once; gives the report on one of them, by its place and with its text (empty: places have no lines). */
export function prepareReports(
  files: readonly CheckedFile[],
  overrides: readonly IdentityOverride[] = [],
): (file: number, text: string) => CitationReport {
  const statements = gatherStatements(files)
  const matches = matchWorks(statements, overrides)
  const place = new Map(statements.map(({ file, reference }, i) => [`${file} ${reference}`, i]))
  return (file, text) => {
    const others = findOthers(file, files, matches, place)
    const at = (reference: number) => place.get(`${file} ${reference}`)!
    return reportOn({ ...files[file]!, text }, { file, files, statements, matches, others, at })
  }
}

/** Files that are not the same paper once more: a full text and a note of it have one list. */
function findOthers(file: number, files: readonly CheckedFile[], matches: Matches, place: ReadonlyMap<string, number>): Set<number> {
  const own = place.get(`${file} null`)
  const isTwin = (other: number) => {
    const title = place.get(`${other} null`)
    return files[other]!.path === files[file]!.path || (own !== undefined && title !== undefined && matches.areOne(own, title))
  }
  return new Set(files.map((_, other) => other).filter((other) => other !== file && !isTwin(other)))
}

interface Report {
  file: number
  files: readonly CheckedFile[]
  statements: readonly WorkStatement[]
  matches: Matches
  others: ReadonlySet<number>
  /** The statement of an entry. */
  at: (reference: number) => number
}

function reportOn({ extraction, text }: CheckedFile & { text: string }, report: Report): CitationReport {
  const { files, statements, matches, others, at } = report
  const placeOf = createPlaceIndex(text)
  const found = [...fromExtraction(extraction, text, placeOf), ...withinEntries(extraction, placeOf, report)]
  const judging = { statements, matches, mayWitness: ({ file }: WorkStatement) => others.has(file) }
  const judged = extraction.references.map((reference, i) => judgeEntry(at(i), placeOf(reference.span), judging))
  const findings = [...judged.flatMap((one) => one.findings), ...found].sort(inOrder)
  const listed = [...others].filter((file) => files[file]!.extraction.bibliography)
  const entries = extraction.references.map((reference, i): EntryCheck => {
    const own = findings.filter(({ references }) => references.includes(i))
    const verdict = toVerdict(own, judged[i]!)
    return {
      reference: i,
      key: reference.key,
      raw: extraction.bibliography ? (reference.title ?? reference.raw) : reference.raw,
      place: placeOf(reference.span),
      verdict,
      by: judged[i]!.by.map(({ witness }) => witness),
      agrees: judged[i]!.agrees,
      doi: reference.DOI ?? null,
      ...(verdict === 'unverifiable' ? { unverified: toUnverified(reference.DOI, others.size, listed.length) } : {}),
    }
  })
  return { entries, findings, against: [...others].map((file) => toCompared(files[file]!)) }
}

function withinEntries(extraction: Extraction, placeOf: (span: Span) => Place, { matches, at }: Report): Finding[] {
  const { references } = extraction
  const toFinding = (rule: 'doi_contradicts_entry' | 'shared_doi' | 'later_than_paper', own: number[], more: Partial<Finding>): Finding => {
    const places = own.map((i) => placeOf(references[i]!.span))
    return {
      rule,
      severity: RULES[rule].severity,
      references: own,
      citation: null,
      place: places.at(-1)!,
      related: places.slice(0, -1),
      by: [],
      ...more,
    }
  }
  return [
    ...references.flatMap((reference, i) =>
      findDoiContradictions(reference).map((told) => toFinding('doi_contradicts_entry', [i], { ...told, note: reference.DOI! })),
    ),
    ...findSharedDois(references, (a, b) => matches.areOne(at(a), at(b))).map((pair) =>
      toFinding('shared_doi', pair, { field: 'DOI', printed: references[pair[1]]!.DOI! }),
    ),
    ...findLater(extraction).map(({ reference, year, own }) =>
      toFinding('later_than_paper', [reference], { field: 'year', printed: String(year), should: String(own) }),
    ),
  ]
}

/** The worst that is found of an entry decides; notes leave it as it is, but for lists that differ. */
function toVerdict(findings: readonly Finding[], { by }: Judged): Verdict {
  const counts = findings.filter(({ severity, rule }) => severity !== 'note' || rule === 'lists_differ')
  if (counts.some(({ rule }) => RULES[rule].part === 'description')) return 'described_wrongly'
  if (counts.some(({ rule }) => RULES[rule].part === 'contradiction')) return 'contradictory'
  return by.length > 0 ? 'verified' : 'unverifiable'
}

function toUnverified(doi: string | undefined, others: number, bibliographies: number): Unverified {
  if (others === 0) return 'nothing_at_hand'
  return doi !== undefined && bibliographies > 0 ? 'doi_not_listed' : 'not_listed'
}

function toCompared({ extraction }: CheckedFile): Compared {
  const { file, bibliography, note, references } = extraction
  return {
    file,
    kind: bibliography ? 'bibliography' : note ? 'note' : 'paper',
    format: bibliography?.format ?? null,
    works: references.length,
  }
}

/** The worst first, then as they stand in the file. */
function inOrder(a: Finding, b: Finding): number {
  return SEVERITIES.indexOf(a.severity) - SEVERITIES.indexOf(b.severity) || (a.place?.span.start ?? -1) - (b.place?.span.start ?? -1)
}
