/** What the API holds at a path, for a component: loading, failed with a way to try again, or there. */
import { useCallback, useEffect, useState } from 'react'
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

/** Answers stay for as long as the page: the graph under a server changes only with a build. */
const answers = new Map<string, unknown>()

/** Loads `path`; null loads nothing. `wait` ms pass first, so that typing sends one request and not ten. */
export function useApi<T>(path: string | null, wait = 0): Loaded<T> {
  const [result, setResult] = useState<{ path: string; data?: T; failure?: ApiFailure } | null>(null)
  const [attempt, setAttempt] = useState(0)
  const retry = useCallback(() => setAttempt((count) => count + 1), [])
  // biome-ignore lint/correctness/useExhaustiveDependencies: a new attempt asks again
  useEffect(() => {
    if (path === null || answers.has(path)) return
    const control = new AbortController()
    setResult(null)
    const timer = setTimeout(() => {
      fetchApi<T>(path, control.signal).then(
        (data) => {
          answers.set(path, data)
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
  }, [path, wait, attempt])
  if (path === null) return { status: 'idle' }
  if (answers.has(path)) return { status: 'ready', data: answers.get(path) as T }
  if (result?.path !== path || !result.failure) return { status: 'loading' }
  return { status: 'failed', failure: result.failure, retry }
}
