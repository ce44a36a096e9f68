/** IEEE (Reference Guide, 2023): initials first, title in quotation marks, `vol.`, `no.`, `pp.`, DOI. */
import {
  type Citable,
  type CitableName,
  dashed,
  dateOf,
  doiOf,
  familyOf,
  initialsOf,
  isHan,
  isPartOfBook,
  isPeriodical,
  urlOf,
} from '../citable.ts'
import { ordinal } from './gbt-7714.ts'

const MONTHS = ['Jan.', 'Feb.', 'Mar.', 'Apr.', 'May', 'Jun.', 'Jul.', 'Aug.', 'Sep.', 'Oct.', 'Nov.', 'Dec.']

export function toIeee(item: Citable): string {
  const authors = listOf((item.author ?? []).map(nameOf))
  const doi = doiOf(item)
  const address = urlOf(item)
  const end = [doi ? `doi: ${doi}` : null].filter(Boolean)
  const body = isWhole(item) ? wholeOf(item, authors, end) : partOf(item, authors, end)
  return `${body}.${address && !doi ? ` [Online]. Available: ${address}` : ''}`
}

/** A book, report or the like, that is no part of anything. */
function isWhole(item: Citable): boolean {
  return !isPeriodical(item) && !isPartOfBook(item) && item.type !== 'thesis' && item.type !== 'webpage' && item.type !== 'post-weblog'
}

function wholeOf(item: Citable, authors: string, end: readonly unknown[]): string {
  const { edition, title, type, number } = item
  const editioned = edition ? (/^\d+$/.test(edition) ? `${ordinal(Number(edition))} ed.` : edition) : null
  const place = [item['publisher-place'], item.publisher].filter(Boolean).join(': ')
  const printed = [place, type === 'report' && number, dateOf(item.issued).year, ...end].filter(Boolean).join(', ')
  const head = [authors, title, editioned].filter(Boolean).join(', ')
  return [head.replace(/\.$/, ''), printed].filter(Boolean).join('. ')
}

function partOf(item: Citable, authors: string, end: readonly unknown[]): string {
  const { volume, issue, page, type, genre, publisher } = item
  const container = item['container-title'] ?? item['event-title']
  const editors = (item.editor ?? []).map(nameOf)
  const place = item['publisher-place']
  if (isPartOfBook(item)) {
    const by = editors.length > 0 && `${listOf(editors)}, ${editors.length > 1 ? 'Eds.' : 'Ed.'}`
    const book = [container && `in ${container}`, volume && `vol. ${volume}`, by].filter(Boolean).join(', ')
    const printed = [[place, publisher].filter(Boolean).join(': '), whenOf(item), page && pagesOf(page), ...end].filter(Boolean).join(', ')
    // The stop of "Ed." ends the sentence, too.
    return `${quoted(item, authors)} ${[book.replace(/\.$/, ''), printed].filter(Boolean).join('. ')}`.trim()
  }
  const where = [
    container,
    volume && `vol. ${volume}`,
    issue && `no. ${issue}`,
    ...(type === 'thesis' ? [genre ?? 'thesis', publisher, place] : []),
    page && pagesOf(page),
    whenOf(item),
    ...end,
  ]
  return `${quoted(item, authors)} ${where.filter(Boolean).join(', ')}`.trim()
}

function quoted({ title = '' }: Citable, authors: string): string {
  return `${authors ? `${authors}, ` : ''}“${title}${/[.?!]$/.test(title) ? '' : ','}”`
}

function pagesOf(page: string): string {
  return `${/[-–—,]/.test(page) ? 'pp.' : 'p.'} ${dashed(page)}`
}

function whenOf(item: Citable): string {
  const { year, month, day } = dateOf(item.issued)
  if (year === null) return ''
  const name = !isPartOfBook(item) && month !== null ? MONTHS[month - 1] : undefined
  if (!name) return String(year)
  return item.type === 'article-newspaper' && day !== null ? `${name} ${day}, ${year}` : `${name} ${year}`
}

/** Up to six; of more, the first. */
function listOf(names: readonly string[]): string {
  if (names.length > 6) return `${names[0]} et al.`
  if (names.length < 3) return names.join(' and ')
  return `${names.slice(0, -1).join(', ')}, and ${names.at(-1)}`
}

function nameOf(name: CitableName): string {
  const family = familyOf(name)
  if (isHan(family) || !name.family) return `${family}${name.family ? (name.given ?? '') : ''}`
  return [initialsOf(name.given ?? ''), family, name.suffix].filter(Boolean).join(' ')
}
