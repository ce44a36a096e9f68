/**
 * Which entry the prose beside a mark is about: by the author's full name, or by the title it gives.
 *
 * Titles of one field share most of their words, so a word counts by how few of the list's titles have it.
 */
import type { Reference } from '../../extraction.ts'
import { namesOf, toAuthorKey } from './author-key.ts'

export interface Evidence {
  /** 1 where the prose prints the author's full name and it fits the entry's initials, 0.5 for the family name alone. */
  name: number
  /** The share of the title's telling words that the prose has. */
  title: number
}

const SMALL = new Set(
  'the and for from with into its their under toward towards based research study analysis new using through between among this that how why what are has have been'.split(
    ' ',
  ),
)

/** Weighs a list's entries against stretches of prose. */
export class ProseEvidence {
  private readonly titles: Map<string, number>[]
  private readonly references: Reference[]

  constructor(references: Reference[]) {
    this.references = references
    const counts = new Map<string, number>()
    const words = references.map((reference) => new Set([...telling(reference.title ?? ''), ...telling(reference.titleAlt ?? '')]))
    for (const set of words) for (const word of set) counts.set(word, (counts.get(word) ?? 0) + 1)
    this.titles = words.map((set) => new Map([...set].map((word) => [word, 1 / (counts.get(word) ?? 1)])))
  }

  /** How much a stretch of prose (folded, markup blanked) speaks of entry `index`. */
  of(prose: string, index: number): Evidence {
    const reference = this.references[index]
    if (!reference) return { name: 0, title: 0 }
    const said = new Set(telling(prose))
    let have = 0
    let all = 0
    for (const [word, weight] of this.titles[index] ?? []) {
      all += weight
      if (said.has(word)) have += weight
    }
    return { name: nameIn(prose, reference), title: all === 0 ? 0 : have / all }
  }
}

/** The words of a title or of prose that tell it from others, stemmed roughly; pairs of Han characters. */
function telling(text: string): string[] {
  const words: string[] = []
  for (const piece of text.toLowerCase().match(/\p{Script=Han}+|[\p{L}\p{N}]+/gu) ?? []) {
    if (/\p{Script=Han}/u.test(piece)) for (let i = 0; i + 1 < piece.length; i++) words.push(piece.slice(i, i + 2))
    else if (piece.length > 2 && !SMALL.has(piece)) words.push(piece.length > 6 ? piece.slice(0, 6) : piece.replace(/s$/, ''))
  }
  return words
}

/** Whether prose prints the first author's name in full. */
function nameIn(prose: string, reference: Reference): number {
  const first = namesOf(reference)[0]
  if (!first) return 0
  if (first.literal !== undefined || /\p{Script=Han}/u.test(first.family ?? '')) {
    const whole = `${first.literal ?? ''}${first.family ?? ''}${/\p{Script=Han}/u.test(first.given ?? '') ? first.given : ''}`
    return whole.length > 1 && prose.includes(whole) ? 1 : 0
  }
  const key = toAuthorKey(first.family ?? '')
  if (key === '') return 0
  const initial = (first.given ?? '')
    .replace(/[^\p{L}]/gu, '')
    .slice(0, 1)
    .toLowerCase()
  const words = prose.match(/[\p{L}\p{M}'-]+/gu) ?? []
  let best = 0
  for (const [i, word] of words.entries()) {
    if (!/^\p{Lu}/u.test(word) || toAuthorKey(word) !== key) continue
    best = Math.max(best, 0.5)
    const after = words[i + 1] ?? ''
    const before = words[i - 1] ?? ''
    if (initial && /^\p{Lu}\p{Ll}/u.test(after) && after[0]?.toLowerCase() === initial) best = 1
    if (initial && /^\p{Lu}\p{Ll}/u.test(before) && before[0]?.toLowerCase() === initial) best = 1
  }
  return best
}
