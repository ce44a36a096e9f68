/**
 * What the program does for every command: the store, the vocabulary and the decisions that its options name, and its
 * papers one after the other.
 */
import { existsSync } from 'node:fs'
import { writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { Command } from 'commander'
import { PathweaveError } from '#graph/errors.ts'
import { findDoubt } from '#graph/stores/find-doubt.ts'
import { writtenAt } from '#graph/stores/grafeo-folder.ts'
import { openStore } from '#graph/stores/open-store.ts'
import type { OpenMode, QueryLimits, Store } from '#graph/stores/store.ts'
import type { Decisions } from '#ingest/curation/decisions-folder.ts'
import { findFiles, isForeign, toNoPapers } from '#ingest/find-files.ts'
import { type ReadAhead, readAhead } from '#ingest/read-ahead.ts'
import type { Vocabulary } from '#ingest/vocabulary.ts'
import { clearProgress, say } from './terminal.ts'

/** The options that every command takes. */
export interface Globals {
  store: string
  vocabulary: string
  curation?: string
  debug?: boolean
}

export interface Context {
  globals(): Globals
  /** Whether an option was typed, not taken from the environment or by default. */
  isGiven(option: keyof Globals): boolean
  openStore(name: string, mode: OpenMode, limits?: QueryLimits): Promise<Store>
  withStore(mode: OpenMode, run: (store: Store) => Promise<void>, limits?: QueryLimits): Promise<void>
  loadVocabulary(): Promise<Vocabulary>
  /** Begins to read what was touched under the paths since the store was written; null for a store that is no folder, or not built yet. */
  readAhead(paths: readonly string[]): Promise<ReadAhead | null>
  /** The folder of decisions; it need not be there. */
  curationFolder(): string
  /** Those that count, and what is wrong with the others. */
  readDecisions(): Promise<Decisions>
  /** Who decides, where nobody is named. */
  userName(): string
  /** Runs a step over every paper under the paths; what fails is told, and the others go on. */
  eachPaper(paths: string[], step: (file: string) => Promise<void>): Promise<void>
  /** Where papers are when no path is given: `data/papers` here, else the bundled reading notes. */
  defaultPapers(): string
  writeOut(out: string, text: string): Promise<void>
  complain(error: PathweaveError): void
}

/** The context of a call; `env` is the environment, which nothing else reads. */
export function createContext(program: Command, env: NodeJS.ProcessEnv, home: string): Context {
  const globals = () => program.opts<Globals>()
  const credentials = { username: env.NEO4J_USERNAME, password: env.NEO4J_PASSWORD, database: env.NEO4J_DATABASE }
  const curationFolder = () => globals().curation ?? 'data/curation'
  const defaultPapers = () => (existsSync('data/papers') ? 'data/papers' : join(home, 'data/papers'))
  const complain = (error: PathweaveError) => {
    process.stderr.write(`pathweave: ${error.line}\n`)
    if (globals().debug) process.stderr.write(`${error.stack}\n`)
  }
  const collect = async <T>(step: () => Promise<T>, isHarmless = (_error: PathweaveError) => false): Promise<T | null> => {
    try {
      return await step()
    } catch (error) {
      if (!(error instanceof PathweaveError)) throw error
      complain(error)
      if (!isHarmless(error)) process.exitCode = 1
      return null
    }
  }
  const context: Context = {
    globals,
    isGiven: (option) => program.getOptionValueSource(option) === 'cli',
    async openStore(name, mode, limits) {
      const store = await openStore(name, mode, credentials, limits)
      const doubt = mode === 'read' ? await findDoubt(store) : null
      if (doubt) say(`pathweave: ${doubt}`)
      return store
    },
    async withStore(mode, run, limits) {
      const store = await context.openStore(globals().store, mode, limits)
      try {
        await run(store)
      } finally {
        await store.close()
      }
    },
    loadVocabulary: async () => (await import('#ingest/vocabulary/read-vocabulary.ts')).readVocabulary(globals().vocabulary, say),
    async readAhead(paths) {
      const { store, vocabulary } = globals()
      const written = writtenAt(store)
      return written === null ? null : readAhead(join(home, 'pathweave.mjs'), paths, written, vocabulary)
    },
    curationFolder,
    readDecisions: async () => (await import('#ingest/curation/decisions-folder.ts')).readDecisions(curationFolder()),
    userName: () => env.PATHWEAVE_USER || env.USER || env.USERNAME || 'somebody',
    async eachPaper(paths, step) {
      for (const path of paths.length ? paths : [defaultPapers()]) {
        for (const file of (await collect(() => findPapers(path))) ?? []) {
          await collect(
            () => step(file),
            (error) => isForeign(error, file, path),
          )
        }
      }
      clearProgress()
    },
    defaultPapers,
    async writeOut(out, text) {
      await writeFile(out, text).catch((cause: unknown) => {
        throw new PathweaveError('unreadable-file', `${out} can't be written`, 'give a path in a folder that is there', { cause })
      })
      say(`wrote ${out}`)
    },
    complain,
  }
  return context
}

/** The papers under a path; a folder without any is told. */
async function findPapers(path: string): Promise<string[]> {
  const files = await findFiles(path)
  if (files.length) return files
  throw toNoPapers(path)
}
