/** Pairs of concepts that others lie between and no link joins. */
import { compareText } from '#graph/order.ts'
import type { PairGraph } from '../graph/read-concept-graph.ts'

export interface OpenPair {
  first: string
  last: string
  /** Concepts that the first gives to and that give to the last: those that most papers link, first. */
  over: string[]
  claims: number
  papers: string[]
}

/**
 * Every pair without a link of its own, either way, that at least so many concepts lie between; those with most between
 * them first, then those with most papers, most claims, by id. Whoever needs only the first pays only for these.
 */
export function* findOpenPairs(graph: PairGraph, least: number): Generator<OpenPair> {
  const byCount = new Map<number, [first: string, last: string, between: string[]][]>()
  for (const [first, lasts] of findBetween(graph)) {
    for (const [last, between] of lasts) {
      if (between.length < least || graph.areNeighbors(first, last)) continue
      const alike = byCount.get(between.length)
      if (alike) alike.push([first, last, between])
      else byCount.set(between.length, [[first, last, between]])
    }
  }
  for (const [, alike] of [...byCount].sort(([a], [b]) => b - a)) {
    yield* alike.map((pair) => toPair(graph, ...pair)).sort(byWeight)
  }
}

/** What lies between two concepts, by the first and the last. */
function findBetween(graph: PairGraph): Map<string, Map<string, string[]>> {
  const over = new Map<string, Map<string, string[]>>()
  graph.forEachNode((between) => {
    const ends = graph.outNeighbors(between)
    for (const first of graph.inNeighbors(between)) {
      const lasts = over.get(first) ?? new Map<string, string[]>()
      over.set(first, lasts)
      for (const last of ends) {
        if (last === first || first === between || last === between) continue
        const found = lasts.get(last)
        if (found) found.push(between)
        else lasts.set(last, [between])
      }
    }
  })
  return over
}

const byWeight = (a: OpenPair, b: OpenPair) =>
  b.papers.length - a.papers.length || b.claims - a.claims || compareText(a.first, b.first) || compareText(a.last, b.last)

function toPair(graph: PairGraph, first: string, last: string, between: string[]): OpenPair {
  const linked = between.map((id) => {
    const links = [graph.getEdgeAttributes(first, id), graph.getEdgeAttributes(id, last)]
    return { id, claims: links[0]!.claims + links[1]!.claims, papers: links.flatMap(({ papers }) => papers) }
  })
  linked.sort((a, b) => new Set(b.papers).size - new Set(a.papers).size || b.claims - a.claims || compareText(a.id, b.id))
  return {
    first,
    last,
    over: linked.map(({ id }) => id),
    claims: linked.reduce((sum, { claims }) => sum + claims, 0),
    papers: [...new Set(linked.flatMap(({ papers }) => papers))].sort(),
  }
}
