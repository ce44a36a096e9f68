/** Which nodes and curves stand out: what is chosen with what touches it, or the rows of an answer. */
import type { Selection } from '../state/view-state.ts'
import { edgeKeyOf, type Scene } from './scene.ts'

export interface Emphasis {
  /** Those that stay as they are while all others fade; null fades nothing. */
  nodes: ReadonlySet<string> | null
  edges: ReadonlySet<string>
  /** Those that stand out among them. */
  focus: ReadonlySet<string>
}

const NOTHING: Emphasis = { nodes: null, edges: new Set(), focus: new Set() }

/** A pointer on a node comes first, then what is selected, then the rows of an answer. */
export function toEmphasis(scene: Scene, selection: Selection | null, hovered: string | null, rows: readonly string[][]): Emphasis {
  if (hovered !== null) return around(scene, hovered)
  if (selection?.kind === 'edge') {
    const { from, to } = selection
    const key = edgeKeyOf(from, to)
    return { nodes: new Set([from, to]), edges: new Set([key, edgeKeyOf(to, from)]), focus: new Set([from, to, key]) }
  }
  if (selection?.kind === 'node' && scene.nodes.some(({ id }) => id === selection.id)) return around(scene, selection.id)
  return rows.length > 0 ? alongRows(scene, rows) : NOTHING
}

function around(scene: Scene, id: string): Emphasis {
  const nodes = new Set([id])
  const edges = new Set<string>()
  for (const edge of scene.edges) {
    if (edge.from !== id && edge.to !== id) continue
    edges.add(edge.key)
    nodes.add(edge.from).add(edge.to)
  }
  return { nodes, edges, focus: new Set([id]) }
}

/** The concepts of a row are read as a path: what joins neighbors in it is lit, in either direction. */
function alongRows(scene: Scene, rows: readonly string[][]): Emphasis {
  const known = new Set(scene.nodes.map(({ id }) => id))
  const nodes = new Set<string>()
  const edges = new Set<string>()
  for (const row of rows) {
    const path = row.filter((id) => known.has(id))
    for (const [at, id] of path.entries()) {
      nodes.add(id)
      const next = path[at + 1]
      if (next !== undefined) edges.add(edgeKeyOf(id, next)).add(edgeKeyOf(next, id))
    }
  }
  return nodes.size > 0 ? { nodes, edges, focus: nodes } : NOTHING
}
