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
function ask<T>(path: string, signal: AbortSignal): Promise<T> {
  const asked = early.get(path) as Promise<T> | undefined
  early.delete(path)
  return asked ?? fetchApi<T>(path, signal)
}

/** Answers stay until a decision changes the graph; those of an earlier `round` are shown while they are asked for again. */
const answers = new Map<string, { round: number; data: unknown }>()
let round = 0
const waiting = new Set<() => void>()

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

/** Loads `path`; null loads nothing. `wait` ms pass first, so that typing sends one request and not ten. */
export function useApi<T>(path: string | null, wait = 0): Loaded<T> {
  const [result, setResult] = useState<{ path: string; data?: T; failure?: ApiFailure } | null>(null)
  const [attempt, setAttempt] = useState(0)
  const asked = useSyncExternalStore(hearRounds, () => round)
  const retry = useCallback(() => setAttempt((count) => count + 1), [])
  // biome-ignore lint/correctness/useExhaustiveDependencies: a new attempt asks again
  useEffect(() => {
    if (path === null || answers.get(path)?.round === asked) return
    const control = new AbortController()
    setResult(null)
    const timer = setTimeout(() => {
      ask<T>(path, control.signal).then(
        (data) => {
          answers.set(path, { round: asked, data })
          if (!control.signal.aborted) setResult({ path, data })
        },
        (thrown: unknown) => {
          if (control.signal.aborted) return
          const failure = thrown instanceof ApiFailure ? thrown : new ApiFailure({ message: String(thrown) })
          setResult({ path, failure })
        },
      )
    }, wait)
    return () => {
      clearTimeout(timer)
      control.abort()
    }
  }, [path, wait, attempt, asked])
  if (path === null) return { status: 'idle' }
  const answer = answers.get(path)
  const failure = result?.path === path ? result.failure : undefined
  if (answer && (answer.round === asked || !failure)) return { status: 'ready', data: answer.data as T }
  if (!failure) return { status: 'loading' }
  return { status: 'failed', failure, retry }
}
