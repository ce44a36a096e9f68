/** What reading one paper found wrong or doubtful, as findings with their places. */
import { toYear } from '../4-resolve/identity.ts'
import type { Extraction, Problem, Reference, Span } from '../extraction.ts'
import { findDoubts } from '../find-doubts.ts'
import type { Place } from '../line-index.ts'
import { findLineOf, findSentenceOf, toListLines } from './find-traces.ts'
import type { Finding } from './report.ts'
import { RULES, type RuleId, type Severity } from './rules.ts'

const QUOTED = 80

/** Findings of one extraction; `placeOf` tells lines and columns of its text. */
export function fromExtraction(extraction: Extraction, text: string, placeOf: (span: Span) => Place): Finding[] {
  const { references, citations, problems, regions } = extraction
  const gaps = new Set(problems.flatMap(({ kind, references: [, second] }) => (kind === 'other' && second !== undefined ? [second] : [])))
  const traces = findTraces(extraction, text)
  return [
    ...problems.map((problem, i): Finding => {
      const citation = citations[problem.citation ?? -1]
      const entries = problem.references.flatMap((i) => references[i] ?? []).map(({ span }) => placeOf(span))
      // of two entries of one work the later is the one too many
      const shown = problem.kind === 'duplicate_reference' || problem.kind === 'other' ? entries.at(-1) : entries[0]
      const trace = traces[i]
      const place = citation ? placeOf(citation.span) : problem.span ? placeOf(problem.span) : (shown ?? null)
      return {
        rule: problem.kind,
        severity: trace ? 'note' : toSeverity(problem, references),
        references: problem.references,
        citation: citation?.text.replace(/\s+/g, ' ') ?? null,
        place,
        related: entries.filter((entry) => entry !== place),
        by: [],
        note: problem.note,
        ...(trace ? { trace: placeOf(trace) } : {}),
      }
    }),
    ...findDoubts(extraction)
      .filter(({ kind, span }) => kind !== 'label_gap' || ![...gaps].some((i) => references[i]!.span.start === span.start))
      .map(({ kind, span, note }): Finding => {
        const at = references.findIndex((reference) => reference.span.start === span.start)
        const citation = citations.find((one) => one.span.start === span.start)
        return {
          ...toFinding(kind, span.end > span.start ? placeOf(span) : null, note),
          references: kind === 'ambiguous_citation' ? (citation?.references ?? []) : at < 0 ? [] : [at],
          citation: citation?.text.replace(/\s+/g, ' ') ?? null,
        }
      }),
    ...regions
      .filter(({ kind }) => kind === 'unread')
      .map(({ start, end }) => {
        const quote = text.slice(start, end).replace(/\s+/g, ' ').trim()
        return toFinding('unread', placeOf({ start, end }), quote.length > QUOTED ? `${quote.slice(0, QUOTED)}…` : quote)
      }),
  ]
}

function toFinding(rule: RuleId, place: Place | null, note: string): Finding {
  return { rule, severity: RULES[rule].severity, references: [], citation: null, place, related: [], by: [], note }
}

/** Of each problem, where the file seems to print what was not found; what one mark lost, its entry is cited by. */
function findTraces({ problems, references, citations }: Extraction, text: string): (Span | null)[] {
  const lines = toListLines(text, references)
  const end = Math.min(...references.map(({ span }) => span.start))
  const lost = problems.map(({ kind, label }) => (kind === 'missing_reference' && label !== undefined ? findLineOf(label, lines) : null))
  return problems.map(({ kind, references: [entry] }, i) => {
    const reference = references[entry ?? -1]
    if (kind !== 'uncited_reference' || !reference) return lost[i] ?? null
    const mark = lost.findIndex((line) => line && line.start < reference.span.end && reference.span.start < line.end)
    return citations[problems[mark]?.citation ?? -1]?.span ?? findSentenceOf(reference, text, citations, end)
  })
}

/** What excuses an entry without a year: undated, not yet out, a date of access, a year that the conversion damaged. */
const YEAR_ELSEWHERE = /\bn\.?\s?d\.|in press|forthcoming|to (?:be published|appear)|待刊|(?<!\d)(?:19|20)\d\d(?!\d)|\([\dOolI]{0,4}\)/i

/**
 * A mark that leads to another entry is worse than one that spells a name otherwise; that a text names a document, or that
 * a law or a site prints no author, is no fault.
 */
function toSeverity({ kind, references: own, citation, note }: Problem, references: readonly Reference[]): Severity {
  if (kind === 'name_mismatch' && own.length < 2) return 'warning'
  if (kind === 'missing_reference' && citation === null) return 'note'
  // no mark of name and year can lead to an entry whose year is lost
  if (kind === 'uncited_reference' && own.some((i) => references[i]!.key === null && toYear(references[i]!) === null)) return 'note'
  if (kind === 'missing_field' && (!note.startsWith('No year') || own.some((i) => YEAR_ELSEWHERE.test(references[i]!.raw)))) return 'note'
  return RULES[kind].severity
}
