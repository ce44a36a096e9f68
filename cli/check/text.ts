/** The report for a person at a terminal: a paragraph a paper, each finding with its line, what to do once a rule. */
import { styleText } from 'node:util'
import type { Severity } from '#ingest/check/rules.ts'
import {
  countSeverities,
  groupBy,
  groupEntries,
  groupFindings,
  type PaperReport,
  printAgainst,
  printLabels,
  type RuleGroup,
  shorten,
  summarize,
} from './paper-report.ts'
import { percent, printCounts, printCoverage, printRepairs } from './reading-lines.ts'
import type { Words } from './words.ts'

/** So many findings of a rule, and entries of a verdict, are listed for a person; JSON has all. */
const LISTED = 12
const MESSAGE = 420
const COLORS: Record<Severity, 'red' | 'yellow' | 'cyan'> = { error: 'red', warning: 'yellow', note: 'cyan' }

export function printText(reports: readonly PaperReport[], words: Words): string {
  const papers = reports.map((report) => printPaper(report, words))
  return [...papers, ...(reports.length > 1 ? [`${printTotal(reports, words)}\n`] : [])].join('\n')
}

function printPaper(report: PaperReport, words: Words): string {
  const { check, citations } = report
  const lines = [
    `${styleText('bold', shorten(check.title ?? check.file, MESSAGE))}  ${styleText('dim', check.file)}`,
    label(words.labels.read, printCounts(check)),
    label(words.labels.covered, printCoverage(check)),
    label(words.labels.mended, printRepairs(check)),
    ...(citations.entries.length
      ? [label(words.labels.list, summarize(report, words)), label(words.labels.against, shorten(printAgainst(report, words), 300))]
      : []),
    ...groupFindings(report).flatMap(([part, groups]) => [
      `  ${styleText('bold', words.parts[part])}`,
      ...groups.flatMap((group) => printGroup(group, report, words)),
    ]),
    ...groupEntries(report).flatMap(([verdict, entries]) =>
      verdict === 'verified'
        ? [
            `  ${styleText('green', words.verdicts.verified.title)}  ${styleText('dim', words.verdicts.verified.about)}`,
            ...listed(entries, words, (entry) =>
              line(entry.place.line, shorten(`${words.label(entry)}: ${words.reason(entry, citations.against)}`, MESSAGE), words),
            ),
          ]
        : verdict === 'unverifiable'
          ? printUnverifiable(report, words)
          : [],
    ),
  ]
  return `${lines.join('\n')}\n`
}

/** Entries that nothing at hand knows, together by the reason. */
function printUnverifiable({ citations: { entries, against } }: PaperReport, words: Words): string[] {
  const { title, about } = words.verdicts.unverifiable
  const open = entries.filter(({ verdict }) => verdict === 'unverifiable')
  const reasons = groupBy(open, (entry) => words.reason(entry, against))
  return [
    `  ${title}  ${styleText('dim', about)}`,
    ...[...reasons].map(([reason, own]) => `    ${shorten(printLabels(own, words), 200)}: ${shorten(reason, MESSAGE)}`),
  ]
}

/** A rule with what to do, and its findings below, each with its line. */
function printGroup({ rule, severity, findings }: RuleGroup, { citations: { entries } }: PaperReport, words: Words): string[] {
  const { title, todo } = words.rules[rule]
  const times = findings.length > 1 ? ` ×${findings.length}` : ''
  return [
    `    ${styleText(COLORS[severity], `${words.severities[severity]}: ${title}${times}`)}  ${styleText('dim', `→ ${todo}`)}`,
    ...listed(findings, words, (finding) => line(finding.place?.line, shorten(words.say(finding, entries), MESSAGE), words)),
  ]
}

function listed<T>(things: readonly T[], words: Words, print: (thing: T) => string): string[] {
  const more = things.length - LISTED
  return [...things.slice(0, LISTED).map(print), ...(more > 0 ? [`      ${styleText('dim', words.more(more))}`] : [])]
}

function line(number: number | undefined, text: string, words: Words): string {
  return `      ${(number === undefined ? '' : words.at(number)).padEnd(10)} ${text}`
}

function printTotal(reports: readonly PaperReport[], words: Words): string {
  const sum = (of: (report: PaperReport) => number) => reports.reduce((all, report) => all + of(report), 0)
  const share = percent(
    sum(({ check }) => check.coverage.unread),
    sum(({ check }) => check.coverage.characters),
  )
  const severities = Object.entries(countSeverities(reports)).map(
    ([severity, count]) => `${count} ${words.severities[severity as Severity]}${words.lang === 'en' && count !== 1 ? 's' : ''}`,
  )
  const entries = reports.flatMap(({ citations }) => citations.entries)
  const verdicts = [...groupBy(entries, ({ verdict }) => verdict)].map(([verdict, own]) => `${own.length} ${words.verdicts[verdict].title}`)
  return label(words.labels.files(reports.length), [`${share} ${words.labels.unread}`, ...severities, ...verdicts].join(', '))
}

function label(name: string, text: string): string {
  return `  ${name.padEnd(8)} ${text}`
}
