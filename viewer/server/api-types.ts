/**
 * What the HTTP API answers, as zod schemas: the routes describe themselves with them, the app takes its types from them.
 *
 * The app imports only the types, so nothing of this file reaches the browser.
 */
import { z } from '@hono/zod-openapi'
import { accessSchema } from './review-types.ts'

/** One line that says what happened and one that says what to do about it. */
export const apiErrorSchema = z.object({ error: z.object({ rule: z.string(), message: z.string(), wayOut: z.string() }) }).openapi('Error')
export type ApiError = z.infer<typeof apiErrorSchema>

export const healthSchema = z.object({
  status: z.literal('ok'),
  store: z.object({ kind: z.string(), name: z.string() }),
  review: accessSchema.optional().openapi({ description: 'who may decide, and where decisions go; absent where nothing can be reviewed' }),
})
export type Health = z.infer<typeof healthSchema>

const facetSchema = z
  .object({ id: z.string(), name: z.string(), nameZh: z.string().nullable(), concepts: z.number().int() })
  .openapi('Facet')

const conceptSchema = z
  .object({
    id: z.string(),
    name: z.string(),
    nameZh: z.string().nullable(),
    namePinyin: z.string().nullable(),
    pole: z.string().nullable(),
    stage: z.string().nullable(),
    papers: z.number().int().openapi({ description: 'given papers that speak of it' }),
    claims: z.number().int().openapi({ description: 'claims that have it as subject or object' }),
  })
  .openapi('Concept')
export type Concept = z.infer<typeof conceptSchema>

const relationSchema = z
  .object({
    type: z.string().openapi({ description: 'EMPOWERS, REQUIRES, …' }),
    relation: z.string().openapi({ description: 'drives, supports, requires, …' }),
    direction: z.string().nullable(),
    claims: z.number().int(),
    papers: z.number().int(),
    confidence: z.number().nullable(),
    aspect: z.string().nullable(),
  })
  .openapi('Relation')
export type Relation = z.infer<typeof relationSchema>

const statedSchema = z
  .object({
    relation: z.string(),
    paper: z.number().int().openapi({ description: 'its index in `papers`, -1 where no paper is known' }),
    confidence: z.number(),
    hedged: z.boolean(),
    asserted: z.boolean().openapi({ description: 'neither hedged nor a recommendation or a prediction' }),
    curated: z.boolean().openapi({ description: 'a reader accepted, edited or wrote it' }),
  })
  .openapi('Stated')
export type Stated = z.infer<typeof statedSchema>

const linkSchema = z
  .object({
    from: z.string(),
    to: z.string(),
    claims: z.number().int(),
    hedged: z.number().int().openapi({ description: 'how many of the claims are hedged' }),
    papers: z.number().int().openapi({ description: 'papers that state any of the claims' }),
    relations: z.array(relationSchema).openapi({ description: 'the strongest first' }),
    stated: z.array(statedSchema).openapi({ description: 'the claims that nobody rejected, one entry for each paper that states one' }),
  })
  .openapi('Link')
export type Link = z.infer<typeof linkSchema>

export const graphSchema = z
  .object({
    concepts: z.array(conceptSchema),
    links: z.array(linkSchema).openapi({ description: 'one for every ordered pair of concepts' }),
    papers: z.array(z.object({ id: z.string(), title: z.string(), year: z.number().int().nullable() })),
    poles: z.array(facetSchema),
    stages: z.array(facetSchema),
    layouts: z
      .array(
        z.object({
          aspect: z.number().openapi({ description: 'width by height of the picture' }),
          places: z
            .array(z.object({ x: z.number(), y: z.number() }).nullable())
            .openapi({ description: 'one for each of `concepts`, null without links' }),
        }),
      )
      .optional()
      .openapi({ description: 'where forces leave the concepts; absent for a large graph' }),
    counts: z.object({ papers: z.number().int(), works: z.number().int(), claims: z.number().int(), passages: z.number().int() }),
  })
  .openapi('ConceptGraph')
export type ConceptGraph = z.infer<typeof graphSchema>
export type Facet = z.infer<typeof facetSchema>

const text = z.string().optional()
const nameSchema = z.object({ family: text, given: text, literal: text, suffix: text, 'non-dropping-particle': text })
const dateSchema = z.object({ 'date-parts': z.array(z.array(z.number())).optional(), raw: text, literal: text })

/** What graph/citations takes of a CSL item; all else is dropped. */
export const citableSchema = z.object({
  type: text,
  title: text,
  'container-title': text,
  volume: text,
  issue: text,
  page: text,
  number: text,
  edition: text,
  publisher: text,
  'publisher-place': text,
  genre: text,
  language: text,
  DOI: text,
  URL: text,
  'event-title': text,
  author: z.array(nameSchema).optional(),
  editor: z.array(nameSchema).optional(),
  issued: dateSchema.optional(),
  accessed: dateSchema.optional(),
})

