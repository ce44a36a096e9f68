/**
 * The process that makes the citation reports of report-desk.ts: to compare every list with every other takes seconds where a
 * thousand papers are at hand, and a server goes on answering meanwhile.
 */

import { readSource } from '../1-read/read-source.ts'
import type { IdentityOverride } from '../4-resolve/identity/override.ts'
import { fingerprintFile } from '../fingerprint.ts'
import { type PackedSource, unpack } from '../sources.ts'
import { prepareReports } from './check-citations.ts'
import { type FileReport, toFileReport } from './file-report.ts'

/** What is sent first, and once. */
export interface ReportGround {
  files: readonly PackedSource[]
  overrides: readonly IdentityOverride[]
  /** The store's name, for messages. */
  store: string
}

/** Asks for the report on files. */
export interface ReportAsked {
  number: number
  paths: readonly string[]
}
export type ReportAnswer = { number: number } & ({ reports: FileReport[] } | { failed: string })

type ReportOn = (path: string) => Promise<FileReport[]>
let reportOn: ReportOn = async () => []

process.on('message', (message: ReportGround | ReportAsked) => {
  if ('files' in message) reportOn = prepare(message)
  else answer(message).then((sent) => process.send?.(sent))
})
process.on('disconnect', () => process.exit())

async function answer({ number, paths }: ReportAsked): Promise<ReportAnswer> {
  try {
    const reports = await Promise.all(paths.map(reportOn))
    return { number, reports: reports.flat() }
  } catch (error) {
    return { number, failed: error instanceof Error ? error.message : String(error) }
  }
}

/** Bibliographies have no report of their own; nor has a copy of a file. */
function prepare({ files, overrides, store }: ReportGround): ReportOn {
  const read = files.map(({ path, packed }) => ({ path, text: null, extraction: unpack(packed, path, store) }))
  const report = prepareReports(read, overrides)
  return async (path) => {
    const at = files.findIndex((file) => file.path === path)
    const { extraction } = read[at] ?? {}
    if (!extraction || extraction.bibliography) return []
    const text = await readText(files[at]!)
    return [toFileReport(extraction, text, report(at, text))]
  }
}

/** The file's text where it is still at hand and as it was read; else empty. */
async function readText({ path, hash }: PackedSource): Promise<string> {
  try {
    return fingerprintFile(path) === hash ? (await readSource(path)).text : ''
  } catch {
    return '' // gone or moved: the report is of what was read
  }
}
