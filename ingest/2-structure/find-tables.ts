/**
 * Tables: the table nodes of the tree with the caption above or below them, cells as printed.
 */
import type { Root, RootContent, TableRow } from 'mdast'
import { blockText, linesOf, spanOf } from '../block.ts'
import type { Document } from '../document.ts'
import type { Span, Table } from '../extraction.ts'
import { captionKind, findCaption, isTranslatedLabel, ownFirst } from '../labels.ts'
import { printedText } from '../printed-text.ts'

/** Rows are not filled up further: a table of that many columns is none. */
const MOST_COLUMNS = 200

/** A table with its place in the tree. */
export interface PlacedTable extends Table {
  node: RootContent
  /** The blocks that hold its caption, in one or two languages. */
  captionNodes: RootContent[]
  /** The body rows' spans, as many as `rows`. */
  rowSpans: Span[]
}

/** The tables of a document, in order. */
export function findTables(document: Document): PlacedTable[] {
  const blocks = document.tree.children
  const taken = new Set<number>()
  return blocks.flatMap((node, i): PlacedTable[] => {
    if (node.type !== 'table') return []
    const rows = node.children.filter((row) => row.type === 'tableRow')
    const width = Math.min(
      MOST_COLUMNS,
      rows.reduce((most, row) => Math.max(most, row.children.length), 0),
    )
    const [head, ...body] = rows
    if (!head) return []
    const at = captionAt(document, i, taken)
    if (at !== null) taken.add(at)
    const alt = at === null ? null : translationAt(document, at, taken)
    if (alt !== null) taken.add(alt)
    const captionNodes = [at, alt].flatMap((index) => (index === null ? [] : [blocks[index]!]))
    const spans = [node, ...captionNodes].map(spanOf)
    const [caption, captionAlt] = ownFirst(
      captionNodes.map((one) => captionText(document, one)),
      document.lang,
    )
    return [
      {
        caption: caption ?? '',
        ...(captionAlt === undefined ? {} : { captionAlt }),
        columns: toCells(document.text, head, width),
        rows: body.map((row) => toCells(document.text, row, width)),
        rowSpans: body.map((row) => spanOf(row)),
        span: { start: Math.min(...spans.map((span) => span.start)), end: Math.max(...spans.map((span) => span.end)) },
        node,
        captionNodes,
      },
    ]
  })
}

/** A row's cells as printed, filled up to the table's width. */
function toCells(text: string, row: TableRow, width: number): string[] {
  const cells = row.children.map((cell) => {
    const first = cell.children[0]
    const last = cell.children.at(-1)
    if (!first || !last) return ''
    return text
      .slice(spanOf(first).start, spanOf(last).end)
      .replace(/\\\|/g, '|')
      .replace(/<br\s*\/?>/gi, ' ')
      .replace(/\s+/g, ' ')
      .trim()
  })
  while (cells.length < width) cells.push('')
  return cells
}

/** The index of the caption: the block above first, then the one below. */
function captionAt(document: Document, table: number, taken: Set<number>): number | null {
  const blocks: Root['children'] = document.tree.children
  let below = table + 1
  while (blocks[below]?.type === 'footnoteDefinition') below++
  for (const i of [table - 1, table - 2, below]) {
    const node = blocks[i]
    if (!node || taken.has(i) || (node.type !== 'paragraph' && node.type !== 'heading')) continue
    if (captionKind(blockText(document.plain, node)) === 'table') return i
  }
  return null
}

/** The index of the caption with the same number in another language, beside it. */
function translationAt(document: Document, at: number, taken: Set<number>): number | null {
  const labelOf = (i: number) => {
    const node = document.tree.children[i]
    return node?.type === 'paragraph' || node?.type === 'heading' ? findCaption(blockText(document.plain, node)) : null
  }
  const own = labelOf(at)
  for (const i of [at - 1, at + 1]) {
    const label = taken.has(i) ? null : labelOf(i)
    if (label?.kind === 'table' && own && isTranslatedLabel(own.label, label.label)) return i
  }
  return null
}

/** The caption's text; of a paragraph that holds a picture too, the lines from the caption on. */
function captionText(document: Document, node: RootContent): string {
  const lines = linesOf(document.plain, spanOf(node))
  const at = lines.findIndex((line) => captionKind(document.plain.slice(line.start, line.end)) !== null)
  const from = lines[Math.max(0, at)]
  return from ? printedText(document, { start: from.start, end: spanOf(node).end }) : ''
}
