/** One file's place in the graph while it is being woven: what every `write…` function of this folder is given. */
import { addNode, type Graph } from '#graph/graph.ts'
import type { Evidence, Extraction, Span } from '../extraction.ts'
import { nameOf, type Vocabulary } from '../vocabulary.ts'
import { toSlug } from './identity.ts'

/** A file that was read, and how. */
export interface SourceFile {
  /** Real and absolute, with `/`: what tells two files apart, and whether one lies under a path that is built again. */
  path: string
  /** The real paths that were built and led to it, sorted. */
  roots?: string[]
  /** Of the file's bytes. */
  hash: string
  /** Of the code and vocabulary that read it. */
  reader: string
  extraction: Extraction
}

/** The node id of a file that was read. */
export function toSourceId(path: string): string {
  return `source:${path}`
}

export interface PaperContext {
  graph: Graph
  vocabulary: Vocabulary
  extraction: Extraction
  /** The Paper's node id. */
  paper: string
  /** What tells this file's offsets from those of the paper's other files, in ids. */
  fileSlug: string
  /** The id of the work that each reference denotes; undefined for one that a reader rejected. */
  works: (string | undefined)[]
  /** Node ids of references and sections by their index in the extraction. */
  references: string[]
  sections: string[]
  /** Node ids of the passages, in the extraction's order. */
  passages: string[]
  /** False where only what papers share is written (shared.ts). */
  whole: boolean
  /** The node id of the passage that holds the evidence; one is made where none does. */
  passageOf(evidence: Evidence): string
  /** Links a node to the passage that says so. */
  prove(id: string, evidence: Evidence): void
  /** The node id of the sentence or row that holds the beginning of a span; undefined in a heading and the like. */
  passageAt(span: Span): string | undefined
  /** The node id of a concept, which is made when it is met first. */
  conceptOf(id: string): string
}

/** The node id of a concept; the vocabulary's own properties go with it, and its broader ones. */
export function addConcept(graph: Graph, vocabulary: Vocabulary, id: string, name?: string): string {
  const nodeId = `concept:${id}`
  if (graph.nodes.has(nodeId)) return nodeId
  const concept = vocabulary.concepts.get(id)
  addNode(graph, nodeId, ['Concept'], {
    name: nameOf(id, vocabulary, name),
    nameZh: concept?.nameZh,
    namePinyin: concept?.namePinyin,
    variants: concept?.variants,
    pole: concept?.pole,
    stage: concept?.stage,
    definition: concept?.definition,
  })
  return nodeId
}

/** The concept behind a name that a finder printed: the vocabulary's if it knows the name, else a term. */
export function toTermId(name: string): string {
  return `term:${toSlug(name)}`
}
