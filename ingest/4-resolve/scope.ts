/** What a paper says of its own reach, as properties of the paper and as edges to the sentences that say so. */
import { addEdge } from '#graph/graph.ts'
import type { PaperContext } from './paper.ts'

/** Writes it; a note adds to what the full text says. */
export function writeScope({ graph, extraction, paper, passageOf }: PaperContext): void {
  const { properties } = graph.nodes.get(paper)!
  for (const { dimension, name, nameZh, evidence } of extraction.scope) {
    const known = (properties[dimension] as string[] | undefined) ?? []
    properties[dimension] = [...new Set([...known, name])].sort()
    addEdge(graph, 'SCOPED_BY', paper, passageOf(evidence), { dimension, value: name, valueZh: nameZh })
  }
}
