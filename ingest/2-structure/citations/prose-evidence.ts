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
  /** The share of the title's telling words that the prose has; 0 for a title of few such words. */
  title: number
}

/** A stretch of prose, weighed: what it says of each entry that it says anything of. */
export type Heard = ReadonlyMap<number, Evidence>

export const NOTHING: Evidence = { name: 0, title: 0 }

/** A word or name of more entries tells none of them. */
const MOST_ENTRIES = 500

/** What a body's name says: prose speaks of bodies without citing them. */
const BODY = 0.9

/** A title of fewer telling words stands in any prose of its field. */
const LEAST_WORDS = 4

const SMALL = new Set(
  'the and for from with into its their under toward towards based research study analysis new using through between among this that how why what are has have been'.split(
    ' ',
  ),
)

/** Weighs a list's entries against stretches of prose. */
export class ProseEvidence {
  /** For each telling word the entries whose titles have it. */
  private readonly byWord = new Map<string, number[]>()
  /** For each family name, and each name that is no person's, the entries of that first author. */
  private readonly byName = new Map<string, number[]>()
  private readonly whole: { name: string; index: number; sure: number }[] = []
  private readonly weight: number[] = []
  private readonly references: Reference[]

  constructor(references: Reference[]) {
    this.references = references
    const titles = references.map((one) => new Set([...telling(one.title ?? ''), ...telling(one.titleAlt ?? '')]))
    for (const [index, words] of titles.entries()) {
      if (words.size >= LEAST_WORDS) for (const word of words) enter(this.byWord, word, index)
      const first = namesOf(references[index] as Reference)[0]
      if (!first) continue
      const name = wholeName(first)
      if (name === null) enter(this.byName, toAuthorKey(first.family ?? ''), index)
      else if (name.length > 1) this.whole.push({ name, index, sure: first.literal === undefined ? 1 : BODY })
    }
    for (const words of titles) {
      this.weight.push([...words].reduce((sum, word) => sum + 1 / (this.byWord.get(word)?.length ?? 1), 0))
    }
  }

  /** How much a stretch of prose (folded, markup blanked) speaks of the entries. */
  hear(prose: string): Heard {
    const heard = new Map<number, Evidence>()
    const at = (index: number): Evidence => {
      const known = heard.get(index) ?? { name: 0, title: 0 }
      heard.set(index, known)
      return known
    }
    for (const word of new Set(telling(prose))) {
      const entries = this.byWord.get(word) ?? []
      if (entries.length <= MOST_ENTRIES) for (const index of entries) at(index).title += 1 / (entries.length * (this.weight[index] ?? 1))
    }
    const words = prose.match(/[\p{L}\p{M}'-]+/gu) ?? []
    for (const [i, word] of words.entries()) {
      if (!/^\p{Lu}/u.test(word)) continue
      for (const index of this.byName.get(toAuthorKey(word))?.slice(0, MOST_ENTRIES) ?? []) {
        const initial = initialOf(this.references[index] as Reference)
        const given = [words[i + 1], words[i - 1]].some((one) => initial !== '' && isGivenName(one ?? '', initial))
        at(index).name = Math.max(at(index).name, given ? 1 : 0.5)
      }
    }
    for (const { name, index, sure } of this.whole) if (prose.includes(name)) at(index).name = sure
    return heard
  }
}

function enter(map: Map<string, number[]>, key: string, index: number): void {
  const entries = map.get(key)
  if (entries) entries.push(index)
  else if (key !== '') map.set(key, [index])
}

/** The words of a title or of prose that tell it from others, stemmed roughly; pairs of Han characters. */
export function telling(text: string): string[] {
  const words: string[] = []
  for (const piece of text.toLowerCase().match(/\p{Script=Han}+|[\p{L}\p{N}]+/gu) ?? []) {
    if (/\p{Script=Han}/u.test(piece)) for (let i = 0; i + 1 < piece.length; i++) words.push(piece.slice(i, i + 2))
    else if (piece.length > 2 && !SMALL.has(piece)) words.push(piece.length > 6 ? piece.slice(0, 6) : piece.replace(/s$/, ''))
  }
  return words
}

type Name = ReturnType<typeof namesOf>[number]

/** A body's name or a name in 汉字, which the prose prints as a whole; null for the others. */
function wholeName(name: Name): string | null {
  if (name.literal === undefined && !/\p{Script=Han}/u.test(name.family ?? '')) return null
  return `${name.literal ?? ''}${name.family ?? ''}${/\p{Script=Han}/u.test(name.given ?? '') ? name.given : ''}`
}

function initialOf(reference: Reference): string {
  const given = namesOf(reference)[0]?.given ?? ''
  return given
    .replace(/[^\p{L}]/gu, '')
    .slice(0, 1)
    .toLowerCase()
}

function isGivenName(word: string, initial: string): boolean {
  return /^\p{Lu}\p{Ll}/u.test(word) && word[0]?.toLowerCase() === initial
}
