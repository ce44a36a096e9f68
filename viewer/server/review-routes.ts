/** The routes of reviewing. */
import { createRoute, z } from '@hono/zod-openapi'
import { apiErrorSchema } from './api-types.ts'
import { decisionsSchema, outcomeSchema, reviewSchema } from './review-types.ts'
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
      limit: z.coerce.number().int().min(1).max(1000).default(50),
    }),
  },
  responses: { 200: json(reviewSchema, 'The queue'), ...errors },
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
