/**
 * Ways that go from one pole to the other and back, so many times, the best first.
 *
 * The search for paths runs on a graph in layers: a layer for each link, in which only links across the poles lead on, so
 * that every path through it alternates and is as long as the rounds ask for.
 */
import { DirectedGraph } from 'graphology'
import { findPaths, keepPaths, type Path } from './find-paths.ts'
import type { PairGraph } from './read-concept-graph.ts'

export interface RoundSearch {
  one: string
  other: string
  rounds: number
  /** Concept ids where to begin; null for any of the pole `one`. */
  starts: ReadonlySet<string> | null
}

/** Yields paths of `2 * rounds` links in which each concept stands once, but the last may be the first. See `findPaths`. */
export function* findRounds(graph: PairGraph, { one, other, rounds, starts }: RoundSearch): Generator<Path, boolean> {
  const longest = 2 * rounds
  const layers: PairGraph = new DirectedGraph()
  const place = (id: string, layer: number) => {
    const key = `${layer}\n${id}`
    layers.mergeNode(key, graph.getNodeAttributes(id))
    return key
  }
  for (let layer = 0; layer < longest; layer++) {
    const [giver, taker] = layer % 2 === 0 ? [one, other] : [other, one]
    graph.forEachEdge((_edge, link, from, to, source, target) => {
      if (source.pole !== giver || target.pole !== taker || (layer === 0 && starts && !starts.has(from))) return
      layers.addEdge(place(from, layer), place(to, layer + 1), link)
    })
  }
  const inLayer = (layer: number) => new Set(layers.filterNodes((key) => key.startsWith(`${layer}\n`)))
  const search = findPaths(layers, { from: inLayer(0), to: inLayer(longest), longest })
  const isSimple = ({ nodes }: Path) => new Set(nodes.slice(0, -1).map(toId)).size === longest && !nodes.slice(1, -1).some(isLast(nodes))
  const paths = keepPaths(search, isSimple)
  for (let next = paths.next(); ; next = paths.next()) {
    if (next.done) return next.value
    yield { ...next.value, nodes: next.value.nodes.map(toId) }
  }
}

function toId(key: string): string {
  return key.slice(key.indexOf('\n') + 1)
}

function isLast(nodes: readonly string[]): (key: string) => boolean {
  const last = toId(nodes.at(-1)!)
  return (key) => toId(key) === last
}
