/** The HTTP API over a store: one handler a route, none longer than what it says. */
import { OpenAPIHono } from '@hono/zod-openapi'
import type { Context } from 'hono'
import { compress } from 'hono/compress'
import type { Store } from '#graph/stores/store.ts'
import type { Question } from '#queries/catalogue/read-catalogue.ts'
import { readChoices } from '#queries/catalogue/read-choices.ts'
import { readGlossary } from '#queries/catalogue/read-glossary.ts'
import { runQuestion } from '#queries/catalogue/run-question.ts'
import { findGaps } from '#queries/report/find-gaps.ts'
import { keepAnswers } from './keep-answers.ts'
import { readEdge } from './reading/read-edge.ts'
import { readGraph } from './reading/read-graph.ts'
import { readNetwork } from './reading/read-network.ts'
import { readNode } from './reading/read-node.ts'
import { readPaper, readPapers } from './reading/read-paper.ts'
import { readSystems } from './reading/read-systems.ts'
import { runCypher } from './reading/run-cypher.ts'
import { createSearch } from './reading/search-store.ts'
import { addReports, type ReportAccess } from './reports.ts'
import { addReview, type ReviewAccess } from './review.ts'
import {
  answerRoute,
  choicesRoute,
  cypherRoute,
  edgeRoute,
  gapsRoute,
  graphRoute,
  healthRoute,
  networkRoute,
  nodeRoute,
  paperRoute,
  papersRoute,
  questionsRoute,
  searchRoute,
  systemsRoute,
} from './routes.ts'
import { toApiError, toBody } from './to-api-error.ts'
import { toQuestionInfo } from './to-question-info.ts'

export interface AppOptions {
  review?: ReviewAccess
  reports?: ReportAccess
  /** The most time for the answer to a question, ms; the store's own limit holds for what else is asked. */
  timeout?: number
}

/** More rows than a page shows; the answer says how many there are. */
const MOST_ROWS = 2000

/**
 * The API as a hono app; `app.request('/api/graph')` answers without a socket. Reviewing is there where a desk is given, and
 * citation reports where somebody makes them.
 */
export function createApp(store: Store, questions: readonly Question[], { review, reports, timeout }: AppOptions = {}): OpenAPIHono {
  const app = new OpenAPIHono({
    defaultHook: (result, c) => {
      if (result.success) return
      const issue = result.error.issues[0]
      const where = issue?.path.join('.') ?? 'request'
      return c.json(toBody('bad-parameter', `${where}: ${issue?.message ?? 'not understood'}`, 'see /api/openapi.json'), 400)
    },
  })
  app.use('/api/*', compress())
  for (const path of ['/api/graph', '/api/networks/*', '/api/systems', '/api/gaps']) app.use(path, keepAnswers(store))
  app.onError((thrown, c) => {
    const { status, body } = toApiError(thrown)
    if (body.error.rule === 'internal') console.error(thrown)
    return c.json(body, status)
  })
  app.notFound((c) => c.json(toBody('no-such-route', `There is nothing at ${c.req.path}`, 'see /api/openapi.json'), 404))

  const access = review && { writable: review.writable, folder: review.folder, user: review.user }
  app.openapi(healthRoute, (c) => c.json({ status: 'ok' as const, store: { kind: store.kind, name: store.name }, review: access }, 200))
  app.openapi(graphRoute, async (c) => c.json(await readGraph(store), 200))
  app.openapi(gapsRoute, async (c) => {
    const { limit } = c.req.valid('query')
    return c.json(await findGaps(store, questions, { papers: [], limit }), 200)
  })
  app.openapi(systemsRoute, async (c) => c.json(await readSystems(store), 200))
  app.openapi(papersRoute, async (c) => c.json(await readPapers(store), 200))
  app.openapi(paperRoute, async (c) => {
    const { id } = c.req.valid('param')
    const paper = await readPaper(store, id)
    return paper ? c.json(paper, 200) : noSuchNode(c, id)
  })
  app.openapi(networkRoute, async (c) => c.json(await readNetwork(store, c.req.valid('param').kind), 200))
  const search = createSearch(store)
  app.openapi(searchRoute, async (c) => {
    const { q, ...options } = c.req.valid('query')
    return c.json(await search(q, options), 200)
  })
  app.openapi(nodeRoute, async (c) => {
    const { id } = c.req.valid('param')
    const node = await readNode(store, id)
    return node ? c.json(node, 200) : noSuchNode(c, id)
  })
  app.openapi(edgeRoute, async (c) => {
    const { from, to } = c.req.valid('query')
    const edge = await readEdge(store, from, to)
    return edge ? c.json(edge, 200) : noSuchNode(c, `${from} or ${to}`)
  })
  app.openapi(questionsRoute, async (c) => {
    const glossary = await readGlossary()
    return c.json(
      questions.map((question) => toQuestionInfo(question, glossary)),
      200,
    )
  })
  app.openapi(choicesRoute, async (c) => {
    const { label, property } = c.req.valid('query')
    const declared = questions.some(({ parameters }) => parameters.some(({ from }) => from?.label === label && from.property === property))
    if (declared) return c.json(await readChoices(store, { label, property }), 200)
    return c.json(toBody('no-such-choices', `No question chooses from ${label}.${property}`, 'see /api/questions'), 404)
  })
  app.openapi(answerRoute, async (c) => {
    const { name } = c.req.valid('param')
    const { rows, reached, ...answer } = await runQuestion(store, questions, name, c.req.query(), { timeout })
    const { parameters, offset, total } = answer
    const shown = rows.slice(0, MOST_ROWS)
    return c.json({ question: name, parameters, offset, rows: shown, reached: reached || shown.length < rows.length, total }, 200)
  })
  app.openapi(cypherRoute, async (c) => {
    const { cypher, parameters } = c.req.valid('query')
    const rows = await runCypher(store, cypher, parameters, { ...(timeout && { timeout }), rows: MOST_ROWS + 1 })
    return c.json({ rows: rows.slice(0, MOST_ROWS), reached: rows.length > MOST_ROWS }, 200)
  })
  if (review) addReview(app, store, review)
  addReports(app, store, reports)
  app.doc31('/api/openapi.json', {
    openapi: '3.1.0',
    info: { title: 'pathweave', version: '1', description: 'A graph of papers, concepts and claims; every claim opens its sentence.' },
  })
  return app
}

function noSuchNode(c: Context, id: string) {
  return c.json(toBody('no-such-node', `There is no node ${id.slice(0, 200)}`, 'search for it: /api/search?q='), 404)
}
