/**
 * Passages: the sentences and table rows of the paper's prose, in reading order, each with its section.
 */
import type { ListItem, RootContent } from 'mdast'
import { blockText, partsOf, spanOf, trimSpan } from '../block.ts'
import type { Document } from '../document.ts'
import type { Passage, Span } from '../extraction.ts'
import { findCaption, findLabel } from '../labels.ts'
import type { PlacedFigure } from './find-figures.ts'
import type { PlacedSection } from './find-sections.ts'
import type { PlacedTable } from './find-tables.ts'
import { splitSentences } from './split-sentences.ts'

export interface Prose {
  document: Document
  sections: PlacedSection[]
  tables: PlacedTable[]
  figures: PlacedFigure[]
  /** Blocks that hold no prose: title, authors, keywords, the reference list. */
  apart: Set<RootContent>
}

/** The passages of a document. */
export function findPassages({ document, sections, tables, figures, apart }: Prose): Passage[] {
  const passages: Passage[] = []
  const sectionOf = new Map(sections.map((section, i) => [section.node as RootContent, i]))
  const tableOf = new Map(tables.map((table, i) => [table.node, i]))
  const captions = new Map<RootContent, PlacedFigure[]>()
  for (const figure of figures) for (const node of figure.nodes) captions.set(node, [...(captions.get(node) ?? []), figure])
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
    } else {
      const here = captions.get(node)
      if (!here) for (const stretches of proseOf(document, node)) addSentences(stretches)
      else for (const stretches of aroundCaptions(document, node, here)) addSentences(stretches)
    }
  }
  return passages
}

/** The paragraphs of a block, each as the stretches that a sentence may run through. */
function proseOf(document: Document, node: RootContent): Span[][] {
  if (node.type === 'list') return node.children.flatMap((item) => itemProse(document, item))
  if (node.type === 'blockquote' || node.type === 'footnoteDefinition') return node.children.flatMap((child) => proseOf(document, child))
  if (node.type !== 'paragraph') return []
  const line = blockText(document.plain, node)
  if (!/[\p{L}\p{N}]/u.test(line)) return []
  const label = findLabel(document.plain.slice(spanOf(node).start, spanOf(node).end).trimStart())
  if (label?.kind === 'keywords') return []
  const parts = partsOf(node).map((part) => ({ ...part }))
  const skipped = label ?? findCaption(document.plain.slice(spanOf(node).start, spanOf(node).end).trimStart())
  if (skipped && parts[0]) parts[0].start = trimSpan(document.plain, parts[0]).start + skipped.length
  return [unbroken(document.plain, parts)]
}

/** The captions in a paragraph, each a paragraph of its own, and what else it says. */
function aroundCaptions(document: Document, node: RootContent, figures: PlacedFigure[]): Span[][] {
  const captions = figures.flatMap((figure) => figure.captions)
  const others: Span[] = []
  for (const part of partsOf(node)) {
    let at = part.start
    for (const { span } of figures) {
      if (span.end <= at || span.start >= part.end) continue
      if (span.start > at) others.push({ start: at, end: span.start })
      at = Math.max(at, span.end)
    }
    if (at < part.end) others.push({ start: at, end: part.end })
  }
  const inNode = (span: Span) => partsOf(node).some((part) => part.start <= span.start && span.end <= part.end)
  return [...captions.filter(inNode), ...others.filter(({ start, end }) => /\p{L}/u.test(document.plain.slice(start, end)))]
    .sort((a, b) => a.start - b.start)
    .map((span) => [span])
}

function itemProse(document: Document, item: ListItem): Span[][] {
  if (!item.children.length) return [[spanOf(item)]] // `2009.` at a line's beginning
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
