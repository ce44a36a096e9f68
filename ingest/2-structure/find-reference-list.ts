/**
 * The reference list: the stretches under its heading up to the next section; without a heading, the footnotes where they
 * are works, else the trailing run of paragraphs that look like entries.
 */
import type { RootContent } from 'mdast'
import { blockText, partsOf, spanOf } from '../block.ts'
import type { Document } from '../document.ts'
import type { Span } from '../extraction.ts'
import { captionKind, isReferenceHeading } from '../labels.ts'
import type { PlacedSection } from './find-sections.ts'

const ENTRY_START = /^(?:[-*•] *)?(?:\[\d{1,3}\]|\(\d{1,3}\)|\d{1,3}\.|\d{1,3} )? *["“]?\p{L}/u
const YEAR = /(?:1[6-9]|20)\d\d/

/** The spans of the list's blocks, in order, neighbors as one, and the blocks themselves; `front` are no entries. */
export function findReferenceList(
  document: Document,
  sections: PlacedSection[],
  front: Set<RootContent>,
): { spans: Span[]; blocks: Set<RootContent> } {
  const nodes = (underHeading(document, sections, front) ?? notes(document) ?? trailingEntries(document, sections)).filter(
    (node) => !front.has(node),
  )
  const spans: Span[] = []
  for (const node of nodes) {
    for (const part of partsOf(node)) {
      const last = spans.at(-1)
      if (last && !/\S/.test(document.plain.slice(last.end, part.start))) last.end = part.end
      else spans.push({ start: part.start, end: part.end })
    }
  }
  return { spans, blocks: new Set(nodes) }
}

function underHeading(document: Document, sections: PlacedSection[], front: Set<RootContent>): RootContent[] | null {
  const found = sections.filter((section) => isReferenceHeading(blockText(document.plain, section.node)))
  if (!found.length) return null
  const blocks = document.tree.children
  const nodes = found.flatMap((section) => {
    const from = blocks.indexOf(section.node) + 1
    const to = blocks.findIndex(
      (node, i) => i >= from && (front.has(node) || (node.type === 'heading' && sections.some((s) => s.node === node))),
    )
    return blocks.slice(from, to < 0 ? blocks.length : to)
  })
  const entries = nodes.filter(
    (node) => node.type !== 'heading' && node.type !== 'thematicBreak' && !captionKind(blockText(document.plain, node)),
  )
  return entries.length ? entries : null
}

/** Footnotes that are works: three or more, and most of all, look like entries. */
function notes(document: Document): RootContent[] | null {
  const footnotes = document.tree.children.filter((node) => node.type === 'footnoteDefinition')
  const works = footnotes.filter((node) => {
    const line = blockText(document.plain, node)
    return (
      line.length > 30 && YEAR.test(line) && /doi|\[[JMCDRSNP]\b|\d+ ?\(\d+\)|\d+[-:] ?\d+|\(\d{4}[a-z]?\)|\p{Lu}\p{L}+: \p{Lu}/u.test(line)
    )
  })
  return works.length >= 3 && works.length * 2 > footnotes.length ? footnotes : null
}

/** From the end back while blocks look like entries; at least three. */
function trailingEntries(document: Document, sections: PlacedSection[]): RootContent[] {
  const blocks = document.tree.children
  let from = blocks.length
  while (from > 0 && !sections.some((section) => section.node === blocks[from - 1]) && looksLikeEntry(document, blocks[from - 1]!)) from--
  const run = blocks.slice(from)
  const many = run.reduce((n, node) => n + (node.type === 'list' ? node.children.length : 1), 0)
  return many >= 3 ? run : []
}

function looksLikeEntry(document: Document, node: RootContent): boolean {
  if (node.type !== 'paragraph' && node.type !== 'list') return false
  const { start, end } = spanOf(node)
  if (end - start > (node.type === 'list' ? 60_000 : 1_500)) return false
  const line = blockText(document.plain, node)
  return (
    ENTRY_START.test(line) &&
    YEAR.test(line) &&
    (/[.,]\s/.test(line) || /\[[JMCDRSNP]\b/.test(line)) &&
    line.length > 30 &&
    /\[[A-Z]{1,2}(?:\/OL)?\]|^(?:[-*•] *)?[[(]?\d|doi|\d+ ?\(\d+\)|\d+[-:]\s?\d+|\(\d{4}[a-z]?\)/.test(line)
  )
}
