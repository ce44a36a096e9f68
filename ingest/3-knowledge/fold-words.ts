/**
 * Words as they are compared: lower case, without accents, in the singular, in American spelling.
 *
 * Labels of a vocabulary and the text of a paper go through the same fold, so a label needs no variant for inflection,
 * case, hyphens or spacing. A Han character is a word of its own, because Chinese prints no spaces.
 */
import type { Span } from '#ingest/extraction.ts'

/** A word of the text: where it stands and the form it is compared by. */
export interface Word extends Span {
  form: string
  /** True where the text prints it in capitals only (`AI`, `NQPF`). */
  capitals: boolean
}

const WORD = /\p{Script=Han}|\p{N}+(?:\.\p{N}+)+(?![\p{L}\p{N}])|(?:(?!\p{Script=Han})[\p{L}\p{N}\p{M}])+(?:['’]s(?![\p{L}\p{N}]))?/gu
const HAN = /\p{Script=Han}/u

/** Spellings that differ on the two sides of the Atlantic; only those that labels of this kind use. */
const AMERICAN: [RegExp, string][] = [
  [/isation$/, 'ization'],
  [/^(labo|behavio|endeavo)ur/, '$1r'],
  [/^programme$/, 'program'],
  [/^centre$/, 'center'],
  [/^skilful/, 'skillful'],
]

/**
 * The form a word is compared by.
 *
 * @example foldWord('Industries') // 'industry'
 */
export function foldWord(word: string): string {
  if (HAN.test(word)) return word
  let form = word.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase()
  form = form.replace(/['’]s$/, '')
  if (form.length > 4 && form.endsWith('ies')) form = `${form.slice(0, -3)}y`
  else if (form.length > 4 && /(?:ss|sh|ch|x|zz)es$/.test(form)) form = form.slice(0, -2)
  else if (form.length > 3 && /[^sui]s$/.test(form)) form = form.slice(0, -1)
  for (const [british, american] of AMERICAN) form = form.replace(british, american)
  return form
}

/** The words of a stretch of text, in order; offsets count from the start of the whole text. */
export function toWords(text: string, span: Span = { start: 0, end: text.length }): Word[] {
  const words: Word[] = []
  const part = span.start === 0 && span.end === text.length ? text : text.slice(span.start, span.end)
  for (const match of part.matchAll(WORD)) {
    const start = span.start + match.index
    const capitals = match[0].length > 1 && match[0] === match[0].toUpperCase() && match[0] !== match[0].toLowerCase()
    const end = start + match[0].length
    // before a hyphen at a line's end stands the first half of a word, which has no plural
    const half = text[end] === '-' && /^-[ \t]*\r?\n/.test(text.slice(end, end + 8))
    words.push({ start, end, form: half ? match[0].toLowerCase() : foldWord(match[0]), capitals })
  }
  return words
}

/**
 * What a label is compared by: its folded words without anything between them.
 *
 * @example toLabelKey('Industry-Education Integration') // 'industryeducationintegration'
 */
export function toLabelKey(label: string): string {
  return toWords(label)
    .map((word) => word.form)
    .join('')
}
