/**
 * Family names made comparable: accents, case and the letters that scanners confuse don't count.
 */
import type { CslName, Reference } from '../../extraction.ts'

/** A family name or a body's name as a key: `Lü`, `Lv` and `Lyu` give one. */
export function toAuthorKey(name: string): string {
  const bare = name
    .normalize('NFKC')
    .replace(/[üÜ]/g, 'v')
    .normalize('NFKD')
    .replace(/[\p{M}'’`´.-]/gu, '')
    .replace(/(?<=\p{L})I(?=\p{Ll})|^I(?=[b-df-hj-np-tv-z])/gu, 'l')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim()
  if (/^l(?:v|yu|ue)$/.test(bare)) return 'lv'
  if (/^n(?:v|yu|ue)$/.test(bare)) return 'nv'
  return bare.replace(/ı/g, 'i').replace(/ł/g, 'l').replace(/ø/g, 'o').replace(/ß/g, 'ss').replace(/æ/g, 'ae')
}

/** The key of one author of an entry. */
export function keyOf(name: CslName): string {
  const family = name.family ?? name.literal ?? ''
  if (/\p{Script=Han}/u.test(family)) return toAuthorKey(family + (name.given ?? ''))
  return toAuthorKey(`${name['non-dropping-particle'] ?? ''} ${family}`.trim())
}

/** The names that a work goes under: its authors, else its editors, else what its title begins with. */
export function namesOf(reference: Reference): CslName[] {
  return reference.author?.length ? reference.author : (reference.editor ?? [])
}

/** The printed year of an entry. */
export function yearOf(reference: Reference): number | null {
  return reference.issued?.['date-parts']?.[0]?.[0] ?? null
}

/** The letter after the year (`2009a`), read from the entry as printed. */
export function yearLetter(reference: Reference): string {
  const year = yearOf(reference)
  return year === null ? '' : (new RegExp(`${year}([a-h])\\b`).exec(reference.raw)?.[1] ?? '')
}

/** How many letters must change to turn one word into the other; stops counting after `most`. */
export function distance(a: string, b: string, most = 2): number {
  if (Math.abs(a.length - b.length) > most) return most + 1
  let row = Array.from({ length: b.length + 1 }, (_, i) => i)
  for (let i = 1; i <= a.length; i++) {
    const next = [i]
    for (let j = 1; j <= b.length; j++) {
      next[j] = Math.min((row[j] ?? 0) + 1, (next[j - 1] ?? 0) + 1, (row[j - 1] ?? 0) + (a[i - 1] === b[j - 1] ? 0 : 1))
    }
    row = next
  }
  return row[b.length] ?? most + 1
}
