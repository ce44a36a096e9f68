/**
 * Regions: the whole file but its white space, in order, by what it was read as, so that nothing is skipped in silence.
 *
 * Each character belongs to the innermost thing that was made of it. What is blank in the folded text is markup (a
 * heading's marks belong to the heading); what remains was read as nothing, and is said to be `unread`.
 */
import { isBlank, spanOf, trimSpan } from '../block.ts'
import type { Citing, Document, Structure } from '../document.ts'
import type { Region, RegionKind, Span } from '../extraction.ts'
import { findCaption, findLabel } from '../labels.ts'
import { standsAlone } from './find-figures.ts'

/** In the order in which they are laid: a later one lies on an earlier. */
const KINDS: RegionKind[] = [
  'unread',
  'markup',
  'heading',
  'table',
  'prose',
  'figure',
  'footnote',
  'reference',
  'furniture',
  'front-matter',
]

/** The regions of a document that has been read. */
export function findRegions(document: Document, structure: Structure, citing: Pick<Citing, 'references'>): Region[] {
  const { text, plain, tree } = document
  const kinds = new Uint8Array(text.length)
  const lay = (kind: RegionKind, spans: Iterable<Span>) => {
    for (const { start, end } of spans) kinds.fill(KINDS.indexOf(kind), start, end)
  }
  lay('markup', listMarkers(document))
  for (let i = 0; i < text.length; i++) if (isBlank(plain.charCodeAt(i)) && !isBlank(text.charCodeAt(i))) kinds[i] = 1
  const sentences = structure.passages.filter((passage) => passage.kind === 'sentence')
  const apart = (kind: RegionKind) => structure.apart.filter((region) => region.kind === kind)
  lay('front-matter', labels(document, 'front-matter'))
  lay('table', labels(document, 'table'))
  lay('heading', apart('heading'))
  lay('front-matter', apart('front-matter'))
  lay(
    'table',
    structure.tables.map((table) => table.span),
  )
  lay('prose', sentences)
  lay('figure', pictures(document))
  lay(
    'figure',
    structure.figures.map((figure) => figure.span),
  )
  lay(
    'footnote',
    structure.footnotes.map((footnote) => footnote.span),
  )
  lay('reference', entries(text, citing.references))
  lay(
    'furniture',
    document.repairs.filter((repair) => repair.kind === 'page-furniture').map((repair) => repair.span),
  )
  if (document.frontMatter) lay('front-matter', [{ start: 0, end: tree.children[0] ? spanOf(tree.children[0]).start : text.length }])
  return toRegions(text, kinds)
}

/** Pictures that stand for themselves. */
function pictures(document: Document): Span[] {
  return document.tree.children.flatMap((node) =>
    node.type === 'paragraph'
      ? node.children.filter((child) => child.type === 'image' && standsAlone(document, spanOf(child))).map(spanOf)
      : [],
  )
}

/** Labels before prose (`Abstract:`, `Table 3.` above no table), and lines of keywords whole. */
function labels(document: Document, kind: RegionKind): Span[] {
  return document.tree.children.flatMap((node) => {
    if (node.type !== 'paragraph' && node.type !== 'heading') return []
    const { start, end } = trimSpan(document.plain, spanOf(node))
    const line = document.plain.slice(start, Math.min(end, start + 80))
    const label = kind === 'table' ? findCaption(line) : findLabel(line)
    return label ? [{ start, end: label.kind === 'keywords' ? end : start + label.length }] : []
  })
}

/** The numbers before the items of lists. */
function listMarkers({ tree }: Document): Span[] {
  return tree.children.flatMap((node) =>
    node.type === 'list'
      ? node.children.map((item) => ({
          start: spanOf(item).start,
          end: item.children[0] ? spanOf(item.children[0]).start : spanOf(item).start,
        }))
      : [],
  )
}

const LABEL = /[\s>]*(?:[-*+•·▪◦●■□]\s+)?(?:\\?[[［【〔(（]?\s*\w{1,30}\s*\\?[\]］】〕)）」J]?\s*[.．、:：]?\s*)?$/u

/** The entries of the reference list, each with the bullet and label before it. */
function entries(text: string, references: Citing['references']): Span[] {
  return references.map(({ key, span }) => {
    const line = Math.max(0, text.lastIndexOf('\n', span.start - 1) + 1, span.start - 40)
    const before = text.slice(line, span.start)
    const label = key === null ? /[\s>]*(?:[-*+•·▪◦●■□]\s+)$/u.exec(before) : LABEL.exec(before)
    return { start: span.start - (label?.[0].length ?? 0), end: span.end }
  })
}

/** Runs of one kind; white space between two of a kind joins them. */
function toRegions(text: string, kinds: Uint8Array): Region[] {
  const regions: Region[] = []
  for (let i = 0; i < text.length; i++) {
    if (isBlank(text.charCodeAt(i))) continue
    const kind = KINDS[kinds[i]!]!
    const last = regions.at(-1)
    if (last?.kind === kind) last.end = i + 1
    else regions.push({ kind, start: i, end: i + 1 })
  }
  return regions
}
