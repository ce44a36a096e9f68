/**
 * Patterns that begin with anything, tried only where a sign that every match holds is found.
 *
 * `(?<name>[^.;:]{0,140}…):` is tried from every character of every sentence and nearly always in vain; a search for the
 * colon costs a hundredth of it.
 */

/** As much of a RegExp as finders use. */
export interface SignedPattern {
  exec(text: string): RegExpExecArray | null
}

/**
 * A pattern that finds nothing where `sign` is missing.
 *
 * @param pattern not global.
 * @param sign cheap, not global; every match of the pattern must hold one of it.
 * @example signed(/(?<name>[^:]{2,90}): /u, /:/).exec('no colon') // null, at once
 */
export function signed(pattern: RegExp, sign: RegExp): SignedPattern {
  return { exec: (text) => (sign.test(text) ? pattern.exec(text) : null) }
}
