/**
 * Decisions in the graph: what may be one is linked by SAME_AS; what was fused, or is kept apart by a person, keeps the
 * decision on its node, so that it can be explained and taken back.
 */
import { addEdge, type Graph } from '#graph/graph.ts'
import { type Decision, fromDecision } from './decision.ts'

export function writeDecisions(graph: Graph, decisions: readonly Decision[]): void {
  const kept = new Map<string, Set<string>>()
  const keep = (id: string, decision: Decision) => kept.set(id, (kept.get(id) ?? new Set()).add(fromDecision(decision)))
  for (const decision of decisions) {
    const { a, b, into, rule, score, status, evidence } = decision
    if (into !== undefined) keep(into, decision)
    else if (status === 'apart') for (const id of [a, b]) keep(id, decision)
    else if (graph.nodes.has(a) && graph.nodes.has(b)) {
      const [from, to] = a < b ? [a, b] : [b, a]
      addEdge(graph, 'SAME_AS', from, to, { rule, score, status, evidence })
    }
  }
  for (const [id, texts] of kept) {
    const properties = graph.nodes.get(id)?.properties
    if (properties) properties.identity = [...((properties.identity as string[] | undefined) ?? []), ...texts].sort()
  }
}
