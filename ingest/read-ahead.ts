/**
 * Reading in a thread of its own what was touched since the last build, while the store is being opened.
 *
 * It only saves time: the build asks for what it would read itself, and takes it where file, code and vocabulary are the same.
 */
import { statSync } from 'node:fs'
import { Worker } from 'node:worker_threads'
import type { Extraction } from './extraction.ts'
import { findFiles } from './find-files.ts'
import type { KnownFile } from './sources.ts'

/** What was read in a file that a build wants to read; null where nothing was. */
export type ReadAhead = (file: KnownFile) => Promise<Extraction | null>

/** What the thread is started with; the files that it is to read come later. */
export interface Ahead {
  /** Which part of the program it runs (pathweave.mjs). */
  part: 'read-ahead-thread'
  vocabulary: string
}

/** What it read. */
export interface Read {
  file: Omit<KnownFile, 'roots'>
  extraction: Extraction
}

/** Where more was touched, the threads would be in each other's way for longer than a store takes to open. */
const FEW = 25
/** Bytes; a large file is read where its progress is told. */
const LARGE = 500_000

/** No reading needs so many MB of short-lived memory: it is cleared once at the end. */
const YOUNG = 64

/**
 * Begins to read what was touched after `since`, ms since 1970. What it can't read the build will, and complain of it.
 *
 * @param program the path of pathweave.mjs
 */
export async function readAhead(program: string, paths: readonly string[], since: number, vocabulary: string): Promise<ReadAhead> {
  const ahead: Ahead = { part: 'read-ahead-thread', vocabulary }
  // It loads its code while we look for its files.
  const thread = new Worker(program, { workerData: ahead, resourceLimits: { maxYoungGenerationSizeMb: YOUNG } })
  const read = new Map<string, Read>()
  let isDone = false
  let tell = () => {}
  thread.on('message', (one: Read) => {
    read.set(one.file.path, one)
    tell()
  })
  for (const end of ['error', 'exit'])
    thread.on(end, () => {
      isDone = true
      tell()
    })
  const files = new Set(await findTouched(paths, since))
  if (files.size > 0) thread.postMessage([...files])
  else void thread.terminate()
  return async ({ path, hash, reader }) => {
    while (files.has(path) && !read.has(path) && !isDone)
      await new Promise<void>((resolve) => {
        tell = resolve
      })
    const there = read.get(path)
    return there?.file.hash === hash && there.file.reader === reader ? there.extraction : null
  }
}

async function findTouched(paths: readonly string[], since: number): Promise<string[]> {
  const found = await Promise.all(paths.map((path) => findFiles(path, () => {}).catch(() => [])))
  const touched = [...new Set(found.flat())].filter((path) => isTouched(path, since))
  return touched.length > FEW ? [] : touched
}

/** False too where nothing can be known of the file, as of a link to itself: the build meets it and says why. */
function isTouched(path: string, since: number): boolean {
  try {
    const { mtimeMs, size } = statSync(path)
    return mtimeMs > since && size < LARGE
  } catch {
    return false
  }
}
