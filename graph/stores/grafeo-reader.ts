/**
 * Reads the graph of a folder and follows the writer: each use looks at the pointer and opens the generation that
 * counts; one that was replaced is closed when its last use ends.
 */
import { basename } from 'node:path'
import { PathweaveError } from '../errors.ts'
import { findRefusal } from '../find-refusal.ts'
import { type Database, GrafeoDB } from './grafeo-engine.ts'
import { findGeneration, toFolderError } from './grafeo-folder.ts'

interface Opened {
  path: string
  db: Database
  uses: number
  replaced: boolean
}

export class GrafeoReader {
  readonly #folder: string
  #opened: Opened | null = null

  constructor(folder: string) {
    this.#folder = folder
  }

  /** Runs `use` on the graph that counts now. Throws `store-missing` where there is none. */
  async use<T>(use: (db: Database) => Promise<T>): Promise<T> {
    const opened = this.open()
    opened.uses++
    try {
      return await use(opened.db)
    } finally {
      opened.uses--
      closeUnused(opened)
    }
  }

  /** Opens the generation that counts, unless it is open. */
  open(): Opened {
    const path = findGeneration(this.#folder)
    if (path === null) throw new PathweaveError('store-missing', `no graph at ${this.#folder}`, 'run pathweave build')
    if (this.#opened?.path === path) return this.#opened
    const db = openGeneration(this.#folder, path)
    this.close()
    this.#opened = { ...db, uses: 0, replaced: false }
    return this.#opened
  }

  close(): void {
    if (!this.#opened) return
    this.#opened.replaced = true
    closeUnused(this.#opened)
    this.#opened = null
  }
}

function closeUnused(opened: Opened): void {
  if (opened.replaced && opened.uses === 0) opened.db.close()
}

/**
 * Opens a generation, or the next one where a writer has replaced it in the meantime: then its file may have been opened
 * and its log, which is a part of it, be gone.
 */
function openGeneration(folder: string, path: string): { path: string; db: Database } {
  let opened: { db: Database } | { cause: unknown }
  try {
    opened = { db: GrafeoDB.openReadOnly(path) }
  } catch (cause) {
    opened = { cause }
  }
  const now = findGeneration(folder)
  if (now !== null && now !== path) {
    if ('db' in opened) opened.db.close()
    return openGeneration(folder, now)
  }
  if ('cause' in opened) throw toOpenError(folder, path, opened.cause)
  return { path, db: opened.db }
}

export function toOpenError(folder: string, path: string, cause: unknown): unknown {
  if (findRefusal(cause)) return toFolderError(folder, cause)
  const [reason] = String((cause as Error).message).split('\n')
  const message = `the graph ${folder} can't be opened: ${reason!.replaceAll(path, basename(path))}`
  return new PathweaveError('store-failed', message, 'delete the folder and run pathweave build', { cause })
}
