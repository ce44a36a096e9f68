/**
 * A JATS article → a Document: clean text, headings, paragraphs, tables and notes as mdast, and what its tags say of
 * itself, its references and the citations that it links to them.
 */
import type { Document } from '../../document.ts'
import type { Funding, Reference, Span } from '../../extraction.ts'
import { isMain, isNote, readFront } from './jats-front.ts'
import { CITATIONS, readCitation, writeCitation } from './jats-reference.ts'
import { PaperWriter } from './paper-writer.ts'
import { type Entries, toCitations } from './to-citations.ts'
import { type Special, writeInline } from './write-inline.ts'
import { childOf, childrenOf, findElements, type XmlElement } from './xml-element.ts'

/** How sure a tagged field is. */
const TAGGED = 0.99

/** What is being read. */
interface Jats {
  writer: PaperWriter
  special: Special
  /** Notes that wait for the end of the paragraph they are set in. */
  notes: XmlElement[]
  entries: Entries
  list: Span[]
  funding: Funding[]
  fundingLines: Span[]
}
type Handler = (jats: Jats, element: XmlElement, depth: number) => void

/** Reads a JATS article. */
export function readJats(file: string, text: string, article: XmlElement): Document {
  const writer = new PaperWriter(text)
  const jats: Jats = {
    writer,
    special: (child, raised) => writeSpecial(jats, child, raised),
    notes: [],
    entries: { references: [], byId: new Map() },
    list: [],
    funding: [],
    fundingLines: [],
  }
  writeFront(jats, childOf(article, 'front', 'article-meta') ?? childOf(article, 'front-stub'))
  for (const part of childrenOf(article, 'body', 'back', 'floats-group', 'floats-wrap')) writeBlocks(jats, part, 1)
  for (const other of childrenOf(article, 'sub-article', 'response')) {
    const title = writer.textOf(findElements(other, 'article-title')[0])
    const note = `“${title || other.name}” is bundled with the article and a text of its own: left out`
    writer.repairs.push({ kind: 'left-out', span: { start: other.start, end: other.end }, note })
  }
  const work = readFront(writer, article)
  const lines = new Set(jats.list.map(({ start }) => start))
  const blocks = new Set(writer.nodes.filter((node) => lines.has(node.position?.start.offset ?? -1)))
  return writer.toDocument(file, article, {
    work,
    funding: jats.funding,
    fundingLines: jats.fundingLines,
    referenceList: { spans: jats.list, blocks },
    references: jats.entries.references,
    citations: toCitations(writer.clean.toString(), writer.blocks, jats.entries),
  })
}

function writeFront(jats: Jats, meta: XmlElement | undefined): void {
  const { writer } = jats
  for (const element of childrenOf(meta)) {
    if (element.name === 'title-group') {
      for (const title of findElements(element, 'article-title', 'subtitle', 'trans-title', 'trans-subtitle')) {
        writeInline(writer.clean, title, isNote)
        writer.endApart()
      }
    } else if (element.name === 'abstract' || element.name === 'trans-abstract') writeAbstract(jats, element)
    else if (element.name === 'kwd-group') {
      for (const [i, keyword] of findElements(element, 'kwd').entries()) {
        if (i > 0) writer.clean.insert('; ', keyword.start)
        writeInline(writer.clean, keyword)
      }
      writer.endApart()
    } else if (element.name === 'funding-group') writeFunding(jats, element)
    else if (element.name === 'author-notes') {
      for (const note of childrenOf(element, 'fn')) {
        const node = writeNote(jats, note)
        const about = `${note.attributes['fn-type'] ?? ''} ${writer.textOf(note).slice(0, 60)}`
        if (node) writer.apart.add(node)
        if (node && /financial|fund|support/i.test(about)) jats.fundingLines.push(spanOf(node))
      }
    }
  }
}

/** The article's abstract is prose without a heading; a digest or an author's summary is a section of its own. */
function writeAbstract(jats: Jats, abstract: XmlElement): void {
  const { writer } = jats
  const [title] = childrenOf(abstract, 'title')
  const kind = abstract.attributes['abstract-type'] ?? ''
  if (/^(?:toc|teaser|short|graphical|web-summary|precis)$/.test(kind) && !title) return
  if (title && !isMain(abstract) && abstract.name === 'abstract') {
    writeInline(writer.clean, title, isNote)
    writer.endHeading(1)
  }
  for (const element of childrenOf(abstract)) {
    if (element.name !== 'sec') {
      if (element.name !== 'title') writeBlock(jats, element, 2)
      continue
    }
    for (const heading of childrenOf(element, 'title')) {
      writeInline(writer.clean, heading, isNote)
      writer.endApart()
    }
    writeBlocks(jats, element, 2)
  }
}

