/** A report on one file, and what every format makes of it: findings by part and rule, verdicts with their entries. */
import { type CitationReport, type EntryCheck, type Finding, VERDICTS, type Verdict } from '#ingest/check/report.ts'
import { PARTS, type Part, RULES, type RuleId, SEVERITIES, type Severity } from '#ingest/check/rules.ts'
import type { Check } from '#ingest/check.ts'
import type { Words } from './words.ts'

export interface PaperReport {
  /** As it was found; formats that name it make it relative. */
  path: string
  /** How it was read. */
  check: Check
  citations: CitationReport
}

export interface RuleGroup {
  rule: RuleId
  severity: Severity
  findings: Finding[]
}

/** Findings of each part that has any, by rule, the gravest rules first. */
export function groupFindings({ citations }: PaperReport): [part: Part, groups: RuleGroup[]][] {
  return PARTS.flatMap((part): [Part, RuleGroup[]][] => {
    const own = citations.findings.filter(({ rule }) => RULES[rule].part === part)
    const groups = [...groupBy(own, ({ rule, severity }) => `${severity} ${rule}`).values()]
    return groups.length ? [[part, groups.map((findings) => ({ rule: findings[0]!.rule, severity: findings[0]!.severity, findings }))]] : []
  })
}

/** Entries of each verdict that any has. */
export function groupEntries({ citations }: PaperReport): [verdict: Verdict, entries: EntryCheck[]][] {
  return VERDICTS.flatMap((verdict): [Verdict, EntryCheck[]][] => {
    const entries = citations.entries.filter((entry) => entry.verdict === verdict)
    return entries.length ? [[verdict, entries]] : []
  })
}

export function countSeverities(reports: readonly PaperReport[]): Record<Severity, number> {
  const findings = reports.flatMap(({ citations }) => citations.findings)
  const count = (severity: Severity) => findings.filter((finding) => finding.severity === severity).length
  return { error: count('error'), warning: count('warning'), note: count('note') }
}

/** True where anything is found that is at least as grave. */
export function hasAtLeast(reports: readonly PaperReport[], least: Severity): boolean {
  const counts = countSeverities(reports)
  return SEVERITIES.slice(0, SEVERITIES.indexOf(least) + 1).some((severity) => counts[severity] > 0)
}

/** `15 entries: 2 described wrongly, 13 unverifiable here`. */
export function summarize(report: PaperReport, words: Words): string {
  const parts = groupEntries(report).map(([verdict, entries]) => `${entries.length} ${words.verdicts[verdict].title}`)
  return `${words.entries(report.citations.entries.length)}${parts.length ? `: ${parts.join(', ')}` : ''}`
}

/** So many files are named that entries were compared with. */
const NAMED = 4

/** What entries were compared with, in words; bibliographies first. */
export function printAgainst({ citations: { against } }: PaperReport, words: Words): string {
  if (against.length === 0) return words.nothingAtHand
  const sorted = [...against].sort((a, b) => Number(b.kind === 'bibliography') - Number(a.kind === 'bibliography'))
  const named = sorted.slice(0, NAMED).map(words.against)
  return [...named, ...(sorted.length > NAMED ? [words.moreFiles(sorted.length - NAMED)] : [])].join('; ')
}

/** Why an entry has its verdict: what is found of it, and what the others say. */
export function explain(entry: EntryCheck, { citations: { findings, against } }: Pick<PaperReport, 'citations'>, words: Words): string {
  const own = findings.filter(
    ({ references, severity, rule }) => references.includes(entry.reference) && (severity !== 'note' || rule === 'lists_differ'),
  )
  const titles = [...new Set(own.map(({ rule, field }) => `${words.rules[rule].title}${field ? ` (${words.fields[field]})` : ''}`))]
  return [...titles, words.reason(entry, against)].filter(Boolean).join('; ')
}

/** Labels one after another, runs drawn together: `[1]–[4], [7]`. */
export function printLabels(entries: readonly EntryCheck[], words: Words): string {
  const runs: EntryCheck[][] = []
  for (const entry of entries) {
    const last = runs.at(-1)?.at(-1)
    if (last && last.reference + 1 === entry.reference) runs.at(-1)!.push(entry)
    else runs.push([entry])
  }
  return runs.flatMap((run) => (run.length > 2 ? [`${words.label(run[0]!)}–${words.label(run.at(-1)!)}`] : run.map(words.label))).join(', ')
}

/** Things by a key, in the order in which keys come. */
export function groupBy<T, K>(things: readonly T[], toKey: (thing: T) => K): Map<K, T[]> {
  const groups = new Map<K, T[]>()
  for (const thing of things) {
    const key = toKey(thing)
    const group = groups.get(key)
    if (group) group.push(thing)
    else groups.set(key, [thing])
  }
  return groups
}

/** One line of at most so many letters, without signs that would steer a terminal. */
export function shorten(text: string, most: number): string {
  const line = text
    .replace(/\s+/g, ' ')
    .replace(/\p{Cc}+/gu, '')
    .trim()
  return line.length > most ? `${line.slice(0, most).trimEnd()}…` : line
}
