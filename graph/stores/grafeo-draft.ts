/**
 * A copy of the generation that counts, open for changes, which only its writer knows; and how it becomes the next one.
 *
 * Writing a database whole takes time that grows with the graph, so the next generation of a small change is the file as it
 * was with the log of what the draft changed, which the engine reads again when it opens the two. A log that has grown long
 * makes opening slow and is written into the file.
 */
import { constants, copyFileSync, cpSync, existsSync, linkSync, readdirSync, renameSync, rmSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { PathweaveError } from '../errors.ts'
import { type Database, GrafeoDB } from './grafeo-engine.ts'
import { findGeneration, prepareGeneration, toDraftPath, toLog } from './grafeo-folder.ts'
import { toOpenError } from './grafeo-reader.ts'

/** Bytes; a log of so many takes about 20 ms to read, a tenth of what opening a large graph takes. */
const LONG_LOG = 1_000_000

export interface Draft {
  path: string
  db: Database
  /** The generation that it is a copy of. */
  origin: string
  /** The path of the next one. */
  next: string
}

/** Only the holder of the folder's lock may call this. Throws `store-missing` where there is nothing to copy, `store-failed`. */
export function createDraft(folder: string): Draft {
  const origin = findGeneration(folder)
  if (origin === null) throw new PathweaveError('store-missing', `no graph at ${folder}`, 'run pathweave build')
  const next = prepareGeneration(folder)
  const path = toDraftPath(folder)
  try {
    copyFileSync(origin, path, constants.COPYFILE_FICLONE)
    if (existsSync(toLog(origin))) cpSync(toLog(origin), toLog(path), { recursive: true })
    return { path, db: GrafeoDB.open(path), origin, next }
  } catch (cause) {
    throw toOpenError(folder, path, cause)
  }
}

/** Puts what a draft holds where the next generation is to be, whole; it counts when the folder's pointer says so. */
export function finishDraft(draft: Draft): void {
  if (sizeOf(toLog(draft.path)) < LONG_LOG && moveLog(draft)) dropDraft(draft)
  else {
    draft.db.close()
    renameSync(draft.path, draft.next)
  }
}

/** The origin's file under another name, with the draft's log; false where the system lets no open file be moved (Windows). */
function moveLog({ path, origin, next }: Draft): boolean {
  try {
    renameSync(toLog(path), toLog(next))
  } catch {
    return false
  }
  try {
    linkSync(origin, next)
  } catch {
    copyFileSync(origin, next) // the disk knows no links (exFAT)
  }
  return true
}

/** Closes a draft and removes it, its log first: without that the engine can't write into a file that nobody wants, and says so. */
export function dropDraft({ path, db }: Draft): void {
  for (const step of [() => remove(toLog(path)), () => db.close(), () => remove(path), () => remove(toLog(path))]) {
    try {
      step()
    } catch {
      // what can't be removed while it is open (Windows) is after it, or by the next writer
    }
  }
}

function remove(path: string): void {
  rmSync(path, { recursive: true, force: true })
}

function sizeOf(log: string): number {
  return existsSync(log) ? readdirSync(log).reduce((sum, name) => sum + statSync(join(log, name)).size, 0) : Number.POSITIVE_INFINITY
}
