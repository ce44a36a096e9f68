/**
 * A TEI document as GROBID writes it → a Document: clean text, headings, paragraphs, tables and notes as mdast, and what
 * its tags say of itself, its references and the citations that it links to them.
 *
 * GROBID guesses these tags from a PDF, so they are held less surely than a publisher's.
 */
import { spanOf } from '../../block.ts'
import type { Document } from '../../document.ts'
import { PaperWriter } from './paper-writer.ts'
import { readBibliography, readHeader } from './tei-bibliography.ts'
import { type Special, writeInline } from './write-inline.ts'
import { childOf, childrenOf, findElements, type XmlElement } from './xml-element.ts'

/** How sure a tagged field is. */
const TAGGED = 0.9

/** What is being written, and how the elements of its running text are. */
interface Tei {
  writer: PaperWriter
  special: Special
}
type Handler = (tei: Tei, element: XmlElement, depth: number) => void

/** Reads a TEI document. */
export function readTei(file: string, text: string, root: XmlElement): Document {
  const writer = new PaperWriter(text)
  const tei: Tei = { writer, special: (child, raised) => writeSpecial(tei, child, raised) }
  const header = childOf(root, 'teiHeader')
  writeHeader(tei, header)
  for (const part of childrenOf(childOf(root, 'text'), 'front', 'body', 'back')) writeBlocks(tei, part, 1)
  return writer.toDocument(file, root, readHeader(writer, header))
}

function writeHeader(tei: Tei, header: XmlElement | undefined): void {
  const { writer } = tei
  for (const title of childrenOf(childOf(header, 'fileDesc', 'titleStmt'), 'title')) {
    writeInline(writer.clean, title)
    writer.endApart()
  }
  for (const funder of childrenOf(childOf(header, 'fileDesc', 'titleStmt'), 'funder')) {
    const [name] = findElements(funder, 'orgName')
    const awards = findElements(funder, 'idno')
    for (const [i, part] of [name ?? funder, ...awards].entries()) {
      if (i > 0) writer.clean.insert(', ', part.start)
      for (const child of part.children) if (child.type === 'text') writer.clean.write(child)
    }
    const span = writer.endApart()
    if (!span) continue
    const found = { project: null, funder: writer.textOf(name ?? funder) || null, evidence: { ...span, quote: '' } }
    if (!awards.length) writer.funding.push({ ...found, award: null })
    for (const award of awards) writer.funding.push({ ...found, award: writer.textOf(award) || null })
  }
  const profile = childOf(header, 'profileDesc')
  for (const keywords of findElements(profile, 'keywords')) {
    for (const [i, term] of termsOf(keywords).entries()) {
      if (i > 0) writer.clean.insert('; ', term.start)
      writeInline(writer.clean, term)
    }
    writer.endApart()
  }
  for (const abstract of childrenOf(profile, 'abstract')) writeBlocks(tei, abstract, 2)
}

function termsOf(keywords: XmlElement): XmlElement[] {
  const terms = findElements(keywords, 'term')
  return terms.length > 0 ? terms : [keywords]
}

function writeBlocks(tei: Tei, element: XmlElement, depth: number): void {
  for (const child of childrenOf(element)) writeBlock(tei, child, depth)
}

function writeBlock(tei: Tei, element: XmlElement, depth: number): void {
  const handler = BLOCKS.get(element.name)
  if (handler) handler(tei, element, depth)
  else if (!NO_BLOCKS.has(element.name)) {
    writeInline(tei.writer.clean, element, tei.special)
    endParagraph(tei)
  }
}

/** Read with what they stand in, or without words. */
const NO_BLOCKS = new Set(['head', 'label', 'graphic', 'pb', 'lb', 'cb', 'listOrg', 'fw'])

const BLOCKS = new Map<string, Handler>(
  Object.entries({
    div: (tei, element, depth) => {
      if (element.attributes.type === 'references') writeReferences(tei, element, depth)
      else writeDivision(tei, element, depth)
    },
    list: (tei, element, depth) => writeBlocks(tei, element, depth),
    listBibl: (tei, element, depth) => writeReferences(tei, element, depth),
    figure: (tei, element) => writeFigure(tei, element),
    table: (tei, element) => {
      const rows = findElements(element, 'row').map((row) => childrenOf(row, 'cell'))
      // what stands in a cell stays in it
      tei.writer.table(rows, (child, raised) => !FLOATS.has(child.name) && tei.special(child, raised))
      writeNotes(tei)
    },
    note: (tei, element) => writeNote(tei, element),
  } satisfies Record<string, Handler>),
)

/** Blocks that TEI sets within paragraphs too, and that part them there. */
const FLOATS = new Set(['figure', 'table', 'list'])

