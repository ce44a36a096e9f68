/** What the questions declare, in Chinese: one file of words for all of them, since their parameters and columns recur. */
import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { parse } from 'yaml'
import { z } from 'zod'

const glossarySchema = z.strictObject({
  /** Of parameters and columns. */
  names: z.record(z.string(), z.string().min(1)),
  /** Of parameters, by their English text. */
  descriptions: z.record(z.string(), z.string().min(1)),
  /** What a question asks, by its name. */
  questions: z.record(z.string(), z.string().min(1)),
})
export type Glossary = z.output<typeof glossarySchema>

export async function readGlossary(): Promise<Glossary> {
  return glossarySchema.parse(parse(await readFile(join(import.meta.dirname, '../glossary.yaml'), 'utf8')))
}
