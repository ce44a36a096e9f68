/** How the citation report speaks: every phrase that a reader meets, in one language. */

import type { Field } from '#ingest/check/compare-fields.ts'
import type { Witness } from '#ingest/check/known-works.ts'
import type { CitationReport, EntryCheck, Finding, Verdict } from '#ingest/check/report.ts'
import type { Part, RuleId, Severity } from '#ingest/check/rules.ts'
import { english } from './words-en.ts'
import { chinese } from './words-zh.ts'

interface RuleWords {
  title: string
  /** What the rule finds, for those who set up a pipeline. */
  about: string
  /** What to do about it. */
  todo: string
}

export interface Words {
  lang: 'en' | 'zh'
  title: string
  verdicts: Record<Verdict, { title: string; about: string }>
  severities: Record<Severity, string>
  parts: Record<Part, string>
  rules: Record<RuleId, RuleWords>
  fields: Record<Field, string>
  /** Labels of the report. */
  line: string
  entry: string
  verdict: string
  why: string
  todo: string
  labels: Record<'read' | 'covered' | 'mended' | 'list' | 'against' | 'unread', string> & { files: (count: number) => string }
  nothingFound: string
  allEntries: string
  /** `line 12`. */
  at: (line: number) => string
  nothingAtHand: string
  comparedWith: string
  /** `3 entries`. */
  entries: (count: number) => string
  more: (count: number) => string
  join: (parts: readonly string[]) => string
  /** An entry's name: `[3]`, `entry 5`. */
  label: (entry: EntryCheck) => string
  /** A run of entries: `[1]–[4]`, `entries 1–4`. */
  range: (first: EntryCheck, last: EntryCheck) => string
  moreFiles: (count: number) => string
  witness: (witness: Witness) => string
  /** A file that entries were compared with. */
  against: (file: CitationReport['against'][number]) => string
  /** What a finding says, whole sentences. */
  say: (finding: Finding, entries: readonly EntryCheck[]) => string
  /** Why an entry has its verdict; empty where the findings tell. */
  reason: (entry: EntryCheck, against: CitationReport['against']) => string
}

export const LANGUAGES: Readonly<Record<Words['lang'], Words>> = { en: english, zh: chinese }
