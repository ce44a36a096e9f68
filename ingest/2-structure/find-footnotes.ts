/**
 * Footnotes: the definitions of the tree, written so (`[^1]: …`) or mended from the foot of a page or of a table.
 */
import type { FootnoteDefinition } from 'mdast'
import { spanOf, trimSpan } from '../block.ts'
import type { Document } from '../document.ts'
import type { Footnote, Span } from '../extraction.ts'
import { printedText } from '../printed-text.ts'

/** A footnote with its place in the tree. */
export interface PlacedFootnote extends Footnote {
  node: FootnoteDefinition
}

/** The footnotes of a document, in order. */
export function findFootnotes(document: Document): PlacedFootnote[] {
  return document.tree.children
    .filter((node) => node.type === 'footnoteDefinition')
    .map((node) => ({
      label: node.label ?? null,
      text: printedText(document, footnoteBody(node)),
      span: trimSpan(document.text, spanOf(node)),
      node,
    }))
}

/** What a footnote says, without its mark. */
function footnoteBody(node: FootnoteDefinition): Span {
  const { start, end } = spanOf(node)
  const first = node.children[0]
  return { start: first ? spanOf(first).start : start, end }
}
