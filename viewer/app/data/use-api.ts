/** What the API holds at a path, for a component: loading, failed with a way to try again, or there. */
import { useCallback, useEffect, useState, useSyncExternalStore } from 'react'
import { ApiFailure, fetchApi } from './fetch-api.ts'

export type Loaded<T> =
  | { status: 'idle' }
  | { status: 'loading' }
  | { status: 'failed'; failure: ApiFailure; retry: () => void }
  | { status: 'ready'; data: T }

/** What is there already, or null. */
export function dataOf<T>(loaded: Loaded<T>): T | null {
  return loaded.status === 'ready' ? loaded.data : null
}

/** Answers stay until a decision changes the graph; those of an earlier `round` are shown while they are asked for again. */
const answers = new Map<string, { round: number; data: unknown }>()
let round = 0
const waiting = new Set<() => void>()

/** Answers that were asked for before a component needed them. */
const early = new Map<string, Promise<unknown>>()

/** Asks for `path` now, for the component that will ask next: its code and its data come together. */
export function askEarly(path: string): void {
  const answer = fetchApi(path)
  // Whoever asks next is told.
  answer.catch(() => {})
  early.set(path, answer)
}

/** The answer that was asked for early, once; else a new one. */
function ask(path: string, signal: AbortSignal): Promise<unknown> {
  const asked = early.get(path)
  early.delete(path)
  return asked ?? fetchApi(path, signal)
}

/** After the graph has changed: what is shown is asked for again, all else when it is needed. */
export function askAgain(): void {
  round += 1
  early.clear()
  for (const tell of waiting) tell()
}

function hearRounds(tell: () => void): () => void {
  waiting.add(tell)
  return () => waiting.delete(tell)
}

const IDLE = { status: 'idle' } as const
const NO_PATHS: readonly string[] = []
const NO_FAILURES: ReadonlyMap<string, ApiFailure> = new Map()

/** Loads `path`; null loads nothing. `wait` ms pass first, so that typing sends one request and not ten. */
export function useApi<T>(path: string | null, wait = 0): Loaded<T> {
  return useApis<T>(path === null ? NO_PATHS : [path], wait)[0] ?? IDLE
}

/** As `useApi`, of several paths: each is there as soon as it is. */
export function useApis<T>(paths: readonly string[], wait = 0): Loaded<T>[] {
  const [failures, setFailures] = useState(NO_FAILURES)
  const [, setArrived] = useState({})
  const [attempt, setAttempt] = useState(0)
  const asked = useSyncExternalStore(hearRounds, () => round)
  const retry = useCallback(() => setAttempt((count) => count + 1), [])
  // An address holds no line break.
  const wanted = paths.join('\n')
  // biome-ignore lint/correctness/useExhaustiveDependencies: a new attempt asks again
  useEffect(() => {
    const missing = wanted.split('\n').filter((path) => path !== '' && answers.get(path)?.round !== asked)
    if (missing.length === 0) return
    const control = new AbortController()
    setFailures(NO_FAILURES)
    const load = async (path: string) => {
      try {
        answers.set(path, { round: asked, data: await ask(path, control.signal) })
        if (!control.signal.aborted) setArrived({})
      } catch (thrown) {
        if (control.signal.aborted) return
        const failure = thrown instanceof ApiFailure ? thrown : new ApiFailure({ message: String(thrown) })
        setFailures((others) => new Map(others).set(path, failure))
      }
    }
    const timer = setTimeout(() => {
      for (const path of missing) load(path)
    }, wait)
    return () => {
      clearTimeout(timer)
      control.abort()
    }
  }, [wanted, wait, attempt, asked])
  return paths.map((path): Loaded<T> => {
    const answer = answers.get(path)
    const failure = failures.get(path)
    if (answer && (answer.round === asked || !failure)) return { status: 'ready', data: answer.data as T }
    return failure ? { status: 'failed', failure, retry } : { status: 'loading' }
  })
}
