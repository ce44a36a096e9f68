/**
 * Weaving again where a few files or decisions changed, without reading or writing the rest of the graph.
 *
 * Who is who is settled over all files twice, as they were and as they are: that takes a fraction of the time. Files that
 * come out of it otherwise are written whole, as they were and as they are; of the others only what papers share, which is
 * exact in both (4-resolve/shared.ts). The difference of the two graphs is then the difference of the two graphs of all.
 */
import { addNode, type Graph } from '#graph/graph.ts'
import type { WriteReport } from '#graph/stores/store.ts'
import type { IdentifiedFile } from './4-resolve/identify.ts'
import { isOfStatements } from './4-resolve/identity/statements.ts'
import { createWorkMemory } from './4-resolve/identity/works.ts'
import { toSourceId } from './4-resolve/paper.ts'
import { toSharedPrint } from './4-resolve/shared.ts'
import { checkIdentityIn } from './curation/check-identity.ts'
import type { Decision } from './curation/decision.ts'
import type { Outcome } from './curation/replay.ts'
import type { Extraction } from './extraction.ts'
import { addBuild, readDecisionsOf } from './last-build.ts'
import { addSource, type KnownFile, readExtractions } from './sources.ts'
import type { Vocabulary } from './vocabulary.ts'
import { type Prepared, prepare, writePrepared } from './weave-graph.ts'
import { FEW, type FileChanges } from './weave-texts.ts'

interface Changes extends FileChanges {
  decisions: readonly Decision[]
}

/** Writes what the changes amount to; null where so much is other that everything is to be woven. */
export async function weaveChanges(changes: Changes): Promise<{ written: WriteReport; outcomes: Outcome[] } | null> {
  const { store, vocabulary, fingerprints, known, kept, changed, decisions, last, key, onProgress } = changes
  const altered = [...new Set([...known.keys(), ...kept.keys()])].filter((path) => !isSameFile(known.get(path), kept.get(path)))
  // a store without papers holds nothing at all, not even what every graph has
  if (altered.length > FEW || kept.size === 0 || known.size === 0) return null
  const old = await readExtractions(store, [...known.values()])
  const read = new Map([...old.map((source) => [source.path, source] as const), ...changed])
  const now = [...kept.values()].map((file) => ({ ...read.get(file.path)!, ...file }))
  const memory = createWorkMemory()
  const states = [
    prepare(old, vocabulary, await readDecisionsOf(last, store), memory),
    prepare(now, vocabulary, decisions, memory),
  ] as const
  const graphs = writeDifference(states, altered, vocabulary)
  if (!graphs) return null

  const [before, after] = graphs
  for (const [graph, sources] of [
    [before, old],
    [after, now],
  ] as const)
    for (const source of sources)
      if (altered.includes(source.path)) addSource(graph, source)
      else addNode(graph, toSourceId(source.path), ['Source'])
  const nodes = last.nodes + after.nodes.size - before.nodes.size
  const edges = last.edges + after.edges.size - before.edges.size
  addNode(before, 'build', ['Build'])
  addBuild(after, { nodes, edges, key, vocabulary: fingerprints.vocabulary, decisions })
  const written = await store.patch(before, after, onProgress)
  return {
    written: { nodes: { ...written.nodes, all: nodes }, edges: { ...written.edges, all: edges } },
    // the two graphs hold the difference alone: what decisions are about may lie in the rest
    outcomes: await checkIdentityIn(store, states[1].outcomes),
  }
}

/** Two graphs that differ as those of all files would; null where too many files are other. */
function writeDifference(states: readonly [Prepared, Prepared], altered: readonly string[], vocabulary: Vocabulary): [Graph, Graph] | null {
  let whole = withTheirPapers(states, new Set([...altered, ...findAltered(states)]))
  for (;;) {
    if (whole.size > FEW) return null
    const share = haveSameShare(states, whole) ? 'named' : 'shared'
    const [before, after] = states.map((state) => writePrepared(state, vocabulary, (path) => (whole.has(path) ? 'whole' : share)))
    // the one thing that a file's own text takes from others: how a term is called that its claims name
    const naming = findNaming(states, findRenamed(before!, after!)).filter((path) => !whole.has(path))
    if (naming.length === 0) return [before!, after!]
    whole = withTheirPapers(states, new Set([...whole, ...naming]))
  }
}

