/**
 * Building: reads what is new or changed under the given paths and makes the store hold the graph of everything.
 *
 * The store keeps each file's extraction beside the graph (a Source node), so the graph is always the pure result of
 * `resolve` over all sources: building again, adding a folder and dropping a file are one and the same thing.
 */
import { createHash } from 'node:crypto'
import { readdir, readFile } from 'node:fs/promises'
import { basename, join } from 'node:path'
import { gunzipSync, gzipSync } from 'node:zlib'
import { PathweaveError } from '#graph/errors.ts'
import { addNode, type Graph } from '#graph/graph.ts'
import type { Progress, Store, WriteReport } from '#graph/stores/store.ts'
import { type SourceFile, toSourceId } from './4-resolve/paper.ts'
import { resolve } from './4-resolve/resolve.ts'
import type { Decision } from './curation/decision.ts'
import { fingerprintDecisions } from './curation/decisions-folder.ts'
import { type Outcome, replayDecisions } from './curation/replay.ts'
import type { Extraction } from './extraction.ts'
import { findFiles, isForeign, toNoPapers, toPosixPath } from './find-files.ts'
import { extractFile } from './pipeline.ts'
import type { Vocabulary } from './vocabulary.ts'

export interface BuildReport {
  read: string[]
  unchanged: string[]
  /** Files that were in the graph and are no longer under a path that was built again. */
  gone: string[]
  failed: PathweaveError[]
  /** Files of a folder that are neither papers nor bibliographies. */
  foreign: PathweaveError[]
  /** What became of each decision. */
  outcomes: Outcome[]
  /** Whether the graph that was there rested on decisions. */
  wasCurated: boolean
  /** What the store had to change; null where nothing could be read and nothing was there. */
  written: WriteReport | null
  graph: Graph
}

/**
 * Builds what lies under `paths` into the store; papers of other paths stay. A file that fails is reported, the rest is
 * built. Decisions are replayed over everything that was read: without a path, only they are.
 */
export async function build(
  paths: readonly string[],
  store: Store,
  vocabulary: Vocabulary,
  onProgress: Progress = () => {},
  decisions: readonly Decision[] = [],
): Promise<BuildReport> {
  const report = {
    read: [] as string[],
    unchanged: [] as string[],
    gone: [] as string[],
    failed: [] as PathweaveError[],
    foreign: [] as PathweaveError[],
    wasCurated: await isCurated(store),
  }
  const sources = await readSources(store)
  const reader = await fingerprintReader(vocabulary)

  /** Each with the path that it was found under. */
  const files = new Map<string, string>()
  for (const path of paths) {
    const found = await attempt(
      (error) => report.failed.push(error),
      () => findFiles(path),
    )
    if (!found) continue
    const under = [...sources.keys()].filter((file) => file === toPosixPath(path) || file.startsWith(`${toPosixPath(path)}/`))
    if (found.length === 0 && under.length === 0) {
      report.failed.push(toNoPapers(path))
    }
    for (const file of under.filter((known) => !found.includes(known))) {
      sources.delete(file)
      report.gone.push(file)
    }
    for (const file of found) if (!files.has(file) || file === toPosixPath(path)) files.set(file, path)
  }

  let done = 0
  for (const [path, under] of files) {
    onProgress(done++, files.size, path)
    const told = (share: number) => onProgress(done - 1, files.size, `${basename(path)}, ${Math.round(100 * share)} %`)
    const onError = (error: PathweaveError) => (isForeign(error, path, under) ? report.foreign : report.failed).push(error)
    const read = await attempt(onError, async () => {
      const hash = await fingerprintFile(path)
      const known = sources.get(path)
      if (known?.hash === hash && known.reader === reader) return 'unchanged'
      sources.set(path, { path, hash, reader, extraction: await extractFile(path, vocabulary, told) })
      return 'read'
    })
    if (read) report[read].push(path)
  }
  onProgress(done, files.size, 'weaving the graph')

  const { sources: decided, identity, outcomes } = replayDecisions([...sources.values()], decisions, vocabulary)
  const graph = resolve(decided, vocabulary, { identity })
  for (const source of sources.values()) addSource(graph, source)
  if (sources.size === 0 && report.gone.length === 0) return { ...report, outcomes, written: null, graph }
  addNode(graph, 'build', ['Build'], {
    name: 'build',
    complete: true,
    nodes: graph.nodes.size + 1,
    edges: graph.edges.size,
    curation: fingerprintDecisions(decisions),
  })
  return { ...report, outcomes, written: await store.write(graph, onProgress), graph }
}

async function isCurated(store: Store): Promise<boolean> {
  const [row] = await store.query('MATCH (b:Build) RETURN b.curation AS curation ORDER BY curation LIMIT 1')
  return typeof row?.curation === 'string'
}

/** Runs one step; what a user can mend is collected, what is our fault is thrown. */
async function attempt<T>(onError: (error: PathweaveError) => void, step: () => Promise<T>): Promise<T | undefined> {
  try {
    return await step()
  } catch (error) {
    if (!(error instanceof PathweaveError)) throw error
    onError(error)
    return undefined
  }
}

function addSource(graph: Graph, { path, hash, reader, extraction }: SourceFile): void {
  const packed = gzipSync(JSON.stringify(extraction)).toString('base64')
  addNode(graph, toSourceId(path), ['Source'], { file: extraction.file, path, hash, reader, extraction: packed })
}

/** What the store was built from, by path. */
export async function readSources(store: Store): Promise<Map<string, SourceFile>> {
  const rows = await store.query(
    'MATCH (s:Source) RETURN s.path AS path, s.hash AS hash, s.reader AS reader, s.extraction AS extraction ORDER BY path',
  )
  return new Map(
    rows.map((row) => {
      const path = String(row.path)
      const extraction = unpack(row.extraction, path, store.name)
      const source: SourceFile = { path, hash: String(row.hash), reader: String(row.reader), extraction }
      return [source.path, source]
    }),
  )
}

/** Throws `store-failed` for what is no packed extraction: the store was damaged, or changed by hand. */
function unpack(packed: unknown, path: string, store: string): Extraction {
  try {
    return JSON.parse(gunzipSync(Buffer.from(String(packed), 'base64')).toString()) as Extraction
  } catch (cause) {
    throw new PathweaveError('store-failed', `what ${store} keeps of ${path} is damaged`, 'empty the store and build again', { cause })
  }
}

async function fingerprintFile(path: string): Promise<string> {
  const bytes = await readFile(path).catch((cause: unknown) => {
    throw new PathweaveError('unreadable-file', `${path} can't be read`, 'check its permissions', { cause })
  })
  return createHash('sha256').update(bytes).digest('hex')
}

/** Changes whenever the code of `ingest/` or the vocabulary does: then everything is read again. */
async function fingerprintReader(vocabulary: Vocabulary): Promise<string> {
  const hash = createHash('sha256').update(JSON.stringify([vocabulary, [...vocabulary.concepts.values()]]))
  const folder = import.meta.dirname
  const entries = await readdir(folder, { recursive: true, withFileTypes: true })
  for (const file of entries
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name))
    .sort())
    hash.update(await readFile(file))
  return hash.digest('hex').slice(0, 16)
}
