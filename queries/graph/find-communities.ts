/** Groups of concepts that are linked more to each other than to the rest, by Louvain's method (Blondel et al. 2008). */

import type { DirectedGraph } from 'graphology'
import louvainModule from 'graphology-communities-louvain'
import type { Attributes } from 'graphology-types'

// A CommonJS function whose types say `export default`.
const louvain = louvainModule as unknown as typeof louvainModule.default

/**
 * The groups, the largest first, each as concept ids in order; concepts without a link are left out. Chance enters by a seed:
 * the same graph and seed give the same groups.
 *
 * @param weightOf a link, more than 0
 * @param seed from 0 on
 */
export function findCommunities<Concept extends Attributes, Link extends Attributes>(
  graph: DirectedGraph<Concept, Link>,
  weightOf: (link: Link) => number,
  seed = 0,
): string[][] {
  const linked = graph.copy() as DirectedGraph<Concept, Link>
  graph.forEachNode((id) => {
    if (graph.degreeWithoutSelfLoops(id) === 0) linked.dropNode(id)
  })
  if (linked.order === 0) return []
  const groups = new Map<number, string[]>()
  const found = louvain(linked, { getEdgeWeight: (_, link) => weightOf(link as Link), rng: seededRandom(7 + seed) })
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
