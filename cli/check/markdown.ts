/** The report as Markdown, for an issue, a review or a pull request. */
import { escapeMarkdown } from '../escape-text.ts'
import { explain, groupEntries, groupFindings, type PaperReport, printAgainst, shorten } from './paper-report.ts'
import type { Words } from './words.ts'

export function printMarkdown(reports: readonly PaperReport[], words: Words): string {
  return reports.map((report) => printPaper(report, words)).join('\n')
}

function printPaper(report: PaperReport, words: Words): string {
  const { check, citations } = report
  const findings = groupFindings(report).flatMap(([part, groups]) => [
    `## ${words.parts[part]}`,
    '',
    ...groups.flatMap(({ rule, severity, findings }) => [
      `### ${words.rules[rule].title} (${words.severities[severity]})`,
      '',
      `*${words.todo}: ${words.rules[rule].todo}*`,
      '',
      ...findings.map(
        (finding) =>
          `- ${finding.place ? `${words.at(finding.place.line)}: ` : ''}${escapeMarkdown(words.say(finding, citations.entries))}`,
      ),
      '',
    ]),
  ])
  return [
    `# ${words.title}: ${escapeMarkdown(check.title ?? check.file)}`,
    '',
    `${escapeMarkdown(check.file)} · ${words.comparedWith} ${escapeMarkdown(printAgainst(report, words))}`,
    '',
    ...groupEntries(report).map(
      ([verdict, entries]) => `- **${words.verdicts[verdict].title}**: ${words.entries(entries.length)} (${words.verdicts[verdict].about})`,
    ),
    '',
    ...(findings.length ? findings : [words.nothingFound, '']),
    ...printEntries(report, words),
  ].join('\n')
}

function printEntries(report: PaperReport, words: Words): string[] {
  const { entries } = report.citations
  if (entries.length === 0) return []
  const row = (cells: readonly string[]) => `| ${cells.join(' | ')} |`
  return [
    `## ${words.allEntries}`,
    '',
    row([words.entry, words.line, words.verdict, words.why]),
    row(['---', '--:', '---', '---']),
    ...entries.map((entry) =>
      row([
        escapeMarkdown(`${words.label(entry)} ${shorten(entry.raw, 90)}`),
        String(entry.place.line),
        words.verdicts[entry.verdict].title,
        escapeMarkdown(explain(entry, report, words)),
      ]),
    ),
    '',
  ]
}
