/**
 * Traces of what was not found: a line of the list that begins with the names of a cited work that has no entry, a sentence
 * that names an entry that no mark leads to. Where a conversion damages letters or loses the cut between two entries, the
 * fault is hardly the author's, and is told as a note with the place of the trace.
 */
import { distance, toAuthorKey } from '../2-structure/citations/author-key.ts'
import { toYear } from '../4-resolve/identity.ts'
import type { Citation, Reference, Span } from '../extraction.ts'

/** Names stand at the beginning of an entry. */
const HEAD = 30
/** A longer list is looked through no further. */
const MOST_LINES = 5000
/** A name and its year stand no further apart in prose. */
const NEAR = 40
const HAN = /\p{Script=Han}/u

/** A line of the list, or of what follows it. */
interface ListLine extends Span {
  years: string[]
  head: string
  /** Its first words as names are compared. */
  words: string[]
}

/** The lines from the first entry on, as names are looked for in them. */
export function toListLines(text: string, references: readonly Reference[]): ListLine[] {
  let at = Math.min(...references.map(({ span }) => span.start))
  if (!Number.isFinite(at)) return []
  const lines = text.slice(at).split('\n').slice(0, MOST_LINES)
  return lines.map((line) => {
    const start = at
    at += line.length + 1
    const head = line.slice(0, HEAD)
    const words = head.split(/[\s,.;&，；]+/u).map(toKey)
    return { start, end: start + line.trimEnd().length, years: toDigits(line).match(/(?<!\d)(?:19|20)\d\d(?!\d)/g) ?? [], head, words }
  })
}

/** The line of the list that may be the entry of `label` (`Lee, Wood 2001`): it begins with the name and prints no other year. */
export function findLineOf(label: string, lines: readonly ListLine[]): Span | null {
  const [, named, year] = /^(.+?)(?: et al\.)? ((?:19|20)\d\d)[a-z]?$/u.exec(label) ?? []
  const name = toKey(toTelling(named?.split(',')[0] ?? ''))
  if (!year || name.length < 2) return null
  const line = lines.find(({ years, ...one }) => (years.length === 0 || years.includes(year)) && isNamed(name, one))
  return line ? { start: line.start, end: line.end } : null
}

/** A place of the prose, outside the marks that were understood, where the first author of an entry stands near its year. */
export function findSentenceOf(reference: Reference, text: string, citations: readonly Citation[], end: number): Span | null {
  const first = reference.author?.[0]
  const name = HAN.test(first?.family ?? '') ? `${first?.family}${first?.given ?? ''}` : (first?.family ?? first?.literal ?? '')
  const year = toYear(reference)
  if (year === null || name.length < (HAN.test(name) ? 2 : 4)) return null
  const prose = text.slice(0, end)
  for (let at = prose.indexOf(name); at >= 0; at = prose.indexOf(name, at + 1)) {
    const span = { start: at, end: at + name.length }
    const isWord = !/[\p{L}\p{N}]/u.test(HAN.test(name) ? '' : `${prose[at - 1] ?? ''}${prose[span.end] ?? ''}`)
    const isMark = citations.some((mark) => mark.references.length > 0 && mark.span.start < span.end + NEAR && span.start < mark.span.end)
    if (isWord && !isMark && toDigits(prose.slice(at, span.end + NEAR)).includes(String(year))) return span
  }
  return null
}

/** `2O18` and `20l8` are 2018. */
function toDigits(text: string): string {
  return text.replace(/(?<=\d)[OolI]|[OolI](?=\d)/g, (letter) => (/[oO]/.test(letter) ? '0' : '1'))
}

/** `14CHRONO` of `14CHRONO Centre of …`, `Linden` of `van der Linden`. */
function toTelling(name: string): string {
  return name.split(' ').find((word) => word.length > 3) ?? name
}

function toKey(name: string): string {
  return toAuthorKey(name).replaceAll(' ', '')
}

/** True where a word of the line is the name but for a letter or two, or runs on from it. */
function isNamed(name: string, { head, words }: Pick<ListLine, 'head' | 'words'>): boolean {
  if (HAN.test(name)) return head.includes(name)
  const most = name.length > 7 ? 2 : name.length > 4 ? 1 : 0 // Yan is not Yang
  return words.some((word) => distance(name, word, most) <= most || (name.length > 5 && word.startsWith(name)))
}
