/** The front of a JATS article as blocks of text: titles, abstracts, keywords, funding, notes on the authors. */
import { spanOf } from '../../block.ts'
import { isMain, isNote } from './jats-front.ts'
import { writeInline } from './write-inline.ts'
import { type Jats, writeBlock, writeBlocks, writeNote } from './write-jats-blocks.ts'
import { childrenOf, findElements, type XmlElement } from './xml-element.ts'

/** Writes what stands in `article-meta`, in its order. */
export function writeFront(jats: Jats, meta: XmlElement | undefined): void {
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
        if (node && /financial|fund|support/i.test(about)) writer.fundingLines.push(spanOf(node))
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
      if (!awards.length) writer.funding.push({ project, award: null, funder, evidence })
      for (const award of awards) writer.funding.push({ project, award: writer.textOf(award) || null, funder, evidence })
    } else if (element.name === 'funding-statement' || element.name === 'open-access') {
      writeInline(writer.clean, element, jats.special)
      const node = writer.end()
      if (node && element.name === 'funding-statement') writer.fundingLines.push(spanOf(node))
    }
  }
}
