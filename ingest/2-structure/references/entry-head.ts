/**
 * The beginning of an entry that gives its year right after its authors: `成素梅，荣小雪.(2003)`, `Aloe, A. M., & Berry, D. (2014)`.
 *
 * In a list of such entries the head tells where each begins, whatever a conversion did to the lines: glued two on one,
 * or cut one over three. Scanned years are worn (`2O19`, `20l7`, `o9`, or nothing at all between the brackets).
 */

/** On folded text (`Document.plain`): `(2019)`, `(2019a)`, `(2020, July 13)`, `(in press)`, `(O21)`, `()`. */
const YEAR_IN_BRACKETS = String.raw`\(\s?(?:[\dOolI]{1,4}[a-h]?(?:,[^()]{1,20})?|in press|forthcoming|n\.\s?d\.?|待刊|出版中|印刷中)?\s?\)`
const HAN_NAME = String.raw`[\p{Script=Han}·]{2,6}`
const HAN_NAMES = String.raw`(?:${HAN_NAME}\s?[,.;&、]{1,3}\s?&?\s?){0,30}(?:[\p{Script=Han}·]{2,24}|\p{Lu}[\p{L}.'-]{0,24}(?:\s\p{Lu}[\p{L}.'-]{0,24}){0,3})`
const HAN_HEAD = new RegExp(String.raw`^\[?(?=\p{Script=Han})${HAN_NAMES}\s?等?人?\s?[.,]{0,2}\s?${YEAR_IN_BRACKETS}`, 'u')
const HAN_AUTHORS = new RegExp(String.raw`^(?=\p{Script=Han})${HAN_NAMES}\s?等?\.`, 'u')
const LATIN_HEAD = new RegExp(String.raw`^([^()[\]:?!"]{3,400}?)[\s.,&]{0,4}(?:\((?:Eds?|eds?)\.?\)[\s.,]{0,3})?${YEAR_IN_BRACKETS}`, 'u')
const PARTICLE = /^(?:and|et|al|y|van|von|de|den|der|di|da|del|la|le|el|ten|ter|bin|ofthe|of|the|for)$/u
const WHOLE_YEAR = /\([12][\dOolI]{3}/
/** What the end of an entry has before its full stop: pages, an address, a publisher; its pages may have got lost: `32(6), `. */
const ENTRY_END = /(?:\d|[A-Za-z]{2}|[)\]]|出版社|发表中|出版中|印刷中|待刊)\s?\.\s?$|\d ?\(\d{1,3}\) ?,\s?$/u

/** `sure` where nothing but an entry begins so, `likely` where a title or a body's name might. */
export type HeadStrength = 'sure' | 'likely'

/** How much the beginning of a folded line is that of an entry with author and year; null where it is none. */
export function findEntryHead(line: string): HeadStrength | null {
  const start = line.slice(0, 480).replace(/\s+/g, ' ')
  if (HAN_HEAD.test(start)) return 'sure'
  const authors = LATIN_HEAD.exec(start)?.[1]
  if (authors === undefined || !/^(?:\p{Lu}|(?:van|von|de|den|der|di|da|del|la|le|el|ten|ter)\s?\p{L})/u.test(authors)) return null
  const words = authors.split(/[\s,.&;]+/u).filter(Boolean)
  const small = words.filter((word) => /^\p{Ll}/u.test(word) && !PARTICLE.test(word))
  if (small.length * 3 > words.length) return null
  if (/^[\p{L}'’ -]{2,40},\s?\p{Lu}/u.test(authors)) return 'sure'
  return small.length === 0 && words.length <= 12 ? 'likely' : null
}

/** True for a line of 汉字 that begins with authors and a full stop, the year elsewhere. */
export function beginsWithHanAuthors(line: string): boolean {
  return HAN_AUTHORS.test(line.slice(0, 200))
}

/** Where in a folded line a further entry of 汉字 begins, glued to the one before: `…, 180-188.胡晓檬.(2020)`; from `from` on. */
export function findGluedHead(line: string, from: number): number | null {
  for (const stop of line.slice(from).matchAll(/[.,]\s?(?=\p{Script=Han})/gu)) {
    const at = from + stop.index + stop[0].length
    const head = HAN_HEAD.exec(line.slice(at, at + 300))?.[0]
    if (head && WHOLE_YEAR.test(head) && ENTRY_END.test(line.slice(Math.max(0, at - 12), at))) return at
  }
  return null
}