function writeFunding(jats: Jats, group: XmlElement): void {
  const { writer } = jats
  for (const element of childrenOf(group)) {
    if (element.name === 'award-group') {
      const [source] = findElements(element, 'funding-source')
      const awards = findElements(element, 'award-id')
      for (const part of [source, ...awards]) {
        if (!part) continue
        if (part !== source && source) writer.clean.insert(', ', part.start)
        writeInline(writer.clean, part, (child) => child.name === 'institution-id')
      }
      const span = writer.endApart()
      if (!span) continue
      const funder = writer.textOf(source, (child) => child.name === 'institution-id') || null
      const project = writer.textOf(findElements(element, 'award-name')[0]) || null
      const evidence = { ...span, quote: '' }
      if (!awards.length) jats.funding.push({ project, award: null, funder, evidence })
      for (const award of awards) jats.funding.push({ project, award: writer.textOf(award) || null, funder, evidence })
    } else if (element.name === 'funding-statement' || element.name === 'open-access') {
      writeInline(writer.clean, element, jats.special)
      const node = writer.end()
      if (node && element.name === 'funding-statement') jats.fundingLines.push(spanOf(node))
    }
  }
}

/** The children of an element that are blocks, one after the other. */
function writeBlocks(jats: Jats, element: XmlElement, depth: number): void {
  for (const child of childrenOf(element)) writeBlock(jats, child, depth)
}

function writeBlock(jats: Jats, element: XmlElement, depth: number): void {
  const handler = BLOCKS[element.name]
  if (handler) handler(jats, element, depth)
  else if (!NO_BLOCKS.has(element.name)) writeParagraph(jats, element)
}

/** Read with what they stand in, or without words. */
const NO_BLOCKS = new Set(
  'title label caption graphic object-id sec-meta alt-text long-desc attrib permissions kwd-group subj-group'.split(' '),
)

const BLOCKS: Record<string, Handler> = {
  sec: (jats, element, depth) => writeSection(jats, element, depth),
  ack: (jats, element, depth) => writeSection(jats, element, depth, 'Acknowledgments'),
  app: (jats, element, depth) => writeSection(jats, element, depth),
  'app-group': (jats, element, depth) => writeSection(jats, element, depth),
  glossary: (jats, element, depth) => writeSection(jats, element, depth),
  notes: (jats, element, depth) => writeSection(jats, element, depth),
  bio: (jats, element, depth) => writeSection(jats, element, depth),
  'boxed-text': (jats, element, depth) => writeSection(jats, element, depth + 1),
  'fn-group': (jats, element, depth) => writeSection(jats, element, depth),
  'table-wrap-foot': (jats, element, depth) => writeBlocks(jats, element, depth),
  'fig-group': (jats, element, depth) => writeGroup(jats, element, depth),
  'table-wrap-group': (jats, element, depth) => writeGroup(jats, element, depth),
  'supplementary-material': (jats, element) => writeCaption(jats, element),
  fig: (jats, element) => writeCaption(jats, element),
  media: (jats, element) => writeCaption(jats, element),
  'chem-struct-wrap': (jats, element) => writeCaption(jats, element),
  'table-wrap': (jats, element, depth) => {
    writeCaption(jats, element)
    for (const table of findElements(element, 'table', 'table-wrap-foot')) writeBlock(jats, table, depth)
  },
  table: (jats, element) => {
    const rows = findElements(element, 'tr', 'row').map((row) => childrenOf(row, 'td', 'th', 'entry'))
    // what stands in a cell stays in it
    jats.writer.table(rows, (child, raised) => !FLOATS.has(child.name) && jats.special(child, raised))
    writeNotes(jats)
  },
  list: (jats, element, depth) => {
    for (const item of childrenOf(element, 'list-item')) {
      writeInline(jats.writer.clean, { ...item, children: childrenOf(item, 'label') }, jats.special)
      if (childOf(item, 'label')) jats.writer.clean.insert(' ', item.start)
      writeBlocks(jats, item, depth)
    }
  },
  'def-list': (jats, element) => {
    for (const item of childrenOf(element, 'def-item')) {
      const [term] = childrenOf(item, 'term')
      if (term) writeInline(jats.writer.clean, term, jats.special)
      for (const def of childrenOf(item, 'def')) {
        if (term) jats.writer.clean.insert(': ', def.start)
        writeInline(jats.writer.clean, def, jats.special)
      }
      endParagraph(jats)
    }
  },
  'disp-quote': (jats, element, depth) => writeBlocks(jats, element, depth),
  statement: (jats, element, depth) => writeBlocks(jats, element, depth),
  fn: (jats, element) => {
    writeNote(jats, element)
  },
  'ref-list': (jats, element, depth) => writeReferenceList(jats, element, depth),
}
/** Blocks that JATS sets within paragraphs too, and that part them there. */
const FLOATS = new Set(
  'boxed-text fig fig-group media table-wrap table-wrap-group supplementary-material list def-list disp-quote statement chem-struct-wrap'.split(
    ' ',
  ),
)

