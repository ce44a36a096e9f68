/**
 * A JATS article → a Document: clean text, headings, paragraphs, tables and notes as mdast, and what its tags say of
 * itself, its references and the citations that it links to them.
 */
import type { Document } from '../../document.ts'
import { readFront } from './jats-front.ts'
import { newJats, writeBlocks } from './write-jats-blocks.ts'
import { writeFront } from './write-jats-front.ts'
import { childOf, childrenOf, findElements, type XmlElement } from './xml-element.ts'

/** Reads a JATS article. */
export function readJats(file: string, text: string, article: XmlElement): Document {
  const jats = newJats(text)
  const { writer } = jats
  writeFront(jats, childOf(article, 'front', 'article-meta') ?? childOf(article, 'front-stub'))
  for (const part of childrenOf(article, 'body', 'back', 'floats-group', 'floats-wrap')) writeBlocks(jats, part, 1)
  for (const other of childrenOf(article, 'sub-article', 'response')) {
    const title = writer.textOf(findElements(other, 'article-title')[0])
    const note = `“${title || other.name}” is bundled with the article and a text of its own: left out`
    writer.repairs.push({ kind: 'left-out', span: { start: other.start, end: other.end }, note })
  }
  return writer.toDocument(file, article, readFront(writer, article))
}
