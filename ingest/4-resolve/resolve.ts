/**
 * Weaves extractions into one graph: a pure function of what was read, so that building twice gives the same graph.
 *
 * A full text and a reading note of the same work are one Paper. Full texts are woven first, so their passages and
 * spellings lead; what a note adds (a year that the paper doesn't print) completes them.
 */
import { addEdge, addNode, createGraph, type Graph } from '#graph/graph.ts'
import type { Vocabulary } from '../vocabulary.ts'
import { writeBibliographies } from './bibliographies.ts'
import { writeCitations, writeReferences } from './citing.ts'
import { writeClaims } from './claims.ts'
import { writeBroader, writeConcepts, writeContrasts, writeSides } from './concepts.ts'
import { type Identified, type IdentifiedFile, identify } from './identify.ts'
import type { IdentityOverride } from './identity/override.ts'
import { findStatements } from './identity/statements.ts'
import { writeDecisions } from './identity/write-decisions.ts'
import { toYear } from './identity.ts'
import { writeInstitutions } from './institutions.ts'
import { addConcept, type PaperContext, type SourceFile, toSourceId } from './paper.ts'
import { writePersons } from './persons.ts'
import { writeScope } from './scope.ts'
import { type Share, toShared } from './shared.ts'
import { createPassageFinder, writePassages, writeSections } from './structure.ts'
import { writeChallenges, writeFindings, writeIndicators, writePathways, writePolicies } from './systems.ts'
import { writeVenues } from './venues.ts'
import { writeWorks } from './works.ts'

/** What people decided, to be replayed over what the rules say. */
export interface ResolveOptions {
  /** Who is who. */
  identity?: readonly IdentityOverride[]
}

/** One graph from all files that were read. */
export function resolve(sources: readonly SourceFile[], vocabulary: Vocabulary, { identity = [] }: ResolveOptions = {}): Graph {
  return writeGraph(identify(sources, identity), vocabulary)
}

/**
 * Writes the graph of what was identified. Of files that are not written whole the graph has what bears on what is not their
 * own as it is in the graph of all: `named` works, persons and institutions, `shared` concepts, links between them, policies
 * … too. Two graphs that are written so differ in that as the graphs of all do, and take a fraction of the time.
 */
export function writeGraph(identified: Identified, vocabulary: Vocabulary, shareOf: (path: string) => Share = () => 'whole'): Graph {
  const { files, bibliographies, venues, works, persons, institutions, overrides } = identified
  const graph = createGraph()
  writeVenues(venues, graph)
  writeWorks(works, venues, graph)
  writePersons(persons, graph)
  const nextOrder = new Map<string, number>()
  const papers = files.map((file): PaperContext => {
    writePaper(file, graph)
    const share = shareOf(file.source.path)
    return share === 'whole' ? writeText(file, graph, vocabulary, nextOrder) : toShared(file, graph, vocabulary, share)
  })
  for (const paper of papers) {
    writeCitations(paper)
    writeConcepts(paper)
    writeInstitutions(paper, persons, institutions)
    writePathways(paper)
    writePolicies(paper)
    writeChallenges(paper)
    writeFindings(paper)
    writeScope(paper)
    writeIndicators(paper)
  }
  writeClaims(graph, papers)
  writeContrasts(papers)
  writeBroader(graph, vocabulary)
  writeSides(graph, vocabulary)
  for (const { source, paper } of files) addEdge(graph, 'READ_FROM', paper, toSourceId(source.path))
  writeBibliographies(graph, bibliographies, works, persons, institutions)
  for (const { decisions } of [works, persons, venues, institutions]) writeDecisions(graph, decisions)
  writeDecisions(graph, findStatements(graph, overrides))
  return graph
}

/** No more than the links between concepts that files amount to, of which it is known what papers they are. */
export function writeLinks(files: readonly Pick<IdentifiedFile, 'source' | 'paper'>[], vocabulary: Vocabulary): Graph {
  const graph = createGraph()
  const papers = files.map((file) => toShared({ ...file, fileSlug: '', works: [], bodies: [] }, graph, vocabulary, 'shared'))
  writeClaims(graph, papers)
  writeContrasts(papers)
  return graph
}

function writePaper({ source: { extraction }, paper }: IdentifiedFile, graph: Graph): void {
  const years = extraction.references.map(toYear).filter((year) => year !== null)
  const { properties } = addNode(graph, paper, ['Work', 'Paper'], {
    lang: extraction.lang,
    note: extraction.note,
    yearAtLeast: years.length ? Math.max(...years) : null,
  })
  if (properties.year !== undefined) delete properties.yearAtLeast
  properties.files = [...new Set([...((properties.files as string[] | undefined) ?? []), extraction.file])]
}

/** Writes sections, passages and references, which the rest hangs on. */
function writeText(file: IdentifiedFile, graph: Graph, vocabulary: Vocabulary, nextOrder: Map<string, number>): PaperContext {
  const { paper, fileSlug, works } = file
  const { extraction } = file.source
  const firstOrder = nextOrder.get(paper) ?? 0
  nextOrder.set(paper, firstOrder + extraction.passages.length)
  const own = { graph, extraction, paper, fileSlug, works }
  const sections = writeSections(own)
  const passages = writePassages({ ...own, sections }, firstOrder)
  const find = createPassageFinder({ ...own, sections, passages }, firstOrder)
  return {
    ...own,
    vocabulary,
    sections,
    passages,
    whole: true,
    references: writeReferences(own),
    ...find,
    prove: (id, evidence) => addEdge(graph, 'EVIDENCED_BY', id, find.passageOf(evidence)),
    conceptOf: (id) => addConcept(graph, vocabulary, id),
  }
}
