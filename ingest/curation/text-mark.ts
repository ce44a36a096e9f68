/**
 * What a decision keeps of the words it is about, so that they are found again and can't be read back.
 *
 * A conversion moves line breaks, hyphens, marks of emphasis and citation numbers; the letters stay. So a text is known by
 * the hash of its bare letters, and where a page's furniture got into it or a sentence was cut elsewhere, by a sketch that
 * tells how much of it is there: MinHash over runs of three letters (Broder 1997), one byte for each of 24 hashes.
 */
import { createHash } from 'node:crypto'

export interface TextMark {
  /** 16 hexadecimal digits. */
  hash: string
  /** 48 hexadecimal digits. */
  sketch: string
}

const HASHES = 24
const RUN = 3
/** Shorter than this many letters, a text is known by its digits too. */
const TELLING = 12

/** The letters of a text in one case and without accents; no tags, no bracketed citation numbers, no digits. */
function toBareLetters(text: string): string {
  const words = text
    .replace(/<[^<>]*>/g, '')
    .replace(/[[［][\d\s,，、;；–—~-]*[\]］]/g, '')
    .normalize('NFKD')
    .replace(/\p{M}+/gu, '')
    .normalize('NFKC')
    .toLowerCase()
  const letters = words.replace(/[^\p{L}]+/gu, '')
  return letters.length >= TELLING ? letters : words.replace(/[^\p{L}\p{N}]+/gu, '')
}

/** The hash by which a text is found again. */
export function toTextHash(text: string): string {
  return createHash('sha256').update(toBareLetters(text)).digest('hex').slice(0, 16)
}

/** Hash and sketch of a text. */
export function toTextMark(text: string): TextMark {
  return { hash: toTextHash(text), sketch: toSketch(text) }
}

/** Two texts of the same letters have the same sketch; of two others, as many bytes agree as they share runs of letters. */
export function toSketch(text: string): string {
  const letters = toBareLetters(text)
  const least = new Uint32Array(HASHES).fill(0xffffffff)
  for (let at = 0; at === 0 || at + RUN <= letters.length; at++) {
    const run = hashRun(letters, at)
    for (let i = 0; i < HASHES; i++) {
      const value = mix(run ^ Math.imul(i + 1, 0x9e3779b1))
      if (value < least[i]!) least[i] = value
    }
  }
  return [...least].map((value) => (value & 0xff).toString(16).padStart(2, '0')).join('')
}

/** How alike two texts are by their sketches, 0 to 1: about the share of runs that both have among all. */
export function likenessOf(a: string, b: string): number {
  let equal = 0
  for (let at = 0; at < 2 * HASHES; at += 2) if (a[at] === b[at] && a[at + 1] === b[at + 1]) equal++
  return equal / HASHES
}

function hashRun(letters: string, at: number): number {
  let hash = 0x811c9dc5
  for (let i = at; i < Math.min(at + RUN, letters.length); i++) hash = Math.imul(hash ^ letters.charCodeAt(i), 0x01000193)
  return hash
}

/** Spreads the bits of a number (the finalizer of MurmurHash3). */
function mix(value: number): number {
  let bits = value
  bits = Math.imul(bits ^ (bits >>> 16), 0x85ebca6b)
  bits = Math.imul(bits ^ (bits >>> 13), 0xc2b2ae35)
  return (bits ^ (bits >>> 16)) >>> 0
}
