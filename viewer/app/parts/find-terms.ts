/** Where the names of concepts stand in a sentence, so that they can be marked. */

export interface Term {
  kind: 'from' | 'to' | 'cue'
  /** Any of these; the longest found wins. */
  words: readonly string[]
}

export interface Part {
  start: number
  text: string
  kind: Term['kind'] | null
}

/** The text cut into parts, marked or not; joined they are the text again. Marks never overlap. */
export function findTerms(text: string, terms: readonly Term[]): Part[] {
  const folded = text.toLowerCase()
  // A few letters change length in lower case; then offsets would lie.
  const haystack = folded.length === text.length ? folded : text
  const found: { start: number; end: number; kind: Term['kind'] }[] = []
  const words = terms.flatMap(({ kind, words }) => words.map((word) => ({ kind, word: word.trim().toLowerCase() })))
  for (const { kind, word } of words.filter(({ word }) => word !== '').sort((a, b) => b.word.length - a.word.length)) {
    for (let start = haystack.indexOf(word); start >= 0; start = haystack.indexOf(word, start + word.length)) {
      const end = endOf(haystack, start + word.length)
      const free = found.every((other) => end <= other.start || start >= other.end)
      if (free && end > 0 && !(isLetter(word[0]) && isLetter(haystack[start - 1]))) found.push({ start, end, kind })
    }
  }
  found.sort((a, b) => a.start - b.start)
  const parts: Part[] = []
  let at = 0
  for (const { start, end, kind } of found) {
    if (start > at) parts.push({ start: at, text: text.slice(at, start), kind: null })
    parts.push({ start, text: text.slice(start, end), kind })
    at = end
  }
  if (at < text.length) parts.push({ start: at, text: text.slice(at), kind: null })
  return parts
}

/** The end of a word with a plural ending, or -1 where the match ends within another word. */
function endOf(text: string, end: number): number {
  if (!isLetter(text[end - 1]) || !isLetter(text[end])) return end
  if (text[end] === 's' && !isLetter(text[end + 1])) return end + 1
  return -1
}

/** Only Latin letters and digits: 汉字 have no spaces between words. */
function isLetter(character: string | undefined): boolean {
  return character !== undefined && /[\p{Script=Latin}\p{N}]/u.test(character)
}
