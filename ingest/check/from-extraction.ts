/** What reading one paper found wrong or doubtful, as findings with their places. */
import type { Extraction, Problem, Span } from '../extraction.ts'
import { findDoubts } from '../find-doubts.ts'
import type { Place } from '../line-index.ts'
import type { Finding } from './report.ts'
import { RULES, type RuleId, type Severity } from './rules.ts'

const QUOTED = 80

/** Findings of one extraction; `placeOf` tells lines and columns of its text. */
export function fromExtraction(extraction: Extraction, text: string, placeOf: (span: Span) => Place): Finding[] {
  const { references, citations, problems, regions } = extraction
  const gaps = new Set(problems.flatMap(({ kind, references: [, second] }) => (kind === 'other' && second !== undefined ? [second] : [])))
  return [
    ...problems.map((problem): Finding => {
      const citation = citations[problem.citation ?? -1]
      const entries = problem.references.flatMap((i) => references[i] ?? []).map(({ span }) => placeOf(span))
      // of two entries of one work the later is the one too many
      const shown = problem.kind === 'duplicate_reference' || problem.kind === 'other' ? entries.at(-1) : entries[0]
      const place = citation ? placeOf(citation.span) : problem.span ? placeOf(problem.span) : (shown ?? null)
      return {
        rule: problem.kind,
        severity: toSeverity(problem),
        references: problem.references,
        citation: citation?.text.replace(/\s+/g, ' ') ?? null,
        place,
        related: entries.filter((entry) => entry !== place),
        by: [],
        note: problem.note,
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

/** A mark that leads to another entry is worse than one that spells a name otherwise; that a text names a document is no fault. */
function toSeverity({ kind, references, citation }: Problem): Severity {
  if (kind === 'name_mismatch' && references.length < 2) return 'warning'
  if (kind === 'missing_reference' && citation === null) return 'note'
  return RULES[kind].severity
}
