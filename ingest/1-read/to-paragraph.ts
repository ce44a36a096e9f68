/** Paragraphs and positions of nodes that no parser made. */
import type { Paragraph } from 'mdast'
import type { Span } from '../extraction.ts'

/** A paragraph that is nothing but the text of a span. */
export function toParagraph(text: string, span: Span): Paragraph {
  const position = toPosition(span)
  return { type: 'paragraph', children: [{ type: 'text', value: text.slice(span.start, span.end), position }], position: toPosition(span) }
}

/** A unist position that only tells offsets. */
export function toPosition(span: Span) {
  return { start: { line: 1, column: 1, offset: span.start }, end: { line: 1, column: 1, offset: span.end } }
}
