/** Requests to the API of the server that served the page; no other host is ever asked. */
import type { ApiError } from '../../server/api-types.ts'

/** A failure as one line with the way out. */
export class ApiFailure extends Error {
  readonly wayOut: string

  constructor(message: string, wayOut: string) {
    super(message)
    this.name = 'ApiFailure'
    this.wayOut = wayOut
  }
}

/** GETs JSON. @throws ApiFailure with the server's own words, or that it is gone */
export async function fetchApi<T>(path: string, signal?: AbortSignal): Promise<T> {
  let response: Response
  try {
    response = await fetch(path, { headers: { accept: 'application/json' }, ...(signal && { signal }) })
  } catch (cause) {
    if (signal?.aborted) throw cause
    throw new ApiFailure('The server does not answer', 'is pathweave serve still running?')
  }
  const body: unknown = await response.json().catch(() => null)
  if (response.ok && body !== null) return body as T
  const error = (body as ApiError | null)?.error
  throw new ApiFailure(error?.message ?? `The server answered ${response.status}`, error?.wayOut ?? 'try again')
}

/** An address of the API with its parameters. */
export function toPath(path: string, parameters: Readonly<Record<string, string>> = {}): string {
  const query = new URLSearchParams(parameters).toString()
  return query ? `${path}?${query}` : path
}
