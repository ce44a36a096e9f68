/**
 * The front of a paper: which of its first blocks are title, authors, affiliations, abstract and keywords, and what
 * they say.
 */
import type { RootContent } from 'mdast'
import { blockText, linesOf, partsOf, spanOf } from '../block.ts'
import { isProse, isSentence } from '../body-start.ts'
import type { Document } from '../document.ts'
import type { CslName, Region, Span, Work } from '../extraction.ts'
import { findHeadingNumber } from '../heading-number.ts'
import { captionKind, findLabel, isReferenceHeading, isSectionName } from '../labels.ts'
import { printedText } from '../printed-text.ts'
import { markedLine, splitByline } from './byline.ts'
import { findAffiliations, isAffiliationLine, isPlace } from './find-affiliations.ts'
import { findAuthors, fromContactLine } from './find-authors.ts'
import { findKeywords } from './find-keywords.ts'
import { findPublication, isPublicationLine } from './find-publication.ts'

export interface FrontMatter {
  work: Work
  /** Blocks that hold no prose and no section: title, authors, affiliations, keywords, dates. */
  blocks: Set<RootContent>
  /** What of them was read. */
  regions: Region[]
}

/** Above the abstract a longer paragraph that names nobody is prose. */
const LONGEST_LINE = 1500
const HAN = /\p{Script=Han}/u
const NOTE_LINE =
  /^[^\p{L}\p{N}]{0,6}(?:correspond|e-?mail|通讯作者|通信作者|作者简介|基金项目|received|accepted|published|收稿日期|copyright|©|these authors|equal contribution|中图分类号|文章编号|分类号|doi\b|edited by|editor|orcid|citation:)/iu

/** Reads the front of a document. */
export function findFrontMatter(document: Document): FrontMatter {
  const { plain } = document
  const blocks = document.tree.children
  const end = frontEnd(document)
  const lines = blocks.map((node, i) => (i < end ? blockText(plain, node) : ''))
  const firstLabel = lines.findIndex((line, i) => i < end && findLabel(line) !== null)
  const head = firstLabel < 0 ? end : firstLabel
  const titles = findTitles(document, lines, head)
  const apart = new Set<RootContent>(blocks.slice(0, head))
  const { authors, read } = findByline(document, titles, head)
  const { blocks: keywordBlocks, words } = findKeywords(document, end)
  const abstracts = findAbstracts(document, head, end)
  const own = abstracts.find((abstract) => abstract.lang === document.lang) ?? abstracts[0]
  const other = findOtherFront(document, end)
  const work: Work = {
    type: 'article-journal',
    title: printedText(
      document,
      titles.map((i) => spanOf(blocks[i]!)),
    ),
    author: authors.map(withoutEmpty),
    keywords: words,
    language: document.lang,
    ...(own ? { abstract: printedText(document, own.spans) } : {}),
    ...(other.title ? { titleAlt: other.title } : {}),
    ...findPublication(document, end),
  }
  if (!work.title) delete work.title
  if (!work.author?.length) delete work.author
  for (const node of [...keywordBlocks, ...other.blocks]) apart.add(node)
  const prose = new Set(abstracts.flatMap((abstract) => abstract.blocks))
  for (const node of prose) apart.delete(node)
  // no line of authors or places is as long
  for (const node of blocks.slice(0, head)) if (node.type === 'paragraph' && isLong(node) && !isNoted(read, node)) apart.delete(node)
  for (let i = head; i < end; i++) {
    const line = lines[i]!
    if (prose.has(blocks[i]!) || (blocks[i]!.type === 'heading' && findLabel(line)?.kind === 'abstract')) continue
    const isNote = NOTE_LINE.test(line) || isPublicationLine(line)
    if (isNote) read.push(spanOf(blocks[i]!))
    if (isNote || !(isProse(line.slice(0, 400)) || (i > firstLabel && isSentence(line)))) apart.add(blocks[i]!)
  }
  for (const node of [...titles.map((i) => blocks[i]!), ...keywordBlocks, ...other.blocks]) read.push(...partsOf(node))
  for (let i = 0; i < (titles[0] ?? 0); i++) if (isPublicationLine(lines[i]!) || NOTE_LINE.test(lines[i]!)) read.push(spanOf(blocks[i]!))
  return { work, blocks: apart, regions: read.map(({ start, end }) => ({ kind: 'front-matter', start, end })) }
}

function isLong(node: RootContent): boolean {
  return spanOf(node).end - spanOf(node).start > LONGEST_LINE
}

function isNoted(read: readonly Span[], node: RootContent): boolean {
  const { start, end } = spanOf(node)
  return read.some((span) => span.start < end && span.end > start)
}

