/** What is drawn of a literature network: works by whether they were read, sized by how often they are cited. */
import type { Network } from '../../server/api-types.ts'
import type { Positions } from '../../shared/forces.ts'
import { type Mode, poleColor } from '../graph/palette.ts'
import type { Scene } from '../graph/scene.ts'

/** Papers that were read take the second of the poles' colors, what they cite the first. */
export const READ_COLOR = 1

/** The scene without its lines, which are numbers and too many to be objects. */
export function toNetworkScene(network: Network, mode: Mode): Scene {
  const { time } = network
  const most = network.cited.reduce((a, b) => Math.max(a, b), 1)
  const [read, cited] = [poleColor(READ_COLOR, mode), poleColor(0, mode)]
  // The more nodes, the smaller the least of them: each keeps a place of its own.
  const least = Math.min(3, 180 / Math.sqrt(network.ids.length))
  return {
    nodes: network.ids.map((id, i) => ({
      id,
      label: shorten(network.names[i] ?? id),
      color: network.papers[i] ? read : cited,
      // A diamond says that the year is inferred.
      shape: time && time.after[i] !== null ? 'diamond' : network.papers[i] ? 'square' : 'circle',
      size: least + 8 * Math.sqrt((network.cited[i] ?? 0) / most) + (network.papers[i] ? 6 : 0),
      pole: -1,
      stage: -1,
      degree: network.cited[i] ?? 0,
      first: Boolean(network.papers[i]),
    })),
    edges: [],
    alone: 0,
  }
}

/**
 * Positions by id, of those that are drawn.
 *
 * @param places x and y of each node; NaN for one that isn't drawn
 */
export function toPositions(network: Network, places: ArrayLike<number>): Positions {
  const positions: Positions = {}
  for (const [i, id] of network.ids.entries()) {
    const [x, y] = [places[2 * i]!, places[2 * i + 1]!]
    if (!Number.isNaN(x)) positions[id] = { x, y }
  }
  return positions
}

/** Links that touch a node, and the nodes at their other ends. */
export function linksOf(network: Network, index: number): { links: number[]; others: number[] } {
  const links: number[] = []
  const others: number[] = []
  for (let i = 0; i < network.links.length; i += 3) {
    const [from, to] = [network.links[i]!, network.links[i + 1]!]
    if (from !== index && to !== index) continue
    links.push(from, to, network.links[i + 2]!)
    others.push(from === index ? to : from)
  }
  return { links, others }
}

function shorten(name: string): string {
  const letters = [...name]
  return letters.length > 46 ? `${letters.slice(0, 44).join('').trimEnd()}…` : name
}
