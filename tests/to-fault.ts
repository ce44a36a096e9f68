/** What an attempt fails with; null where it doesn't. */
import type { PathweaveError } from '#graph/errors.ts'

export const toFault = async (attempt: Promise<unknown>): Promise<PathweaveError | null> =>
  (await attempt.then(() => null).catch((error: unknown) => error)) as PathweaveError | null
