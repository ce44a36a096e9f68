/** Reviewing over HTTP: the queue, decisions, undo. What a desk does is given by the program; this room knows only its form. */
import type { OpenAPIHono } from '@hono/zod-openapi'
import { bodyLimit } from 'hono/body-limit'
import { decideRoute, reviewRoute, undoRoute } from './review-routes.ts'
import type { Decision, ReviewItem, ReviewOutcome } from './review-types.ts'
import { toBody } from './to-api-error.ts'

/** What reviewing needs of the program. */
export interface ReviewAccess {
  /** Whether decisions are taken; else the queue can only be read. */
  writable: boolean
  /** The folder that decisions go to. */
  folder: string
  /** Who decides, where a request doesn't say. */
  user: string
  review(): Promise<{ items: ReviewItem[]; outcomes: ReviewOutcome[] }>
  decide(decisions: Decision[], who: string): Promise<ReviewOutcome[]>
  undo(key?: string): Promise<ReviewOutcome>
}

/** More decisions than a page shows. */
const MOST_DECISIONS = 200
/** More than a request of decisions needs. */
const LARGEST_BODY = 1024 * 1024

/** Adds `/api/review` to the API. */
export function addReview(app: OpenAPIHono, access: ReviewAccess): void {
  const readOnly = toBody('read-only', 'This server takes no decisions', 'start it with --curation FOLDER, or by pathweave start')
  app.openapi(reviewRoute, async (c) => {
    const { kind, limit } = c.req.valid('query')
    const { items, outcomes } = await access.review()
    const queue = items.filter((item) => !kind || item.kind === kind)
    return c.json(
      {
        writable: access.writable,
        folder: access.folder,
        user: access.user,
        total: queue.length,
        items: queue.slice(0, limit),
        decided: outcomes.length,
        decisions: [...outcomes].sort((a, b) => (a.when < b.when ? 1 : -1)).slice(0, MOST_DECISIONS),
        lost: outcomes.filter(({ state }) => state === 'lost'),
      },
      200,
    )
  })
  app.use(
    '/api/review/*',
    bodyLimit({
      maxSize: LARGEST_BODY,
      onError: (c) => c.json(toBody('bad-parameter', 'The request is too large', 'send fewer decisions'), 413),
    }),
  )
  app.openapi(decideRoute, async (c) => {
    if (!access.writable) return c.json(readOnly, 403)
    const { decisions, who } = c.req.valid('json')
    return c.json({ outcomes: await access.decide(decisions, who ?? access.user) }, 200)
  })
  app.openapi(undoRoute, async (c) => {
    if (!access.writable) return c.json(readOnly, 403)
    return c.json(await access.undo(c.req.valid('query').key), 200)
  })
}
