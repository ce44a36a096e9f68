/** Groups of concepts that are linked more to each other than to the rest, each named by its most linked concept. */
import { DirectedGraph } from 'graphology'
import { findCommunities } from '#queries/graph/find-communities.ts'
import type { Community } from './community.ts'

export interface CommunityInput {
  /** From 0 on: where the chance begins. */
  seed: number
  edges: readonly { from: string; to: string; weight: number }[]
}

/** A pair is a link and no group. */
const LEAST = 3

/** The largest first. The same input gives the same output. */
export function computeCommunities({ seed, edges }: CommunityInput): Community[] {
  const graph = new DirectedGraph<Record<string, never>, { weight: number }>()
  for (const { from, to, weight } of edges) graph.mergeEdge(from, to, { weight })
  const byLinks = (a: string, b: string) => graph.degree(b) - graph.degree(a) || (a < b ? -1 : 1)
  return findCommunities(graph, ({ weight }) => weight, seed)
    .filter(({ length }) => length >= LEAST)
    .map((ids) => ids.sort(byLinks))
    .map((members) => ({ id: members[0]!, members }))
}
