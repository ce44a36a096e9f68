/** Of a file what is not its own: for weaving the difference that other files make. */
import type { Graph } from '#graph/graph.ts'
import type { Extraction } from '../extraction.ts'
import type { Vocabulary } from '../vocabulary.ts'
import type { IdentifiedFile } from './identify.ts'
import { addConcept, type PaperContext } from './paper.ts'

/** How much of a file is written: everything; what papers share; or no more than who wrote it where. */
export type Share = 'whole' | 'shared' | 'named'

/** The lists of an extraction that concepts, policies and the like are made of, all that papers share but for names. */
const SHARED = [
  'concepts',
  'claims',
  'definitions',
  'contrasts',
  'pathways',
  'chains',
  'policies',
  'stakeholders',
  'challenges',
  'strategies',
  'findings',
  'indicators',
] as const satisfies readonly (keyof Extraction)[]

/**
 * A file's place in a graph that leaves out its text, claims and citations. Works, persons, institutions and, where more
 * than these are asked for, concepts, policies … get from it what they get from the whole file.
 */
export function toShared(
  { source, paper, fileSlug, works }: IdentifiedFile,
  graph: Graph,
  vocabulary: Vocabulary,
  share: Exclude<Share, 'whole'>,
): PaperContext {
  const { extraction } = source
  const lists = share === 'named' ? Object.fromEntries(SHARED.map((list) => [list, []])) : {}
  return {
    graph,
    vocabulary,
    extraction: { ...extraction, ...lists, citations: [], problems: [], openQuestions: [] },
    paper,
    fileSlug,
    works,
    references: [],
    sections: [],
    passages: [],
    whole: false,
    passageOf: () => `passage:${paper}:${fileSlug}:`,
    passageAt: () => undefined,
    prove: () => {},
    conceptOf: (id) => addConcept(graph, vocabulary, id),
  }
}

/** Of a file all that bears on what papers share, wherever in the file it stands; the same for two states that share the same. */
export function toSharedPrint({ source: { extraction }, paper, works }: IdentifiedFile): string {
  const lists = SHARED.map((list) => extraction[list])
  const published = extraction.policies.map(({ cites }) => cites.map((index) => works[index]))
  return JSON.stringify([paper, lists, published], (name, value) => (PLACES.has(name) ? undefined : value))
}

const PLACES = new Set(['span', 'evidence', 'cue', 'cites', 'mentions'])
