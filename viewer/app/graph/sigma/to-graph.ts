/** A scene as the graph that Sigma draws. */
import { DirectedGraph } from 'graphology'
import type { Positions } from '../../../shared/forces.ts'
import type { Place } from '../curve-distance.ts'
import { SHAPES } from '../palette.ts'
import type { Scene } from '../scene.ts'

/**
 * A scene as a new graph: Sigma hears of every change of one that it draws. Nodes without a position are left out.
 *
 * @returns with the ids of those that are in, the most important first
 */
export function toGraph(scene: Scene, positions: Positions): { graph: DirectedGraph; ranked: string[] } {
  const graph = new DirectedGraph()
  for (const { id, label, color, shape, size } of scene.nodes) {
    const place = positions[id]
    // Sigma's y grows upwards.
    // The name isn't its `label`, for which it would look for room.
    if (place) graph.addNode(id, { x: place.x, y: -place.y, name: label, color, size, shape: SHAPES.indexOf(shape) })
  }
  for (const { key, from, to, color, size, curvature, dashed, weak } of scene.edges) {
    if (graph.hasNode(from) && graph.hasNode(to)) graph.addEdgeWithKey(key, from, to, { color, size, curvature, dashed, weak })
  }
  const ranked = scene.nodes
    .filter(({ id }) => graph.hasNode(id))
    .sort((a, b) => Number(b.first ?? false) - Number(a.first ?? false) || b.size - a.size || (a.id < b.id ? -1 : 1))
    .map(({ id }) => id)
  return { graph, ranked }
}

/** The box that Sigma fits into the element; null where one place is no box. */
export function boxOf(places: readonly Place[]): { x: [number, number]; y: [number, number] } | null {
  if (places.length < 2) return null
  return { x: extentOf(places.map(({ x }) => x)), y: extentOf(places.map(({ y }) => -y)) }
}

function extentOf(numbers: readonly number[]): [number, number] {
  return [numbers.reduce((a, b) => Math.min(a, b)), numbers.reduce((a, b) => Math.max(a, b))]
}
