/**
 * The folder of an embedded graph: generations of it, a pointer to the one that counts, and the writer's lock.
 *
 * A new generation is built beside the old one and takes its place by a rename of the pointer, so whoever is killed,
 * and whenever, leaves the old graph or the new one. The lock is an empty database that the writer holds open: the
 * system frees it with the process, so a dead writer's lock is never in the way and no process id has to be believed.
 */
import { randomUUID } from 'node:crypto'
import {
  closeSync,
  existsSync,
  fsyncSync,
  linkSync,
  mkdirSync,
  openSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  writeSync,
} from 'node:fs'
import { join } from 'node:path'
import { PathweaveError } from '../errors.ts'
import { findRefusal } from '../find-refusal.ts'
import { GrafeoDB } from './grafeo-engine.ts'

const POINTER = 'current'
const LOCK = 'writer.lock'
const GENERATION = /^graph-(\d+)\.grafeo$/

/** What a writer makes and removes; the lock stays. */
const OURS = /^(?:graph-\d+\.grafeo|draft-|current\.tmp$|writer\.lock\.new-)/

/** The folder of what was changed in a database since its file was written, as the engine names it. */
export function toLog(path: string): string {
  return `${path}.wal`
}

/** The path of the generation that counts, or null where nothing was ever built. */
export function findGeneration(folder: string): string | null {
  const name = readPointer(folder)
  return name === null ? null : join(folder, name)
}

/** When the folder got the generation that counts, ms since 1970; null where there is none. */
export function writtenAt(folder: string): number | null {
  return statSync(join(folder, POINTER), { throwIfNoEntry: false })?.mtimeMs ?? null
}

function readPointer(folder: string): string | null {
  try {
    const name = readFileSync(join(folder, POINTER), 'utf8').trim()
    return GENERATION.test(name) ? name : null
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException
    if (code === 'ENOENT') return null
    if (code === 'ENOTDIR') throw new PathweaveError('store-failed', `${folder} is a file`, 'name a folder with --store', { cause: error })
    throw toFolderError(folder, error)
  }
}

/** Where the next generation is to be built; what killed writers left is removed. Only the holder of the lock may call this. */
export function prepareGeneration(folder: string): string {
  const current = readPointer(folder)
  removeOthers(folder, current)
  const number = Number(GENERATION.exec(current ?? '')?.[1] ?? 0) + 1
  return join(folder, `graph-${String(number).padStart(6, '0')}.grafeo`)
}

/**
 * A path for a copy that its writer changes, of a name that never comes back: the engine looks after a database that it
 * could not close until its memory is freed.
 */
export function toDraftPath(folder: string): string {
  return join(folder, `draft-${randomUUID()}.grafeo`)
}

/** Makes a finished generation the one that counts, and removes the one before. */
export function swapGeneration(folder: string, name: string): void {
  const pointer = join(folder, POINTER)
  flush(join(folder, name))
  const log = toLog(join(folder, name))
  if (existsSync(log)) for (const file of [...readdirSync(log), '.']) flush(join(log, file))
  const next = openSync(`${pointer}.tmp`, 'w')
  writeSync(next, `${name}\n`)
  fsyncSync(next)
  closeSync(next)
  renameSync(`${pointer}.tmp`, pointer)
  flush(folder)
  removeOthers(folder, name)
}

function flush(path: string): void {
  if (process.platform === 'win32' && statSync(path).isDirectory()) return
  const file = openSync(path, 'r')
  fsyncSync(file)
  closeSync(file)
}

function removeOthers(folder: string, kept: string | null): void {
  const keptLog = kept && toLog(kept)
  for (const file of readdirSync(folder)) {
    if (!OURS.test(file) || file === kept || file === keptLog) continue
    try {
      rmSync(join(folder, file), { recursive: true, force: true })
    } catch (error) {
      // Where the system can't remove what a reader has open (Windows), the next writer does.
      if (!['EBUSY', 'EPERM'].includes((error as NodeJS.ErrnoException).code ?? '')) throw toFolderError(folder, error)
    }
  }
}

/** Takes the one writer's place, making the folder if need be; returns what gives it back. */
export function lockFolder(folder: string): () => void {
  const lock = join(folder, LOCK)
  try {
    mkdirSync(folder, { recursive: true })
    if (!existsSync(lock)) createLock(lock)
  } catch (error) {
    throw toFolderError(folder, error)
  }
  try {
    const held = GrafeoDB.create(lock)
    return () => held.close()
  } catch (error) {
    if (findRefusal(error)) throw toFolderError(folder, error)
    if (/lock/.test(String((error as Error).message).replaceAll(lock, ''))) {
      throw new PathweaveError('store-locked', `another process is writing to ${folder}`, 'wait until it has finished', { cause: error })
    }
    throw new PathweaveError('store-failed', `${lock} is damaged`, 'delete that file and try again', { cause: error })
  }
}

/** The lock appears whole or not at all: made under another name, then linked, which fails where a quicker one stands. */
function createLock(lock: string): void {
  const fresh = `${lock}.new-${process.pid}-${Math.random().toString(36).slice(2)}`
  try {
    GrafeoDB.create(fresh).close()
    putLock(fresh, lock)
  } finally {
    // on a full disk, the engine leaves what it began
    for (const left of [fresh, `${fresh}.creating`, toLog(fresh)]) rmSync(left, { recursive: true, force: true })
  }
}

function putLock(fresh: string, lock: string): void {
  try {
    linkSync(fresh, lock)
  } catch (error) {
    // A quicker one stands already, or the disk knows no links (exFAT).
    if (!existsSync(lock)) renameSync(fresh, lock)
    else if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error
  }
}

/** What the system or the engine has against the folder, explained; an error of another kind as it is. */
export function toFolderError(folder: string, cause: unknown): unknown {
  if (cause instanceof PathweaveError) return cause
  const { code, message, syscall } = cause as NodeJS.ErrnoException
  if (code === 'EEXIST' || code === 'ENOTDIR')
    return new PathweaveError('store-failed', `${folder} is no folder`, 'name a folder with --store', { cause })
  const refusal = findRefusal(cause)
  if (!refusal && syscall === undefined && !/I\/O error/.test(message)) return cause
  const { reason, wayOut } = refusal ?? { reason: `fails: ${message}`, wayOut: 'check its permissions and the space on its disk' }
  return new PathweaveError('store-failed', `the store ${folder} ${reason}`, wayOut, { cause })
}
