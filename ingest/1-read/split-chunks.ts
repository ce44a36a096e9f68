/**
 * Cuts a text into the pieces that the markdown parser may see, so that its time stays linear.
 *
 * micromark is quadratic in the brackets of a paragraph (40,000 `[1]` take 12 s), in the headings and items that stand
 * together, and in the depth of nested quotes. A chunk is a run of lines between blank lines; one that is too long or
 * holds too many headings, items or quotes is cut at a line's end, and one that holds too many marks, too long a line or
 * too deep a nest is `opaque`: it becomes a plain paragraph.
 */
import type { Span } from '../extraction.ts'

export interface Chunk extends Span {
  /** Not to be given to the markdown parser. */
  opaque: boolean
}

const LONGEST = 16384
const MOST_MARKS = 1500
/** Lines that are headings, items or quotes: the parser's time grows with the square of how many it is given together. */
const MOST_MARKED = 100
const DEEPEST = 12
const INDENT = 60
const LONGEST_WORD = 2000
const FENCE = /^ {0,3}(`{3,}|~{3,})/
const FENCE_LINES = 500

interface Line extends Span {
  blank: boolean
}

/** The chunks of a text from an offset on, in order; white space between them belongs to none. */
export function splitChunks(text: string, from = 0): Chunk[] {
  const chunks: Chunk[] = []
  let open: Line[] = []
  let fence: { mark: string; lines: number } | null = null
  let marked = 0
  const close = () => {
    if (open.length) chunks.push(toChunk(text, open))
    open = []
    fence = null
    marked = 0
  }
  for (const line of linesOf(text, from)) {
    const mark: string | undefined = line.end - line.start < 200 ? FENCE.exec(text.slice(line.start, line.end))?.[1] : undefined
    if (line.blank && !fence) close()
    else {
      const length = open.length ? line.end - open[0]!.start : 0
      if (length > LONGEST || (marked > MOST_MARKED && !fence && !isUnderline(text, line))) close()
      if (!line.blank || open.length) open.push(line)
      if (isMarkedLine(text.charCodeAt(line.start))) marked++
    }
    if (fence) {
      fence.lines++
      if (mark?.startsWith(fence.mark) || fence.lines > FENCE_LINES) fence = null
    } else if (mark && open.length === 1) fence = { mark, lines: 0 }
  }
  close()
  return chunks
}

function* linesOf(text: string, from: number): Generator<Line> {
  let start = from
  while (start < text.length) {
    let end = start
    let blank = true
    for (; end < text.length; end++) {
      const c = text.charCodeAt(end)
      if (c === 10 || c === 13) break
      if (blank && c !== 32 && c !== 9 && c !== 12 && c !== 11 && c !== 0xa0 && c !== 0x3000) blank = false
    }
    yield { start, end, blank }
    start = end + (text.charCodeAt(end) === 13 && text.charCodeAt(end + 1) === 10 ? 2 : 1)
  }
}

function toChunk(text: string, lines: Line[]): Chunk {
  const start = lines[0]!.start
  let end = start
  for (const line of lines) if (!line.blank) end = line.end
  return { start, end, opaque: end - start > LONGEST * 2 || isHostile(text, start, end) }
}

/** Too many marks, containers nested too deep, or too long a word, for a parser whose time is not linear in them. */
function isHostile(text: string, start: number, end: number): boolean {
  let marks = 0
  let nest = 0
  let indent = 0
  let word = 0
  let leading = true
  for (let i = start; i < end; i++) {
    const c = text.charCodeAt(i)
    if (c === 10 || c === 13) {
      leading = true
      nest = indent = word = 0
      continue
    }
    if (isMark(c)) marks++
    word = isWord(c) ? word + 1 : 0
    if (leading) {
      if (c === 32) indent++
      else if (c === 9) indent += 4
      else if (c === 0x3e || (isMarker(c) && isBlank(text.charCodeAt(i + 1)))) nest++
      else leading = c >= 0x30 && c <= 0x39
    }
    if (marks > MOST_MARKS || nest > DEEPEST || indent > INDENT || word > LONGEST_WORD) return true
  }
  return false
}

/** One of `#=>-+*`, by which a line is more than a line of a paragraph. */
function isMarkedLine(c: number): boolean {
  return c === 0x23 || c === 0x3d || c === 0x3e || c === 0x2d || c === 0x2b || c === 0x2a
}

/** A line of `===` or `---` belongs to the line above. */
function isUnderline(text: string, line: Line): boolean {
  return line.end - line.start < 200 && /^\s*(?:=+|-+)\s*$/.test(text.slice(line.start, line.end))
}

/** One of `!*<[]_~` and the grave accent. */
function isMark(c: number): boolean {
  return c === 0x21 || c === 0x2a || c === 0x3c || c === 0x5b || c === 0x5d || c === 0x5f || c === 0x60 || c === 0x7e
}

/** One of `-+*.)`, which begin a list item when a blank follows. */
function isMarker(c: number): boolean {
  return c === 0x2d || c === 0x2b || c === 0x2a || c === 0x2e || c === 0x29
}

function isBlank(c: number): boolean {
  return c === 32 || c === 9
}

function isWord(c: number): boolean {
  return (c >= 0x30 && c <= 0x39) || (c >= 0x41 && c <= 0x5a) || (c >= 0x61 && c <= 0x7a) || c === 0x5f || c === 0x2b || isMarker(c)
}
