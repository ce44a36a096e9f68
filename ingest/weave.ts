/** Makes a store hold the graph of its files: by leaving it where nothing changed, by weaving what did, or by weaving all. */
import { createGraph } from '#graph/graph.ts'
import type { Progress, Store, WriteReport } from '#graph/stores/store.ts'
import type { SourceFile } from './4-resolve/paper.ts'
import { checkIdentityIn } from './curation/check-identity.ts'
import type { Decision } from './curation/decision.ts'
import { fingerprintDecisions } from './curation/decisions-folder.ts'
import { type Outcome, replayDecisions } from './curation/replay.ts'
import { type Fingerprints, hash } from './fingerprint.ts'
import { addBuild, findBuild, type LastBuild } from './last-build.ts'
import { addSource, type KnownFile, readExtractions } from './sources.ts'
import type { Vocabulary } from './vocabulary.ts'
import { weaveChanges } from './weave-changes.ts'
import { weaveAll } from './weave-graph.ts'
import { weaveTexts } from './weave-texts.ts'

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
  woven: 'nothing' | 'texts' | 'changes' | 'all'
  /** What became of each decision. */
  outcomes: Outcome[]
  /** Whether the graph that was there rested on decisions. */
  wasCurated: boolean
  /** What the store had to change; null where nothing could be read and nothing was there. */
  written: WriteReport | null
}

/** Makes the store hold the graph of the files that are kept, with the decisions replayed. */
export async function weave(weaving: Weaving): Promise<Woven> {
  const { store, vocabulary, fingerprints, known, kept, changed, decisions, onProgress } = weaving
  const last = await findBuild(store)
  const wasCurated = last?.curation != null
  const curation = fingerprintDecisions(decisions)
  const key = toBuildKey(weaving, kept, curation)
  const isNothing = (kept.size === 0 && known.size === 0) || last?.key === key
  const untouched = last?.key === key ? toUntouched(last) : null
  if (isNothing && decisions.length === 0) return { woven: 'nothing', outcomes: [], wasCurated, written: untouched }

  if (!isNothing && last && last.key === toBuildKey(weaving, known, last.curation)) {
    const written = curation === null && last.curation === null ? await weaveTexts({ ...weaving, key, last }) : null
    if (written) return { woven: 'texts', outcomes: [], wasCurated, written }
    const changes = await weaveChanges({ ...weaving, key, last })
    if (changes) return { woven: 'changes', wasCurated, ...changes }
  }
  const unread = [...kept.values()].filter(({ path }) => !changed.has(path))
  const sources = [...(await readExtractions(store, unread)), ...changed.values()].map((source) => ({
    ...source,
    ...kept.get(source.path),
  }))
  if (isNothing) {
    const { outcomes } = replayDecisions(sources, decisions, vocabulary)
    return { woven: 'nothing', outcomes: await checkIdentityIn(store, outcomes), wasCurated, written: untouched }
  }
  const woven = weaveAll(sources, vocabulary, decisions)
  const graph = sources.length ? woven.graph : createGraph()
  for (const source of sources) addSource(graph, source)
  addBuild(graph, { nodes: graph.nodes.size + 1, edges: graph.edges.size, key, vocabulary: fingerprints.vocabulary, decisions })
  return { woven: 'all', outcomes: woven.outcomes, wasCurated, written: await store.write(graph, onProgress) }
}

/** Of everything that a graph is woven from: the program, the files, and what people decided. */
function toBuildKey({ fingerprints }: Weaving, files: ReadonlyMap<string, KnownFile>, curation: string | null): string {
  const parts = [...files.values()].map(({ path, hash: bytes, reader, roots = [] }) => JSON.stringify([path, bytes, reader, roots])).sort()
  return hash(JSON.stringify([fingerprints.weaver, parts, curation]))
}

function toUntouched({ nodes, edges }: LastBuild): WriteReport {
  return { nodes: { put: 0, gone: 0, all: nodes }, edges: { put: 0, gone: 0, all: edges } }
}
