/** Requests to the API of the server that served the page; no other host is ever asked. */
import type { ApiError } from '../../server/api-types.ts'

interface FailureFacts {
  /** No answer came at all: the server may come back. */
  gone?: boolean
  /** The HTTP status of an answer without words. */
  status?: number
  /** The kind of failure (`fault.RULE` of the messages), and the server's own words. */
  rule?: string
  message?: string
  wayOut?: string
}

/** A failure that a page can put in words (parts/load-states.tsx). */
export class ApiFailure extends Error {
  readonly facts: FailureFacts

  constructor(facts: FailureFacts) {
    super(facts.message ?? `status ${facts.status ?? 'none'}`)
    this.name = 'ApiFailure'
    this.facts = facts
  }
}

let losses = 0

/** Seconds to wait before a lost server is asked again: two after the first silence, twice as many after each further, at most a minute. */
export function pauseBeforeRetry(): number {
  return Math.min(60, 2 ** losses)
}

/** What is sent, where it isn't a GET. */
interface Sending {
  method: 'POST' | 'DELETE'
  body?: unknown
}

/** JSON of the API. @throws ApiFailure with the server's own words, or that it is gone */
export async function fetchApi<T>(path: string, signal?: AbortSignal, sending?: Sending): Promise<T> {
  let response: Response
  try {
    // Relative to the page, wherever it is served.
    response = await fetch(new URL(`.${path}`, document.baseURI), {
      headers: { accept: 'application/json', ...(sending?.body !== undefined && { 'content-type': 'application/json' }) },
      ...(sending && { method: sending.method, body: JSON.stringify(sending.body) }),
      ...(signal && { signal }),
    })
  } catch (cause) {
    if (signal?.aborted) throw cause
    losses += 1
    throw new ApiFailure({ gone: true })
  }
  losses = 0
  const body: unknown = await response.json().catch(() => null)
  if (response.ok && body !== null) return body as T
  const error = (body as ApiError | null)?.error
  throw new ApiFailure({ status: response.status, ...error })
}

/** An address of the API with its parameters. */
export function toPath(path: string, parameters: Readonly<Record<string, string>> = {}): string {
  const query = new URLSearchParams(parameters).toString()
  return query ? `${path}?${query}` : path
}
