/** Groups of concepts that are linked more to each other than to the rest, by Louvain's method (Blondel et al. 2008). */
import louvainModule from 'graphology-communities-louvain'
import type { PairGraph } from './read-concept-graph.ts'

// A CommonJS function whose types say `export default`.
const louvain = louvainModule as unknown as typeof louvainModule.default

/**
 * The groups, the largest first, each as concept ids in order; concepts without a link are left out. A link weighs as many
 * papers as state it. Chance enters by a fixed seed: the same graph gives the same groups.
 */
export function findCommunities(graph: PairGraph): string[][] {
  const linked = graph.copy() as PairGraph
  graph.forEachNode((id) => {
    if (graph.degreeWithoutSelfLoops(id) === 0) linked.dropNode(id)
  })
  if (linked.order === 0) return []
  const groups = new Map<number, string[]>()
  const found = louvain(linked, { getEdgeWeight: (_, link) => link.papers.length, rng: seededRandom(7) })
  for (const [id, group] of Object.entries(found)) groups.set(group, [...(groups.get(group) ?? []), id])
  return [...groups.values()].map((ids) => ids.sort()).sort((a, b) => b.length - a.length || (a[0]! < b[0]! ? -1 : 1))
}

/** Numbers from 0 to 1, the same for the same seed (Park and Miller's generator). */
function seededRandom(seed: number): () => number {
  let state = seed
  return () => {
    state = (state * 48_271) % 2_147_483_647
    return state / 2_147_483_647
  }
}