/** The authors named by the lines between title and abstract, and the lines that were read. */
function findByline(document: Document, titles: number[], head: number): { authors: CslName[]; read: Span[] } {
  const names: string[] = []
  const places: string[] = []
  const notes: Span[] = []
  const read: Span[] = []
  for (let i = (titles.at(-1) ?? -1) + 1; i < head; i++) {
    const node = document.tree.children[i]!
    if (node.type !== 'paragraph' && node.type !== 'heading' && node.type !== 'list') continue
    for (const line of linesOf(document.plain, spanOf(node)).flatMap((whole) => cutPlaces(document, whole))) {
      const words = document.plain.slice(line.start, line.end)
      const { names: persons, places: bracketed } = splitByline(markedLine(document, line), isPlace)
      places.push(...bracketed)
      const known = names.length + places.length
      if (NOTE_LINE.test(words) || isPublicationLine(words) || words.length > 1500) notes.push(line)
      else if (persons && fromContactLine(persons)) names.push(persons)
      else if (persons && !(names.length > 0 && isAffiliationLine(persons)) && places.length === bracketed.length) names.push(persons)
      else if (isAffiliationLine(persons)) places.push(persons)
      else notes.push(line)
      if (names.length + places.length > known || bracketed.length || /@[\w-]+\./.test(words)) read.push(line)
      else if (NOTE_LINE.test(words) || isPublicationLine(words)) read.push(line)
    }
  }
  return { authors: findAffiliations(document, findAuthors(names), places, [...notes, ...contactLines(document)]), read }
}

/** `基金项目:… (12).1.200092上海, …`: places with postcodes run on behind a note. */
function cutPlaces(document: Document, line: Span): Span[] {
  const words = document.plain.slice(line.start, line.end)
  const at = NOTE_LINE.test(words) ? words.search(/(?<![\d.])1\.\s?\d{6}\s?\p{Script=Han}/u) : -1
  return at > 0
    ? [
        { start: line.start, end: line.start + at },
        { start: line.start + at, end: line.end },
      ]
    : [line]
}

