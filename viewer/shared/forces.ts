/**
 * Where forces leave the nodes of a graph: ForceAtlas2 (Jacomy et al., 2014) from a start that depends on graph and seed alone,
 * then no overlap.
 *
 * The server does it once for everybody who looks at the concept graph, a page for what a reader wants otherwise. The poles
 * start on two sides, which the forces mostly keep: what empowers what across the middle is then seen at a glance.
 */
import { DirectedGraph } from 'graphology'
import forceAtlas2Module from 'graphology-layout-forceatlas2'
import noverlapModule from 'graphology-layout-noverlap'

// Both are CommonJS functions whose types say `export default`.
const forceAtlas2 = forceAtlas2Module as unknown as typeof forceAtlas2Module.default
const noverlap = noverlapModule as unknown as typeof noverlapModule.default

/** Width by height of the pictures that are made: a window takes the nearest, and keeps its picture when it is resized a little. */
export const ASPECTS = [2.3, 1.35, 1, 0.62] as const

export interface SettleInput {
  /** From 0 on. */
  seed: number
  /** `pole` is an index into the vocabulary's, -1 for none. */
  nodes: readonly { id: string; pole: number }[]
  edges: readonly { from: string; to: string; weight: number }[]
  /** Ids of nodes that stand together; none where it is left out. */
  groups?: readonly (readonly string[])[]
}

export type Positions = Record<string, { x: number; y: number }>

/** Where groups are kept together: what a link between two of them weighs less, and what ties each node to its group's first. */
const ACROSS = 0.3
const TIE = 4

/** Around the origin, in no unit; far outliers are brought nearer. The same input gives the same output. */
export function settle({ nodes, edges, groups = [], seed }: SettleInput): Positions {
  const graph = new DirectedGraph()
  const groupOf = groupsOf(groups)
  for (const [index, { id, pole }] of nodes.entries()) {
    const angle = (index + seed) * (2.399963 + seed)
    const radius = 12 * Math.sqrt(index + 1)
    const side = pole < 0 ? 0 : pole % 2 === 0 ? -1 : 1
    graph.addNode(id, { x: side * 120 + radius * Math.cos(angle), y: radius * Math.sin(angle) })
  }
  for (const { from, to, weight } of edges) {
    const across = groupOf(from) !== groupOf(to)
    if (!graph.hasEdge(from, to)) graph.addEdge(from, to, { weight: across ? weight * ACROSS : weight })
  }
  for (const [first, ...others] of groups) for (const id of others) if (first) graph.mergeEdge(first, id, { weight: TIE })
  if (graph.order > 1) {
    const iterations = graph.order > 5000 ? 60 : graph.order > 1000 ? 200 : 500
    const settings = {
      strongGravityMode: true,
      gravity: 0.06,
      scalingRatio: 12,
      slowDown: 4,
      edgeWeightInfluence: 0.4,
      barnesHutOptimize: graph.order > 800,
    }
    forceAtlas2.assign(graph, { iterations, getEdgeWeight: 'weight', settings })
  }
  return pullIn(Object.fromEntries(graph.mapNodes((id, { x, y }) => [id, { x, y }])))
}

/** Scaled to a box of a shape with room for every node and its name, none over another; numbers of two decimals. */
export function fitBox(settled: Positions, nodes: readonly { id: string; size: number }[], aspect: number): Positions {
  const graph = new DirectedGraph<{ x: number; y: number; size: number }>()
  const [xs, ys] = [nodes.map(({ id }) => settled[id]!.x), nodes.map(({ id }) => settled[id]!.y)]
  const [left, right, top, bottom] = [Math.min(...xs), Math.max(...xs), Math.min(...ys), Math.max(...ys)]
  const height = 90 * Math.sqrt(nodes.length / aspect)
  const scaleX = (height * aspect) / (right - left || 1)
  const scaleY = height / (bottom - top || 1)
  for (const { id, size } of nodes) {
    const { x, y } = settled[id]!
    graph.addNode(id, { x: (x - (left + right) / 2) * scaleX, y: (y - (top + bottom) / 2) * scaleY, size })
  }
  if (graph.order > 1) noverlap.assign(graph, { maxIterations: 200, settings: { margin: 14, ratio: 1.6, expansion: 1.2 } })
  const round = (value: number) => Math.round(value * 100) / 100
  return Object.fromEntries(graph.mapNodes((id, { x, y }) => [id, { x: round(x), y: round(y) }]))
}

/** What pulls two concepts: the more papers, the more. */
export function toPulls(links: readonly { from: string; to: string; papers: number }[]): SettleInput['edges'] {
  return links.filter(({ from, to }) => from !== to).map(({ from, to, papers }) => ({ from, to, weight: 1 + papers }))
}

/** The group of each id by its index; as many as there are for those in none. */
export function groupsOf(groups: SettleInput['groups'] = []): (id: string) => number {
  const index = new Map(groups.flatMap((ids, group) => ids.map((id) => [id, group])))
  return (id) => index.get(id) ?? groups.length
}

/** Brings far outliers nearer: beyond the usual distance only the square root of the excess counts. */
function pullIn(positions: Positions): Positions {
  const distances = Object.values(positions)
    .map(({ x, y }) => Math.hypot(x, y))
    .sort((a, b) => a - b)
  const usual = (distances[Math.floor(distances.length * 0.8)] ?? 1) || 1
  const toNear = ({ x, y }: { x: number; y: number }) => {
    const distance = Math.hypot(x, y)
    const nearer = distance <= usual ? 1 : (usual * Math.sqrt(distance / usual)) / distance
    return { x: x * nearer, y: y * nearer }
  }
  return Object.fromEntries(Object.entries(positions).map(([id, place]) => [id, toNear(place)]))
}
