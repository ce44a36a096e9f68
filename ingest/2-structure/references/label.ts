/**
 * What stands before an entry of a list: a bullet, and a label such as `[3]`, `3.`, `(3)` or `3`.
 */

export interface Label {
  /** The label without its brackets, or null. */
  key: string | null
  /** Where the entry itself begins. */
  end: number
}

const BULLET = /^[\s>]*(?:[-*+•·▪◦●■□–]\s+)?\s*/u
const LABELS = [
  /^\[\^([\w-]{1,30})\]:\s*/u,
  /^\\?[[［【〔]\s*([0-9OolI]{1,4}[a-z]?)\s*\\?[\]］】〕」J]?[.．、:：]?\s*/u,
  /^[(（]\s*(\d{1,4})\s*[)）][.．]?\s*/u,
  /^<sup>\s*(\d{1,4})\s*<\/sup>\s*/u,
  /^(\d{1,3})\s*[.．、]\s*(?=[^\d\s])/u,
  /^(\d{1,3})[)）\]］]\s*/u,
  /^(\d{1,3})\\?[.)]\s+/u,
  /^(\d{1,3})\s+(?=\p{L})/u,
  /^[[［]([A-Z][A-Za-z+\-&]{0,24}\s?\d{2,4}[a-z]?)[\]］]\s*/u,
]

/** Reads bullet and label at the start of an entry. */
export function findLabel(raw: string): Label {
  const bullet = BULLET.exec(raw)?.[0].length ?? 0
  const rest = raw.slice(bullet, bullet + 80)
  for (const pattern of LABELS) {
    const match = pattern.exec(rest)
    if (match?.[1])
      return { key: match[1].replace(/[Oo]/g, (o) => (/^[\dOolI]+$/.test(match[1] ?? '') ? '0' : o)), end: bullet + match[0].length }
  }
  return { key: null, end: bullet }
}

/** A bare number grown together with the entry, `15Stefancic A`, or scanned as letters, `l0 Kalil T`; told by being the next. */
export function findNextLabel(raw: string, next: number): Label | null {
  const bullet = BULLET.exec(raw)?.[0].length ?? 0
  const head = raw.slice(bullet, bullet + 12)
  const match = /^(\d{1,3})(?=[\p{Lu}\p{Script=Han}])/u.exec(head) ?? /^([\dOolI]{1,3})[.．、]?\s+(?=\p{L})/u.exec(head)
  if (!match?.[1] || next < 2 || Number(match[1].replace(/[Oo]/g, '0').replace(/[lI]/g, '1')) !== next) return null
  return { key: String(next), end: bullet + match[0].length }
}
