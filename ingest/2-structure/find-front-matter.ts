/**
 * The front of a paper: which of its first blocks are title, authors, affiliations, abstract and keywords, and what
 * they say.
 */
import type { RootContent } from 'mdast'
import { blockText, linesOf, partsOf, spanOf } from '../block.ts'
import { isProse } from '../body-start.ts'
import type { Document } from '../document.ts'
import type { CslName, Span, Work } from '../extraction.ts'
import { findHeadingNumber } from '../heading-number.ts'
import { captionKind, findLabel, isReferenceHeading, isSectionName } from '../labels.ts'
import { printedText } from '../printed-text.ts'
import { findAffiliations, isAffiliationLine } from './find-affiliations.ts'
import { findAuthors } from './find-authors.ts'
import { findKeywords } from './find-keywords.ts'
import { findPublication, isPublicationLine } from './find-publication.ts'

export interface FrontMatter {
  work: Work
  /** Blocks that hold no prose and no section: title, authors, affiliations, keywords, dates. */
  blocks: Set<RootContent>
}

const HAN = /\p{Script=Han}/u
const NOTE_LINE =
  /^[*#†‡§\s]*(?:correspond|e-?mail|通讯作者|通信作者|作者简介|基金项目|received|accepted|published|收稿日期|copyright|©|these authors|equal contribution|中图分类号|文章编号|分类号|doi\b|edited by|editor|orcid|citation:)/i

/** Reads the front of a document. */
export function findFrontMatter(document: Document): FrontMatter {
  const { plain } = document
  const blocks = document.tree.children
  const end = frontEnd(document)
  const lines = blocks.map((node, i) => (i < end ? blockText(plain, node) : ''))
  const apart = new Set<RootContent>()
  const labelAt = (kind: string) => lines.findIndex((line, i) => i < end && findLabel(line)?.kind === kind)
  const firstLabel = Math.min(...['abstract', 'keywords'].map(labelAt).filter((i) => i >= 0), end)
  const titles = findTitles(document, lines, firstLabel)
  const names: Span[] = []
  const places: Span[] = []
  const notes: Span[] = []
  for (let i = 0; i < firstLabel; i++) {
    const node = blocks[i]!
    if (node.type !== 'paragraph' && node.type !== 'heading' && node.type !== 'list') continue
    apart.add(node)
    if (titles.includes(i) || i < (titles[0] ?? 0) || captionKind(lines[i]!)) continue
    for (const line of linesOf(plain, spanOf(node))) sort(line)
  }

  function sort(line: Span): void {
    const words = plain.slice(line.start, line.end)
    if (NOTE_LINE.test(words) || isPublicationLine(words)) notes.push(line)
    else if (isAffiliationLine(document, line, names.length > 0)) places.push(line)
    else if (words.length < 1500 && !places.length) names.push(line)
    else notes.push(line)
  }

  const authors = findAuthors(document, names)
  const work: Work = {
    type: 'article-journal',
    title: titles.length
      ? printedText(
          document,
          titles.map((i) => spanOf(blocks[i]!)),
        )
      : '',
    author: findAffiliations(document, authors, places, notes).map(withoutEmpty),
    keywords: [],
    language: document.lang,
    ...findPublication(document, end),
  }
  const keywords = findKeywords(document, end)
  work.keywords = keywords.words
  for (const node of keywords.blocks) apart.add(node)
  const abstract = findAbstract(document, end)
  if (abstract.length) work.abstract = printedText(document, abstract)
  if (!work.title) delete work.title
  if (!work.author?.length) delete work.author
  for (let i = firstLabel; i < end; i++) {
    const line = lines[i]!
    if (NOTE_LINE.test(line) || isPublicationLine(line) || (blocks[i]!.type === 'heading' && !findLabel(line))) apart.add(blocks[i]!)
  }
  return { work, blocks: apart }
}

function withoutEmpty(name: CslName): CslName {
  return Object.fromEntries(Object.entries(name).filter(([, value]) => value !== undefined && value.length > 0))
}

/** The index of the first block of the body. */
function frontEnd(document: Document): number {
  const blocks = document.tree.children
  let labeled = false
  let last = 0
  for (let i = 0; i < Math.min(blocks.length, 60); i++) {
    const node = blocks[i]!
    const line = blockText(document.plain, node)
    const label = findLabel(line)
    if (label) {
      labeled = true
      last = i
      continue
    }
    if (!labeled && node.type === 'paragraph' && line.length > 300 && isProse(line.slice(0, 400)) && !labelFollows(document, i)) return i
    if (node.type !== 'heading') continue
    if (isSectionName(line) || isReferenceHeading(line) || findHeadingNumber(line)) return i
    const anotherAbstract = blocks.slice(i + 1, i + 6).some((later) => findLabel(blockText(document.plain, later))?.kind === 'abstract')
    if (labeled && !anotherAbstract && i > last) return i
  }
  return labeled ? Math.min(blocks.length, last + 1) : Math.min(blocks.length, firstProse(document))
}

/** An abstract without a label stands before keywords, or a block or two before an abstract that has one. */
function labelFollows(document: Document, at: number): boolean {
  return document.tree.children.slice(at + 1, at + 5).some((node) => findLabel(blockText(document.plain, node)) !== null)
}

/** Without label and heading: the first long paragraph. */
function firstProse(document: Document): number {
  const at = document.tree.children.findIndex(
    (node) => node.type === 'paragraph' && /[.。]/.test(blockText(document.plain, node)) && blockText(document.plain, node).length > 300,
  )
  return at < 0 ? 0 : at
}

/** The indexes of the title's blocks: the first heading, or the first line that is not the journal's. */
function findTitles(document: Document, lines: string[], end: number): number[] {
  const blocks = document.tree.children
  const isTitle = (i: number) => lines[i]!.length > 3 && lines[i]!.length < 400 && !findLabel(lines[i]!) && !isPublicationLine(lines[i]!)
  const heading = blocks.findIndex((node, i) => i < Math.min(end, 6) && node.type === 'heading' && isTitle(i))
  const first = heading >= 0 ? heading : blocks.findIndex((node, i) => i < end && node.type === 'paragraph' && isTitle(i))
  if (first < 0 || first >= end) return []
  const titles = [first]
  for (let i = first + 1; i < end && blocks[i]!.type === 'heading' && heading >= 0; i++) {
    const line = lines[i]!
    const sameScript = HAN.test(line) === HAN.test(lines[first]!)
    if (!sameScript || !isSubtitle(line)) break
    titles.push(i)
  }
  return titles
}

/** Another line of the title, not a line of names. */
function isSubtitle(line: string): boolean {
  if (HAN.test(line)) return line.length > 8 && !/^(?:\p{Script=Han}{2,4}[\d\s,、，]*){1,8}$/u.test(line)
  return line.split(' ').length > 4 && /\b(?:of|the|in|and|for|on|a|from|with)\b/.test(line)
}

/** The abstract's stretches: from its label to the keywords, the next label or the body. */
function findAbstract(document: Document, end: number): Span[] {
  const blocks = document.tree.children
  const spans: Span[] = []
  let open = false
  for (let i = 0; i < end; i++) {
    const node = blocks[i]!
    const line = blockText(document.plain, node)
    const label = findLabel(line)
    if (label) {
      if (open && spans.length) break
      open = label.kind === 'abstract'
      if (open && node.type === 'heading' && line.length <= label.length + 3) continue
    } else if (node.type === 'heading' && spans.length) break
    if (!open || (node.type !== 'paragraph' && node.type !== 'heading' && node.type !== 'list')) continue
    if (NOTE_LINE.test(line) || isPublicationLine(line) || captionKind(line)) continue
    const parts = partsOf(node).map((part) => ({ ...part }))
    if (label) parts[0]!.start = labelEnd(document, parts[0]!)
    for (const part of parts) if (part.end > part.start) spans.push(part)
  }
  return spans
}

/** Where the text after the label at a stretch's beginning starts. */
export function labelEnd(document: Document, span: Span): number {
  let start = span.start
  while (start < span.end && /\s/.test(document.plain[start]!)) start++
  const line = document.plain.slice(start, Math.min(span.end, start + 80))
  const squeezed = line.replace(/ +/g, ' ')
  const label = findLabel(squeezed)
  if (!label) return start
  let seen = 0
  let i = 0
  for (; i < line.length && seen < label.length; i++) if (!(line[i] === ' ' && line[i - 1] === ' ')) seen++
  return Math.min(span.end, start + i)
}
