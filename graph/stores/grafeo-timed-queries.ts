/**
 * Queries with a time limit, each in a process that can be ended.
 *
 * Grafeo has no query timeout and runs in threads of its own, which go on when a worker of ours is ended (tried), so the
 * limit takes a process. It is started at the first such query and kept; when one query overstays, the process is killed
 * and the others that ran in it begin again in the next.
 */
import { type ChildProcess, fork } from 'node:child_process'
import { createRequire } from 'node:module'
import { fileURLToPath, pathToFileURL } from 'node:url'
import { type ErrorRule, PathweaveError } from '../errors.ts'
import type { Cell, Row } from './store.ts'
import { toTimeoutError } from './time-limit.ts'

/** What the process is asked. */
export interface TimedQuery {
  number: number
  cypher: string
  parameters: Record<string, Cell>
  /** The most rows to answer. */
  rows?: number
}

/** What it answers. */
export type TimedAnswer = { number: number } & ({ rows: Row[] } | { error: { rule: ErrorRule; message: string; wayOut: string } })

interface Pending {
  query: TimedQuery
  resolve(rows: Row[]): void
  reject(error: Error): void
}

export class TimedQueries {
  readonly #folder: string
  readonly #pending = new Map<number, Pending>()
  #process: ChildProcess | null = null
  #closed = false
  #number = 0

  constructor(folder: string) {
    this.#folder = folder
  }

  /** Runs a query for at most `timeout` ms; throws `query-timeout` after that. */
  async run(asked: Omit<TimedQuery, 'number'>, timeout: number): Promise<Row[]> {
    if (this.#closed) throw toClosedError()
    const number = this.#number++
    let timer: NodeJS.Timeout | undefined
    try {
      return await new Promise<Row[]>((resolve, reject) => {
        const query = { number, ...asked }
        this.#pending.set(number, { query, resolve, reject })
        timer = setTimeout(() => {
          this.#pending.delete(number)
          reject(toTimeoutError(timeout))
          this.#kill()
          for (const { query } of this.#pending.values()) this.#send(query)
        }, timeout)
        this.#send(query)
      })
    } finally {
      clearTimeout(timer)
      this.#pending.delete(number)
    }
  }

  #send(query: TimedQuery): void {
    this.#process ??= this.#start()
    this.#process.send(query)
  }

  #start(): ChildProcess {
    const loader = pathToFileURL(createRequire(import.meta.url).resolve('tsx')).href
    const script = fileURLToPath(new URL('./grafeo-query-process.ts', import.meta.url))
    const started = fork(script, [this.#folder], { execArgv: ['--import', loader], stdio: ['ignore', 'ignore', 'pipe', 'ipc'] })
    // The engine prints its panics; what they mean is told by the error.
    let printed = ''
    started.stderr?.on('data', (data: Buffer) => {
      printed = `${printed}${data.toString()}`.slice(-2000)
    })
    started.on('message', (answer: TimedAnswer) => {
      const pending = this.#pending.get(answer.number)
      if (!pending) return
      if ('rows' in answer) pending.resolve(answer.rows)
      else pending.reject(new PathweaveError(answer.error.rule, answer.error.message, answer.error.wayOut))
    })
    started.on('error', (cause) => this.#fail(started, cause))
    started.on('exit', () => this.#fail(started, new Error(printed)))
    started.unref()
    started.channel?.unref()
    return started
  }

  /** The process died of itself: whoever waits for it is told. */
  #fail(failed: ChildProcess, cause?: Error): void {
    if (this.#process !== failed) return
    this.#process = null
    for (const { reject } of this.#pending.values()) {
      reject(new PathweaveError('bad-query', 'the engine gave up on the query', 'break its pattern with WITH', { cause }))
    }
  }

  /** Whoever waits is told at once, and so is whoever comes later. */
  close(): void {
    this.#closed = true
    this.#kill()
    for (const { reject } of this.#pending.values()) reject(toClosedError())
  }

  #kill(): void {
    const ended = this.#process
    this.#process = null
    ended?.kill('SIGKILL')
  }
}

function toClosedError(): PathweaveError {
  return new PathweaveError('store-missing', 'the store is closed', 'ask while it is open')
}
