/** The embedded store: a Grafeo database in a folder, or in memory. */
import { existsSync } from 'node:fs'
import { basename } from 'node:path'
import { PathweaveError } from '../errors.ts'
import { createGraph, diffGraphs, type Graph, type GraphDiff } from '../graph.ts'
import { createDraft, type Draft, dropDraft, finishDraft } from './grafeo-draft.ts'
import { type Database, GrafeoDB } from './grafeo-engine.ts'
import { findGeneration, lockFolder, prepareGeneration, swapGeneration, toFolderError } from './grafeo-folder.ts'
import { fillDatabase, readDatabase } from './grafeo-graph.ts'
import { queryDatabase } from './grafeo-query.ts'
import { GrafeoReader } from './grafeo-reader.ts'
import { TimedQueries } from './grafeo-timed-queries.ts'
import type { Cell, OpenMode, Progress, QueryLimits, Row, Store, WriteReport } from './store.ts'
import { giveUpAfter } from './time-limit.ts'
import { toWriteReport } from './write-report.ts'

/** Changes to less than one part in so many are made one by one, which is quicker than to fill a database from nothing. */
const FEW = 20

/** A graph in a folder. Throws `store-missing` or `store-locked` by `mode`. */
export async function openGrafeo(folder: string, mode: OpenMode, limits: QueryLimits = {}): Promise<Store> {
  if (mode === 'write') return new FolderStore(folder, lockFolder(folder), limits)
  const store = new FolderStore(folder, null, limits)
  store.checkGraph()
  return store
}

/** A graph in memory, gone when it is closed. */
export function openGrafeoInMemory(): Store {
  return new MemoryStore()
}

class FolderStore implements Store {
  readonly kind = 'grafeo'
  readonly name: string
  readonly #reader: GrafeoReader
  readonly #timed: TimedQueries
  readonly #limits: QueryLimits
  #unlock: (() => void) | null
  #draft: Draft | null = null

  constructor(folder: string, unlock: (() => void) | null, limits: QueryLimits) {
    this.name = folder
    this.#limits = limits
    this.#unlock = unlock
    this.#reader = new GrafeoReader(folder)
    this.#timed = new TimedQueries(folder)
  }

  /** Throws `store-missing` where nothing was built, `store-failed` where it can't be opened. */
  checkGraph(): void {
    this.#reader.open()
  }

