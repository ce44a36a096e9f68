/** What the API says of reviewing, as zod schemas. */
import { z } from '@hono/zod-openapi'

const kindSchema = z.enum(['claim', 'reference', 'citation', 'identity'])

const itemSchema = z
  .object({
    key: z.string(),
    kind: kindSchema,
    value: z.number().openapi({ description: 'stake times doubt; the queue is sorted by it' }),
    stake: z.number().openapi({ description: 'how many relationships of the graph rest on it' }),
    doubt: z.number().openapi({ description: 'how likely it is wrong, 0 to 1' }),
    reading: z.string(),
    reason: z.string(),
    sentence: z.string().nullable(),
    paper: z.string().nullable(),
    section: z.string().nullable(),
    marks: z
      .object({ from: z.array(z.string()), to: z.array(z.string()), cue: z.array(z.string()) })
      .openapi({ description: 'words to mark in the sentence' }),
    fields: z
      .record(z.string(), z.union([z.string(), z.number(), z.boolean(), z.array(z.string())]))
      .openapi({ description: 'what an edit starts from' }),
  })
  .openapi('ReviewItem')
export type ReviewItem = z.infer<typeof itemSchema>

export const outcomeSchema = z
  .object({
    key: z.string(),
    kind: kindSchema,
    about: z.string().openapi({ description: 'what was decided on, in words; empty where only its hash is kept' }),
    paper: z.string().nullable().openapi({ description: 'its id or title' }),
    verdict: z.enum(['accept', 'reject', 'edit', 'merge', 'split']),
    change: z.record(z.string(), z.unknown()).nullable().openapi({ description: 'of an edit' }),
    state: z.enum(['applied', 'elsewhere', 'lost', 'undone']),
    reason: z.string().nullable(),
    who: z.string(),
    why: z.string().nullable(),
    when: z.string(),
  })
  .openapi('ReviewOutcome')
export type ReviewOutcome = z.infer<typeof outcomeSchema>

export const reviewSchema = z
  .object({
    writable: z.boolean().openapi({ description: 'whether this server takes decisions' }),
    folder: z.string().openapi({ description: 'where decisions are kept' }),
    user: z.string().openapi({ description: 'who decides where a request does not say' }),
    total: z.number().int().openapi({ description: 'things in all; `items` holds the first of them' }),
    items: z.array(itemSchema),
    decided: z.number().int(),
    decisions: z.array(outcomeSchema).openapi({ description: 'those that count, the newest first; not all where there are many' }),
    lost: z.array(outcomeSchema).openapi({ description: 'decisions whose words are not found any more' }),
  })
  .openapi('Review')
export type Review = z.infer<typeof reviewSchema>

const decisionSchema = z
  .strictObject({
    key: z.string().min(4).max(40),
    verdict: z.enum(['accept', 'reject', 'edit']).openapi({ description: 'of a pair: accept says one thing, reject two' }),
    change: z
      .record(z.string(), z.unknown())
      .optional()
      .openapi({ description: 'of an edit: the fields that change; concepts by id or name, references by their labels' }),
    why: z.string().max(2000).optional(),
  })
  .openapi('ReviewDecision')
export type Decision = z.infer<typeof decisionSchema>

export const decisionsSchema = z
  .strictObject({ decisions: z.array(decisionSchema).min(1).max(1000), who: z.string().trim().min(1).max(200).optional() })
  .openapi('ReviewDecisions')
