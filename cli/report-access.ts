/** Citation reports as the server wants them: made by a desk, told in the words of `pathweave check`. */
import type { FileReport as Read } from '#ingest/check/file-report.ts'
import { VERDICTS } from '#ingest/check/report.ts'
import type { ReportDesk } from '#ingest/check/report-desk.ts'
import type { FileReport, ReportAccess } from '#viewer/server/reports.ts'
import { explain } from './check/paper-report.ts'
import { toRepairTitle } from './check/repair-titles.ts'
import { LANGUAGES, type Words } from './check/words.ts'

export function toReportAccess(open: () => Promise<ReportDesk>): ReportAccess {
  let opened: Promise<ReportDesk> | null = null
  return {
    async reportOn(paths, language) {
      opened ??= open()
      return (await (await opened).reportOn(paths)).map((read) => toWords(read, LANGUAGES[language]))
    },
  }
}

function toWords({ file, note, references, report, places, repairs }: Read, words: Words): FileReport {
  const { entries, findings, against } = report
  return {
    file,
    note,
    references,
    verdicts: VERDICTS.map((id) => ({ id, ...words.verdicts[id] })),
    entries: entries.map((entry) => ({ verdict: entry.verdict, reason: explain(entry, { citations: report }, words) })),
    findings: findings.map((finding, i) => ({
      kind: finding.rule,
      note: finding.note ?? null,
      severity: finding.severity,
      title: words.rules[finding.rule].title,
      message: words.say(finding, entries),
      todo: words.rules[finding.rule].todo,
      entries: finding.references,
      at: places[i] ?? null,
    })),
    against: against.map(words.against),
    repairs: repairs.map(({ kind, note, words: printed, at }) => ({
      kind,
      title: toRepairTitle(kind, words.lang),
      note,
      words: printed,
      at,
    })),
  }
}
