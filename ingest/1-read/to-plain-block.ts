/**
 * Blocks of nothing but words, which need no parser: most paragraphs of any paper, short headings, flat lists, quotes.
 *
 * The parser takes a fifth of a millisecond to begin with, however short the block, and more than linear time for a long
 * list. What could be markup within a line is left to it; for the rest the node here is what it makes, but for lines
 * and columns.
 */
import type { ListItem, Paragraph, RootContent } from 'mdast'
import type { Span } from '../extraction.ts'
import { toParagraph, toPosition } from './to-paragraph.ts'

/** What may be markup wherever it stands, and blanks at a line's ends, which the parser cuts off. */
const MARKUP = /[*_`<&\\~\t\0\uFEFF]|\]\(|\[\^|!\[|https?:|www\.|@|[ \r\n][\r\n]|[\r\n ]$|[\r\n] |^ /i
/** What makes a line more than a line of a paragraph. */
const BLOCK = /(?:^|[\r\n])(?:[#>+=|:-]|\d{1,9}[.)](?:\s|$))/
const HEADING = /^(#{1,6}) (?=[^ #\r\n])([^\r\n#]+)$/
const ITEM = /^(?:([-+*])|(\d{1,9})([.)])) (?=[^ [])/
const QUOTE = /^> ?(?! )/
/** A line of a list or quote that is longer is the parser's. */
const LONGEST_MARKER = 12

/** The block that a chunk is, or null where the parser must tell. */
export function toPlainBlock(text: string, chunk: Span): RootContent | null {
  const source = text.slice(chunk.start, chunk.end)
  if (isPlain(source)) return toParagraph(text, chunk)
  return toHeading(source, chunk) ?? toList(source, chunk) ?? toQuote(source, chunk)
}

function isPlain(source: string): boolean {
  return source !== '' && !MARKUP.test(source) && !BLOCK.test(source)
}

function toHeading(source: string, { start, end }: Span): RootContent | null {
  const [, marks, title] = HEADING.exec(source) ?? []
  if (!marks || !title || MARKUP.test(title)) return null
  const inner = { start: end - title.length, end }
  return {
    type: 'heading',
    depth: marks.length as 1,
    children: [{ type: 'text', value: title, position: toPosition(inner) }],
    position: toPosition({ start, end }),
  }
}

/** A flat list of one kind of marker, an item a line. */
function toList(source: string, { start, end }: Span): RootContent | null {
  const first = ITEM.exec(source)
  if (!first) return null
  const items: ListItem[] = []
  for (const line of linesOf(source)) {
    const match = ITEM.exec(source.slice(line.start, line.start + LONGEST_MARKER))
    if (!match || match[1] !== first[1] || match[3] !== first[3]) return null
    const inner = { start: line.start + match[0].length, end: line.end }
    const value = source.slice(inner.start, inner.end)
    if (!isPlain(value)) return null
    const children = [toLine(value, { start: start + inner.start, end: start + inner.end })]
    items.push({
      type: 'listItem',
      spread: false,
      checked: null,
      children,
      position: toPosition({ start: start + line.start, end: start + line.end }),
    })
  }
  const ordered = first[2] !== undefined
  return {
    type: 'list',
    ordered,
    start: ordered ? Number(first[2]) : null,
    spread: false,
    children: items,
    position: toPosition({ start, end }),
  }
}

/** A quote of one paragraph, each line with its mark. */
function toQuote(source: string, { start, end }: Span): RootContent | null {
  const first = QUOTE.exec(source)
  if (!first) return null
  let value = ''
  let before = 0
  for (const line of linesOf(source)) {
    const match = QUOTE.exec(source.slice(line.start, line.start + LONGEST_MARKER))
    const words = match ? source.slice(line.start + match[0].length, line.end) : ''
    if (!isPlain(words)) return null
    value += source.slice(before, line.start) + words
    before = line.end
  }
  return {
    type: 'blockquote',
    children: [toLine(value, { start: start + first[0].length, end })],
    position: toPosition({ start, end }),
  }
}

function toLine(value: string, span: Span): Paragraph {
  return { type: 'paragraph', children: [{ type: 'text', value, position: toPosition(span) }], position: toPosition(span) }
}

function linesOf(source: string): Span[] {
  const lines: Span[] = []
  let start = 0
  for (const { index, 0: end } of source.matchAll(/\r\n|\n|\r|$/g)) {
    lines.push({ start, end: index })
    start = index + end.length
  }
  return lines
}
