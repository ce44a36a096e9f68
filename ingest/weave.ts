/** Makes a store hold the graph of its files: by leaving it where nothing changed, by weaving what did, or by weaving all. */
import { addEdge, addNode, createGraph, type Graph } from '#graph/graph.ts'
import type { Progress, Store, WriteReport } from '#graph/stores/store.ts'
import { type SourceFile, toSourceId } from './4-resolve/paper.ts'
import { resolve } from './4-resolve/resolve.ts'
import { checkIdentityIn, checkIdentityOf } from './curation/check-identity.ts'
import type { Decision } from './curation/decision.ts'
import { fingerprintDecisions } from './curation/decisions-folder.ts'
import { type Outcome, replayDecisions } from './curation/replay.ts'
import { type Fingerprints, hash } from './fingerprint.ts'
import { addSource, type KnownFile, readExtractions } from './sources.ts'
import type { Vocabulary } from './vocabulary.ts'
import { weaveChanges } from './weave-changes.ts'

export interface Weaving {
  store: Store
  vocabulary: Vocabulary
  fingerprints: Fingerprints
  /** The files that the store was built from, those that stay or come, and what was read now. */
  known: ReadonlyMap<string, KnownFile>
  kept: ReadonlyMap<string, KnownFile>
  changed: ReadonlyMap<string, SourceFile>
  decisions: readonly Decision[]
  onProgress: Progress
}

export interface Woven {
  /** How much was woven again. */
  woven: 'nothing' | 'changes' | 'all'
  /** What became of each decision. */
  outcomes: Outcome[]
  /** Whether the graph that was there rested on decisions. */
  wasCurated: boolean
  /** What the store had to change; null where nothing could be read and nothing was there. */
  written: WriteReport | null
}

/** Makes the store hold the graph of the files that are kept, with the decisions replayed. */
export async function weave(weaving: Weaving): Promise<Woven> {
  const { store, vocabulary, known, kept, changed, decisions, onProgress } = weaving
  const last = await findBuild(store)
  const wasCurated = last?.curated === true
  const toKey = (files: ReadonlyMap<string, KnownFile>) => toBuildKey(weaving, files)
  const key = toKey(kept)
  const isNothing = (kept.size === 0 && known.size === 0) || last?.key === key
  if (isNothing && decisions.length === 0)
    return { woven: 'nothing', outcomes: [], wasCurated, written: last?.key === key ? toUntouched(last) : null }

  if (last && decisions.length === 0 && last.key === toKey(known)) {
    const weaveSome = (some: readonly SourceFile[]) => weaveAll(some, vocabulary, []).graph
    const written = await weaveChanges({ store, known, kept, changed, key, last, onProgress, weave: weaveSome })
    if (written) return { woven: 'changes', outcomes: [], wasCurated, written }
  }
  const unread = [...kept.values()].filter(({ path }) => !changed.has(path))
  const sources = [...(await readExtractions(store, unread)), ...changed.values()].map((source) => ({
    ...source,
    ...kept.get(source.path),
  }))
  if (isNothing) {
    const { outcomes } = replayDecisions(sources, decisions, vocabulary)
    return {
      woven: 'nothing',
      outcomes: await checkIdentityIn(store, outcomes),
      wasCurated,
      written: last?.key === key ? toUntouched(last) : null,
    }
  }
  const { graph, outcomes } = sources.length
    ? weaveAll(sources, vocabulary, decisions)
    : { graph: createGraph(), outcomes: replayDecisions([], decisions, vocabulary).outcomes }
  for (const source of sources) addSource(graph, source)
  addNode(graph, 'build', ['Build'], {
    name: 'build',
    complete: true,
    nodes: graph.nodes.size + 1,
    edges: graph.edges.size,
    curation: fingerprintDecisions(decisions),
    key,
  })
  return { woven: 'all', outcomes, wasCurated, written: await store.write(graph, onProgress) }
}

/** The graph of all sources. Files with the same bytes are one file that lies in several places. */
export function weaveAll(
  sources: readonly SourceFile[],
  vocabulary: Vocabulary,
  decisions: readonly Decision[],
): { graph: Graph; outcomes: Outcome[] } {
  const first = new Map<string, SourceFile>()
  for (const source of [...sources].sort((a, b) => (a.path < b.path ? -1 : 1))) if (!first.has(source.hash)) first.set(source.hash, source)
  const { sources: decided, identity, outcomes } = replayDecisions([...first.values()], decisions, vocabulary)
  const graph = resolve(decided, vocabulary, { identity })
  const copies = new Map<string, string[]>()
  for (const { path, hash: bytes } of sources) {
    const original = toSourceId(first.get(bytes)!.path)
    if (original !== toSourceId(path)) copies.set(original, [...(copies.get(original) ?? []), toSourceId(path)])
  }
  for (const { type, from, to } of [...graph.edges.values()])
    if (type === 'READ_FROM') for (const copy of copies.get(to) ?? []) addEdge(graph, type, from, copy)
  return { graph, outcomes: checkIdentityOf(graph, outcomes) }
}

/** What is known of the last build. `key` is null where it was cut short. */
export interface LastBuild {
  key: string | null
  nodes: number
  edges: number
  curated: boolean
}

async function findBuild(store: Store): Promise<LastBuild | null> {
  const [row] = await store.query(
    'MATCH (b:Build {id: "build"}) RETURN b.complete AS complete, b.key AS key, b.nodes AS nodes, b.edges AS edges, b.curation AS curation',
  )
  if (!row) return null
  const key = row.complete === true && typeof row.key === 'string' ? row.key : null
  return { key, nodes: Number(row.nodes), edges: Number(row.edges), curated: typeof row.curation === 'string' }
}

/** Of everything that a graph is woven from: the program, the files, and what people decided. */
function toBuildKey({ fingerprints, decisions }: Weaving, files: ReadonlyMap<string, KnownFile>): string {
  const parts = [...files.values()].map(({ path, hash: bytes, reader, roots = [] }) => JSON.stringify([path, bytes, reader, roots])).sort()
  return hash(JSON.stringify([fingerprints.weaver, parts, fingerprintDecisions(decisions)]))
}

function toUntouched({ nodes, edges }: LastBuild): WriteReport {
  return { nodes: { put: 0, gone: 0, all: nodes }, edges: { put: 0, gone: 0, all: edges } }
}
