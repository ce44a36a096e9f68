/**
 * Lines that a converter wrapped at a width, made whole: the text with a blank for each line end that the width alone put
 * there, so that headings, bylines and entries of lists are what they were before.
 *
 * A program that wraps puts a word on the next line when it doesn't fit any more. A line end is the width's where that is
 * so; elsewhere a line ended by itself. Most line ends of a text must be of the first kind.
 */

/** Fewer lines tell no width. */
const FEWEST_LINES = 30
/** Wider lines are no wrapped ones. */
const WIDEST = 200
/** So many of the lines that go on without a blank line end at the width; so many lines are no longer than it. */
const [MOST_WRAPPED, MOST_WITHIN] = [0.8, 0.98]

/** A line that begins something by itself: heading, item, quote, table, formula, picture, tag, fence, entry, footnote. */
const BEGINS = /^\s*(?:#{1,6}\s|[-*+•]\s|>|\||\$\$|!\[|<|```|~~~|[[［(（]\^?\d{1,4}[\]］)）]|\d{1,3}[.．、)]\s|[-*_=]{3,}\s*$)/u
/** The end of one entry of a list without labels, and the beginning of another. */
const [ENTRY_ENDS, ENTRY_BEGINS] = [/(?:[\p{Ll}\d)][.。]|https?:\S+)$/u, /^\p{Lu}[\p{L}'’-]{1,30}, ?\p{Lu}\./u]
/** A line that keeps its end whatever its length. */
const KEEPS = /^\s*(?:\||\$\$|!\[|<|```|~~~)/u
/** Of these the next line may be the rest of a word: what reads lines looks after them. */
const BROKEN_WORD = /\p{L}-$|(?:https?:|www\.|10\.\d{4})\S*$/u

/** How wide a text is: in characters, or in columns, of which 汉字 and their signs take two. */
type Measure = (text: string) => number
const MEASURES: readonly Measure[] = [
  (text) => text.length,
  (text) => text.length + (text.match(/[\u2e80-\u9fff\uf900-\ufaff\uff00-\uff60]/g)?.length ?? 0),
]

interface Line {
  start: number
  end: number
  words: string
}

/** As long as the text. */
export function unwrapLines(text: string): string {
  const lines = readLines(text)
  for (const measure of MEASURES) {
    const wrapped = findWrapped(lines, measure)
    if (wrapped) return joinLines(text, wrapped)
  }
  return text
}

/** The text with each of these lines and the next as one. */
function joinLines(text: string, wrapped: readonly Line[]): string {
  let whole = ''
  let at = 0
  for (const { start, words, end } of wrapped) {
    // a heading is one line, whatever its last word
    if (BROKEN_WORD.test(words) && !/^\s*#/.test(words)) continue
    whole += text.slice(at, start + words.length) + ' '.repeat(end - start - words.length)
    at = end
  }
  return whole + text.slice(at)
}

function readLines(text: string): Line[] {
  const lines: Line[] = []
  for (const match of text.matchAll(/[^\n]*(?:\n|$)/g)) {
    if (match[0] === '') break
    const words = match[0].replace(/\r?\n$/, '')
    lines.push({ start: match.index, end: match.index + match[0].length, words })
  }
  return lines
}

/** The lines that the width ended; null where lines end as they please. */
function findWrapped(lines: readonly Line[], measure: Measure): Line[] | null {
  const isText = ({ words }: Line) => /\S\s+\S|\p{Script=Han}{8}/u.test(words) && !KEEPS.test(words)
  const lengths = lines.filter(isText).map(({ words }) => measure(words))
  if (lengths.length < FEWEST_LINES) return null
  lengths.sort((a, b) => a - b)
  const width = lengths[Math.ceil(MOST_WITHIN * lengths.length) - 1]!
  if (width > WIDEST) return null
  const pairs = lines.slice(0, -1).map((line, i): [Line, Line] => [line, lines[i + 1]!])
  const going = pairs.filter(([line, next]) => goesOn(line, next))
  const wrapped = going.filter(([line, next]) => isFull(line, next, width, measure)).map(([line]) => line)
  return going.length >= FEWEST_LINES && wrapped.length >= MOST_WRAPPED * going.length ? wrapped : null
}

/** Whether the next line may be the same line's. */
function goesOn(line: Line, next: Line): boolean {
  if (line.words.trim() === '' || next.words.trim() === '') return false
  if (KEEPS.test(line.words) || BEGINS.test(next.words) || / {2}$/.test(line.words)) return false
  return !(ENTRY_ENDS.test(line.words) && ENTRY_BEGINS.test(next.words))
}

/** Whether the next line's first word has no room in a line. */
function isFull(line: Line, next: Line, width: number, measure: Measure): boolean {
  const length = measure(line.words)
  const [word] = /\S+/.exec(next.words)!
  // 汉字 are wrapped anywhere
  return length <= width && length + 1 + measure(/^\p{Script=Han}/u.test(word) ? word[0]! : word) > width
}
