/**
 * Lines and columns of offsets, as an editor counts them: from 1, columns in UTF-16 code units.
 */
import type { Span } from './extraction.ts'

/** Where a stretch of the text stands; `endColumn` is the column after its last character. */
export interface Place {
  line: number
  column: number
  endLine: number
  endColumn: number
  span: Span
}

/** A function from an offset of the text to the number of its line. */
export function createLineIndex(text: string): (offset: number) => number {
  const lineOf = createIndex(text)
  return (offset) => lineOf(offset).line
}

/** A function from a stretch of the text to its lines and columns. */
export function createPlaceIndex(text: string): (span: Span) => Place {
  const find = createIndex(text)
  return ({ start, end }) => {
    const [from, to] = [find(start), find(end)]
    return { line: from.line, column: start - from.start + 1, endLine: to.line, endColumn: end - to.start + 1, span: { start, end } }
  }
}

function createIndex(text: string): (offset: number) => { line: number; start: number } {
  const starts = [0]
  for (let at = text.search(/\r\n?|\n/); at >= 0; ) {
    at += text[at] === '\r' && text[at + 1] === '\n' ? 2 : 1
    starts.push(at)
    const next = /\r\n?|\n/g
    next.lastIndex = at
    at = next.exec(text)?.index ?? -1
  }
  return (offset) => {
    let low = 0
    let high = starts.length
    while (low < high) {
      const middle = (low + high) >> 1
      if (starts[middle]! <= offset) low = middle + 1
      else high = middle
    }
    return { line: low, start: starts[low - 1]! }
  }
}