/** An element of the running text that is more than its words. */
function writeSpecial(tei: Tei, child: XmlElement, raised: boolean): boolean {
  const { writer } = tei
  if (child.name === 'ref' && child.attributes.type === 'bibr') {
    const targets = (child.attributes.target ?? '').split(/\s+/).map((target) => target.replace(/^#/, ''))
    // GROBID drops the blank between two labels: `(A, 2001;` `B, 2002)`
    if (/[,;]$/.test(writer.clean.last)) writer.clean.space({ start: child.start, end: child.start })
    writer.link(targets.filter(Boolean), child, raised)
    return true
  }
  if (child.name === 'note') {
    tei.writer.notes.push(child)
    return true
  }
  if (child.name === 'formula') {
    writer.clean.space({ start: child.start, end: child.start })
    writeInline(writer.clean, child, undefined, raised)
    writer.clean.space({ start: child.end, end: child.end })
    return true
  }
  if (!FLOATS.has(child.name)) return false
  endParagraph(tei)
  writeBlock(tei, child, 3)
  return true
}

function endParagraph(tei: Tei): void {
  tei.writer.end()
  writeNotes(tei)
}

/** The notes that were set in what is written. */
function writeNotes(tei: Tei): void {
  for (const note of tei.writer.notes.splice(0)) writeNote(tei, note)
}

function writeNote(tei: Tei, note: XmlElement): void {
  writeInline(tei.writer.clean, note, tei.special)
  tei.writer.endFootnote(note.attributes.n ?? '')
}

const NAMES = new Map(
  Object.entries({
    acknowledgement: 'Acknowledgments',
    acknowledgment: 'Acknowledgments',
    funding: 'Funding',
    availability: 'Data availability',
    conflict: 'Competing interests',
    contribution: 'Author contributions',
  }),
)

/** A division with its heading; GROBID doesn't nest them, so the number tells the depth, and it may stand in `n` alone. */
function writeDivision(tei: Tei, element: XmlElement, depth: number): void {
  const { writer } = tei
  const [head] = childrenOf(element, 'head')
  const kind = element.attributes.type ?? ''
  // GROBID wraps the divisions of the back in one that tells their kind
  const unnamed = childrenOf(element, 'div').length > 0 ? '' : (NAMES.get(kind) ?? '')
  writer.end()
  const number = head?.attributes.n?.replace(/\.+$/, '') ?? ''
  const levels = /^\d+(?:\.\d+)*$/.test(number) ? number.split('.').length : 1
  if (head) {
    const printed = writer.textOf(head)
    if (number && !printed.startsWith(number)) writer.clean.insert(`${head.attributes.n} `, head.start)
    writeInline(writer.clean, head, tei.special)
  } else if (unnamed) writer.clean.insert(unnamed, element.start)
  const named = Boolean(head ?? unnamed)
  if (named) writer.endHeading(Math.max(depth, levels))
  const from = writer.nodes.length
  writeBlocks(tei, element, named ? depth + 1 : depth)
  if (kind !== 'funding') return
  for (const node of writer.nodes.slice(from)) {
    if (node.type === 'paragraph') writer.fundingLines.push(spanOf(node))
  }
}

/** `Fig. 1` and its description, or a table with the heading above it. */
function writeFigure(tei: Tei, element: XmlElement): void {
  const { clean } = tei.writer
  const isTable = element.attributes.type === 'table'
  const [head] = childrenOf(element, 'head')
  const [label] = childrenOf(element, 'label')
  const printed = tei.writer.textOf(head)
  const number = tei.writer.textOf(label)
  if (head) writeInline(clean, head)
  else if (number) clean.insert(`${isTable ? 'Table' : 'Figure'} ${number}`, element.start)
  for (const description of childrenOf(element, 'figDesc')) {
    const text = tei.writer.textOf(description)
    if (!text) continue
    if (printed || number) clean.insert('. ', description.start)
    writeInline(clean, description, tei.special)
  }
  endParagraph(tei)
  for (const child of childrenOf(element, 'table', 'note', 'figure')) writeBlock(tei, child, 3)
}

function writeReferences(tei: Tei, element: XmlElement, depth: number): void {
  const { writer } = tei
  const [head] = [...childrenOf(element, 'head'), ...childrenOf(childOf(element, 'listBibl'), 'head')]
  if (head) writeInline(writer.clean, head)
  else writer.clean.insert('References', element.start)
  writer.endHeading(depth)
  for (const entry of findElements(element, 'biblStruct', 'bibl')) {
    const { fields, key } = readBibliography(writer, entry)
    const index = writer.endEntry(key, fields, TAGGED)
    if (index !== null) writer.nameEntries(entry.attributes.id, [index])
  }
}
