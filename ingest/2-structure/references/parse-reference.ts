/**
 * A printed reference → CSL-JSON: every style reads it, the most plausible and most complete reading wins.
 */
import type { CslItem, CslName, Reference } from '../../extraction.ts'
import { findLabel } from './label.ts'
import { findLinks, type Links, toDateParts } from './links.ts'
import { toOtherLanguage } from './other-language.ts'
import { type PrintedLine, readLine } from './printed-line.ts'
import { styles } from './styles/index.ts'
import { type Filled, growTree, matchTree, newSheet, type Reading } from './template.ts'

/** A reference without its place in a document. */
export type ParsedReference = Omit<Reference, 'span'>

const TREE = growTree(styles)

/** Reads a printed reference that has lost its bullet and label; only what is printed is filled in. */
export function parseReference(raw: string): CslItem & Pick<Reference, 'titleAlt' | 'containerAlt' | 'confidence'> {
  const links = findLinks(readLine(raw))
  const reading = findReading(links.line)
  return toItem(links, reading)
}

/** Reads one line of a list: bullet and label go into `key`, the rest is `raw`. */
export function parseReferenceLine(line: string): ParsedReference {
  const label = findLabel(line)
  const raw = line.slice(label.end).trim()
  return { key: label.key, raw, ...parseReference(raw) }
}

/** The most plausible reading of a line among all styles. */
export function findReading(line: PrintedLine): Reading | null {
  return matchTree(newSheet(line), TREE)
}

const TYPES: Record<string, string> = {
  J: 'article-journal',
  M: 'book',
  C: 'paper-conference',
  D: 'thesis',
  N: 'article-newspaper',
  P: 'patent',
  S: 'standard',
  R: 'report',
  EB: 'webpage',
  DB: 'dataset',
  DS: 'dataset',
  CP: 'software',
  G: 'book',
  A: 'document',
  CM: 'map',
  Z: 'document',
}

function toItem(links: Links, reading: Reading | null): CslItem & Pick<Reference, 'titleAlt' | 'containerAlt' | 'confidence'> {
  const { line } = links
  const confidence: Record<string, number> = {}
  const item: CslItem & { titleAlt?: string; containerAlt?: string } = {}
  const sure = (field: string, score: number): void => {
    confidence[field] = Math.round(Math.max(0.05, Math.min(0.99, 0.45 + score * 0.4)) * 100) / 100
  }
  const printed = (filled: Filled): string => line.shown.slice(filled.start, filled.end).trim()
  for (const filled of reading?.parts ?? []) {
    const { slot, score } = filled
    if (slot === 'authors' || slot === 'editors') {
      const field = slot === 'editors' || filled.names?.editors ? 'editor' : 'author'
      const names: CslName[] = filled.names?.names ?? []
      if (names.length === 0) continue
      if (/^(?:佚名|不详|无名氏|匿名|anon(?:ymous)?)$/iu.test(names[0]?.literal ?? names[0]?.family ?? '')) continue
      item[slot === 'editors' ? 'editor' : 'author'] = names
      sure(field, score)
    } else if (slot === 'title') {
      item.title = cleanTitle(printed(filled))
      sure('title', score)
    } else if (slot === 'container') {
      item['container-title'] = cleanText(printed(filled))
      sure('container-title', score)
    } else if (slot === 'publisher') {
      item.publisher = cleanText(printed(filled))
      sure('publisher', score)
    } else if (slot === 'place') {
      item['publisher-place'] = cleanText(printed(filled))
      sure('publisher-place', score)
    } else if (slot === 'edition') {
      item.edition = cleanText(printed(filled))
      sure('edition', score)
    } else if (slot === 'genre') item.genre = cleanText(printed(filled))
    else if (slot === 'number') item.number = cleanText(printed(filled))
    if (filled.locator) {
      const { volume, issue, page, date } = filled.locator
      if (volume) item.volume = volume
      if (issue) item.issue = issue
      if (page) item.page = page
      if (date) item.issued = { 'date-parts': [date] }
      if (volume) sure('volume', score / 2)
      if (issue) sure('issue', score / 2)
      if (page) sure('page', score / 2)
      if (date) sure('issued', Math.max(score, 0.8))
    }
  }
  if (!item.issued && links.posted && links.posted.length > 0) {
    item.issued = { 'date-parts': [links.posted] }
    sure('issued', 0.8)
  }
  if (!item.issued) {
    const rest = reading?.parts.find((part) => part.slot === 'rest')
    const year = /(?<![\d-])(?:1[5-9]|20)\d\d(?![\d-])/.exec(rest ? line.text.slice(rest.start, rest.end) : '')
    if (year) {
      item.issued = { 'date-parts': [toDateParts(year[0])] }
      sure('issued', 0.3)
    }
  }
  const mark = /\[\s?([A-Z]{1,3})(?:\s?\/\s?[A-Z]{2})?\s?[\]J」]/.exec(line.text)?.[1]
  if (links.DOI) item.DOI = links.DOI
  if (links.URL) item.URL = links.URL
  if (links.DOI) sure('DOI', 1.3)
  if (links.URL) sure('URL', 1.2)
  if (links.accessed) item.accessed = links.accessed
  splitNumbers(item)
  const bilingual = toOtherLanguage(item.title)
  if (bilingual) Object.assign(item, bilingual)
  item.type = (mark === undefined ? undefined : TYPES[mark]) ?? guessType(item)
  return { ...item, confidence }
}

