/** The body and back of a JATS article, block by block: sections, paragraphs, lists, figures, tables, notes, references. */
import { CITATIONS, readCitation, writeCitation } from './jats-reference.ts'
import { PaperWriter } from './paper-writer.ts'
import { type Special, writeInline } from './write-inline.ts'
import { childOf, childrenOf, findElements, type XmlElement } from './xml-element.ts'

/** How sure a tagged field is. */
const TAGGED = 0.99

/** What is being written, and how the elements of its running text are. */
export interface Jats {
  writer: PaperWriter
  special: Special
}
type Handler = (jats: Jats, element: XmlElement, depth: number) => void

/** Begins the document of an article. */
export function newJats(text: string): Jats {
  const jats: Jats = { writer: new PaperWriter(text), special: (child, raised) => writeSpecial(jats, child, raised) }
  return jats
}

/** The children of an element that are blocks, one after the other. */
export function writeBlocks(jats: Jats, element: XmlElement, depth: number): void {
  for (const child of childrenOf(element)) writeBlock(jats, child, depth)
}

/** A block by its own rule; what has none is a paragraph. */
export function writeBlock(jats: Jats, element: XmlElement, depth: number): void {
  const handler = BLOCKS.get(element.name)
  if (handler) handler(jats, element, depth)
  else if (!NO_BLOCKS.has(element.name)) writeParagraph(jats, element)
}

/** Read with what they stand in, or without words. */
const NO_BLOCKS = new Set(
  'title label caption graphic object-id sec-meta alt-text long-desc attrib permissions kwd-group subj-group'.split(' '),
)

const BLOCKS = new Map<string, Handler>(
  Object.entries({
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
  } satisfies Record<string, Handler>),
)
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
    jats.writer.notes.push(child)
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
  for (const note of jats.writer.notes.splice(0)) writeNote(jats, note)
}

/** A footnote; its label is told by the XML, or printed before its text. */
export function writeNote(jats: Jats, note: XmlElement) {
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
  const { writer } = jats
  const title = childOf(element, 'title')
  if (title) writeInline(writer.clean, title, jats.special)
  else if (depth === 1) writer.clean.insert('References', element.start)
  writer.endHeading(depth)
  for (const child of childrenOf(element)) {
    if (child.name === 'ref-list') writeReferenceList(jats, child, depth + 1)
    else if (child.name === 'ref') writeReference(writer, child)
    else writeBlock(jats, child, depth + 1)
  }
}

/** The entries of one label, which is the first one's: several citations may stand under it, or one in several forms. */
function writeReference(writer: PaperWriter, ref: XmlElement): void {
  const key = writer.textOf(childOf(ref, 'label')).replace(/^[\s[(]+|[\s\]).:]+$/g, '') || null
  const alternatives = childrenOf(ref, 'citation-alternatives').flatMap((one) => childrenOf(one, ...CITATIONS).slice(0, 1))
  const indexes = [...childrenOf(ref, ...CITATIONS), ...alternatives].flatMap((citation, i) => {
    writeCitation(writer, citation)
    const index = writer.endEntry(i === 0 ? key : null, readCitation(writer, citation), TAGGED)
    if (index === null) return []
    writer.nameEntries(citation.attributes.id, [index])
    return [index]
  })
  writer.nameEntries(ref.attributes.id, indexes)
}
