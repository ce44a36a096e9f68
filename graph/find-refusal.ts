/** Why the system lets a folder not be used, told alike whether Node says so or the embedded engine. */

/** What stands in the message (the engine's gives the system's number, macOS and Windows have some of their own), and what to say of the folder. */
const REFUSALS: readonly (readonly [said: RegExp, reason: string, wayOut: string])[] = [
  [/\bEROFS\b|\(os error (?:19|30)\)/, 'may not be written: its disk is read-only', 'check how it is mounted, or name another folder'],
  [/\b(?:EACCES|EPERM)\b|\(os error (?:1|13)\)|Access is denied/, 'is refused by the system', 'check its permissions'],
  [/\b(?:ENOSPC|EDQUOT)\b|\(os error (?:28|69|112|122)\)/, 'has no space left on its disk', 'make room there and try again'],
  [/\bENOENT\b|\(os error [23]\)/, 'is not there, or not any more', 'check that the folder above may be written, and try again'],
]

export interface Refusal {
  /** Follows the name of the folder. */
  reason: string
  wayOut: string
}

/** Null for an error of another kind. */
export function findRefusal(error: unknown): Refusal | null {
  const { message } = error as Error
  const [, reason, wayOut] = REFUSALS.find(([pattern]) => pattern.test(message)) ?? []
  return reason && wayOut ? { reason, wayOut } : null
}
