/** A scene as the graph that Sigma draws. */
import type { DirectedGraph } from 'graphology'
import type { Positions } from '../compute-layout.ts'
import { SHAPES } from '../palette.ts'
import type { Scene } from '../scene.ts'

/**
 * Puts a scene in the place of what is in `graph`; nodes without a position are left out.
 *
 * @returns the ids of those that are in, the most important first
 */
export function fillGraph(graph: DirectedGraph, scene: Scene, positions: Positions): string[] {
  graph.clear()
  for (const { id, label, color, shape, size } of scene.nodes) {
    const place = positions[id]
    // Sigma's y grows upwards.
    if (place) graph.addNode(id, { x: place.x, y: -place.y, label, color, size, shape: SHAPES.indexOf(shape) })
  }
  for (const { key, from, to, color, size, curvature, weak } of scene.edges) {
    if (graph.hasNode(from) && graph.hasNode(to)) graph.addEdgeWithKey(key, from, to, { color, size, curvature, weak })
  }
  return scene.nodes
    .filter(({ id }) => graph.hasNode(id))
    .sort((a, b) => b.size - a.size || (a.id < b.id ? -1 : 1))
    .map(({ id }) => id)
}

/** The box that Sigma fits into the element; null where one place is no box. */
export function boxOf(positions: Positions): { x: [number, number]; y: [number, number] } | null {
  const places = Object.values(positions)
  if (places.length < 2) return null
  return { x: extentOf(places.map(({ x }) => x)), y: extentOf(places.map(({ y }) => -y)) }
}

function extentOf(numbers: readonly number[]): [number, number] {
  return [numbers.reduce((a, b) => Math.min(a, b)), numbers.reduce((a, b) => Math.max(a, b))]
}
