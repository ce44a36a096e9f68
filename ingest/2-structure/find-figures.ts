/**
 * Figures: their captions, wherever they stand beside the picture, with the pictures' own places.
 *
 * A line is a caption by its label (`Figure 2.`, `图3`), or by standing in one paragraph with a picture that has a line of
 * its own, as converters set `(a) Yarn sold` under a part of a figure, or by being a picture's text that says something. A
 * label alone takes the line below it.
 */
import type { Paragraph, RootContent } from 'mdast'
import { blockText, linesOf, partsOf, spanOf, trimSpan } from '../block.ts'
import type { Document } from '../document.ts'
import type { Figure, Span } from '../extraction.ts'
import { findHeadingNumber } from '../heading-number.ts'
import { findCaption, findLabel, isTranslatedLabel, ownFirst } from '../labels.ts'
import { printedText } from '../printed-text.ts'

/** A figure with its place in the tree. */
export interface PlacedFigure extends Figure {
  /** The block that the caption begins in, and the one that its words stand in where that is another. */
  nodes: RootContent[]
  /** The stretches of the caption after its label, where its sentences stand. */
  captions: Span[]
}

const LONGEST_PART = 400
/** How far from a picture its line may begin or end, blanks and other pictures between. */
const FARTHEST = 200
const LONGEST_REST = 600

/** The figures of a document, in order; `tables` are the blocks that are captions of tables. */
export function findFigures(document: Document, tables: Set<RootContent>): PlacedFigure[] {
  const blocks = document.tree.children
  const figures: PlacedFigure[] = []
  const taken = new Set<RootContent>()
  blocks.forEach((node, i) => {
    if (node.type !== 'paragraph' || taken.has(node)) return
    for (const figure of captionsOf(document, node, tables)) {
      const before = figures.at(-1)
      if (before && isTranslation(document, before, figure)) {
        const [caption, captionAlt] = ownFirst([before.caption, figure.caption], document.lang)
        before.label = ownFirst([before.label ?? '', figure.label ?? ''], document.lang)[0] ?? null
        before.caption = caption ?? ''
        before.captionAlt = captionAlt
        before.captions.push(...figure.captions)
        before.span.end = figure.span.end
        if (!before.nodes.includes(node)) before.nodes.push(node)
        continue
      }
      const rest = blocks[i + 1]
      if (!figure.caption && figure.label !== null && rest && isRest(document, rest, tables)) {
        taken.add(rest)
        figure.captions = partsOf(rest)
        figure.caption = printedText(document, figure.captions)
        figure.span.end = spanOf(rest).end
        figure.nodes.push(rest)
      }
      figures.push(figure)
    }
  })
  return figures
}

/** The captions of a paragraph: from each line with a label, or each picture, to the next. */
function captionsOf(document: Document, node: Paragraph, tables: Set<RootContent>): PlacedFigure[] {
  const { plain } = document
  const pictures = node.children.filter((child) => child.type === 'image' && standsAlone(document, spanOf(child))).map(spanOf)
  const parts = partsOf(node)
  const lines = parts.flatMap((part) => linesOf(plain, part))
  const first = lines[0]
  if (!first || (tables.has(node) && pictures.length === 0)) return []
  const labeled = findCaption(plain.slice(first.start, first.end))
  if (labeled?.kind !== 'figure' && pictures.length === 0) return []
  const figures: PlacedFigure[] = []
  let open: PlacedFigure | null = null
  let before = spanOf(node).start
  for (const line of lines) {
    const label = findCaption(plain.slice(line.start, line.end))
    const isAlt = pictures.some((picture) => picture.start <= line.start && line.start < picture.end)
    const isPart = isAlt || (isBelowPicture(pictures, line.start, before) && !/^\p{Ll}{2}/u.test(plain.slice(line.start, line.end)))
    before = line.end
    if (label?.kind === 'table' || (label === null && !isPart && open === null)) open = null
    else if (label || isPart) {
      open = { label: label?.label.replace(/\s+/g, ' ') ?? null, caption: '', span: { ...line }, captions: [], nodes: [node] }
      figures.push(open)
      const from = line.start + (label?.length ?? 0)
      open.captions = [trimSpan(plain, { start: Math.min(from, line.end), end: line.end })]
      if (isAlt) open = null
    } else if (open) {
      open.span.end = line.end
      const last = open.captions.at(-1)!
      if (parts.some((part) => part.start <= last.start && line.end <= part.end)) last.end = line.end
      else open.captions.push({ ...line })
    }
  }
  for (const figure of figures) {
    figure.captions = figure.captions.filter((span) => span.end > span.start)
    figure.caption = printedText(document, figure.captions)
  }
  return figures.filter((figure) => figure.label !== null || figure.caption.length <= LONGEST_PART)
}

function isBelowPicture(pictures: Span[], at: number, before: number): boolean {
  return pictures.some((picture) => before <= picture.start && picture.end <= at)
}

/** True for a picture that has its line for itself, not one amid a sentence. */
export function standsAlone({ plain }: Document, { start, end }: Span): boolean {
  const before = /(?:^|[\r\n])\s*$/.test(plain.slice(Math.max(0, start - FARTHEST), start))
  return before && /^[^\S\r\n]*(?:[\r\n]|$)/.test(plain.slice(end, end + FARTHEST))
}

/** `Figure 1 …` below `图1 …`: one figure in two languages. */
function isTranslation(document: Document, before: PlacedFigure, figure: PlacedFigure): boolean {
  if (before.captionAlt !== undefined || !isTranslatedLabel(before.label ?? '', figure.label ?? '')) return false
  return !/\S/.test(document.plain.slice(before.span.end, figure.span.start))
}

/** The words of a caption whose label stands alone on the line above. */
function isRest(document: Document, node: RootContent, tables: Set<RootContent>): boolean {
  if (node.type !== 'paragraph' || tables.has(node) || spanOf(node).end - spanOf(node).start > LONGEST_REST) return false
  const line = blockText(document.plain, node)
  return /\p{L}{2}/u.test(line) && !findCaption(line) && !findLabel(line) && !findHeadingNumber(line)
}