const VOLUME_END =
  /\s?[:：,，.]?\s?(?:[Vv]ol(?:ume|\.)?\s?(\d{1,3}|[IVX]{1,4})|第\s?([\d一二三四五六七八九十]{1,3})\s?[卷册]|[卷]?\s?(\d{4}年卷))$/u
const NUMBER_END =
  /\s?[:：,，]\s?((?:CN|US|EP|WO|JP|DE|GB|KR|FR|RU)\s?[\dA-Z/]{5,}(?:\.\d)?|(?:ISO|IEC|GB|DB|ANSI|IEEE|ASTM|DIN|EN|BS|JB|YY|HJ|NY|SL|JTG)(?:\/[A-Z]{1,4})?[\s-]?[\dA-Z.]+(?:[-—:]\d{1,5}){0,4}(?:\(\w{2}\))?)$/u

/** Volume and number that are printed at the end of the title. */
function splitNumbers(item: CslItem): void {
  for (const field of ['title', 'container-title'] as const) {
    const volume = VOLUME_END.exec(item[field] ?? '')
    const text = item[field]
    if (text && volume && volume.index > 6 && !item.volume) {
      item.volume = volume[1] ?? volume[2] ?? volume[3]
      item[field] = text.slice(0, volume.index).trim()
    }
  }
  const number = NUMBER_END.exec(item.title ?? '')
  if (item.title && number?.[1] && number.index > 4) {
    item.number = number[1]
    item.title = item.title.slice(0, number.index).trim()
  }
}

function guessType(item: CslItem): string {
  const container = item['container-title'] ?? ''
  if (item.genre) return 'thesis'
  if (/proceedings|conference|symposium|workshop|会议|论文集/i.test(container)) return 'paper-conference'
  if (container && item.publisher) return 'chapter'
  if (/daily|times|news|日报|晚报|时报/i.test(container) && !item.volume) return 'article-newspaper'
  if (container) return 'article-journal'
  if (item.URL && !item.publisher) return 'webpage'
  return item.publisher ? 'book' : 'document'
}

function cleanText(printed: string): string {
  return printed.replace(/^[\s,;:.)\]"“”*_]+|[\s,;:([“*_]+$/gu, '').trim()
}

function cleanTitle(printed: string): string {
  const bare = printed.replace(/^[\s,;:.)\]]+|[\s,;:]+$/gu, '').trim()
  const booked = /^[《〈]([^《》〈〉]+)[》〉](?:\s?[[［(（][^[\]]{1,20}[\]］)）])?$/u.exec(bare)
  if (booked?.[1]) return booked[1]
  const quoted = /^["“](.*)["”],?$/su.exec(bare)
  return quoted?.[1] && !/["“”]/.test(quoted[1]) ? quoted[1].replace(/[,.]$/, '').trim() : bare.replace(/\.$/, '')
}
