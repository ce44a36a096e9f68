/**
 * One process at a time: a lock file that is there while somebody reads, changes and writes what others write too.
 *
 * It says who holds it. Who was killed with it is told by the process that is gone, on this machine; on a network folder the
 * other machine's processes can't be asked, and a process's number comes back: then the message names the file.
 */
import { closeSync, openSync, readFileSync, rmSync, writeSync } from 'node:fs'
import { hostname } from 'node:os'
import { setTimeout } from 'node:timers/promises'
import { PathweaveError } from '#graph/errors.ts'

/** Milliseconds; who holds a lock does so for a few of them. */
const PATIENCE = 15_000

/** Runs a step while no other process holds the lock. Throws `store-locked` where it isn't given back in time. */
export async function holdLock<T>(path: string, step: () => Promise<T>): Promise<T> {
  const until = Date.now() + PATIENCE
  while (!takeLock(path)) {
    if (Date.now() > until) throw toLocked(path)
    await setTimeout(5 + 20 * Math.random())
  }
  try {
    return await step()
  } finally {
    rmSync(path, { force: true })
  }
}

/** False where somebody holds it. Throws what the system says of a folder that can't be written. */
function takeLock(path: string): boolean {
  let file: number
  try {
    file = openSync(path, 'wx')
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException
    // Windows says EPERM of a file that is just being removed.
    if (code !== 'EEXIST' && !(code === 'EPERM' && process.platform === 'win32')) throw error
    removeLeft(path)
    return false
  }
  try {
    writeSync(file, `${process.pid} ${hostname()}\n`)
    return true
  } catch (error) {
    rmSync(path, { force: true })
    throw error
  } finally {
    closeSync(file)
  }
}

/** Removes the lock of a process that is gone; under a lock of its own, else two would, and the later one a living one's. */
function removeLeft(path: string): void {
  const removing = `${path}.left`
  if (!isLeft(path) || !takeLock(removing)) return
  if (isLeft(path)) rmSync(path, { force: true })
  rmSync(removing, { force: true })
}

function isLeft(path: string): boolean {
  const [pid, host] = readHolder(path)?.split(' ') ?? []
  if (host !== hostname()) return false
  try {
    process.kill(Number(pid), 0)
    return false
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'ESRCH'
  }
}

/** Null where nobody holds it any more, or it doesn't say who. */
function readHolder(path: string): string | null {
  try {
    return readFileSync(path, 'utf8').trim() || null
  } catch {
    return null
  }
}

function toLocked(path: string): PathweaveError {
  const holder = readHolder(path)
  const wayOut = `wait until it has finished, or delete ${path} where ${holder ? `process ${holder.replace(' ', ' of ')}` : 'it'} is gone`
  return new PathweaveError('store-locked', `another process holds ${path}`, wayOut)
}
