/**
 * The report as SARIF 2.1.0 (OASIS), which code hosts and editors show at the line. Verdicts are no results there: an entry
 * that nobody at hand knows is no alarm; they stand in the run's properties.
 */
import { createHash } from 'node:crypto'
import { relative, sep } from 'node:path'
import type { Finding } from '#ingest/check/report.ts'
import { RULES, type RuleId } from '#ingest/check/rules.ts'
import type { Place } from '#ingest/line-index.ts'
import packageFile from '../../package.json' with { type: 'json' }
import { explain, type PaperReport } from './paper-report.ts'
import type { Words } from './words.ts'

const IDS = Object.keys(RULES) as RuleId[]

export function printSarif(reports: readonly PaperReport[], words: Words): string {
  const log = {
    $schema: 'https://json.schemastore.org/sarif-2.1.0.json',
    version: '2.1.0',
    runs: [
      {
        tool: {
          driver: {
            name: packageFile.name,
            version: packageFile.version,
            language: words.lang,
            rules: IDS.map((id) => ({
              id,
              shortDescription: { text: words.rules[id].title },
              fullDescription: { text: words.rules[id].about },
              help: { text: words.rules[id].todo },
              defaultConfiguration: { level: RULES[id].severity },
              properties: { tags: ['citations', RULES[id].part] },
            })),
          },
        },
        invocations: [{ executionSuccessful: true }],
        columnKind: 'utf16CodeUnits',
        artifacts: reports.map(({ path }) => ({ location: { uri: toUri(path) } })),
        results: reports.flatMap((report, index) => report.citations.findings.map((finding) => toResult(finding, report, index, words))),
        properties: {
          verdicts: reports.flatMap((report) =>
            report.citations.entries.map((entry) => ({
              uri: toUri(report.path),
              entry: words.label(entry),
              startLine: entry.place.line,
              verdict: entry.verdict,
              reason: explain(entry, report, words),
            })),
          ),
        },
      },
    ],
  }
  return `${JSON.stringify(log, null, 2)}\n`
}

function toResult(finding: Finding, { path, citations: { entries } }: PaperReport, index: number, words: Words) {
  const { rule, severity, place, related } = finding
  const at = (where: Place | null) => ({
    physicalLocation: { artifactLocation: { uri: toUri(path), index }, ...(where ? { region: toRegion(where) } : {}) },
  })
  const message = words.say(finding, entries)
  return {
    ruleId: rule,
    ruleIndex: IDS.indexOf(rule),
    level: severity,
    message: { text: `${message} (${words.todo}: ${words.rules[rule].todo})` },
    locations: [at(place)],
    ...(related.length ? { relatedLocations: related.map((where, id) => ({ id, ...at(where) })) } : {}),
    // by what is said and not where, so that a line put in above makes no new alarm
    partialFingerprints: { 'finding/v1': createHash('sha256').update(`${rule} ${message}`).digest('hex').slice(0, 32) },
  }
}

function toRegion({ line, column, endLine, endColumn }: Place) {
  return { startLine: line, startColumn: column, endLine, endColumn }
}

/** Relative to where the program was called, as code hosts want it; with `/` and percent signs. */
function toUri(path: string): string {
  return relative('.', path).split(sep).map(encodeURIComponent).join('/')
}
