/**
 * How much a position is closed in, after Ronald S. Burt, Structural Holes (Harvard University Press 1992, chapter 2).
 *
 * With p(i,j) the share of i's ties, by strength, that goes to j, the constraint of i is the sum over its neighbors j of
 * (p(i,j) + the sum over q of p(i,q) p(q,j)) squared. Low: its neighbors don't know each other, it stands between them.
 */
import type { UndirectedGraph } from 'graphology'
import type { Attributes } from 'graphology-types'

/** Burt's constraint of each node with a tie: above 0, 1 where there is one tie, a little more in a closed triangle. */
export function toConstraints<N extends Attributes, E extends Attributes>(
  graph: UndirectedGraph<N, E>,
  strengthOf: (tie: E) => number,
): Map<string, number> {
  const shares = new Map<string, Map<string, number>>()
  graph.forEachNode((id) => {
    const strengths = new Map<string, number>()
    graph.forEachEdge(id, (_, tie, a, b) => strengths.set(a === id ? b : a, strengthOf(tie)))
    const all = [...strengths.values()].reduce((sum, strength) => sum + strength, 0)
    if (all > 0) shares.set(id, new Map([...strengths].map(([other, strength]) => [other, strength / all])))
  })
  return new Map([...shares].map(([id, own]) => [id, toConstraint(own, shares)]))
}

function toConstraint(own: Map<string, number>, shares: Map<string, Map<string, number>>): number {
  const spent = new Map(own)
  for (const [between, share] of own) {
    for (const [other, onward] of shares.get(between) ?? []) {
      if (own.has(other)) spent.set(other, (spent.get(other) ?? 0) + share * onward)
    }
  }
  return [...spent.values()].reduce((sum, part) => sum + part ** 2, 0)
}

/**
 * How many of a node's neighbors are not redundant: their number less twice the ties among them for each
 * (Burt's effective size as Borgatti restates it for ties without strengths, Connections 20(1), 1997).
 */
export function toEffectiveSize(graph: UndirectedGraph, id: string): number {
  const neighbors = graph.neighbors(id)
  const near = new Set(neighbors)
  let ties = 0
  for (const neighbor of neighbors) graph.forEachNeighbor(neighbor, (other) => (ties += near.has(other) ? 1 : 0))
  return neighbors.length ? neighbors.length - ties / neighbors.length : 0
}
