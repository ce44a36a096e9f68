/**
 * Weaves extractions into one graph: a pure function of what was read, so that building twice gives the same graph.
 *
 * A full text and a reading note of the same work are one Paper. Full texts are woven first, so their passages and
 * spellings lead; what a note adds (a year that the paper doesn't print) completes them.
 */
import { addEdge, addNode, createGraph, type Graph } from '#graph/graph.ts'
import type { Vocabulary } from '../vocabulary.ts'
import { addBibliographies, writeBibliographies } from './bibliographies.ts'
import { writeCitations, writeReferences } from './citing.ts'
import { writeClaims } from './claims.ts'
import { writeBroader, writeConcepts, writeContrasts, writeSides } from './concepts.ts'
import type { IdentityOverride } from './identity/override.ts'
import { findStatements } from './identity/statements.ts'
import { writeDecisions } from './identity/write-decisions.ts'
import { toSlug, toYear } from './identity.ts'
import { resolveInstitutions, writeInstitutions } from './institutions.ts'
import { addConcept, type PaperContext, type SourceFile, toSourceId } from './paper.ts'
import { resolvePersons, writePersons } from './persons.ts'
import { writeScope } from './scope.ts'
import { createPassageFinder, writePassages, writeSections } from './structure.ts'
import { writeChallenges, writeFindings, writeIndicators, writePathways, writePolicies } from './systems.ts'
import { resolveVenues, writeVenues } from './venues.ts'
import { addWorkRecord, createWorkRecords, resolveWorks, toBylines, writeWorks } from './works.ts'

/** What people decided, to be replayed over what the rules say. */
export interface ResolveOptions {
  /** Who is who. */
  identity?: readonly IdentityOverride[]
}

/** One graph from all files that were read. */
export function resolve(sources: readonly SourceFile[], vocabulary: Vocabulary, { identity = [] }: ResolveOptions = {}): Graph {
  const graph = createGraph()
  const records = createWorkRecords()
  const sorted = [...sources].sort((a, b) => Number(a.extraction.note) - Number(b.extraction.note) || compare(a.path, b.path))
  const files = sorted.filter(({ extraction }) => !extraction.bibliography)

  const own = files.map(({ extraction }) =>
    addWorkRecord(records, { type: 'article-journal', ...extraction.work }, extraction.note ? 'note' : 'paper'),
  )
  const listed = files.map(({ extraction }) =>
    extraction.references.map((reference) =>
      reference.decided?.status === 'rejected' ? undefined : addWorkRecord(records, reference, 'reference'),
    ),
  )
  const bibliographies = addBibliographies(
    records,
    sorted.filter(({ extraction }) => extraction.bibliography),
  )
  const venues = resolveVenues(
    records.records.map(({ item }) => item),
    identity,
  )
  const works = resolveWorks(records, venues, identity)
  const persons = resolvePersons(toBylines(works, venues), identity)
  const institutions = resolveInstitutions(sorted, identity)
  const ids = own.map(works.idOf)
  const denoted = listed.map((references) => references.map((record) => (record === undefined ? undefined : works.idOf(record))))
  writeVenues(venues, graph)
  writeWorks(works, venues, graph)
  writePersons(persons, graph)

  const nextOrder = new Map<string, number>()
  const papers = files.map(({ extraction }, i): PaperContext => {
    const paper = ids[i]!
    const references = extraction.references.map(toYear).filter((year) => year !== null)
    const { properties } = addNode(graph, paper, ['Work', 'Paper'], {
      lang: extraction.lang,
      note: extraction.note,
      yearAtLeast: references.length ? Math.max(...references) : null,
    })
    if (properties.year !== undefined) delete properties.yearAtLeast
    properties.files = [...new Set([...((properties.files as string[] | undefined) ?? []), extraction.file])]

    const slug = toSlug(extraction.file)
    const others = files.slice(0, i).filter((other, j) => ids[j] === paper && toSlug(other.extraction.file) === slug)
    const twin = others.some((other) => other.hash !== files[i]!.hash)
    const fileSlug = twin ? `${slug}-${files[i]!.hash.slice(0, 8)}` : slug

    const firstOrder = nextOrder.get(paper) ?? 0
    nextOrder.set(paper, firstOrder + extraction.passages.length)
    const own = { graph, extraction, paper, fileSlug, works: denoted[i]! }
    const sections = writeSections(own)
    const passages = writePassages({ ...own, sections }, firstOrder)
    return {
      ...own,
      vocabulary,
      sections,
      passages,
      references: writeReferences(own),
      ...createPassageFinder({ ...own, sections, passages }, firstOrder),
      conceptOf: (id) => addConcept(graph, vocabulary, id),
    }
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
  for (const [i, source] of files.entries()) addEdge(graph, 'READ_FROM', ids[i]!, toSourceId(source.path))
  writeBibliographies(graph, bibliographies, works, persons, institutions)
  for (const { decisions } of [works, persons, venues, institutions]) writeDecisions(graph, decisions)
  writeDecisions(graph, findStatements(graph, identity))
  return graph
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0
}