/** Lines with an address in a section about the authors, or at the foot of a page. */
function contactLines(document: Document): Span[] {
  const blocks = document.tree.children
  const at = blocks.findIndex(
    (node) => node.type === 'heading' && /^(?:作者简介|通讯作者|about the authors?)/i.test(blockText(document.plain, node)),
  )
  const about = at < 0 ? [] : blocks.slice(at + 1, at + 4)
  return [...about, ...blocks.filter((node) => node.type === 'footnoteDefinition')].flatMap((node) =>
    linesOf(document.plain, spanOf(node)).filter((line) => /@[\w-]+\./.test(document.plain.slice(line.start, line.end))),
  )
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

/** Without label and heading: the first long paragraph, else the first line that ends as a sentence does. */
function firstProse(document: Document): number {
  const blocks = document.tree.children
  const lines = blocks.map((node) => (node.type === 'paragraph' ? blockText(document.plain, node) : ''))
  const long = lines.findIndex((line) => line.length > 300 && /[.。]/.test(line))
  const at = long >= 0 ? long : lines.findIndex((line, i) => i > 0 && isSentence(line))
  return at < 0 ? blocks.length : at
}

/** The indexes of the title's blocks: the first heading, or the first line that is not the journal's. */
function findTitles(document: Document, lines: string[], end: number): number[] {
  const blocks = document.tree.children
  const isNote = (line: string) => isPublicationLine(line) || (NOTE_LINE.test(line) && /[\d:@]/.test(line))
  const isTitle = (i: number) => lines[i]!.length > 3 && lines[i]!.length < 400 && !findLabel(lines[i]!) && !isNote(lines[i]!)
  const heading = blocks.findIndex((node, i) => i < Math.min(end, 6) && node.type === 'heading' && isTitle(i))
  const first = heading >= 0 ? heading : blocks.findIndex((node, i) => i < end && node.type === 'paragraph' && isTitle(i))
  if (first < 0 || first >= end) return []
  const titles = [first]
  for (let i = first + 1; i < end && (blocks[i]!.type === 'heading') === heading >= 0; i++) {
    const line = lines[i]!
    const sameScript = HAN.test(line) === HAN.test(lines[first]!)
    if (!sameScript || !isSubtitle(line)) break
    titles.push(i)
  }
  return titles
}

/** Another line of the title, not a line of names. */
function isSubtitle(line: string): boolean {
  if (/[。！？]$/u.test(line)) return false
  if (HAN.test(line)) return line.length > 8 && !/^(?:\p{Script=Han}{1,4}[\d\s,、，*]+){1,8}\p{Script=Han}{0,4}[\d*]*$/u.test(line)
  return !/[,;@\d*†‡#^]/.test(line) && !isPlace(line) && line.split(' ').length > 4 && /\b(?:of|the|in|for|on|from|with|to)\b/.test(line)
}

interface Abstract {
  lang: 'en' | 'zh'
  spans: Span[]
  blocks: RootContent[]
}

/** The abstracts: from a label to the keywords, the next label or the body; without a label, the prose before keywords. */
function findAbstracts(document: Document, head: number, end: number): Abstract[] {
  const blocks = document.tree.children
  const abstracts: Abstract[] = []
  let open: Abstract | null = { lang: document.lang, spans: [], blocks: [] }
  const close = () => {
    if (open?.spans.length) abstracts.push({ ...open, lang: languageOf(document, open.spans) })
    open = null
  }
  for (let i = 0; i < end; i++) {
    const node = blocks[i]!
    const line = blockText(document.plain, node)
    const label = findLabel(line)
    if (label) {
      close()
      if (label.kind === 'abstract') open = { lang: document.lang, spans: [], blocks: [] }
      if (node.type === 'heading' && line.length <= label.length + 3) continue
    } else if (node.type === 'heading' || (i < head && !isProse(line.slice(0, 400)))) continue
    if (!open || (node.type !== 'paragraph' && node.type !== 'heading' && node.type !== 'list')) continue
    if (NOTE_LINE.test(line) || isPublicationLine(line) || captionKind(line)) continue
    const parts = partsOf(node).map((part) => ({ ...part }))
    if (label) parts[0]!.start = labelEnd(document, parts[0]!)
    open.spans.push(...parts.filter((part) => part.end > part.start))
    open.blocks.push(node)
  }
  close()
  return abstracts
}

function languageOf(document: Document, spans: Span[]): 'en' | 'zh' {
  const words = spans.map((span) => document.plain.slice(span.start, span.end)).join(' ')
  return (words.match(/\p{Script=Han}/gu)?.length ?? 0) * 4 > words.length ? 'zh' : 'en'
}

/** The title in the paper's other language, above an abstract in it, at the front or after the reference list. */
function findOtherFront(document: Document, end: number): { title: string | null; blocks: RootContent[] } {
  const blocks = document.tree.children
  for (let i = 1; i < blocks.length; i++) {
    const line = blockText(document.plain, blocks[i]!)
    if (findLabel(line)?.kind !== 'abstract' || (languageOf(document, [spanOf(blocks[i]!)]) === document.lang && i < end)) continue
    const title =
      [1, 2, 3, 4, 5].map((back) => i - back).find((at) => at > 0 && isOtherTitle(document, at)) ??
      (i < end ? undefined : plainTitle(document, i))
    const last =
      [i + 1, i + 2, i + 3].find((at) => blocks[at] && findLabel(blockText(document.plain, blocks[at]))?.kind === 'keywords') ?? i
    const from = title ?? (isGluedFront(document, i - 1) ? i - 1 : i)
    const front = blocks
      .slice(i < end ? from : Math.min(from, i), i < end ? i : last + 1)
      .filter((node) => node !== blocks[i] || (i >= end && node.type === 'heading'))
    if (title !== undefined || front.length)
      return { title: title === undefined ? null : printedText(document, spanOf(blocks[title]!)), blocks: front }
  }
  return { title: null, blocks: [] }
}

/** Title, names and places in the paper's other language, run into one paragraph. */
function isGluedFront(document: Document, at: number): boolean {
  const node = document.tree.children[at]
  if (node?.type !== 'paragraph' || spanOf(node).end - spanOf(node).start > 900) return false
  const line = blockText(document.plain, node)
  return languageOf(document, [spanOf(node)]) !== document.lang && isPlace(line) && !isProse(line.slice(0, 400))
}

/** Behind the list, without heading marks: the first of the lines of title, names and places above the abstract; no entry is one. */
function plainTitle(document: Document, abstract: number): number | undefined {
  const blocks = document.tree.children
  let at = abstract
  while (at > 1 && abstract - at < 5) {
    const node = blocks[at - 1]!
    const line = blockText(document.plain, node)
    const isEntry = /^\[\d{1,3}\]|(?<!\d)(?:19|20)\d\d(?!\d)|\[[A-Z](?:\/OL)?\]/.test(line)
    if (node.type !== 'paragraph' || line.length > 400 || isEntry || languageOf(document, [spanOf(node)]) === document.lang) break
    at--
  }
  const title = blocks[at]
  const line = title ? blockText(document.plain, title) : ''
  return at < abstract && line.split(' ').length > 3 && !(isPlace(line) && line.includes(',')) && !/[.;]$/.test(line) ? at : undefined
}

function isOtherTitle(document: Document, at: number): boolean {
  const node = document.tree.children[at]!
  const line = blockText(document.plain, node)
  if (node.type !== 'heading' || line.length < 8 || isSectionName(line) || isReferenceHeading(line) || findHeadingNumber(line)) return false
  return HAN.test(line) !== (document.lang === 'zh')
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
