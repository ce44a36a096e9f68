/** Citation reports over HTTP. Who makes them is given by the program; this room knows only their form and where they stand. */
import { createRoute, type OpenAPIHono, z } from '@hono/zod-openapi'
import type { Store } from '#graph/stores/store.ts'
import { readReport } from './reading/read-report.ts'
import { type PaperReport, paperReportSchema, type ReportFinding } from './report-types.ts'
import { errors, json } from './routes.ts'

/** A place in a file: the sentence that begins at an offset, a section by its heading, an entry by its index. */
type FilePlace = { sentence: number } | { section: { number: string | null; title: string } } | { entry: number } | null

/** The report on one file, in words; places and entries as the file has them. */
export interface FileReport extends Pick<PaperReport, 'against'> {
  /** All there are, in words. */
  verdicts: Omit<PaperReport['verdicts'][number], 'count'>[]
  file: string
  note: boolean
  references: { key: string | null; raw: string }[]
  /** One a reference. */
  entries: Pick<PaperReport['entries'][number], 'verdict' | 'reason'>[]
  findings: (Pick<ReportFinding, 'severity' | 'title' | 'message' | 'todo'> & {
    /** The kind and note of the Problem that says so too. */
    kind: string
    note: string | null
    entries: number[]
    at: FilePlace
  })[]
  repairs: (Pick<PaperReport['repairs'][number], 'kind' | 'title' | 'note' | 'words'> & { at: FilePlace })[]
}

/** What reports need of the program. */
export interface ReportAccess {
  /** The reports on the papers and notes among the files. */
  reportOn(paths: readonly string[], language: 'en' | 'zh'): Promise<FileReport[]>
}

const reportRoute = createRoute({
  method: 'get',
  path: '/api/papers/{id}/report',
  summary: "A verdict on each of a paper's references, what is wrong with its citations, and what the conversion broke and was mended",
  request: {
    params: z.object({ id: z.string().min(1).max(1000) }),
    query: z.object({ lang: z.enum(['en', 'zh']).default('en') }),
  },
  responses: { 200: json(paperReportSchema, 'The report'), ...errors },
})

/** Adds `/api/papers/{id}/report` to the API; without anybody who makes reports, all are empty. */
export function addReports(app: OpenAPIHono, store: Store, access: ReportAccess | undefined): void {
  app.openapi(reportRoute, async (c) => {
    const { id } = c.req.valid('param')
    return c.json(await readReport(store, access, id, c.req.valid('query').lang), 200)
  })
}
