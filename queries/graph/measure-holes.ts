/**
 * Structural holes (Burt 1992): who joins partners that have nothing to do with each other.
 *
 * Both measures look at partners only, not at the whole graph, so they stay fast however large it grows; directions don't
 * count, and a link weighs as many papers as state it.
 */
import type { PairGraph } from './read-concept-graph.ts'

export interface Holes {
  /** Linked concepts, in either direction. */
  partners: number
  /** Pairs of partners that no link joins. */
  holes: number
  /** Burt's constraint: low where partners are many and strangers to each other, above 1 where they are few and close. */
  constraint: number
}

/** The measures of every concept that has a partner. */
export function measureHoles(graph: PairGraph): Map<string, Holes> {
  const weights = new Map<string, Map<string, number>>(graph.nodes().map((id) => [id, new Map()]))
  graph.forEachEdge((_, { papers }, from, to) => {
    if (from === to) return
    for (const [a, b] of [
      [from, to],
      [to, from],
    ] as const) {
      const row = weights.get(a)!
      row.set(b, (row.get(b) ?? 0) + papers.length)
    }
  })
  const shares = new Map([...weights].map(([id, row]) => [id, toShares(row)]))
  return new Map(
    [...shares].flatMap(([id, own]) => {
      if (own.size === 0) return []
      const partners = [...own.keys()]
      const joined = partners.reduce((count, a) => count + partners.filter((b) => shares.get(a)!.has(b)).length, 0) / 2
      const constraint = partners.reduce((sum, partner) => sum + toConstraint(own, partner, shares), 0)
      return [[id, { partners: partners.length, holes: (partners.length * (partners.length - 1)) / 2 - joined, constraint }]] as const
    }),
  )
}

/** The part of a concept's links that each partner has. */
function toShares(row: ReadonlyMap<string, number>): Map<string, number> {
  const all = [...row.values()].reduce((sum, weight) => sum + weight, 0)
  return new Map([...row].map(([id, weight]) => [id, weight / all]))
}

/** How much one partner holds a concept, by itself and by the others that are linked to both. */
function toConstraint(own: ReadonlyMap<string, number>, partner: string, shares: ReadonlyMap<string, ReadonlyMap<string, number>>): number {
  let held = own.get(partner)!
  for (const [other, share] of own) if (other !== partner) held += share * (shares.get(other)?.get(partner) ?? 0)
  return held ** 2
}
