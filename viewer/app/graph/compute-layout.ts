/**
 * Where the nodes stand: a function for each declared layout.
 *
 * Forces: ForceAtlas2 from a start that depends only on the graph and the seed, then no-overlap. No other chance is in it, so
 * a link shows everybody the same picture. The poles start on two sides, which the forces mostly keep: what empowers what
 * across the middle is then seen at a glance. `aspect` widens every result to the shape of the window.
 */
import { DirectedGraph } from 'graphology'
import forceAtlas2Module from 'graphology-layout-forceatlas2'
import noverlapModule from 'graphology-layout-noverlap'
import type { Layout } from './layouts.ts'
import { computePoles, computeRings, computeStages, groupsOf } from './ordered-layouts.ts'

// Both are CommonJS functions whose types say `export default`.
const forceAtlas2 = forceAtlas2Module as unknown as typeof forceAtlas2Module.default
const noverlap = noverlapModule as unknown as typeof noverlapModule.default

export interface LayoutInput {
  layout: Layout['id']
  /** From 0 on. */
  seed: number
  /** The id in the middle of rings; the node with most edges where it is null or unknown. */
  center: string | null
  /** `pole` and `stage` are indexes into the vocabulary's, -1 for none. */
  nodes: { id: string; size: number; pole: number; stage: number }[]
  edges: { from: string; to: string; weight: number }[]
  /** Ids of nodes that stand together, as far as the layout lets them; none where it is left out. */
  groups?: readonly (readonly string[])[]
  /** Width by height. */
  aspect: number
}

export type Positions = Record<string, { x: number; y: number }>

/** Where groups are kept together: what a link between two of them weighs less, and what ties each node to its group's first. */
const ACROSS = 0.3
const TIE = 4

const COMPUTE: Record<Layout['id'], (input: LayoutInput) => Positions> = {
  forces: computeForces,
  stages: computeStages,
  poles: computePoles,
  rings: computeRings,
}

/** Positions by node id, around the origin. The same input gives the same output. */
export function computeLayout(input: LayoutInput): Positions {
  return COMPUTE[input.layout](input)
}

function computeForces({ nodes, edges, groups = [], aspect, seed }: LayoutInput): Positions {
  const graph = new DirectedGraph()
  const groupOf = groupsOf(groups)
  for (const [index, { id, size, pole }] of nodes.entries()) {
    const angle = (index + seed) * (2.399963 + seed)
    const radius = 12 * Math.sqrt(index + 1)
    const side = pole < 0 ? 0 : pole % 2 === 0 ? -1 : 1
    graph.addNode(id, { x: side * 120 + radius * Math.cos(angle), y: radius * Math.sin(angle), size })
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
    pullIn(graph)
    spread(graph, nodes.length, aspect)
    noverlap.assign(graph, { maxIterations: 200, settings: { margin: 14, ratio: 1.6, expansion: 1.2 } })
  }
  const positions: Positions = {}
  graph.forEachNode((id, { x, y }) => {
    positions[id] = { x: Math.round(x * 100) / 100, y: Math.round(y * 100) / 100 }
  })
  return positions
}

/** Brings far outliers nearer: beyond the usual distance only the square root of the excess counts. */
function pullIn(graph: DirectedGraph): void {
  const distances = graph.mapNodes((_, { x, y }) => Math.hypot(x, y)).sort((a, b) => a - b)
  const usual = (distances[Math.floor(distances.length * 0.8)] ?? 1) || 1
  graph.updateEachNodeAttributes((_, attributes) => {
    const distance = Math.hypot(attributes.x, attributes.y)
    if (distance <= usual) return attributes
    const nearer = (usual * Math.sqrt(distance / usual)) / distance
    return { ...attributes, x: attributes.x * nearer, y: attributes.y * nearer }
  })
}

/** Scales to a box of the window's shape with room for every node and its name. */
function spread(graph: DirectedGraph, order: number, aspect: number): void {
  const xs = graph.mapNodes((_, { x }) => x as number)
  const ys = graph.mapNodes((_, { y }) => y as number)
  const [left, right, top, bottom] = [Math.min(...xs), Math.max(...xs), Math.min(...ys), Math.max(...ys)]
  const height = 90 * Math.sqrt(order / aspect)
  const scaleX = (height * aspect) / (right - left || 1)
  const scaleY = height / (bottom - top || 1)
  graph.updateEachNodeAttributes((_, attributes) => ({
    ...attributes,
    x: (attributes.x - (left + right) / 2) * scaleX,
    y: (attributes.y - (top + bottom) / 2) * scaleY,
  }))
}
