/** A paper's citation report and its repairs: what `/api/papers/{id}/report` answers, as zod schemas. */
import { z } from '@hono/zod-openapi'

export const VERDICTS = ['described_wrongly', 'contradictory', 'verified', 'unverifiable'] as const
const verdictSchema = z.enum(VERDICTS)
export type ReportVerdict = z.infer<typeof verdictSchema>
const severitySchema = z.enum(['error', 'warning', 'note'])

const findingSchema = z.object({
  severity: severitySchema,
  title: z.string().openapi({ description: 'what kind of fault, in the language asked for; so are the other texts' }),
  message: z.string(),
  todo: z.string(),
  problem: z.string().nullable().openapi({ description: 'the Problem node that says so too' }),
  references: z.array(z.string()),
  place: z.string().nullable().openapi({ description: 'the sentence, section or reference where it stands' }),
})
export type ReportFinding = z.infer<typeof findingSchema>

const repairSchema = z.object({
  kind: z.string(),
  title: z.string(),
  note: z.string(),
  words: z.string().nullable().openapi({ description: 'what stands there in the file, where that is at hand' }),
  place: z.string().nullable(),
})
export type PaperRepair = z.infer<typeof repairSchema>

export const paperReportSchema = z
  .object({
    verdicts: z
      .array(z.object({ id: verdictSchema, title: z.string(), about: z.string(), count: z.number().int() }))
      .openapi({ description: 'all there are; none where nobody made a report' }),
    entries: z.array(z.object({ reference: z.string(), verdict: verdictSchema, reason: z.string() })),
    findings: z.array(findingSchema).openapi({ description: 'the gravest first' }),
    against: z.array(z.string()).openapi({ description: 'the files that the entries were compared with' }),
    repairs: z.array(repairSchema).openapi({ description: 'what the conversion broke and was mended' }),
  })
  .openapi('PaperReport')
export type PaperReport = z.infer<typeof paperReportSchema>
