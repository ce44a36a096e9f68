/**
 * Simple paths, the best first: by the papers behind the weakest link, then the fewest links, then the confidence.
 *
 * No link that is added makes a path better, so the best unfinished one is always taken on, and paths come out in order
 * without the others being made (Dijkstra's argument, on paths). Hops still to go are counted from the ends beforehand, so
 * that no step leads where no end is in reach.
 */
import { Heap } from './heap.ts'
import type { PairGraph } from './read-concept-graph.ts'

export interface PathSearch {
  /** Concept ids. A path touches these only at its start … */
  from: ReadonlySet<string>
  /** … and these only at its end. A start that is an end too closes a loop. */
  to: ReadonlySet<string>
  /** The most links of a path. */
  longest: number
  /** Whether a concept may stand between the ends; any may where this is left out. */
  inner?: (id: string) => boolean
}

export interface Path {
  /** Concept ids in order. */
  nodes: string[]
  /** Papers behind the weakest link. */
  papers: number
  /** The product of the links' confidences. */
  confidence: number
}

/** A path on its way: `least` is the fewest links that it can end with. */
interface Partial extends Path {
  least: number
  isDone: boolean
}

/** Steps after which a search gives up: what a tenth of a second or two is enough for. */
const MOST_STEPS = 200_000

/** Yields paths in order of rank, as many as are asked for. Returns false where it gave up before all were found. */
export function* findPaths(graph: PairGraph, { from, to, longest, inner = () => true }: PathSearch): Generator<Path, boolean> {
  const hops = countHops(graph, to, inner)
  const heap = new Heap<Partial>(compareRank)
  const starts = [...from].filter((id) => graph.hasNode(id)).sort()
  for (const id of starts) heap.push({ nodes: [id], papers: Number.POSITIVE_INFINITY, confidence: 1, least: 1, isDone: false })
  let steps = 0
  for (let best = heap.pop(); best; best = heap.pop()) {
    if (best.isDone) {
      yield { nodes: best.nodes, papers: best.papers, confidence: best.confidence }
      continue
    }
    const { nodes, papers, confidence } = best
    const last = nodes.at(-1)!
    graph.forEachOutEdge(last, (_edge, link, _from, next) => {
      steps++
      const isDone = to.has(next)
      const isLoop = isDone && next === nodes[0] && nodes.length > 1
      if (!isLoop && (nodes.includes(next) || (!isDone && (from.has(next) || !inner(next))))) return
      if (!isLoop && isDone && from.has(next)) return
      const least = nodes.length + (isDone ? 0 : (hops.get(next) ?? Number.POSITIVE_INFINITY))
      if (least > longest) return
      heap.push({
        nodes: [...nodes, next],
        papers: Math.min(papers, link.papers.length),
        confidence: confidence * link.confidence,
        least,
        isDone,
      })
    })
    if (steps > MOST_STEPS) return false
  }
  return true
}

/** The fewest links from each concept to an end. */
function countHops(graph: PairGraph, to: ReadonlySet<string>, inner: (id: string) => boolean): Map<string, number> {
  const hops = new Map<string, number>()
  let ring = [...to].filter((id) => graph.hasNode(id))
  for (let distance = 1; ring.length; distance++) {
    const next: string[] = []
    for (const id of ring)
      for (const before of graph.inNeighbors(id)) {
        if (hops.has(before)) continue
        hops.set(before, distance)
        if (inner(before) && !to.has(before)) next.push(before)
      }
    ring = next
  }
  return hops
}

function compareRank(a: Partial, b: Partial): number {
  return b.papers - a.papers || a.least - b.least || b.confidence - a.confidence || compareIds(a.nodes, b.nodes)
}

function compareIds(a: readonly string[], b: readonly string[]): number {
  const at = a.findIndex((id, i) => id !== b[i])
  if (at < 0) return a.length - b.length
  return at >= b.length ? 1 : a[at]! < b[at]! ? -1 : 1
}

/** The first of what a search yields, and whether they are all there are. */
export function takeFirst(search: Generator<Path, boolean>, most: number): { first: Path[]; isAll: boolean } {
  const first: Path[] = []
  for (let next = search.next(); ; next = search.next()) {
    if (next.done) return { first, isAll: next.value }
    if (first.length === most) return { first, isAll: false }
    first.push(next.value)
  }
}

/** Leaves out the paths that don't pass, in order. */
export function* keepPaths(search: Generator<Path, boolean>, passes: (path: Path) => boolean): Generator<Path, boolean> {
  for (let next = search.next(); ; next = search.next()) {
    if (next.done) return next.value
    if (passes(next.value)) yield next.value
  }
}

/** Of all paths between the same two ends, those with the fewest links. Finds all before it yields the first. */
export function* keepShortest(search: Generator<Path, boolean>): Generator<Path, boolean> {
  const { first: paths, isAll } = takeFirst(search, Number.POSITIVE_INFINITY)
  const toEnds = ({ nodes }: Path) => `${nodes[0]}\n${nodes.at(-1)}`
  const fewest = new Map<string, number>()
  for (const path of paths) fewest.set(toEnds(path), Math.min(path.nodes.length, fewest.get(toEnds(path)) ?? path.nodes.length))
  for (const path of paths) if (path.nodes.length === fewest.get(toEnds(path))) yield path
  return isAll
}
