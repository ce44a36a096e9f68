/** Which passages and papers speak of which concepts, what those are said to be, and how they differ. */
import { addEdge, addNode, type Graph } from '#graph/graph.ts'
import type { Vocabulary } from '../vocabulary.ts'
import { addConcept, type PaperContext } from './paper.ts'

/** Writes mentions, counts and definitions. A mention in a heading counts; what MENTIONS starts from is a sentence or a row. */
export function writeConcepts({ graph, vocabulary, extraction, paper, fileSlug, whole, passageAt, prove, conceptOf }: PaperContext): void {
  for (const concept of extraction.concepts) {
    const id = addConcept(graph, vocabulary, concept.id, concept.name)
    if (!whole) continue
    addEdge(graph, 'DISCUSSES', paper, id, { count: concept.mentions.length })
    for (const mention of concept.mentions) {
      const passage = passageAt(mention)
      if (passage !== undefined) addEdge(graph, 'MENTIONS', passage, id)
    }
  }
  for (const definition of extraction.definitions) {
    const { id } = addNode(graph, `definition:${paper}:${definition.concept}:${fileSlug}:${definition.evidence.start}`, ['Definition'], {
      text: definition.evidence.text ?? definition.evidence.quote,
    })
    addEdge(graph, 'OF', id, conceptOf(definition.concept))
    prove(id, definition.evidence)
  }
}

/** Writes how concepts differ, with the number of papers that say so. */
export function writeContrasts(papers: PaperContext[]): void {
  const byPair = new Map<string, { a: string; b: string; aspect: string | null; graph: Graph; papers: Set<string> }>()
  for (const { graph, extraction, paper, conceptOf } of papers) {
    for (const { a, b, aspect } of extraction.contrasts) {
      const key = [a, b, aspect ?? ''].join('\u0001')
      const there = byPair.get(key) ?? { a: conceptOf(a), b: conceptOf(b), aspect, graph, papers: new Set() }
      there.papers.add(paper)
      byPair.set(key, there)
    }
  }
  for (const { a, b, aspect, graph, papers } of byPair.values()) addEdge(graph, 'CONTRASTS_WITH', a, b, { aspect, papers: papers.size })
}

/** Adds the broader concepts of all that are used, up to the top. */
export function writeBroader(graph: Graph, vocabulary: Vocabulary): void {
  for (const concept of vocabulary.concepts.values()) {
    if (!graph.nodes.has(`concept:${concept.id}`)) continue
    for (let child = concept; child.broader; ) {
      const parent = vocabulary.concepts.get(child.broader)
      if (!parent) break
      addEdge(graph, 'BROADER', `concept:${child.id}`, addConcept(graph, vocabulary, parent.id))
      child = parent
    }
  }
}

/** Writes the poles and stages that the vocabulary declares, in its order, with their names. */
export function writeSides(graph: Graph, vocabulary: Vocabulary): void {
  for (const [label, sides] of [
    ['Pole', vocabulary.poles],
    ['Stage', vocabulary.stages],
  ] as const) {
    for (const [order, { id, name, nameZh }] of sides.entries())
      addNode(graph, `${label.toLowerCase()}:${id}`, [label], { name, nameZh, order })
  }
}
