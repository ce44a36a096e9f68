/** Links between concepts, the best supported first. */
import type { ConceptLink, PairGraph } from './read-concept-graph.ts'

export interface RankedLink extends ConceptLink {
  from: string
  to: string
}

/** The links that `keep` keeps, by papers, then claims, then the ids of their ends; a concept's link to itself is none. */
export function rankLinks(graph: PairGraph, keep: (from: string, to: string) => boolean): RankedLink[] {
  return graph
    .filterEdges((_, __, from, to) => from !== to && keep(from, to))
    .map((edge) => ({ ...graph.getEdgeAttributes(edge), from: graph.source(edge), to: graph.target(edge) }))
    .sort((a, b) => b.papers.length - a.papers.length || b.claims - a.claims || (`${a.from}\n${a.to}` < `${b.from}\n${b.to}` ? -1 : 1))
}
