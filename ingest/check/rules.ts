/**
 * What the citation report can find, in one table: where it belongs, how much it matters. The kinds of problems and doubts
 * of an extraction are rules by their own names; what is added here needs more than the paper.
 */
import type { ProblemKind } from '../extraction.ts'
import type { DoubtKind } from '../find-doubts.ts'

/**
 * `error`: the reader is led to a wrong work or to none; `warning`: the list or a mark needs mending or a look; `note`:
 * worth knowing, often the conversion's or our reading's and not the author's.
 */
export const SEVERITIES = ['error', 'warning', 'note'] as const
export type Severity = (typeof SEVERITIES)[number]

/** The parts of a report: another source says otherwise, the paper contradicts itself, an entry is incomplete, our reading is in doubt. */
export const PARTS = ['description', 'contradiction', 'form', 'reading'] as const
export type Part = (typeof PARTS)[number]

export interface Rule {
  part: Part
  severity: Severity
}

export type RuleId =
  | ProblemKind
  | DoubtKind
  | 'wrong_field'
  | 'doi_of_another_work'
  | 'perhaps_known'
  | 'lists_differ'
  | 'doi_contradicts_entry'
  | 'shared_doi'
  | 'later_than_paper'
  | 'unread'

export const RULES: Readonly<Record<RuleId, Rule>> = {
  wrong_field: { part: 'description', severity: 'error' },
  doi_of_another_work: { part: 'description', severity: 'error' },
  perhaps_known: { part: 'description', severity: 'note' },

  missing_reference: { part: 'contradiction', severity: 'error' },
  name_mismatch: { part: 'contradiction', severity: 'error' },
  year_mismatch: { part: 'contradiction', severity: 'warning' },
  duplicate_reference: { part: 'contradiction', severity: 'warning' },
  uncited_reference: { part: 'contradiction', severity: 'warning' },
  other: { part: 'contradiction', severity: 'warning' },
  ambiguous_citation: { part: 'contradiction', severity: 'warning' },
  doi_contradicts_entry: { part: 'contradiction', severity: 'warning' },
  shared_doi: { part: 'contradiction', severity: 'warning' },
  later_than_paper: { part: 'contradiction', severity: 'warning' },
  lists_differ: { part: 'contradiction', severity: 'note' },

  missing_field: { part: 'form', severity: 'warning' },
  split_reference: { part: 'form', severity: 'note' },
  suspect_relevance: { part: 'form', severity: 'note' },

  unresolved_citation: { part: 'reading', severity: 'note' },
  unparsed_reference: { part: 'reading', severity: 'note' },
  unsure_field: { part: 'reading', severity: 'note' },
  left_in_raw: { part: 'reading', severity: 'note' },
  label_gap: { part: 'reading', severity: 'note' },
  nothing_found: { part: 'reading', severity: 'note' },
  section_gap: { part: 'reading', severity: 'note' },
  scrambled_words: { part: 'reading', severity: 'note' },
  unread: { part: 'reading', severity: 'note' },
}
