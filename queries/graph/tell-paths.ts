/** Paths as rows: names for the reader, papers and confidence for the rank, a sentence for each link. */
import type { Asked } from '../catalogue/question.ts'
import type { Path } from './find-paths.ts'
import type { PairGraph } from './read-concept-graph.ts'
import { readEvidence } from './read-evidence.ts'

export interface ToldPath {
  names: string[]
  /** The same in Chinese, where they have a Chinese name. */
  namesZh: string[]
  /** What each does to the next. */
  relations: string[]
  papers: number
  /** How many of its links some paper states plainly, neither hedged nor as a recommendation or prediction. */
  plain: number
  /** Rounded to two digits. */
  confidence: number
  /** A sentence for each link. */
  sentences: (string | null)[]
  conceptIds: string[]
  passageIds: string[]
}

/** Tells paths of a graph, in their order. One query, for the evidence of all their links. */
export async function tellPaths(store: Asked, graph: PairGraph, paths: readonly Path[]): Promise<ToldPath[]> {
  const linksOf = ({ nodes }: Path) => nodes.slice(1).map((id, i) => [nodes[i]!, id] as const)
  const evidenceOf = await readEvidence(store, paths.flatMap(linksOf))
  return paths.map((path) => {
    const concepts = path.nodes.map((id) => graph.getNodeAttributes(id))
    const evidence = linksOf(path).map(([a, b]) => evidenceOf(a, b))
    return {
      names: concepts.map(({ name }) => name),
      namesZh: concepts.map(({ name, nameZh }) => nameZh ?? name),
      relations: linksOf(path).map(([a, b]) => graph.getEdgeAttributes(a, b).relations.join(', ')),
      papers: path.papers,
      plain: linksOf(path).filter(([a, b]) => graph.getEdgeAttributes(a, b).shown > 0).length,
      confidence: Math.round(100 * path.confidence) / 100,
      sentences: evidence.map(({ texts }) => texts[0] ?? null),
      conceptIds: path.nodes,
      passageIds: [...new Set(evidence.flatMap(({ passageIds }) => passageIds))],
    }
  })
}
