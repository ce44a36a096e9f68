/** Looks into JSON that came from outside: each function gives the shape that is asked for, or nothing. */

export type Json = Record<string, unknown>

/** An object's own members; empty for anything else. */
export function toObject(value: unknown): Json {
  return typeof value === 'object' && value !== null && !Array.isArray(value) ? (value as Json) : {}
}

/** A list's elements; a single value is a list of one, nothing is none. */
export function toList(value: unknown): unknown[] {
  if (Array.isArray(value)) return value
  return value === null || value === undefined ? [] : [value]
}

/** A text that says something, or a number as text. */
export function toText(value: unknown): string | undefined {
  if (typeof value === 'number' && Number.isFinite(value)) return String(value)
  if (typeof value !== 'string') return undefined
  return value.trim() || undefined
}

/** The first of a list that is text. */
export function toFirstText(value: unknown): string | undefined {
  for (const one of toList(value)) {
    const text = toText(one)
    if (text !== undefined) return text
  }
  return undefined
}

/** A whole number, also where it is written as text. */
export function toInteger(value: unknown): number | undefined {
  const number = typeof value === 'string' && value.trim() ? Number(value) : value
  return typeof number === 'number' && Number.isInteger(number) ? number : undefined
}

/** True for what says nothing: null, empty text, empty list or object. */
export function isEmpty(value: unknown): boolean {
  if (value === null || value === undefined || value === '') return true
  return typeof value === 'object' && Object.keys(value).length === 0
}

/** The members that say something and are none of the known. */
export function* unknownMembers(object: Json, known: ReadonlySet<string>): Generator<string> {
  for (const [name, value] of Object.entries(object)) if (!known.has(name) && !isEmpty(value) && value !== false) yield name
}
