/** The routes of reviewing. */
import { createRoute, z } from '@hono/zod-openapi'
import { apiErrorSchema } from './api-types.ts'
import {
  behindSchema,
  changesSchema,
  decidedSchema,
  decisionsSchema,
  identifiedSchema,
  identitySchema,
  othersSchema,
  outcomeSchema,
  reviewSchema,
} from './review-types.ts'
import { errors, json } from './routes.ts'

const refused = {
  ...errors,
  403: json(apiErrorSchema, 'This server takes no decisions'),
  413: json(apiErrorSchema, 'The request is too large'),
}

export const reviewRoute = createRoute({
  method: 'get',
  path: '/api/review',
  summary: 'What is worth a look, most valuable first, and the decisions that no longer apply',
  request: {
    query: z.object({
      kind: z.enum(['claim', 'reference', 'citation', 'identity']).optional(),
      paper: z.string().max(2000).optional().openapi({ description: 'a title' }),
      offset: z.coerce.number().int().min(0).max(10_000_000).default(0),
      limit: z.coerce.number().int().min(1).max(1000).default(50),
      at: z.string().max(40).optional().openapi({ description: 'a key whose place is wanted' }),
    }),
  },
  responses: { 200: json(reviewSchema, 'The queue'), ...errors },
})

export const behindRoute = createRoute({
  method: 'get',
  path: '/api/review/behind',
  summary: 'What can be decided about a node: the words behind a claim, a reference or a citation; whom another is one with',
  request: { query: z.object({ id: z.string().min(1).max(1000) }) },
  responses: { 200: json(behindSchema, 'Words and pairs; both empty where nothing can'), ...errors },
})

export const othersRoute = createRoute({
  method: 'get',
  path: '/api/review/others',
  summary: 'Nodes of the same kind that are called so, to be said the same',
  request: { query: z.object({ id: z.string().min(1).max(1000), q: z.string().max(200) }) },
  responses: { 200: json(othersSchema, 'The first of them by name'), ...errors },
})

export const decisionsRoute = createRoute({
  method: 'get',
  path: '/api/review/decisions',
  summary: 'The decisions that count, the newest first, by the page',
  request: {
    query: z.object({
      offset: z.coerce.number().int().min(0).max(10_000_000).default(0),
      limit: z.coerce.number().int().min(1).max(1000).default(200),
    }),
  },
  responses: { 200: json(decidedSchema, 'How many there are, and those of the page'), ...errors },
})

export const changesRoute = createRoute({
  method: 'get',
  path: '/api/review/changes',
  summary: 'What the graph gained and lost by the decisions since the server was first asked',
  responses: { 200: json(changesSchema, 'Claims, works and people by name, the rest by number'), ...errors },
})

export const identityRoute = createRoute({
  method: 'post',
  path: '/api/review/identity',
  summary: 'Say that two nodes are one, or are two; the graph is woven again before the answer comes',
  request: { body: { required: true, content: { 'application/json': { schema: identitySchema } } } },
  responses: { 200: json(identifiedSchema, 'What became of it'), ...refused },
})

export const decideRoute = createRoute({
  method: 'post',
  path: '/api/review/decisions',
  summary: 'Decide; the graph is woven again before the answer comes',
  request: { body: { required: true, content: { 'application/json': { schema: decisionsSchema } } } },
  responses: { 200: json(z.object({ outcomes: z.array(outcomeSchema) }), 'What became of the decisions'), ...refused },
})

export const undoRoute = createRoute({
  method: 'delete',
  path: '/api/review/decisions',
  summary: 'Take back the last decision, of all or about one thing',
  request: { query: z.object({ key: z.string().min(4).max(40).optional() }) },
  responses: { 200: json(outcomeSchema, 'The decision that was taken back'), ...refused },
})
