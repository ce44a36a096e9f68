/**
 * Text to mdast through unified, remark-parse and remark-gfm, chunk by chunk, with offsets into the whole text.
 *
 * Indented code is switched off: what a converter indents is prose. Nodes carry offsets; lines and columns are left as
 * the parser counts them within a chunk.
 */
import type { Nodes, Root, RootContent } from 'mdast'
import remarkGfm from 'remark-gfm'
import remarkParse from 'remark-parse'
import { type Processor, unified } from 'unified'
import type { Span } from '../extraction.ts'
import { splitChunks } from './split-chunks.ts'
import { isTabTable, toTabTable } from './tab-table.ts'

const parser = unified().use(remarkParse).use(withoutIndentedCode).use(remarkGfm, { singleTilde: false }).use(withoutTransforms).freeze()

function withoutIndentedCode(this: Processor): void {
  const data = this.data()
  data.micromarkExtensions = [...(data.micromarkExtensions ?? []), { disable: { null: ['codeIndented', 'definition'] } }]
}

/** gfm looks for addresses in the text a second time and makes nodes that have no place in it. */
function withoutTransforms(this: Processor): void {
  const data = this.data()
  data.fromMarkdownExtensions = data.fromMarkdownExtensions?.flat().map((extension) => ({ ...extension, transforms: [] }))
}

/**
 * The mdast of a text, all its blocks at the root, from an offset on.
 *
 * Time is linear in the text's length whatever it holds; what could make it otherwise is a plain paragraph.
 */
export function parseMarkdown(text: string, from = 0): Root {
  const children: RootContent[] = []
  for (const chunk of splitChunks(text, from)) {
    if (isTabTable(text, chunk)) {
      children.push(...toTabTable(text, chunk))
      continue
    }
    if (chunk.opaque) {
      children.push(toParagraph(text, chunk))
      continue
    }
    const root = parser.parse(text.slice(chunk.start, chunk.end))
    for (const node of root.children) {
      shift(node, chunk.start)
      children.push(node)
    }
  }
  return { type: 'root', children }
}

/** A paragraph that is nothing but the text of a span. */
export function toParagraph(text: string, span: Span): RootContent {
  const position = toPosition(span)
  return { type: 'paragraph', children: [{ type: 'text', value: text.slice(span.start, span.end), position }], position: toPosition(span) }
}

/** A unist position that only tells offsets. */
export function toPosition(span: Span) {
  return { start: { line: 1, column: 1, offset: span.start }, end: { line: 1, column: 1, offset: span.end } }
}

function shift(node: Nodes, by: number): void {
  const open: Nodes[] = [node]
  for (let next = open.pop(); next; next = open.pop()) {
    if (next.position) {
      next.position.start.offset = (next.position.start.offset ?? 0) + by
      next.position.end.offset = (next.position.end.offset ?? 0) + by
    }
    if ('children' in next) open.push(...next.children)
  }
}
