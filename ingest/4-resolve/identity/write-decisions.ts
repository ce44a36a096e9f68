/**
 * Decisions in the graph: what may be one is linked by SAME_AS; what was fused, or is kept apart by a person, keeps the
 * decision on its node, so that it can be explained and taken back.
 */
import { addEdge, type Graph } from '#graph/graph.ts'
import { type Decision, fromDecision } from './decision.ts'

export function writeDecisions(graph: Graph, decisions: readonly Decision[]): void {
  for (const decision of decisions) {
    const { a, b, into, rule, score, status, evidence } = decision
    if (into !== undefined) keep(graph, into, decision)
    else if (status === 'apart') for (const id of [a, b]) keep(graph, id, decision)
    else if (graph.nodes.has(a) && graph.nodes.has(b)) {
      const [from, to] = a < b ? [a, b] : [b, a]
      addEdge(graph, 'SAME_AS', from, to, { rule, score, status, evidence })
    }
  }
}

/** A node that thousands of records were fused into keeps some of the reasons. */
const MOST_KEPT = 25

function keep(graph: Graph, id: string, decision: Decision): void {
  const properties = graph.nodes.get(id)?.properties
  if (!properties) return
  const kept = new Set((properties.identity as string[] | undefined) ?? [])
  if (kept.size >= MOST_KEPT && decision.rule !== 'curated') return
  properties.identity = [...kept.add(fromDecision(decision))].sort()
}
