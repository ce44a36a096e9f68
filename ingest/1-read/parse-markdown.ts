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

/** What may be markup wherever it stands, and blanks at a line's ends, which the parser cuts off. */
const MARKUP = /[*_`<&\\~\t\0]|\]\(|\[\^|!\[|https?:|www\.|@|[ \r\n][\r\n]|[\r\n ]$|[\r\n] |^[ \uFEFF]/i
/** What makes a line more than a line of a paragraph. */
const BLOCK = /(?:^|[\r\n])(?:[#>+=|:-]|\d{1,9}[.)](?:\s|$))/
/** What may reach past the end of its chunk: HTML, fences, footnotes. */
const REACHING = /[<\0]|```|~~~|\[\^|^\uFEFF/
/** Ends whatever is open, a list or a quote, and is told from all that a chunk without HTML holds. */
const BETWEEN = '\n\n<!---->\n\n'
/** The parser takes a fifth of a millisecond to begin with: short chunks are given to it together, up to so many characters. */
const LONGEST_BATCH = 4096

/**
 * The mdast of a text, all its blocks at the root, from an offset on.
 *
 * Time is linear in the text's length whatever it holds; what could make it otherwise is a plain paragraph.
 */
export function parseMarkdown(text: string, from = 0): Root {
  const children: RootContent[] = []
  let batch: Span[] = []
  let length = 0
  const close = () => {
    for (const node of parseBatch(text, batch)) children.push(node)
    batch = []
    length = 0
  }
  for (const chunk of splitChunks(text, from)) {
    const source = text.slice(chunk.start, chunk.end)
    const tabbed = isTabTable(text, chunk)
    if (!tabbed && !chunk.opaque && (MARKUP.test(source) || BLOCK.test(source))) {
      if (length + source.length > LONGEST_BATCH || REACHING.test(source)) close()
      batch.push(chunk)
      length += source.length
      if (REACHING.test(source)) close()
      continue
    }
    close()
    if (tabbed) for (const node of toTabTable(text, chunk)) children.push(node)
    else children.push(toParagraph(text, chunk))
  }
  close()
  return { type: 'root', children }
}

/** The nodes of several chunks, as if each had been parsed by itself. */
function parseBatch(text: string, chunks: readonly Span[]): RootContent[] {
  if (!chunks.length) return []
  const root = parser.parse(chunks.map((chunk) => text.slice(chunk.start, chunk.end)).join(BETWEEN))
  const nodes: RootContent[] = []
  let i = 0
  let at = 0
  for (const node of root.children) {
    const start = node.position?.start.offset ?? 0
    while (start >= at + chunks[i]!.end - chunks[i]!.start && i + 1 < chunks.length) {
      if (start < at + chunks[i]!.end - chunks[i]!.start + BETWEEN.length) break
      at += chunks[i]!.end - chunks[i]!.start + BETWEEN.length
      i++
    }
    if (start >= at + chunks[i]!.end - chunks[i]!.start) continue
    shift(node, chunks[i]!.start - at)
    nodes.push(node)
  }
  return nodes
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
    if ('children' in next) for (const child of next.children) open.push(child)
  }
}
