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
import { type Chunk, splitChunks } from './split-chunks.ts'
import { isTabTable, toTabTable } from './tab-table.ts'
import { toParagraph } from './to-paragraph.ts'
import { toPlainBlock } from './to-plain-block.ts'

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

/** What may reach past the end of its chunk: HTML that no blank line ends, fences, footnotes. */
const REACHING = /<(?:script|pre|style|textarea|[!?])|[\0\uFEFF]|```|~~~|\[\^/i
/** Ends whatever is open, a list or a quote, and is told from all that a chunk without HTML holds. */
const BETWEEN = '\n\n<!---->\n\n'
/** Short chunks are given to the parser together, up to so many and so many characters: it is not linear in them. */
const MOST_CHUNKS = 12
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
    const known = toKnownBlocks(text, chunk)
    if (known) {
      close()
      for (const node of known) children.push(node)
      continue
    }
    const source = text.slice(chunk.start, chunk.end)
    const alone = REACHING.test(source)
    if (alone || batch.length >= MOST_CHUNKS || length + source.length > LONGEST_BATCH) close()
    batch.push(chunk)
    length += source.length
    if (alone) close()
  }
  close()
  return { type: 'root', children }
}

/** The blocks of a chunk that the parser needn't see, or must not. */
function toKnownBlocks(text: string, chunk: Chunk): RootContent[] | null {
  if (isTabTable(text, chunk)) return toTabTable(text, chunk)
  if (chunk.opaque) return [toParagraph(text, chunk)]
  const block = toPlainBlock(text, chunk)
  return block ? [block] : null
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
