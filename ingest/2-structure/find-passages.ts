/**
 * Passages: the sentences and table rows of the paper's prose, in reading order, each with its section.
 */
import type { ListItem, RootContent } from 'mdast'
import { blockText, partsOf, spanOf, trimSpan } from '../block.ts'
import type { Document } from '../document.ts'
import type { Passage, Span } from '../extraction.ts'
import { captionKind, findLabel } from '../labels.ts'
import type { PlacedSection } from './find-sections.ts'
import type { PlacedTable } from './find-tables.ts'
import { splitSentences } from './split-sentences.ts'

export interface Prose {
  document: Document
  sections: PlacedSection[]
  tables: PlacedTable[]
  /** Blocks that hold no prose: title, authors, keywords, the reference list. */
  apart: Set<RootContent>
}

/** The passages of a document. */
export function findPassages({ document, sections, tables, apart }: Prose): Passage[] {
  const passages: Passage[] = []
  const sectionOf = new Map(sections.map((section, i) => [section.node as RootContent, i]))
  const tableOf = new Map(tables.map((table, i) => [table.node, i]))
  let section: number | null = null
  let paragraph = 0
  const addSentences = (stretches: Span[]) => {
    const sentences = stretches.flatMap((stretch) => splitSentences(document, stretch))
    for (const { start, end } of sentences) passages.push({ kind: 'sentence', start, end, section, paragraph })
    if (sentences.length) paragraph++
  }
  for (const node of document.tree.children) {
    section = sectionOf.get(node) ?? section
    if (apart.has(node)) continue
    if (node.type === 'table') {
      const table = tableOf.get(node)
      const rows = table === undefined ? [] : tables[table]!.rowSpans
      for (const row of rows) {
        const { start, end } = trimSpan(document.plain, row)
        if (end > start) passages.push({ kind: 'row', start, end, section, paragraph, table })
      }
      if (rows.length) paragraph++
    } else for (const stretches of proseOf(document, node)) addSentences(stretches)
  }
  return passages
}

/** The paragraphs of a block, each as the stretches that a sentence may run through. */
function proseOf(document: Document, node: RootContent): Span[][] {
  if (node.type === 'list') return node.children.flatMap((item) => itemProse(document, item))
  if (node.type === 'blockquote') return node.children.flatMap((child) => proseOf(document, child))
  if (node.type !== 'paragraph') return []
  const line = blockText(document.plain, node)
  if (!/[\p{L}\p{N}]/u.test(line) || captionKind(line)) return []
  const label = findLabel(document.plain.slice(spanOf(node).start, spanOf(node).end).trimStart())
  if (label?.kind === 'keywords') return []
  const parts = partsOf(node).map((part) => ({ ...part }))
  if (label && parts[0]) {
    const from = trimSpan(document.plain, parts[0]).start
    parts[0].start = from + label.length
  }
  return [unbroken(document.plain, parts)]
}

function itemProse(document: Document, item: ListItem): Span[][] {
  return item.children.flatMap((child) => proseOf(document, child))
}

/** Pieces with nothing but blanks between them are one stretch; a figure or a table between them parts them. */
function unbroken(plain: string, parts: Span[]): Span[] {
  const stretches: Span[] = []
  for (const part of parts) {
    const last = stretches.at(-1)
    if (last && !/\S/.test(plain.slice(last.end, part.start))) last.end = part.end
    else stretches.push({ ...part })
  }
  return stretches
}
