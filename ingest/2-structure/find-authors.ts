/**
 * The authors of the byline with the marks that tie them to affiliations.
 */
import type { CslName } from '../extraction.ts'
import { fromHanName } from '../han-name.ts'
import { CLOSE, keysOf, OPEN } from './byline.ts'
import { EMAIL, isPlace } from './find-affiliations.ts'
import { type NameOrder, orderOf, toAuthorName } from './to-author-name.ts'

export interface Author {
  name: CslName
  keys: string[]
}

const BARE_MARK = /(?<=[\p{L}.])(?: ?\d{1,2}(?!\d))(?: ?[,，] ?(?:\d{1,2}(?!\d)|[*†‡#§¶]))*(?:[*†‡#§¶]+)?|(?<=\p{L}) ?[*†‡#§¶]+/gu

/** The authors that the lines between title and affiliations name. */
export function findAuthors(lines: string[]): Author[] {
  const printed = lines.flatMap((line) => fromContactLine(line) ?? splitNames(line))
  const orders = printed.map(({ name }) => orderOf(name))
  const order: NameOrder =
    orders.filter((o) => o === 'family-first').length > orders.filter((o) => o === 'family-last').length ? 'family-first' : 'family-last'
  return printed.flatMap(({ name, keys, affiliation, email }) => {
    const author = toAuthorName(name, order)
    return author
      ? [{ name: { ...author, ...(affiliation ? { affiliation: [affiliation] } : {}), ...(email ? { email } : {}) }, keys }]
      : []
  })
}

interface PrintedName {
  name: string
  keys: string[]
  affiliation?: string
  email?: string
}

/** `Ann Lee University of Ulm ann.lee@uni.example`: one author with place and address; the address tells where the name ends. */
export function fromContactLine(line: string): PrintedName[] | null {
  const emails = line.match(EMAIL)
  if (emails?.length !== 1 || /^[*#†‡§\s]*(?:e-?mail|correspond)/i.test(line)) return null
  const email = emails[0]
  const local = email.split('@')[0]!.toLowerCase()
  const words = line.replace(email, ' ').trim().split(/\s+/)
  const spelled = words.findIndex(
    (word, i) => i > 0 && i < 5 && word.length > 2 && local.includes(word.toLowerCase().replace(/[^a-z]/g, '') || '?'),
  )
  const place = words.findIndex((word, i) => i > 1 && isPlace(`${word},`))
  const length = spelled > 0 ? spelled + 1 : place > 0 && place < 5 ? place : 0
  if (!length) return null
  return [{ name: words.slice(0, length).join(' '), keys: [], affiliation: words.slice(length).join(' '), email }]
}

/** The names of a marked line, each with the keys after it. */
function splitNames(marked: string): PrintedName[] {
  const line = marked.replace(BARE_MARK, (mark) => `${OPEN}${mark}${CLOSE}`).replace(new RegExp(`${CLOSE}${OPEN}`, 'g'), ',')
  const names: PrintedName[] = []
  const separators = /\p{Script=Han}/u.test(line) ? /[,，;；、&\s]+/ : /[,，;；、&|]+|\s+and\s+|(?<=\s)and\s+/
  for (const piece of joinHan(line).split(new RegExp(`(${OPEN}[^${CLOSE}]*${CLOSE})`))) {
    if (piece.startsWith(OPEN)) {
      names.at(-1)?.keys.push(...keysOf(piece.slice(1, -1)))
      continue
    }
    for (const words of piece.split(separators).flatMap(splitRun)) {
      const name = words
        .replace(/^[\s\d)'’]+|[\s(:：'’]+$/g, '')
        .replace(/\s+/g, ' ')
        .trim()
      if (/\p{L}/u.test(name) && !/^(?:and|jr|sr|phd|md)\.?$/i.test(name)) names.push({ name, keys: [] })
    }
  }
  return names
}

/** `张 文` is one name: two single 汉字; a single one behind others belongs to the last of them. */
function joinHan(line: string): string {
  return line
    .replace(/(?<!\p{Script=Han})(\p{Script=Han}) +(\p{Script=Han})(?!\p{Script=Han})/gu, '$1$2')
    .replace(/(?<=\p{Script=Han}{2})(\p{Script=Han}) +(\p{Script=Han})(?!\p{Script=Han})/gu, ' $1$2')
}

/** `刘加怀张文王小明`, the marks between names lost: names of two or three 汉字, each with a family name that there is. */
function splitRun(words: string): string[] {
  const run = words.trim()
  if (!/^\p{Script=Han}{5,30}$/u.test(run)) return [words]
  // ways[i]: the names that the run's first i characters are, where they are names
  const ways: (string[] | undefined)[] = [[]]
  for (let end = 2; end <= run.length; end++)
    for (const length of [2, 3]) {
      const before = ways[end - length]
      const name = run.slice(end - length, end)
      if (before && fromHanName(name)) ways[end] = [...before, name]
    }
  return ways[run.length] ?? [words]
}
