/**
 * Sentences of a stretch of prose, as exact spans that cover all its text.
 *
 * A full stop ends a sentence when what follows can begin one. It doesn't after an abbreviation or an initial, within a
 * number, or before a word in lower case (words of scrambled columns leave such stops). Citation marks and closing
 * quotes after the stop belong to the sentence before.
 */
import { isBlank, trimSpan } from '../block.ts'
import type { Span } from '../extraction.ts'

const ABBREVIATIONS = new Set(
  (
    'mr mrs ms dr prof st jr sr fig figs eq eqs ref refs sec sect ch chap vol vols no nos pp p ed eds trans dept univ vs cf eg ie e.g i.e al approx ca resp ' +
    'spp sp subsp var cv inc ltd co corp gen col lt sgt rev hon dist est min max avg temp conc wt tab tabs app suppl jan feb mar apr jun jul aug sep sept oct nov dec art para viz esp incl'
  ).split(' '),
)
/** Those that may well end a sentence. */
const ENDING = new Set(['al', 'inc', 'ltd', 'co', 'corp', 'spp', 'sp', 'temp', 'max', 'min', 'no', 'jr', 'sr'])
const STARTER =
  /^(?:The|This|These|Those|That|In|On|At|As|For|However|Moreover|Furthermore|Therefore|Thus|Hence|First|Second|Third|Finally|Meanwhile|It|Its|We|Our|They|There|To|By|With|While|When|Although|Additionally|Consequently|Similarly|Based|An|From|Through|After|Before|If|Since|Because|Such|Both|Here|He|She|His|Her|Not|Some|Many|Most|All|Each)\b/
const MARKS =
  /^(?:\s*\[[\d\s,;-]{1,40}\]|\s*\(\d{1,3}(?:\s*[,-]\s*\d{1,3})*\)(?=\s|$)|\^[\d,*\s-]{1,30}\^|\$\^\{[^}$]{1,30}\}\$|[¹²³⁰⁴-⁹](?:[,–⁻]?[¹²³⁰⁴-⁹]){0,20}|["')\]}*»])+/
const HAN_STOP = '。！？!?'
const HAN_PAUSE_LEAST = 20
const LONGEST_WORD = 24
/** What is longer is no sentence: it is cut at the next blank, at twice the length anywhere. */
const LONGEST = 5000

/** The sentences of one stretch, in order; text between them is blank. */
export function splitSentences(document: { text: string; plain: string }, span: Span): Span[] {
  const { text, plain } = document
  const sentences: Span[] = []
  const whole = trimSpan(plain, span)
  let start = whole.start
  const close = (end: number): number => {
    const sentence = trimSpan(plain, { start, end })
    if (sentence.end > sentence.start) sentences.push(sentence)
    start = end
    return end
  }
  for (let i = whole.start; i < whole.end; i++) {
    const c = plain[i]!
    if (i - start >= LONGEST && mayCut(plain, i, start)) close(i)
    if (c === '.' || c === '!' || c === '?') {
      const end = afterMarks(text, plain, i + 1, whole.end)
      if (isHanStop(text, plain, i) || endsSentence(plain, start, i, end, whole.end)) i = close(end) - 1
    } else if (c === ';' && text[i] === '；' && i - start >= HAN_PAUSE_LEAST && whole.end - i > HAN_PAUSE_LEAST) i = close(i + 1) - 1
  }
  close(whole.end)
  return sentences
}

function mayCut(plain: string, at: number, start: number): boolean {
  const code = plain.charCodeAt(at)
  return isBlank(code) || (at - start >= 2 * LONGEST && (code & 0xfc00) !== 0xdc00)
}

/** `。` ends whatever it follows; `!` and `?` do among 汉字. */
function isHanStop(text: string, plain: string, at: number): boolean {
  const c = text[at]!
  if (c === '。' || c === '！' || c === '？') return true
  return HAN_STOP.includes(c) && /\p{Script=Han}/u.test(plain[at - 1] ?? '')
}

/** Where the citation marks, superscripts and closing quotes after a stop end. */
function afterMarks(text: string, plain: string, at: number, end: number): number {
  let i = at
  while (i < end && '.!?'.includes(plain[i]!) && plain[i] !== undefined) i++
  for (;;) {
    const superscript = /^\s*<sup>[^<]{0,40}<\/sup>/.exec(text.slice(i, Math.min(end, i + 60)))
    const marks = superscript ?? MARKS.exec(plain.slice(i, Math.min(end, i + 80)))
    if (!marks || (marks[0].trim() === '"' && /^\s*"\p{L}/u.test(plain.slice(i, i + 4)))) return i
    i += marks[0].length
  }
}

function endsSentence(plain: string, start: number, stop: number, after: number, end: number): boolean {
  let next = after
  while (next < end && isBlank(plain.charCodeAt(next))) next++
  if (next >= end) return true
  const following = plain.slice(next, Math.min(end, next + 20))
  const spaced = next > after || after > stop + 1
  const word = wordBefore(plain, start, stop)
  if (plain[stop] !== '.') return spaced && !/^[\p{Ll},;:)]/u.test(following)
  if (/^[\p{Ll},;:)\]%]/u.test(following)) return false
  // a formula prints "$ 2 . 5 \% $"
  if (/^\d/u.test(following) && /\d\s$/u.test(plain.slice(Math.max(start, stop - 2), stop))) return false
  if (!spaced) {
    // a blank lost: "done.The next"; not within names, numbers or addresses
    return /\p{Ll}{2,}$|[)\]]$/u.test(word) && /^\p{Lu}\p{Ll}|^\p{Script=Han}|^\p{Lu} /u.test(following) && !/[@/:]|www|\d$/.test(word)
  }
  const bare = word.replace(/^[("'[]+/, '')
  if (/^\d{1,3}$|^[ivxIVX]{1,4}$/.test(bare) && stop - start <= 5) return false // "1. " at the beginning
  const key = bare.toLowerCase()
  if (ABBREVIATIONS.has(key)) return ENDING.has(key) && STARTER.test(following)
  if (/^(?:\p{L}\.)+\p{L}$/u.test(bare)) return STARTER.test(following)
  if (/^\p{Lu}$/u.test(bare)) return STARTER.test(following) && /\p{Ll}\s*$/u.test(plain.slice(Math.max(start, stop - 12), stop - 1))
  if (/^etc$/i.test(bare)) return /^["'(]?\p{Lu}|^\p{Script=Han}/u.test(following)
  return true
}

/** The word that ends before a stop. */
function wordBefore(plain: string, start: number, stop: number): string {
  let i = stop
  while (i > start && i > stop - LONGEST_WORD && !isBlank(plain.charCodeAt(i - 1))) i--
  return plain.slice(i, stop)
}
