/**
 * Citation reports on what a store was built from, as `pathweave check` makes them: everything is compared once, in a process
 * of its own that is kept until the store or the decisions change.
 */
import { type ChildProcess, fork } from 'node:child_process'
import { createRequire } from 'node:module'
import { fileURLToPath, pathToFileURL } from 'node:url'
import { PathweaveError } from '#graph/errors.ts'
import type { Store } from '#graph/stores/store.ts'
import { fingerprintDecisions, readDecisions } from '../curation/decisions-folder.ts'
import { replayDecisions } from '../curation/replay.ts'
import { listSources, readPacked } from '../sources.ts'
import type { Vocabulary } from '../vocabulary.ts'
import type { FileReport } from './file-report.ts'
import type { ReportAnswer, ReportAsked, ReportGround } from './report-process.ts'

export interface ReportDeskOptions {
  store: Store
  vocabulary: Vocabulary
  /** The folder of decisions. */
  folder: string
}

interface Comparing {
  /** What it was started with. */
  of: string
  process: ChildProcess
  pending: Map<number, { resolve(reports: FileReport[]): void; reject(error: Error): void }>
}

export class ReportDesk {
  readonly #options: ReportDeskOptions
  #comparing: Promise<Comparing> | null = null
  #asked = 0

  constructor(options: ReportDeskOptions) {
    this.#options = options
  }

  /** The reports on the papers and notes among the files; `paths` as the store names them. */
  async reportOn(paths: readonly string[]): Promise<FileReport[]> {
    this.#comparing = this.#compare(this.#comparing)
    const { pending, process } = await this.#comparing
    const number = this.#asked++
    return new Promise((resolve, reject) => {
      pending.set(number, { resolve, reject })
      process.send({ number, paths } satisfies ReportAsked)
    })
  }

  /** The process that compared what is there now: the last, or another. */
  async #compare(before: Promise<Comparing> | null): Promise<Comparing> {
    const last = await before?.catch(() => null)
    const { store, folder, vocabulary } = this.#options
    const { latest } = await readDecisions(folder)
    const known = [...(await listSources(store)).values()].map(({ path, hash, reader }) => [path, hash, reader])
    const of = JSON.stringify([known, fingerprintDecisions(latest)])
    if (last?.of === of && last.process.connected) return last
    last?.process.kill()
    const { identity } = replayDecisions([], latest, vocabulary)
    return start(of, { files: await readPacked(store), overrides: identity, store: store.name })
  }
}

function start(of: string, ground: ReportGround): Comparing {
  const loader = pathToFileURL(createRequire(import.meta.url).resolve('tsx')).href
  const script = fileURLToPath(new URL('./report-process.ts', import.meta.url))
  const started = fork(script, { execArgv: ['--import', loader], stdio: ['ignore', 'ignore', 'ignore', 'ipc'] })
  const pending: Comparing['pending'] = new Map()
  started.on('message', (answer: ReportAnswer) => {
    const asked = pending.get(answer.number)
    pending.delete(answer.number)
    if ('reports' in answer) asked?.resolve(answer.reports)
    else asked?.reject(toError(answer.failed))
  })
  const fail = (why: string) => {
    for (const { reject } of pending.values()) reject(toError(why))
    pending.clear()
  }
  started.on('error', (cause) => fail(cause.message))
  started.on('exit', () => fail('its process ended'))
  started.unref()
  started.channel?.unref()
  started.send(ground)
  return { of, process: started, pending }
}

function toError(why: string): PathweaveError {
  return new PathweaveError('store-failed', `the citation report can't be made: ${why}`, 'build the papers again, or run pathweave check')
}
