/** What a report can be printed as; a format is one file and one line here. Each is loaded when it is asked for. */
import type { PaperReport } from './paper-report.ts'
import type { Words } from './words.ts'

type PrintReport = (reports: readonly PaperReport[], words: Words) => string

const printText = async () => (await import('./text.ts')).printText
const printMarkdown = async () => (await import('./markdown.ts')).printMarkdown

export const CHECK_FORMATS = {
  text: printText,
  md: printMarkdown,
  html: async () => (await import('./html.ts')).printHtml,
  json: async () => (await import('./json.ts')).printJson,
  sarif: async () => (await import('./sarif.ts')).printSarif,
  csv: async () => (await import('./csv.ts')).printCsv,
  /** The same by other names. */
  table: printText,
  markdown: printMarkdown,
} as const satisfies Record<string, () => Promise<PrintReport>>
export type CheckFormat = keyof typeof CHECK_FORMATS
