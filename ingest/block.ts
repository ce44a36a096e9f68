/**
 * Blocks: the top-level nodes of a document's tree, as spans of its text.
 *
 * The repairs of phase 1 leave what they found on a node's `data`; phase 2 reads it there.
 */
import type { Nodes, RootContent } from 'mdast'
import type { Span } from './extraction.ts'

declare module 'mdast' {
  interface ParagraphData {
    /** The pieces of a paragraph that a page or column break had cut, in order. */
    parts?: Span[]
  }
  interface HeadingData {
    /** True where the heading stood at the beginning of its paragraph, as `Interviews. We talked to …`. */
    runIn?: boolean
    /** True where it carried no heading marks. */
    unmarked?: boolean
  }
}

/** A node's stretch of the text. */
export function spanOf(node: Nodes): Span {
  return { start: node.position?.start.offset ?? 0, end: node.position?.end.offset ?? 0 }
}

/** The stretches that hold a block's own text: one, or the pieces of a joined paragraph. */
export function partsOf(node: RootContent): Span[] {
  return (node.type === 'paragraph' ? node.data?.parts : undefined) ?? [spanOf(node)]
}

/** A block's folded text with the blanks of its markup squeezed, for recognising what it is. */
export function blockText(plain: string, node: RootContent): string {
  return partsOf(node)
    .map((part) => plain.slice(part.start, part.end))
    .join(' ')
    .replace(/\s+/g, ' ')
    .trim()
}

/** The stretch without the blanks (of markup too) at its ends. */
export function trimSpan(plain: string, span: Span): Span {
  let { start, end } = span
  while (start < end && isBlank(plain.charCodeAt(start))) start++
  while (end > start && isBlank(plain.charCodeAt(end - 1))) end--
  return { start, end }
}

/** White space, of any script. */
export function isBlank(code: number): boolean {
  return code === 32 || (code >= 9 && code <= 13) || code === 0xa0 || code === 0x3000 || code === 0x2028 || code === 0x2029
}

/** The lines of a stretch that hold text, each trimmed. */
export function linesOf(plain: string, span: Span): Span[] {
  const lines: Span[] = []
  let start = span.start
  for (let i = span.start; i <= span.end; i++) {
    const c = i < span.end ? plain.charCodeAt(i) : 10
    if (c !== 10 && c !== 13) continue
    const line = trimSpan(plain, { start, end: i })
    if (line.end > line.start) lines.push(line)
    start = i + 1
  }
  return lines
}