const paperSchema = z
  .object({
    id: z.string(),
    title: z.string(),
    year: z.number().int().nullable(),
    authors: z.array(z.string()),
    note: z.boolean(),
    csl: citableSchema.openapi({ description: 'the CSL-JSON item, as far as a printed reference needs it' }),
  })
  .openapi('Paper')
export type Paper = z.infer<typeof paperSchema>

const sentenceSchema = z
  .object({
    id: z.string(),
    text: z.string(),
    note: z.boolean().openapi({ description: "a reading note's sentence, not the paper's own" }),
    order: z.number().int(),
    section: z.object({ number: z.string().nullable(), title: z.string() }).nullable(),
    paper: paperSchema,
  })
  .openapi('Sentence')
export type Sentence = z.infer<typeof sentenceSchema>

const claimSchema = z
  .object({
    id: z.string(),
    from: z.object({ id: z.string(), name: z.string() }),
    to: z.object({ id: z.string(), name: z.string() }),
    relation: z.string(),
    direction: z.string(),
    polarity: z.string(),
    hedged: z.boolean(),
    modality: z.string(),
    confidence: z.number(),
    method: z.string(),
    status: z.string(),
    cue: z.string().nullable(),
    decidedBy: z.string().nullable().openapi({ description: 'who accepted, rejected or edited it' }),
    why: z.string().nullable(),
    sentences: z.array(sentenceSchema),
  })
  .openapi('Claim')
export type Claim = z.infer<typeof claimSchema>

const endSchema = conceptSchema.pick({ id: true, name: true, nameZh: true }).extend({ variants: z.array(z.string()) })

export const edgeSchema = z
  .object({
    from: endSchema,
    to: endSchema,
    relations: z.array(relationSchema),
    claims: z.array(claimSchema),
    total: z.number().int().openapi({ description: 'claims in all; `claims` holds the first of them' }),
    back: z.number().int().openapi({ description: 'claims in the other direction' }),
    together: z.array(sentenceSchema).openapi({ description: 'where no claim is: sentences that name both' }),
  })
  .openapi('Edge')
export type Edge = z.infer<typeof edgeSchema>

const nodeRefSchema = z.object({ id: z.string(), label: z.string(), name: z.string(), detail: z.string().nullable() }).openapi('NodeRef')
export type NodeRef = z.infer<typeof nodeRefSchema>

export const nodeSchema = z
  .object({
    id: z.string(),
    labels: z.array(z.string()),
    name: z.string(),
    properties: z.record(z.string(), z.union([z.string(), z.number(), z.boolean(), z.array(z.union([z.string(), z.number()]))])),
    neighbors: z
      .array(z.object({ type: z.string(), out: z.boolean(), total: z.number().int(), nodes: z.array(nodeRefSchema) }))
      .openapi({ description: 'by type and direction of the edge' }),
    evidence: z.array(sentenceSchema).openapi({ description: 'the sentences behind it' }),
    claims: z.array(claimSchema).openapi({ description: 'about a concept, or stated in a paper' }),
    claimsTotal: z.number().int(),
  })
  .openapi('Node')
export type Node = z.infer<typeof nodeSchema>

export const SEARCH_KINDS = ['concepts', 'works', 'people', 'sentences'] as const
export type SearchKind = (typeof SEARCH_KINDS)[number]

export const searchSchema = z
  .object({
    query: z.string(),
    groups: z.array(
      z.object({
        kind: z.enum(SEARCH_KINDS),
        hits: z.array(nodeRefSchema),
        total: z.number().int().openapi({ description: 'how many there are in all' }),
      }),
    ),
  })
  .openapi('Search')
export type Search = z.infer<typeof searchSchema>

const chinese = z.string().nullable().openapi({ description: 'in Chinese, where somebody wrote it' })

const parameterSchema = z
  .object({
    name: z.string(),
    nameZh: chinese,
    type: z.string(),
    default: z
      .union([z.string(), z.number(), z.boolean(), z.array(z.string())])
      .nullable()
      .openapi({ description: 'null where one must be given' }),
    about: z.string(),
    aboutZh: chinese,
    from: z
      .object({ label: z.string(), property: z.string() })
      .nullable()
      .openapi({ description: 'where choices come from: /api/choices' }),
  })
  .openapi('Parameter')
export type Parameter = z.infer<typeof parameterSchema>

export const questionSchema = z
  .object({
    name: z.string(),
    title: z.string(),
    titleZh: z.string().nullable(),
    audience: z.string(),
    question: z.string(),
    questionZh: chinese,
    parameters: z.array(parameterSchema),
    columns: z.array(z.object({ name: z.string(), nameZh: chinese, about: z.string(), aboutZh: chinese })),
    cypher: z.string().nullable().openapi({ description: 'null where code answers it' }),
  })
  .openapi('Question')
export type QuestionInfo = z.infer<typeof questionSchema>

export const choicesSchema = z.object({ choices: z.array(z.string()), more: z.boolean() }).openapi('Choices')
export type Choices = z.infer<typeof choicesSchema>

