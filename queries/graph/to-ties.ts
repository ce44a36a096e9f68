/** Who is tied to whom, whichever of the two acts: the network that measures of position are defined on. */
import { UndirectedGraph } from 'graphology'
import { type ConceptNode, GIVING, type PairGraph } from './read-concept-graph.ts'

/** All relations that tie two concepts: what one gives the other, needs of it, fits, or is part of. */
export const TYING = [...GIVING, 'requires', 'aligns_with', 'part_of']

export interface Tie {
  /** The ids of the papers that state it, in either direction; their number is its strength. */
  papers: string[]
  claims: number
}

export type TieGraph = UndirectedGraph<ConceptNode, Tie>

/** Joins both directions of each pair. Concepts that are tied to none are left out, and so is what is tied to itself. */
export function toTies(pairs: PairGraph): TieGraph {
  const ties: TieGraph = new UndirectedGraph()
  pairs.forEachEdge((_, { papers, claims }, from, to, one, other) => {
    if (from === to) return
    ties.mergeNode(from, one)
    ties.mergeNode(to, other)
    ties.updateEdge(from, to, (tie) => ({
      papers: [...new Set([...(tie.papers ?? []), ...papers])].sort(),
      claims: (tie.claims ?? 0) + claims,
    }))
  })
  return ties
}
