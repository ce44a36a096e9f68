/** How long a query may take, and what is said of one that takes longer. */
import { PathweaveError } from '../errors.ts'

/** What the program and the server allow a query where nobody says otherwise, ms. */
export const DEFAULT_TIMEOUT = 30_000

const WAY_OUT = 'ask for less (a lower limit, a narrower MATCH or parameter), or allow it more time: --timeout SECONDS'

/** The error of what took longer than `timeout` ms; null where another limit ended it. */
export function toTimeoutError(timeout: number | null, what = 'the query', cause?: unknown): PathweaveError {
  const limit = timeout === null ? 'the server allows' : `${Math.round(timeout) / 1000} s`
  return new PathweaveError('query-timeout', `${what} took longer than ${limit}`, WAY_OUT, { cause })
}

/** What `work` gives, or after `timeout` ms an error while it goes on: for what can't be ended from here. */
export async function giveUpAfter<T>(timeout: number, work: Promise<T>): Promise<T> {
  let timer: NodeJS.Timeout | undefined
  const late = new Promise<never>((_, reject) => {
    timer = setTimeout(() => reject(toTimeoutError(timeout)), timeout)
  })
  return Promise.race([work, late]).finally(() => clearTimeout(timer))
}
