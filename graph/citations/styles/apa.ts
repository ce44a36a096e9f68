/** APA, seventh edition (2020): authors, (year), title, where it appeared, DOI as an address. Titles stay as they are written. */
import {
  type Citable,
  type CitableName,
  dashed,
  dateOf,
  doiOf,
  familyOf,
  initialsOf,
  inSentences,
  isHan,
  isPartOfBook,
  isPeriodical,
  urlOf,
} from '../citable.ts'
import { ordinal } from './gbt-7714.ts'

const MONTHS = 'January February March April May June July August September October November December'.split(' ')

export function toApa(item: Citable): string {
  const authors = listOf((item.author ?? []).map(nameOf))
  const title = titleOf(item)
  const doi = doiOf(item)
  const address = doi ? `https://doi.org/${doi}` : urlOf(item)
  const head = authors ? inSentences(authors, `(${whenOf(item)})`, title) : inSentences(title, `(${whenOf(item)})`)
  // No stop stands after an address.
  return [head, inSentences(whereOf(item)), address].filter(Boolean).join(' ')
}

function whenOf({ issued, type }: Citable): string {
  const { year, month, day } = dateOf(issued)
  if (year === null) return 'n.d.'
  const exact = type === 'article-newspaper' || type === 'article-magazine' || type === 'webpage' || type === 'post-weblog'
  const name = month === null ? undefined : MONTHS[month - 1]
  return exact && name ? `${year}, ${name}${day === null ? '' : ` ${day}`}` : String(year)
}

/** Up to twenty; of more, the first nineteen and the last. */
function listOf(names: readonly string[]): string {
  if (names.length > 20) return `${names.slice(0, 19).join(', ')}, . . . ${names.at(-1)}`
  if (names.length < 2) return names.join('')
  return `${names.slice(0, -1).join(', ')}, & ${names.at(-1)}`
}

function nameOf(name: CitableName): string {
  const family = familyOf(name)
  if (isHan(family) || !name.family) return `${family}${name.family ? (name.given ?? '') : ''}`
  return [family, initialsOf(name.given ?? ''), name.suffix].filter(Boolean).join(', ')
}

function titleOf(item: Citable): string {
  const { title = '', edition, volume, genre, number, type, publisher } = item
  const notes: string[] = []
  if (!isPeriodical(item) && !isPartOfBook(item)) {
    if (edition) notes.push(/^\d+$/.test(edition) ? `${ordinal(Number(edition))} ed.` : edition)
    if (volume) notes.push(`Vol. ${volume}`)
    if (number && type === 'report') notes.push(number)
  }
  const bracket = type === 'thesis' ? ` [${[genre ?? 'Thesis', !isUnpublished(item) && publisher].filter(Boolean).join(', ')}]` : ''
  return `${title}${notes.length > 0 ? ` (${notes.join(', ')})` : ''}${bracket}`
}

function whereOf(item: Citable): string {
  const { volume, issue, page, publisher, type } = item
  const container = item['container-title'] ?? item['event-title']
  if (isPeriodical(item)) return [container, `${volume ?? ''}${issue ? `(${issue})` : ''}`, page && dashed(page)].filter(Boolean).join(', ')
  if (type === 'thesis' && !isUnpublished(item)) return ''
  if (!isPartOfBook(item)) return [container, publisher].filter(Boolean).join('. ')
  const editors = (item.editor ?? []).map((name) => [initialsOf(name.given ?? ''), familyOf(name)].filter(Boolean).join(' '))
  const by = editors.length > 0 ? `${listOf(editors)} (${editors.length > 1 ? 'Eds.' : 'Ed.'}), ` : ''
  const marks = /\p{N}/u.test(page ?? '') ? (/[-–—,]/.test(page ?? '') ? 'pp.' : 'p.') : ''
  return [container && `In ${by}${container}${page ? ` (${marks} ${dashed(page)})` : ''}`, publisher].filter(Boolean).join('. ')
}

/** Of a thesis that nobody published the university stands where a publisher would. */
function isUnpublished({ genre }: Citable): boolean {
  return /^unpublished\b/i.test(genre ?? '')
}