/** An element of the running text that is more than its words. */
function writeSpecial(jats: Jats, child: XmlElement, raised: boolean): boolean {
  const { writer } = jats
  if (child.name === 'xref' && child.attributes['ref-type'] === 'bibr') {
    writer.link((child.attributes.rid ?? '').split(/\s+/).filter(Boolean), child, raised)
    return true
  }
  if (child.name === 'fn') {
    jats.notes.push(child)
    return true
  }
  if (child.name === 'p' || child.name === 'disp-formula') {
    // a paragraph within a caption, a formula set off within a sentence
    writer.clean.space({ start: child.start, end: child.start })
    writeInline(writer.clean, child, jats.special, raised)
    writer.clean.space({ start: child.end, end: child.end })
    return true
  }
  if (!FLOATS.has(child.name)) return false
  endParagraph(jats)
  writeBlock(jats, child, 3)
  return true
}

function writeParagraph(jats: Jats, element: XmlElement): void {
  writeInline(jats.writer.clean, element, jats.special)
  endParagraph(jats)
}

function endParagraph(jats: Jats): void {
  jats.writer.end()
  writeNotes(jats)
}

/** The notes that were set in what is written. */
function writeNotes(jats: Jats): void {
  for (const note of jats.notes.splice(0)) writeNote(jats, note)
}

/** A footnote; its label is told by the XML, or printed before its text. */
function writeNote(jats: Jats, note: XmlElement) {
  const [label] = childrenOf(note, 'label')
  writeInline(jats.writer.clean, { ...note, children: note.children.filter((child) => child !== label) }, jats.special)
  return jats.writer.endFootnote(jats.writer.textOf(label))
}

/** A section: its label and title as a heading, its blocks one level deeper. */
function writeSection(jats: Jats, element: XmlElement, depth: number, unnamed = ''): void {
  const { writer } = jats
  const caption = childOf(element, 'caption')
  const title = childOf(element, 'title') ?? childOf(caption, 'title')
  const label = childOf(element, 'label')
  writer.end()
  if (label) writeInline(writer.clean, label)
  if (label && title) writer.clean.insert(' ', title.start)
  if (title) writeInline(writer.clean, title, jats.special)
  else if (!label && unnamed) writer.clean.insert(unnamed, element.start)
  const named = Boolean(title || label || unnamed)
  if (named) writer.endHeading(depth)
  writeNotes(jats)
  for (const paragraph of childrenOf(caption, 'p')) writeParagraph(jats, paragraph)
  writeBlocks(jats, element, named ? depth + 1 : depth)
}

/** Figures of one group: the group's own caption, if it has one, then theirs. */
function writeGroup(jats: Jats, element: XmlElement, depth: number): void {
  if (childOf(element, 'caption')) writeCaption(jats, element)
  writeBlocks(jats, element, depth)
}

/** Label and caption as one paragraph. */
function writeCaption(jats: Jats, element: XmlElement): void {
  const { clean } = jats.writer
  const label = childOf(element, 'label')
  if (label) writeInline(clean, label)
  for (const caption of childrenOf(element, 'caption')) {
    for (const [i, part] of childrenOf(caption, 'title', 'p').entries()) {
      if (i > 0) clean.insert(' ', part.start)
      else if (label) clean.insert('. ', part.start)
      writeInline(clean, part, jats.special)
    }
  }
  endParagraph(jats)
}

function writeReferenceList(jats: Jats, element: XmlElement, depth: number): void {
  const { writer, entries } = jats
  const title = childOf(element, 'title')
  if (title) writeInline(writer.clean, title, jats.special)
  else if (depth === 1) writer.clean.insert('References', element.start)
  writer.endHeading(depth)
  for (const child of childrenOf(element)) {
    if (child.name === 'ref-list') writeReferenceList(jats, child, depth + 1)
    else if (child.name !== 'ref') writeBlock(jats, child, depth + 1)
    else {
      const key = writer.textOf(childOf(child, 'label')).replace(/^[\s[(]+|[\s\]).:]+$/g, '') || null
      const alternatives = childrenOf(child, 'citation-alternatives').flatMap((one) => childrenOf(one, ...CITATIONS).slice(0, 1))
      const indexes = [...childrenOf(child, ...CITATIONS), ...alternatives].flatMap((citation) => writeReference(jats, citation, key) ?? [])
      if (child.attributes.id) entries.byId.set(child.attributes.id, indexes)
    }
  }
}

/** Writes one entry and gives its index, or null for one without words. */
function writeReference({ writer, entries, list }: Jats, citation: XmlElement, key: string | null): number | null {
  writeCitation(writer, citation)
  const span = writer.endApart()
  if (!span) return null
  list.push(span)
  const fields = readCitation(writer, citation)
  const confidence = Object.fromEntries(
    Object.keys(fields)
      .filter((field) => field !== 'type')
      .map((field) => [field, TAGGED]),
  )
  const index = entries.references.length
  entries.references.push({ key, raw: '', span, ...fields, confidence } satisfies Reference)
  if (citation.attributes.id) entries.byId.set(citation.attributes.id, [index])
  return index
}

function spanOf(node: { position?: { start: { offset?: number | undefined }; end: { offset?: number | undefined } } | undefined }): Span {
  return { start: node.position?.start.offset ?? 0, end: node.position?.end.offset ?? 0 }
}
