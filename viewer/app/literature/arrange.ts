/** Where the nodes of a literature network stand: works by time, all else by what holds them together. */
import type { Network } from '../../server/api-types.ts'
import { computeLayout } from '../graph/compute-layout.ts'
import { layoutByTime, type TimeLayout } from './layout-by-time.ts'
import { placeInTime, type Times } from './place-in-time.ts'

export interface Arrangement {
  /** x and y of each node; NaN for one that isn't drawn. */
  places: Float32Array
  /** The axis of time, where there is one. */
  time: (Times & { columns: TimeLayout['columns'] }) | null
}

/** Only the strongest links hold nodes together, where there are very many. */
const MOST_FORCES = 20_000

/** @param aspect width by height that the picture should have */
export function arrange(network: Network, aspect: number): Arrangement {
  if (network.kind === 'works') {
    const times = placeInTime(network)
    const { places, columns } = layoutByTime(times, network.links, aspect)
    return { places, time: { ...times, columns } }
  }
  const { ids, links } = network
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
  return { places, time: null }
}
