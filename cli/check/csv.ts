/** One row a finding, for a spreadsheet. */
import { printRows } from '../print.ts'
import type { PaperReport } from './paper-report.ts'
import type { Words } from './words.ts'

const COLUMNS = ['file', 'line', 'column', 'severity', 'kind', 'references', 'citation', 'note', 'todo']

export function printCsv(reports: readonly PaperReport[], words: Words): string {
  const rows = reports.flatMap(({ check: { file }, citations: { entries, findings } }) =>
    findings.map((finding) => ({
      file,
      line: finding.place?.line ?? null,
      column: finding.place?.column ?? null,
      severity: finding.severity,
      kind: finding.rule,
      references: finding.references.flatMap((i) => (entries[i] ? [words.label(entries[i])] : [])),
      citation: finding.citation,
      note: words.say(finding, entries),
      todo: words.rules[finding.rule].todo,
    })),
  )
  return printRows(rows, 'csv', COLUMNS)
}
