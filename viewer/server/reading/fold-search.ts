/**
 * Texts and what is typed as they are compared in a search: without case, accents, tone marks and width; hyphens and apostrophes
 * within a word are dropped, other signs are blanks, and 汉字 have no blanks between them.
 */

/** What stands between two letters of one word. */
const JOINTS = /(?<=[\p{L}\p{N}])[-‐‑‒–'’·](?=[\p{L}\p{N}])/gu

/** `“Zhíyè” Industry-Education` → `zhiye industryeducation`. */
export function foldText(text: string): string {
  // most texts are plain, and many
  if (/^[ -~\t\n]*$/.test(text))
    return text
      .toLowerCase()
      .replace(/(?<=[a-z0-9])[-'](?=[a-z0-9])/g, '')
      .replace(/[^a-z0-9]+/g, ' ')
      .trim()
  return text
    .normalize('NFKD')
    .replace(/\p{M}+/gu, '')
    .normalize('NFKC')
    .toLowerCase()
    .replace(JOINTS, '')
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .replace(/(?<=\p{Script=Han}) (?=\p{Script=Han})/gu, '')
    .trim()
}

/** Without blanks: for names that one writes as one word or as two. */
export function squeeze(folded: string): string {
  return folded.replaceAll(' ', '')
}

/** What is looked for. */
export interface Wanted {
  /** All of it in its order. */
  phrase: string
  /** Any of the ways of each word: `industry-education` as one, or as two words that both stand somewhere. */
  words: string[][][]
}

/** Null for what holds no letter. */
export function toWanted(query: string): Wanted | null {
  const words = query
    .normalize('NFKC')
    .split(/\s+/)
    .map((word) => [foldText(word).split(' '), foldText(word.replace(JOINTS, ' ')).split(' ')])
    .filter(([whole]) => whole?.[0] !== '')
  return words.length > 0 ? { phrase: foldText(query), words } : null
}

/** Whether a folded text holds every word. */
export function holds(text: string, { words }: Wanted): boolean {
  return words.every((ways) => ways.some((parts) => parts.every((part) => text.includes(part))))
}

/** 0 the same, 1 begins so, 2 a word of it begins so, 3 holds it in this order, 4 otherwise. `names` are folded, the main ones first. */
export function rankNames(names: readonly string[], { phrase }: Wanted): number {
  const whole = squeeze(phrase)
  const rank = (name: string) => {
    const bare = squeeze(name)
    if (bare === whole) return 0
    if (bare.startsWith(whole)) return 1
    if (name.includes(` ${phrase}`)) return 2
    return bare.includes(whole) ? 3 : 4
  }
  return Math.min(...names.map((name, index) => rank(name) + (index > 2 ? 0.5 : 0)))
}

/** So many letters of a sentence stand before the first word that is looked for. */
const BEFORE = 40

/** The text, from a word or a clause shortly before the first that is looked for where that stands far from its beginning. */
export function toExcerpt(text: string, { words }: Wanted): string {
  const plain = text.toLowerCase()
  const places = words.flatMap(([whole]) => plain.indexOf(whole?.[0] ?? '')).filter((place) => place >= 0)
  const first = Math.min(...places)
  if (!Number.isFinite(first) || first <= 2 * BEFORE) return text
  const cut = /[\s，。；、]/.exec(text.slice(first - BEFORE, first))
  return cut ? `… ${text.slice(first - BEFORE + cut.index + 1)}` : text
}