/** Whether the files give the same to what papers share as before, and people decided the same of it. */
function haveSameShare(states: readonly [Prepared, Prepared], paths: ReadonlySet<string>): boolean {
  const [before, after] = states.map(({ identified: { files, overrides } }) => {
    const prints = files.filter(({ source }) => paths.has(source.path)).map((file) => [file.source.path, toSharedPrint(file)])
    return JSON.stringify([prints, overrides.filter(({ a, b }) => isOfStatements(a) || isOfStatements(b))])
  })
  return before === after
}

function isSameFile(a: KnownFile | undefined, b: KnownFile | undefined): boolean {
  return a?.hash === b?.hash && a?.reader === b?.reader && a?.roots?.join('\u0001') === b?.roots?.join('\u0001')
}

/** The files that are read otherwise in the light of decisions, or whose paper, cited works or named institutions are called otherwise. */
function findAltered([before, after]: readonly [Prepared, Prepared]): string[] {
  const there = new Map(before.identified.files.map((file) => [file.source.path, file]))
  const now = new Set(after.identified.files.map(({ source }) => source.path))
  return [
    ...after.identified.files.filter((file) => !isSame(there.get(file.source.path), file)).map(({ source }) => source.path),
    ...[...there.keys()].filter((path) => !now.has(path)),
  ]
}

function isSame(a: IdentifiedFile | undefined, b: IdentifiedFile): boolean {
  return (
    a !== undefined &&
    a.paper === b.paper &&
    a.fileSlug === b.fileSlug &&
    haveSameIds(a.works, b.works) &&
    haveSameIds(a.bodies, b.bodies) &&
    isSameReading(a.source.extraction, b.source.extraction)
  )
}

function haveSameIds(a: IdentifiedFile['works'], b: IdentifiedFile['works']): boolean {
  return a.length === b.length && a.every((id, i) => id === b[i])
}

/** Whether decisions left the same of what one reading gave. */
function isSameReading(a: Extraction, b: Extraction): boolean {
  if (a === b) return true
  return (['claims', 'references', 'citations', 'problems'] as const).every(
    (list) =>
      a[list].length === b[list].length &&
      a[list].every((each, i) => each === b[list][i] || JSON.stringify(each) === JSON.stringify(b[list][i])),
  )
}

/** With all files of their papers, in both states: they share sections and count passages together. */
function withTheirPapers(states: readonly Prepared[], paths: ReadonlySet<string>): Set<string> {
  const files = states.flatMap(({ identified }) => identified.files)
  const papers = new Set(files.filter(({ source }) => paths.has(source.path)).map(({ paper }) => paper))
  return new Set([...paths, ...files.filter(({ paper }) => papers.has(paper)).map(({ source }) => source.path)])
}

/** Ids of concepts that are in both graphs under two names. */
function findRenamed(before: Graph, after: Graph): Set<string> {
  const renamed = new Set<string>()
  for (const { id, labels, properties } of before.nodes.values()) {
    const name = after.nodes.get(id)?.properties.name
    if (labels[0] === 'Concept' && name !== undefined && name !== properties.name) renamed.add(id.slice('concept:'.length))
  }
  return renamed
}

function findNaming(states: readonly Prepared[], concepts: ReadonlySet<string>): string[] {
  if (concepts.size === 0) return []
  const names = ({ source }: IdentifiedFile) =>
    source.extraction.claims.some(({ subject, object }) => concepts.has(subject) || concepts.has(object))
  return states.flatMap(({ identified }) => identified.files.filter(names).map(({ source }) => source.path))
}
