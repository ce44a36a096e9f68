/**
 * The authors of the byline with the marks that tie them to affiliations.
 */
import type { Document } from '../document.ts'
import type { CslName, Span } from '../extraction.ts'
import { CLOSE, keysOf, markedLine, OPEN } from './byline.ts'
import { type NameOrder, orderOf, toAuthorName } from './to-author-name.ts'

export interface Author {
  name: CslName
  keys: string[]
}

const BARE_MARK = /(?<=[\p{L}.])(?: ?\d{1,2}(?!\d))(?: ?[,，] ?(?:\d{1,2}(?!\d)|[*†‡#§¶]))*(?:[*†‡#§¶]+)?|(?<=\p{L}) ?[*†‡#§¶]+/gu

/** The authors that the lines between title and affiliations name. */
export function findAuthors(document: Document, lines: Span[]): Author[] {
  const printed = lines.flatMap((line) => splitNames(markedLine(document, line)))
  const orders = printed.map(({ name }) => orderOf(name))
  const order: NameOrder =
    orders.filter((o) => o === 'family-first').length > orders.filter((o) => o === 'family-last').length ? 'family-first' : 'family-last'
  return printed.flatMap(({ name, keys }) => {
    const author = toAuthorName(name, order)
    return author ? [{ name: author, keys }] : []
  })
}

/** The names of a marked line, each with the keys after it. */
export function splitNames(marked: string): { name: string; keys: string[] }[] {
  const line = marked.replace(BARE_MARK, (mark) => `${OPEN}${mark}${CLOSE}`).replace(new RegExp(`${CLOSE}${OPEN}`, 'g'), ',')
  const names: { name: string; keys: string[] }[] = []
  const separators = /\p{Script=Han}/u.test(line) ? /[,，;；、&\s]+/ : /[,，;；、&|]+|\s+and\s+|(?<=\s)and\s+/
  for (const piece of line.split(new RegExp(`(${OPEN}[^${CLOSE}]*${CLOSE})`))) {
    if (piece.startsWith(OPEN)) {
      names.at(-1)?.keys.push(...keysOf(piece.slice(1, -1)))
      continue
    }
    for (const words of piece.split(separators)) {
      const name = words
        .replace(/^[\s\d)]+|[\s(:：]+$/g, '')
        .replace(/\s+/g, ' ')
        .trim()
      if (/\p{L}/u.test(name) && !/^(?:and|jr|sr|phd|md)\.?$/i.test(name)) names.push({ name, keys: [] })
    }
  }
  return names
}