  async write(graph: Graph, onProgress?: Progress): Promise<WriteReport> {
    return this.#asWriter(async () => {
      const before = await this.read()
      const diff = diffGraphs(before, graph)
      const changes = diff.nodes.put.length + diff.nodes.gone.length + diff.edges.put.length + diff.edges.gone.length
      const isThere = findGeneration(this.name) !== null
      if (!isThere || changes * FEW > graph.nodes.size + graph.edges.size) await this.#fill(graph, onProgress)
      else if (changes) await this.#change(diff, toLabelOf(before, graph))
      return toWriteReport(diff, graph)
    })
  }

  async patch(before: Graph, after: Graph): Promise<WriteReport> {
    return this.#asWriter(async () => {
      const diff = diffGraphs(before, after)
      await this.#change(diff, toLabelOf(before, after))
      return toWriteReport(diff, after)
    })
  }

  /** Makes the next generation from nothing. */
  async #fill(graph: Graph, onProgress?: Progress): Promise<void> {
    this.#dropDraft()
    const path = prepareGeneration(this.name)
    const db = GrafeoDB.create(path)
    try {
      await fillDatabase(db, graph, onProgress)
    } finally {
      db.close()
    }
    swapGeneration(this.name, basename(path))
  }

  /** Makes the next generation of the draft. */
  async #change(diff: GraphDiff, labelOf: (id: string) => string): Promise<void> {
    const draft = this.#openDraft()
    const { patchDatabase } = await loadPatch()
    await patchDatabase(draft.db, diff, labelOf)
    this.#draft = null
    finishDraft(draft)
    swapGeneration(this.name, basename(draft.next))
  }

  /** Runs a step that writes. Where it fails, what it began is removed (it may have filled the disk), and the system's reason explained. */
  async #asWriter<T>(step: () => Promise<T>): Promise<T> {
    if (!this.#unlock) throw new PathweaveError('store-failed', `${this.name} is open for reading`, "open the store with mode 'write'")
    try {
      return await step()
    } catch (error) {
      this.#dropDraft()
      if (existsSync(this.name)) prepareGeneration(this.name)
      throw toFolderError(this.name, error)
    }
  }

  async read(): Promise<Graph> {
    return this.#isEmpty() ? createGraph() : this.#use(readDatabase)
  }

  async query(cypher: string, parameters: Record<string, Cell> = {}, limits: QueryLimits = {}): Promise<Row[]> {
    const { timeout, alone, rows } = { ...this.#limits, ...limits }
    if (this.#isEmpty()) return withEmptyDatabase((db) => queryDatabase(db, cypher, parameters, rows))
    if (timeout !== undefined && !alone) return this.#timed.run({ cypher, parameters, rows }, timeout)
    const answer = this.#use((db) => queryDatabase(db, cypher, parameters, rows))
    return timeout === undefined ? answer : giveUpAfter(timeout, answer)
  }

  /** A writer reads its draft, so that what is read need not be opened again to be changed: opening is what takes time. */
  #use<T>(use: (db: Database) => Promise<T>): Promise<T> {
    return this.#unlock ? use(this.#openDraft().db) : this.#reader.use(use)
  }

  #openDraft(): Draft {
    this.#draft ??= createDraft(this.name)
    return this.#draft
  }

  #dropDraft(): void {
    if (this.#draft) dropDraft(this.#draft)
    this.#draft = null
  }

  /** A writer may find nothing built yet; a reader is told so by GrafeoReader. */
  #isEmpty(): boolean {
    return this.#unlock !== null && findGeneration(this.name) === null
  }

  async close(): Promise<void> {
    this.#timed.close()
    this.#reader.close()
    this.#dropDraft()
    const unlock = this.#unlock
    this.#unlock = null
    try {
      unlock?.()
    } catch (error) {
      throw toFolderError(this.name, error)
    }
  }
}

/** By itself, so that a first build that changes a graph is told from those before it, and what it compiled is kept. */
const loadPatch = () => import('./grafeo-patch.ts')

/** The main label of a node of either state. */
function toLabelOf(before: Graph, after: Graph): (id: string) => string {
  return (id) => (before.nodes.get(id) ?? after.nodes.get(id))!.labels[0]!
}

async function withEmptyDatabase<T>(use: (db: Database) => Promise<T>): Promise<T> {
  const db = GrafeoDB.create()
  try {
    return await use(db)
  } finally {
    db.close()
  }
}

class MemoryStore implements Store {
  readonly kind = 'grafeo'
  readonly name = ':memory:'
  #db: Database | null = GrafeoDB.create()

  get #open(): Database {
    if (!this.#db) throw new PathweaveError('store-missing', 'the graph in memory is closed', 'build it again')
    return this.#db
  }

  async write(graph: Graph, onProgress?: Progress): Promise<WriteReport> {
    const before = await readDatabase(this.#open)
    const db = GrafeoDB.create()
    await fillDatabase(db, graph, onProgress)
    this.#db = db // the old one is freed when its last query ends
    return toWriteReport(diffGraphs(before, graph), graph)
  }

  async patch(before: Graph, after: Graph): Promise<WriteReport> {
    const diff = diffGraphs(before, after)
    const { patchDatabase } = await loadPatch()
    await patchDatabase(this.#open, diff, toLabelOf(before, after))
    return toWriteReport(diff, after)
  }

  async read(): Promise<Graph> {
    return readDatabase(this.#open)
  }

  /** Here a query that takes too long is given up, not ended: nothing can end a thread of this process. */
  async query(cypher: string, parameters: Record<string, Cell> = {}, { timeout, rows }: QueryLimits = {}): Promise<Row[]> {
    const answer = queryDatabase(this.#open, cypher, parameters, rows)
    return timeout === undefined ? answer : giveUpAfter(timeout, answer)
  }

  async close(): Promise<void> {
    this.#db = null
  }
}
