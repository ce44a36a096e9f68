/** Where the nodes of a literature network stand that time doesn't place: where their strongest links hold them together. */
import type { Network } from '../../server/api-types.ts'
import { computeLayout } from '../graph/compute-layout.ts'

/** Only the strongest links hold nodes together, where there are very many. */
const MOST_FORCES = 20_000

/**
 * @param aspect width by height that the picture should have
 * @returns x and y of each node; NaN for one that isn't drawn
 */
export function arrange({ ids, links }: Network, aspect: number): Float32Array {
  const linked = new Set<number>()
  const edges: { from: string; to: string; weight: number }[] = []
  for (let i = 0; i < links.length; i += 3) {
    const [from, to, weight] = [links[i]!, links[i + 1]!, links[i + 2]!]
    if (from === to) continue
    linked.add(from).add(to)
    edges.push({ from: ids[from]!, to: ids[to]!, weight })
  }
  const strongest = edges.sort((a, b) => b.weight - a.weight).slice(0, MOST_FORCES)
  const nodes = [...linked].sort((a, b) => a - b).map((i) => ({ id: ids[i]!, size: 6, pole: -1, stage: -1 }))
  const positions = computeLayout({ nodes, edges: strongest, aspect, layout: 'forces', seed: 0, center: null })
  const places = new Float32Array(2 * ids.length).fill(Number.NaN)
  for (const i of linked) places.set([positions[ids[i]!]!.x, -positions[ids[i]!]!.y], 2 * i)
  return places
}
