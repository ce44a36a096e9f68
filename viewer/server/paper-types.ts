/** A paper as its text: what `/api/papers` and `/api/papers/{id}` answer, as zod schemas. */
import { z } from '@hono/zod-openapi'

export const paperListSchema = z.array(
  z.object({
    id: z.string(),
    title: z.string(),
    year: z.number().int().nullable(),
    note: z.boolean(),
    sentences: z.number().int().openapi({ description: 'sentences and table rows that the store holds' }),
    problems: z.number().int(),
  }),
)
export type PaperList = z.infer<typeof paperListSchema>

const citationSchema = z.object({
  id: z.string(),
  text: z.string().openapi({ description: 'as it stands in the sentence' }),
  problem: z.string().nullable(),
  references: z.array(z.string()).openapi({ description: 'ids of the references that it points to' }),
})
export type PaperCitation = z.infer<typeof citationSchema>

const passageSchema = z.object({
  id: z.string(),
  text: z.string().openapi({ description: 'cells of a table row are parted by tabs' }),
  table: z.string().nullable().openapi({ description: 'the table of a row' }),
  citations: z.array(citationSchema),
  claims: z
    .array(z.object({ from: z.string(), to: z.string(), cue: z.string().nullable() }))
    .openapi({ description: 'what it claims, by the ids of concepts; without what was rejected' }),
  says: z.array(z.string()).openapi({ description: 'the label of each node whose evidence it is: Claim, Definition, Finding, …' }),
})
export type PaperPassage = z.infer<typeof passageSchema>

const sectionSchema = z.object({
  id: z.string().nullable().openapi({ description: 'null for what stands outside of sections, as an abstract' }),
  number: z.string().nullable(),
  title: z.string().nullable(),
  level: z.number().int(),
  note: z.boolean().openapi({ description: 'of a reading note, not of the paper itself' }),
  passages: z.array(passageSchema),
})
export type PaperSection = z.infer<typeof sectionSchema>

const referenceSchema = z.object({
  id: z.string(),
  key: z.string().nullable(),
  raw: z.string(),
  citations: z.number().int().openapi({ description: 'marks that point to it and have no problem' }),
})
export type PaperReference = z.infer<typeof referenceSchema>

const problemSchema = z.object({
  id: z.string(),
  kind: z.string(),
  note: z.string(),
  references: z.array(z.string()),
  passages: z.array(z.string()).openapi({ description: 'where the citations stand that it concerns' }),
})
export type PaperProblem = z.infer<typeof problemSchema>

export const paperTextSchema = z
  .object({
    id: z.string(),
    title: z.string(),
    year: z.number().int().nullable(),
    note: z.boolean(),
    sections: z.array(sectionSchema).openapi({ description: 'in the order of the text' }),
    tables: z.array(z.object({ id: z.string(), caption: z.string().nullable(), columns: z.array(z.string()) })),
    concepts: z
      .array(z.object({ id: z.string(), words: z.array(z.string()) }))
      .openapi({ description: 'the words for the concepts of its claims' }),
    references: z.array(referenceSchema),
    problems: z.array(problemSchema),
  })
  .openapi('PaperText')
export type PaperText = z.infer<typeof paperTextSchema>
