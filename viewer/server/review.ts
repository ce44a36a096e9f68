/** Reviewing over HTTP: the queue, decisions, undo. What a desk does is given by the program; this room knows only its form. */
import type { OpenAPIHono } from '@hono/zod-openapi'
import type { Context } from 'hono'
import { bodyLimit } from 'hono/body-limit'
import { compareText } from '#graph/order.ts'
import type { Store } from '#graph/stores/store.ts'
import { findOthers } from './reading/find-others.ts'
import {
  behindRoute,
  changesRoute,
  decideRoute,
  decisionsRoute,
  identityRoute,
  othersRoute,
  reviewRoute,
  undoRoute,
} from './review-routes.ts'
import type { Behind, Decision, IdentityDecision, Review, ReviewChanges, ReviewItem, ReviewOutcome } from './review-types.ts'
import { toBody } from './to-api-error.ts'

/** What reviewing needs of the program. */
export interface ReviewAccess {
  /** Whether decisions are taken; else the queue can only be read. */
  writable: boolean
  /** The folder that decisions go to. */
  folder: string
  /** Who decides, where a request doesn't say. */
  user: string
  /** `faults`: a line each for what the folder holds and can't be read. */
  review(): Promise<{ items: ReviewItem[]; outcomes: ReviewOutcome[]; faults: string[] }>
  behind(id: string): Promise<Behind>
  changes(): Promise<Omit<ReviewChanges, 'total'>>
  decide(decisions: Decision[], who: string): Promise<ReviewOutcome[]>
  identify(decision: IdentityDecision, who: string): Promise<ReviewOutcome>
  undo(key?: string): Promise<ReviewOutcome>
}

/** More decisions, and more changes, than a page shows. */
const MOST_SHOWN = 200
/** More than a request of decisions needs. */
const LARGEST_BODY = 1024 * 1024

const NODES = 'MATCH (n) WHERE n.id IN $ids RETURN n.id AS id ORDER BY id'

/** Adds `/api/review` to the API. */
export function addReview(app: OpenAPIHono, store: Store, access: ReviewAccess): void {
  const { writable, folder, user } = access
  app.openapi(reviewRoute, async (c) => {
    const { limit, offset, at, ...filters } = c.req.valid('query')
    const { items, outcomes, faults } = await access.review()
    const queue = items.filter(isOf(filters))
    const place = queue.findIndex(({ key }) => key === at)
    return c.json(
      {
        writable,
        folder,
        user,
        total: queue.length,
        offset,
        at: place < 0 ? null : place,
        items: queue.slice(offset, offset + limit),
        ...countItems(items, filters),
        decided: outcomes.length,
        decisions: newestFirst(outcomes).slice(0, MOST_SHOWN),
        opposed: outcomes.filter(({ against }) => against.length > 0).slice(0, MOST_SHOWN),
        lost: outcomes.filter(({ state }) => state === 'lost').slice(0, MOST_SHOWN),
        faults: faults.slice(0, MOST_SHOWN),
      },
      200,
    )
  })
  app.openapi(decisionsRoute, async (c) => {
    const { limit, offset } = c.req.valid('query')
    const { outcomes } = await access.review()
    return c.json({ total: outcomes.length, decisions: newestFirst(outcomes).slice(offset, offset + limit) }, 200)
  })
  app.openapi(behindRoute, async (c) => c.json(await access.behind(c.req.valid('query').id), 200))
  app.openapi(othersRoute, async (c) => {
    const { id, q } = c.req.valid('query')
    return c.json(await findOthers(store, id, q), 200)
  })
  app.openapi(changesRoute, async (c) => {
    const { decisions, changes } = await access.changes()
    return c.json({ decisions, total: changes.length, changes: changes.slice(0, MOST_SHOWN) }, 200)
  })
  app.use(
    '/api/review/*',
    bodyLimit({
      maxSize: LARGEST_BODY,
      onError: (c) => c.json(toBody('bad-parameter', 'The request is too large', 'send fewer decisions'), 413),
    }),
  )
  app.openapi(decideRoute, async (c) => {
    if (!writable) return refuse(c)
    const { decisions, who } = c.req.valid('json')
    return c.json({ outcomes: await access.decide(decisions, who ?? user) }, 200)
  })
  app.openapi(identityRoute, async (c) => {
    if (!writable) return refuse(c)
    const decision = c.req.valid('json')
    const outcome = await access.identify(decision, decision.who ?? user)
    const nodes = await store.query(NODES, { ids: [decision.a, decision.b] })
    return c.json({ outcome, nodes: nodes.map(({ id }) => String(id)) }, 200)
  })
  app.openapi(undoRoute, async (c) => {
    if (!writable) return refuse(c)
    return c.json(await access.undo(c.req.valid('query').key), 200)
  })
}

function refuse(c: Context) {
  return c.json(toBody('read-only', 'This server takes no decisions', 'start it with --curation FOLDER, or by pathweave start'), 403)
}

function newestFirst(outcomes: readonly ReviewOutcome[]): ReviewOutcome[] {
  return [...outcomes].sort((a, b) => compareText(b.when, a.when) || compareText(a.key, b.key))
}

interface Filters {
  kind?: ReviewItem['kind'] | undefined
  paper?: string | undefined
}

const isOf = (filters: Filters) => (item: ReviewItem) =>
  (!filters.kind || item.kind === filters.kind) && (!filters.paper || item.paper === filters.paper)

/** How many there would be with another kind, and with another paper. */
function countItems(items: readonly ReviewItem[], { kind, paper }: Filters): Pick<Review, 'kinds' | 'papers'> {
  const kinds = { claim: 0, reference: 0, citation: 0, identity: 0 }
  for (const item of items.filter(isOf({ paper }))) kinds[item.kind] += 1
  const papers = new Map<string, number>()
  for (const item of items.filter(isOf({ kind }))) if (item.paper !== null) papers.set(item.paper, (papers.get(item.paper) ?? 0) + 1)
  return { kinds, papers: [...papers].map(([title, total]) => ({ title, total })).sort((a, b) => (a.title < b.title ? -1 : 1)) }
}
