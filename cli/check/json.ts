/**
 * The report as JSON: an array, an object a file. Beside what `Check` tells of the reading (`problems`, `doubts`, `unread`
 * and `repairs` with their places, `coverage`) stands the citation report, in the shape of `CitationJson`.
 */
import { z } from 'zod'
import { FIELDS } from '#ingest/check/compare-fields.ts'
import { VERDICTS } from '#ingest/check/report.ts'
import { RULES, type RuleId, SEVERITIES } from '#ingest/check/rules.ts'
import { explain, type PaperReport } from './paper-report.ts'
import type { Words } from './words.ts'

/** Lines and columns from 1, in UTF-16 code units, `endColumn` exclusive; the span as everywhere. */
const Place = z.strictObject({
  line: z.int().min(1),
  column: z.int().min(1),
  endLine: z.int().min(1),
  endColumn: z.int().min(1),
  span: z.strictObject({ start: z.int().min(0), end: z.int().min(0) }),
})
const Witness = z.strictObject({
  file: z.string(),
  kind: z.enum(['paper', 'note', 'bibliography', 'list']),
  format: z.enum(['bibtex', 'ris', 'nbib', 'wos', 'csl-json', 'openalex', 'crossref']).nullable(),
  label: z.string().nullable().describe('key or number of the entry there'),
  line: z.int().min(1).nullable(),
})

/** What `--format json` adds to each file's `Check`. */
export const CitationJson = z.strictObject({
  entries: z.array(
    z.strictObject({
      label: z.string().describe('as the report names it: [3], entry 5'),
      reference: z.int().min(0).describe('index into the references of the extraction'),
      key: z.string().nullable(),
      raw: z.string(),
      doi: z.string().nullable(),
      place: Place,
      verdict: z.enum(VERDICTS),
      by: z.array(Witness).describe('who else speaks of the work'),
      agrees: z.array(z.enum(FIELDS)),
      unverified: z.enum(['nothing_at_hand', 'not_listed', 'doi_not_listed']).optional(),
      reason: z.string(),
    }),
  ),
  findings: z.array(
    z.strictObject({
      rule: z.enum(Object.keys(RULES) as [RuleId, ...RuleId[]]),
      severity: z.enum(SEVERITIES),
      message: z.string().min(1),
      todo: z.string().min(1),
      references: z.array(z.int().min(0)),
      citation: z.string().nullable().describe('the mark, as printed'),
      place: Place.nullable(),
      related: z.array(Place),
      field: z.enum(FIELDS).optional(),
      printed: z.string().optional(),
      should: z.string().optional(),
      differs: z.array(z.strictObject({ field: z.enum(FIELDS), printed: z.string(), should: z.string() })).optional(),
      excuse: z.enum(['one_year', 'wording', 'venue_name', 'unsure', 'version']).optional(),
      by: z.array(Witness).describe('who says so'),
      trace: Place.optional(),
      note: z.string().optional(),
    }),
  ),
  against: z.array(
    z.strictObject({
      file: z.string(),
      kind: z.enum(['paper', 'note', 'bibliography']),
      format: Witness.shape.format,
      works: z.int().min(0),
    }),
  ),
})

function toJson(report: PaperReport, words: Words): z.infer<typeof CitationJson> {
  const { entries, findings, against } = report.citations
  return {
    entries: entries.map((entry) => ({ label: words.label(entry), ...entry, reason: explain(entry, report, words) })),
    findings: findings.map((finding) => ({ ...finding, message: words.say(finding, entries), todo: words.rules[finding.rule].todo })),
    against,
  }
}

export function printJson(reports: readonly PaperReport[], words: Words): string {
  return `${JSON.stringify(
    reports.map((report) => ({ ...report.check, ...toJson(report, words) })),
    null,
    2,
  )}\n`
}