export const answerSchema = z
  .object({
    question: z.string(),
    parameters: z.record(z.string(), z.unknown()),
    rows: z.array(z.record(z.string(), z.unknown())),
    offset: z.number().int().openapi({ description: 'rows passed over; ask for the next page with offset' }),
    reached: z.boolean().openapi({ description: 'there are more rows than these' }),
    total: z.number().int().nullable().openapi({ description: 'rows in all; null where that is not known' }),
  })
  .openapi('Answer')
export type Answer = z.infer<typeof answerSchema>

export const cypherSchema = z
  .object({
    rows: z.array(z.record(z.string(), z.unknown())),
    reached: z.boolean().openapi({ description: 'there are more rows than these' }),
  })
  .openapi('CypherRows')
export type CypherRows = z.infer<typeof cypherSchema>

export const NETWORKS = ['works', 'cocited', 'coupled', 'authors', 'institutions', 'venues'] as const
export type NetworkKind = (typeof NETWORKS)[number]

const texts = z.array(z.string())
const timeSchema = z.object({
  axis: z.enum(['year', 'generation']),
  after: z.array(z.number().int().nullable()).openapi({
    description: 'the latest year that a work cites which prints none itself; it stands half a year later',
  }),
  places: z.array(z.number()).openapi({ description: 'x, which grows with time, and y: two numbers a work' }),
  columns: z
    .array(z.object({ time: z.number().nullable(), x: z.number(), count: z.number().int() }))
    .openapi({ description: 'from left to right; the time of the first is null where nothing tells it' }),
})

export const networkSchema = z
  .object({
    kind: z.enum(NETWORKS),
    directed: z.boolean(),
    ids: texts,
    names: texts,
    details: z.array(z.string().nullable()).openapi({ description: 'first author and venue of a work, place of an institution' }),
    years: z.array(z.number().int().nullable()),
    yearsAtLeast: z.array(z.number().int().nullable()).openapi({ description: 'the latest year it cites, where a paper prints none' }),
    papers: z.array(z.boolean()).openapi({ description: 'whether it was read, not only cited' }),
    cited: z.array(z.number().int()),
    links: z.array(z.number().int()).openapi({
      description: 'from, to (indexes) and weight, three numbers a link; the strongest first, then those to what is cited most',
    }),
    time: timeSchema.nullable().openapi({ description: 'where works stand in time; null for what isn’t drawn by time' }),
  })
  .openapi('Network')
export type Network = z.infer<typeof networkSchema>

const refSchema = z.object({ id: z.string(), name: z.string() })
export const systemSchema = z
  .object({
    id: z.string(),
    name: z.string().openapi({ description: "the paper's title" }),
    year: z.number().int().nullable(),
    note: z.boolean(),
    pathways: z.array(
      refSchema.extend({
        direction: z.string().nullable(),
        steps: z.array(refSchema.extend({ concepts: z.array(refSchema) })).openapi({ description: 'in their order' }),
        policies: z.array(refSchema).openapi({ description: 'that safeguard it' }),
      }),
    ),
    policies: z.array(refSchema.extend({ kind: z.string().nullable(), actors: z.array(refSchema) })),
    challenges: z.array(refSchema.extend({ strategies: z.array(refSchema).openapi({ description: 'that answer it' }) })),
    strategies: z.array(refSchema.extend({ actors: z.array(refSchema) })),
    actors: z.array(refSchema.extend({ role: z.string().nullable() })),
  })
  .openapi('PaperSystem')
export type PaperSystem = z.infer<typeof systemSchema>
export type Ref = z.infer<typeof refSchema>

const gapListSchema = z.object({
  name: z.string().openapi({ description: 'of the question behind it' }),
  title: z.string(),
  titleZh: z.string().nullable(),
  question: z.string(),
  total: z.number().int().nullable().openapi({ description: 'rows in all; `gaps` holds the first of them' }),
  gaps: z.array(
    z.object({
      caption: z.string(),
      captionZh: z.string().nullable(),
      captionParts: z
        .array(z.object({ column: z.string().nullable(), text: z.string(), textZh: z.string().nullable() }))
        .openapi({ description: 'the caption in pieces: cells of the row, and the words between them (column null)' }),
      captionIds: z.array(z.string()).openapi({ description: 'the node that the caption names, or the two ends of a link' }),
      facts: z.array(z.object({ column: z.string(), name: z.string(), about: z.string(), values: z.array(z.string()) })),
      quotes: z.array(
        z.object({
          passageId: z.string(),
          text: z.string(),
          paper: z.string(),
          section: z.string().nullable(),
          note: z.boolean(),
          column: z.string().nullable().openapi({ description: "the row's column that holds it, such as sentenceAgainst" }),
        }),
      ),
      sentences: z.number().int(),
    }),
  ),
})
export const gapsSchema = z
  .object({ groups: z.array(z.object({ title: z.string(), titleZh: z.string(), lists: z.array(gapListSchema) })) })
  .openapi('Gaps')
export type Gaps = z.infer<typeof gapsSchema>
