/** Whether a figure is of what is wished or planned, told from where it stands in its sentence. */

/** Text is matched as words where it is written with letters, anywhere where it is Chinese; in any case. */
function findLast(text: string, words: readonly string[]): { word: string; end: number } | null {
  let last: { word: string; end: number } | null = null
  for (const word of words) {
    const isLatin = /^[\p{Script=Latin}\d ]+$/u.test(word)
    const source = word.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')
    const pattern = new RegExp(isLatin ? `(?<![\\p{L}\\d])${source}(?![\\p{L}\\d])` : source, 'giu')
    for (const { index } of text.matchAll(pattern)) {
      if (!last || index + word.length > last.end) last = { word, end: index + word.length }
    }
  }
  return last
}

/**
 * The word that makes a figure a wish or a plan: the last such one before the figure's own words end, unless a word of
 * what is the case stands between. Null where there is none.
 *
 * @param what the figure's own words, cut from the sentence
 */
export function findWish(sentence: string, what: string, wishes: readonly string[], facts: readonly string[]): string | null {
  const at = sentence.indexOf(what.slice(0, 12))
  const told = at < 0 ? sentence : sentence.slice(0, at + what.length)
  const wish = findLast(told, wishes)
  if (!wish || findLast(told.slice(wish.end), facts)) return null
  return wish.word
}
