/** The routes of the API, described once: the server checks requests by them and `/api/openapi.json` prints them. */
import { createRoute, z } from '@hono/zod-openapi'
import {
  answerSchema,
  apiErrorSchema,
  choicesSchema,
  cypherSchema,
  edgeSchema,
  gapsSchema,
  graphSchema,
  healthSchema,
  NETWORKS,
  networkSchema,
  nodeSchema,
  questionSchema,
  SEARCH_KINDS,
  searchSchema,
  systemSchema,
} from './api-types.ts'
import { paperListSchema, paperTextSchema } from './paper-types.ts'

export const json = <T extends z.ZodType>(schema: T, description: string) => ({ content: { 'application/json': { schema } }, description })

export const errors = {
  400: json(apiErrorSchema, 'A parameter is missing, unknown or of the wrong type'),
  404: json(apiErrorSchema, 'There is nothing of this name'),
  500: json(apiErrorSchema, 'The server failed'),
  503: json(apiErrorSchema, 'The store does not answer, or not in time'),
}

export const healthRoute = createRoute({
  method: 'get',
  path: '/api/health',
  summary: 'Whether the server answers and where its graph lives',
  responses: {
    200: json(healthSchema, 'It answers'),
    ...errors,
  },
})

export const graphRoute = createRoute({
  method: 'get',
  path: '/api/graph',
  summary: 'The concept graph: concepts, the links between them, poles and stages',
  responses: { 200: json(graphSchema, 'The concept graph'), ...errors },
})

export const nodeRoute = createRoute({
  method: 'get',
  path: '/api/nodes/{id}',
  summary: 'A node with its neighbors by type of edge, its claims and the sentences behind it',
  request: { params: z.object({ id: z.string().min(1).max(1000) }) },
  responses: { 200: json(nodeSchema, 'The node'), ...errors },
})

export const edgeRoute = createRoute({
  method: 'get',
  path: '/api/edges',
  summary: 'All that is claimed from one concept to another, in that direction',
  request: { query: z.object({ from: z.string().min(1).max(1000), to: z.string().min(1).max(1000) }) },
  responses: { 200: json(edgeSchema, 'The relations and claims'), ...errors },
})

export const searchRoute = createRoute({
  method: 'get',
  path: '/api/search',
  summary: 'Concepts (English, 中文, pinyin, variants), works, people and sentences that hold every word of the query',
  request: {
    query: z.object({
      q: z.string().max(200),
      limit: z.coerce.number().int().min(1).max(200).default(6),
      kind: z.enum(SEARCH_KINDS).optional().openapi({ description: 'this group alone' }),
    }),
  },
  responses: { 200: json(searchSchema, 'Hits by group, best first'), ...errors },
})

export const questionsRoute = createRoute({
  method: 'get',
  path: '/api/questions',
  summary: 'The canned queries with their parameters',
  responses: { 200: json(z.array(questionSchema), 'The questions'), ...errors },
})

export const choicesRoute = createRoute({
  method: 'get',
  path: '/api/choices',
  summary: 'What a parameter may be, where a question declares it: the values of a property in this graph',
  request: { query: z.object({ label: z.string().max(100), property: z.string().max(100) }) },
  responses: { 200: json(choicesSchema, 'The values, sorted'), ...errors },
})

export const answerRoute = createRoute({
  method: 'get',
  path: '/api/questions/{name}',
  summary: 'The answer to a canned query, page by page; its own parameters, limit and offset go into the query string',
  request: { params: z.object({ name: z.string().min(1).max(200) }) },
  responses: { 200: json(answerSchema, 'The rows'), ...errors },
})

export const networkRoute = createRoute({
  method: 'get',
  path: '/api/networks/{kind}',
  summary: 'The literature as a network: works that cite, are cited or cite together, authors, institutions, venues',
  request: { params: z.object({ kind: z.enum(NETWORKS) }) },
  responses: { 200: json(networkSchema, 'The network, in columns'), ...errors },
})

export const systemsRoute = createRoute({
  method: 'get',
  path: '/api/systems',
  summary: 'The system that each paper describes: pathways, policies, challenges and strategies, actors',
  responses: { 200: json(z.array(systemSchema), 'One for each paper'), ...errors },
})

export const papersRoute = createRoute({
  method: 'get',
  path: '/api/papers',
  summary: 'The papers and notes whose text the store holds',
  responses: { 200: json(paperListSchema, 'By title'), ...errors },
})

export const paperRoute = createRoute({
  method: 'get',
  path: '/api/papers/{id}',
  summary: "A paper's text: sentences and table rows under their sections, with citations, claims, references and citation problems",
  request: { params: z.object({ id: z.string().min(1).max(1000) }) },
  responses: { 200: json(paperTextSchema, 'The text'), ...errors },
})

export const gapsRoute = createRoute({
  method: 'get',
  path: '/api/gaps',
  summary: "What is missing, weak or at odds in the papers: the reviewers' questions as one report",
  request: { query: z.object({ limit: z.coerce.number().int().min(1).max(200).default(10) }) },
  responses: { 200: json(gapsSchema, 'The report'), ...errors },
})

export const cypherRoute = createRoute({
  method: 'get',
  path: '/api/cypher',
  summary: 'The rows of read-only Cypher, within the time of a question; no procedures, no LOAD CSV',
  request: {
    query: z.object({
      cypher: z.string().min(1).max(8000),
      parameters: z.string().max(4000).optional().openapi({ description: 'one JSON object' }),
    }),
  },
  responses: { 200: json(cypherSchema, 'The rows'), ...errors },
})
