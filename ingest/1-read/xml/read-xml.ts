/** An XML paper → a Document, by what its root element says it is. */
import { PathweaveError } from '#graph/errors.ts'
import { isBlank } from '../../block.ts'
import type { Document } from '../../document.ts'
import { parseXml } from './parse-xml.ts'
import { readJats } from './read-jats.ts'
import { readTei } from './read-tei.ts'
import { childOf, findElements, type XmlElement } from './xml-element.ts'

/** What may stand before the root element, by how it begins and ends; a document type's own brackets are skipped below. */
const PROLOG = [
  ['<?', '?>'],
  ['<!--', '-->'],
  ['<!DOCTYPE', '>'],
] as const

/** True for a text that begins as XML does, or as an article in JATS or TEI; HTML and markdown with tags in it are none. */
export function isXml(text: string): boolean {
  return /^\s*<\?xml\s/.test(text.slice(0, 1000)) || /^(?:article|TEI)$/.test(findRootName(text) ?? '')
}

/** The name of a text's root element, or null for a text that is no XML. */
function findRootName(text: string): string | null {
  let at = skipBlanks(text, 0)
  for (
    let piece = PROLOG.find(([begin]) => text.startsWith(begin, at));
    piece;
    piece = PROLOG.find(([begin]) => text.startsWith(begin, at))
  ) {
    let from = at + piece[0].length
    if (piece[1] === '>') {
      const subset = text.indexOf('[', from)
      const close = text.indexOf('>', from)
      if (subset >= 0 && subset < close) from = Math.max(from, text.indexOf(']', subset))
    }
    const end = text.indexOf(piece[1], from)
    if (end < 0) return null
    at = skipBlanks(text, end + piece[1].length)
  }
  return /^<(?:[A-Za-z_][\w.-]*:)?([A-Za-z_][\w.-]*)(?=[\s/>])/.exec(text.slice(at, at + 200))?.[1] ?? null
}

function skipBlanks(text: string, from: number): number {
  let at = from
  while (at < text.length && isBlank(text.charCodeAt(at))) at++
  return at
}

/**
 * Reads an XML text as a paper.
 *
 * @throws PathweaveError `bad-xml`, `xml-entities`, or `unknown-xml` for one that is neither JATS nor TEI.
 */
export function readXml(file: string, text: string): Document {
  const root = parseXml(file, text)
  const papers = [root, ...(root.name === 'article' || root.name === 'TEI' ? [] : findElements(root, 'article', 'TEI'))].filter(isPaper)
  const [paper] = papers
  if (paper && papers.length === 1) return paper.name === 'TEI' ? readTei(file, text, paper) : readJats(file, text, paper)
  const what =
    papers.length > 1 ? `holds ${papers.length} articles` : `is XML of another kind (its root is <${root.name}>), neither JATS nor TEI`
  throw new PathweaveError('unknown-xml', `${file} ${what}`, 'give one JATS or TEI article a file, or the paper as markdown')
}

function isPaper(element: XmlElement): boolean {
  if (element.name === 'TEI') return childOf(element, 'teiHeader') !== undefined || childOf(element, 'text') !== undefined
  return element.name === 'article' && (childOf(element, 'front') !== undefined || childOf(element, 'body') !== undefined)
}
