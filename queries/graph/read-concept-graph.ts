/**
 * What the papers claim between concepts, as a graph in memory: for what Cypher can't say alike on both engines.
 *
 * An edge is one relation between two concepts. Its papers are listed, not only counted, so that whoever joins relations
 * or links still counts each paper once.
 */
import { DirectedGraph, MultiDirectedGraph } from 'graphology'
import type { Asked } from '../catalogue/question.ts'

export interface ConceptNode {
  name: string
  nameZh: string | null
  pole: string | null
  stage: string | null
}

export interface ConceptLink {
  /** The poles of the ends, `nqpf->ve`, or `within`. */
  direction: string
  /** How many claims say so, those that nobody rejected. */
  claims: number
  /** How many of them are stated as facts and without a hedge. */
  shown: number
  /** The ids of the papers that do, in order. */
  papers: string[]
  /** Of the claim that is surest, 0 to 1. */
  confidence: number
}

/** Edges of it carry one relation each. */
export type ConceptGraph = MultiDirectedGraph<ConceptNode, ConceptLink & { relation: string }>
/** One edge for every ordered pair of concepts, whatever the relations. */
export type PairGraph = DirectedGraph<ConceptNode, ConceptLink & { relations: string[] }>

/** The relations by which one concept gives something to another. */
export const GIVING = ['empowers', 'drives', 'supports', 'enables', 'supplies', 'transforms']

const CONCEPTS = `
MATCH (c:Concept)
RETURN c.id AS id, c.name AS name, c.nameZh AS nameZh, c.pole AS pole, c.stage AS stage
ORDER BY id`

const LINKS = `
MATCH (a:Concept)<-[:SUBJECT]-(k:Claim)-[:OBJECT]->(b:Concept)
WHERE k.relation IN $relations AND k.polarity = 'positive' AND k.status <> 'rejected'
MATCH (k)-[:STATED_IN]->(w:Paper)
WITH a.id AS subject, b.id AS object, k.relation AS relation, k.direction AS direction, count(k) AS claims,
     sum(CASE WHEN k.hedged OR k.modality <> 'fact' THEN 0 ELSE 1 END) AS shown, collect(DISTINCT w.id) AS papers, max(k.confidence) AS confidence
RETURN subject, object, relation, direction, claims, shown, papers, confidence
ORDER BY subject, object, relation, direction`

/** Reads the concepts and what positive claims say between them, by default only what one gives another. Two queries. */
export async function readConceptGraph(store: Asked, relations: readonly string[] = GIVING): Promise<ConceptGraph> {
  const [concepts, links] = await Promise.all([store.query(CONCEPTS), store.query(LINKS, { relations: [...relations] })])
  const graph: ConceptGraph = new MultiDirectedGraph()
  for (const { id, name, nameZh, pole, stage } of concepts as unknown as (ConceptNode & { id: string })[]) {
    graph.addNode(id, { name, nameZh, pole, stage })
  }
  for (const row of links as unknown as (ConceptLink & Record<'subject' | 'object' | 'relation', string>)[]) {
    const { subject, object, ...link } = row
    graph.addEdge(subject, object, { ...link, papers: link.papers.sort() })
  }
  return graph
}

/** Joins the relations of each ordered pair: claims are added up, papers united, the surest confidence stays. */
export function toPairGraph(graph: ConceptGraph): PairGraph {
  const pairs: PairGraph = new DirectedGraph()
  graph.forEachNode((id, concept) => pairs.addNode(id, concept))
  graph.forEachEdge((_, { relation, ...link }, from, to) => {
    if (!pairs.hasEdge(from, to)) return pairs.addEdge(from, to, { ...link, relations: [relation] })
    pairs.updateEdgeAttributes(pairs.edge(from, to), (there) => ({
      ...there,
      claims: there.claims + link.claims,
      shown: there.shown + link.shown,
      papers: [...new Set([...there.papers, ...link.papers])].sort(),
      confidence: Math.max(there.confidence, link.confidence),
      relations: [...new Set([...there.relations, relation])],
    }))
  })
  return pairs
}
