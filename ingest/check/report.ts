/** The citation report on one paper, as data: a verdict on each entry, and everything found, each with its place. */
import type { Place } from '../line-index.ts'
import type { Difference, Excuse, Field } from './compare-fields.ts'
import type { Witness } from './known-works.ts'
import type { RuleId, Severity } from './rules.ts'

/**
 * `verified`: another source describes the work alike; `described_wrongly`: the work is known and another source gives a
 * field otherwise; `contradictory`: the paper, or the lists at hand, contradict themselves about it; `unverifiable`: nothing
 * at hand knows it, which says nothing against it.
 */
export const VERDICTS = ['described_wrongly', 'contradictory', 'verified', 'unverifiable'] as const
export type Verdict = (typeof VERDICTS)[number]

/** Something found, without the words for it. */
export interface Finding {
  rule: RuleId
  severity: Severity
  /** Indexes into the paper's references. */
  references: number[]
  /** The mark that it is about, as printed. */
  citation: string | null
  /** Where to look first; null where it is about the whole file. */
  place: Place | null
  /** Where to look too: other entries that it concerns. */
  related: Place[]
  /** The field that differs, as it is printed and as it is said to be. */
  field?: Field
  printed?: string
  should?: string
  /** All fields that differ, of a work that the entry may mean. */
  differs?: Pick<Difference, 'field' | 'printed' | 'should'>[]
  /** What may explain it without anybody being wrong. */
  excuse?: Excuse
  /** Who says so. */
  by: Witness[]
  /** Where the file seems to print what was not found: then the conversion is the likelier culprit. */
  trace?: Place
  /** What the reading of the paper said of it, in English. */
  note?: string
}

/** Why nothing at hand could verify an entry. */
export type Unverified = 'nothing_at_hand' | 'not_listed' | 'doi_not_listed'

/** The verdict on one entry. */
export interface EntryCheck {
  /** Index into the paper's references. */
  reference: number
  key: string | null
  /** The entry as printed. */
  raw: string
  place: Place
  verdict: Verdict
  /** Who else speaks of the work, records before lists, and the fields in which all of it agrees with one of them. */
  by: Witness[]
  agrees: Field[]
  doi: string | null
  /** Only where it is `unverifiable`. */
  unverified?: Unverified
}

/** What entries were compared with. */
export interface Compared {
  file: string
  kind: 'paper' | 'note' | 'bibliography'
  format: Witness['format']
  /** How many works it lists. */
  works: number
}

export interface CitationReport {
  entries: EntryCheck[]
  findings: Finding[]
  against: Compared[]
}
