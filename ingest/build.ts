/**
 * Building: reads what is new or changed under the given paths and makes the store hold the graph of everything.
 *
 * The store keeps each file's extraction beside the graph (a Source node), so the graph is always the pure result of
 * `resolve` over all sources: building again, adding a folder and dropping a file are one and the same thing. Where
 * nothing changed nothing is woven; where the text of a few papers did, only what hangs on them (weave-changes.ts).
 */
import { existsSync } from 'node:fs'
import { basename } from 'node:path'
import { PathweaveError } from '#graph/errors.ts'
import type { Progress, Store } from '#graph/stores/store.ts'
import type { SourceFile } from './4-resolve/paper.ts'
import type { Decision } from './curation/decision.ts'
import { findFiles, isForeign, liesUnder, toNoPapers, toRealPath } from './find-files.ts'
import { fingerprintCode, fingerprintFile } from './fingerprint.ts'
import { checkVocabulary } from './last-build.ts'
import type { ReadAhead } from './read-ahead.ts'
import { type KnownFile, listSources } from './sources.ts'
import type { Vocabulary } from './vocabulary.ts'
import { type Woven, weave } from './weave.ts'

export interface BuildReport extends Woven {
  read: string[]
  unchanged: string[]
  /** Files that were in the graph and are no longer under a path that was built again, or were taken out. */
  gone: string[]
  failed: PathweaveError[]
  /** Files of a folder that are neither papers nor bibliographies. */
  foreign: PathweaveError[]
}

/** The path that a file was found under as it was given, and all real paths that lead to it. */
interface Found {
  under: string
  roots: string[]
}

type Files = Pick<BuildReport, 'read' | 'unchanged' | 'gone' | 'failed' | 'foreign'>

/**
 * Builds what lies under `paths` into the store; papers of other paths stay. A file that fails is reported, and what was
 * read of it before stays; the rest is built. Decisions are replayed over everything that was read: without a path, only they are.
 */
export async function build(
  paths: readonly string[],
  store: Store,
  vocabulary: Vocabulary,
  onProgress: Progress = () => {},
  decisions: readonly Decision[] = [],
  readAhead: ReadAhead | null = null,
): Promise<BuildReport> {
  const report: Files = { read: [], unchanged: [], gone: [], failed: [], foreign: [] }
  const known = await listSources(store)
  const fingerprints = fingerprintCode(vocabulary)
  const kept = new Map(known)
  const files = await findChanges(paths, kept, report)

  // what another code or vocabulary read is read again wherever it lies, so that all of the graph is of one reading
  for (const { path, reader, roots = [] } of kept.values())
    if (reader !== fingerprints.reader && !files.has(path) && existsSync(path)) files.set(path, { under: path, roots })

  const changed = new Map<string, SourceFile>()
  let done = 0
  for (const [path, { under, roots }] of files) {
    onProgress(done++, files.size, path)
    const told = (share: number) => onProgress(done - 1, files.size, `${basename(path)}, ${Math.round(100 * share)} %`)
    const onError = (error: PathweaveError) => {
      if (kept.has(path)) report.failed.push(toKept(error, path))
      else (isForeign(error, path, under) ? report.foreign : report.failed).push(error)
    }
    const read = await attempt(onError, async () => {
      const { reader } = fingerprints
      const file: KnownFile = { path, hash: fingerprintFile(path), reader, roots: kept.get(path)?.roots ?? roots }
      const before = known.get(path)
      if (before?.hash === file.hash && before.reader === reader) return 'unchanged'
      const ahead = await readAhead?.(file)
      // loaded where it is needed: that takes longer than to compare a thousand files
      const extraction = ahead ?? (await (await import('./pipeline.ts')).extractFile(path, vocabulary, told))
      changed.set(path, { ...file, extraction })
      kept.set(path, file)
      return 'read'
    })
    if (read) report[read].push(path)
  }
  onProgress(done, files.size, 'weaving the graph')
  return { ...report, ...(await weave({ store, vocabulary, fingerprints, known, kept, changed, decisions, onProgress })) }
}

/**
 * Takes files out of the store with whatever only they supported. Building their path again brings them back.
 *
 * @throws `bad-call` where the store was built with another vocabulary
 */
export async function takeOut(
  paths: ReadonlySet<string>,
  store: Store,
  vocabulary: Vocabulary,
  onProgress: Progress = () => {},
  decisions: readonly Decision[] = [],
): Promise<Pick<BuildReport, 'gone' | keyof Woven>> {
  const fingerprints = fingerprintCode(vocabulary)
  await checkVocabulary(store, fingerprints)
  const known = await listSources(store)
  const kept = new Map([...known].filter(([path]) => !paths.has(path)))
  const woven = await weave({ store, vocabulary, fingerprints, known, kept, changed: new Map(), decisions, onProgress })
  return { gone: [...paths].sort(), ...woven }
}

/**
 * The files under the paths, each with the paths it was found under. What was built from a path and is no longer found
 * there leaves `kept`; a path that is not there at all is an error, and its papers stay: a disk may be away for a day.
 */
async function findChanges(paths: readonly string[], kept: Map<string, KnownFile>, report: Files): Promise<Map<string, Found>> {
  const files = new Map<string, Found>()
  for (const path of paths) {
    const root = toRealPath(path)
    const under = [...kept.values()].filter((file) => liesUnder(file.path, root) || file.roots?.includes(root))
    const onError = (error: PathweaveError) => report.failed.push(under.length ? toStillThere(error, path, under.length) : error)
    const closed: string[] = []
    const onClosed = (folder: string, error: PathweaveError) => {
      closed.push(folder)
      report.failed.push(under.some((file) => liesUnder(file.path, folder)) ? toKept(error, folder) : error)
    }
    const found = await attempt(onError, () => findFiles(path, onClosed))
    if (!found) continue
    const isClosed = (file: KnownFile) => closed.some((folder) => liesUnder(file.path, folder))
    if (found.length === 0 && under.length === 0 && closed.length === 0) report.failed.push(toNoPapers(path))
    const there = new Set(found)
    for (const file of under.filter((file) => !there.has(file.path) && !isClosed(file))) {
      const roots = file.roots?.filter((other) => other !== root) ?? []
      if (roots.length && !liesUnder(file.path, root)) kept.set(file.path, { ...file, roots })
      else if (kept.delete(file.path)) report.gone.push(file.path)
    }
    for (const file of found) {
      const old = kept.get(file)
      if (old && !old.roots?.includes(root)) kept.set(file, { ...old, roots: [...(old.roots ?? []), root].sort() })
      const before = files.get(file)
      const under = before && file !== root ? before.under : path
      files.set(file, { under, roots: [...new Set([...(before?.roots ?? []), root])].sort() })
    }
  }
  return files
}

function toStillThere(error: PathweaveError, path: string, count: number): PathweaveError {
  if (error.rule !== 'no-such-file') return error
  const message = `${path} is not there, and ${count === 1 ? 'its paper stays' : `its ${count} papers stay`} in the graph`
  return new PathweaveError('no-such-file', message, `pathweave remove ${path} takes out what was built from it`, { cause: error })
}

/** What failed was read before, and nothing is lost by a file that is broken for a day. */
function toKept(error: PathweaveError, path: string): PathweaveError {
  const message = `${error.message}, and its last reading stays in the graph`
  return new PathweaveError(error.rule, message, `${error.wayOut}; pathweave remove ${path} takes it out`, { cause: error })
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
