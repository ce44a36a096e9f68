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
    reasons: z.array(z.object({ what: z.string(), score: z.number().nullable() })).openapi({
      description: "why it is here: a claim's confidence, a reference's weak fields, a citation's problem, the rule of a pair",
    }),
    sentence: z.string().nullable(),
    paper: z.string().nullable(),
    section: z.string().nullable(),
    marks: z
      .object({ from: z.array(z.string()), to: z.array(z.string()), cue: z.array(z.string()) })
      .openapi({ description: 'words to mark in the sentence' }),
    ends: z
      .array(z.object({ id: z.string(), name: z.string() }))
      .openapi({ description: "the nodes it is about: a claim's two concepts, a pair's two things" }),
    grounds: z.array(z.string()).openapi({ description: "what speaks for a pair's being one" }),
    fields: z
      .record(z.string(), z.union([z.string(), z.number(), z.boolean(), z.array(z.string())]))
      .openapi({ description: 'what an edit starts from' }),
  })
  .openapi('ReviewItem')
export type ReviewItem = z.infer<typeof itemSchema>

const saidSchema = z.object({
  verdict: z.enum(['accept', 'reject', 'edit', 'merge', 'split']),
  change: z.record(z.string(), z.unknown()).nullable().openapi({ description: 'of an edit' }),
  who: z.string(),
  why: z.string().nullable(),
  when: z.string(),
})

export const outcomeSchema = z
  .object({
    ...saidSchema.shape,
    key: z.string(),
    kind: kindSchema,
    about: z.string().openapi({ description: 'what was decided on, in words; empty where only its hash is kept' }),
    paper: z.string().nullable().openapi({ description: 'its id or title' }),
    state: z.enum(['applied', 'elsewhere', 'lost', 'undone']),
    reason: z.string().nullable(),
    against: z.array(saidSchema).openapi({ description: 'what others said that it does not know of; it counts, being the latest' }),
  })
  .openapi('ReviewOutcome')
export type ReviewOutcome = z.infer<typeof outcomeSchema>

export const decidedSchema = z.object({ total: z.number().int(), decisions: z.array(outcomeSchema) }).openapi('Decided')
export type Decided = z.infer<typeof decidedSchema>

export const accessSchema = z
  .object({
    writable: z.boolean().openapi({ description: 'whether this server takes decisions' }),
    folder: z.string().openapi({ description: 'where decisions are kept' }),
    user: z.string().openapi({ description: 'who decides where a request does not say' }),
  })
  .openapi('ReviewAccess')

export const reviewSchema = accessSchema
  .extend({
    total: z.number().int().openapi({ description: 'things of this kind and paper; `items` holds those from `offset` on' }),
    offset: z.number().int(),
    at: z.number().int().nullable().openapi({ description: 'the place of the thing that was asked for among all of them' }),
    items: z.array(itemSchema),
    kinds: z.record(kindSchema, z.number().int()).openapi({ description: 'how many of each kind, of the paper' }),
    papers: z
      .array(z.object({ title: z.string(), total: z.number().int() }))
      .openapi({ description: 'how many in each paper, of the kind; pairs stand in none' }),
    decided: z.number().int(),
    decisions: z
      .array(outcomeSchema)
      .openapi({ description: 'those that count, the newest first: the first page of /api/review/decisions' }),
    opposed: z.array(outcomeSchema).openapi({ description: 'those that somebody else decided otherwise' }),
    lost: z.array(outcomeSchema).openapi({ description: 'decisions whose words are not found any more' }),
    faults: z.array(z.string()).openapi({ description: 'lines of the folder that cannot be read, by file and number' }),
  })
  .openapi('Review')
export type Review = z.infer<typeof reviewSchema>

const endSchema = z.object({
  id: z.string(),
  name: z.string(),
  detail: z
    .string()
    .nullable()
    .openapi({ description: 'the work that a person is named on; of a record of a work when and where it came out' }),
  isNode: z.boolean().openapi({ description: 'whether it is a node of its own' }),
})
export const behindSchema = z
  .object({
    words: z
      .array(itemSchema.pick({ key: true, kind: true, sentence: true, fields: true }).extend({ decision: outcomeSchema.nullable() }))
      .openapi({ description: 'the sentences or entries behind a claim, a reference or a citation, as they were read' }),
    pairs: z
      .array(
        z.object({
          a: endSchema,
          b: endSchema,
          status: z.enum(['decided', 'candidate', 'apart']),
          rule: z.string(),
          grounds: z.array(z.string()),
          decision: outcomeSchema.nullable(),
        }),
      )
      .openapi({ description: 'what was fused into the node, and what it may be one with or is kept apart from' }),
  })
  .openapi('Behind')
export type Behind = z.infer<typeof behindSchema>

export const othersSchema = z.array(z.object({ id: z.string(), name: z.string(), detail: z.string().nullable() })).openapi('Others')
export type Others = z.infer<typeof othersSchema>

export const changesSchema = z
  .object({
    decisions: z.number().int().openapi({ description: 'how many things are decided otherwise than when the server was first asked' }),
    total: z.number().int(),
    changes: z.array(
      z.object({
        change: z.enum(['gained', 'lost', 'changed', 'merged', 'split']),
        kind: z.string().openapi({ description: 'paper, work, person, claim, problem; or a label or type of edge that is only counted' }),
        count: z.number().int(),
        what: z.string().nullable(),
        detail: z.string().nullable(),
        id: z.string().nullable(),
      }),
    ),
  })
  .openapi('ReviewChanges')
export type ReviewChanges = z.infer<typeof changesSchema>

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
  .refine(({ verdict, change }) => verdict === 'edit' || change === undefined, 'only an edit has a change')
  .openapi('ReviewDecision')
export type Decision = z.infer<typeof decisionSchema>

export const decisionsSchema = z
  .strictObject({ decisions: z.array(decisionSchema).min(1).max(1000), who: z.string().trim().min(1).max(200).optional() })
  .openapi('ReviewDecisions')

const idSchema = z.string().trim().min(3).max(1000)
export const identitySchema = z
  .strictObject({
    a: idSchema,
    b: idSchema,
    verdict: z.enum(['merge', 'split']),
    why: z.string().max(2000).optional(),
    who: z.string().trim().min(1).max(200).optional(),
  })
  .openapi('ReviewIdentity')
export type IdentityDecision = z.infer<typeof identitySchema>

export const identifiedSchema = z
  .object({ outcome: outcomeSchema, nodes: z.array(z.string()).openapi({ description: 'those of the two ids that are nodes now' }) })
  .openapi('ReviewIdentified')
export type Identified = z.infer<typeof identifiedSchema>
