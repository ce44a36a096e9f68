/** GB/T 7714—2015, numeric order: authors, title [type], place, year, pages. */
import {
  type Citable,
  type CitableName,
  dateOf,
  doiOf,
  familyOf,
  initialsOf,
  isChinese,
  isHan,
  isoDate,
  isPartOfBook,
  isPeriodical,
  urlOf,
} from '../citable.ts'

/** Marks of document types (appendix B of the standard). */
const MARKS: Record<string, string> = {
  'article-journal': 'J',
  'article-newspaper': 'N',
  'article-magazine': 'J',
  book: 'M',
  chapter: 'M',
  'paper-conference': 'C',
  thesis: 'D',
  report: 'R',
  standard: 'S',
  patent: 'P',
  dataset: 'DS',
  webpage: 'EB',
  'post-weblog': 'EB',
  legislation: 'Z',
}

export function toGbt7714(item: Citable): string {
  const head = [namesOf(item.author, item), `${titleOf(item)}[${markOf(item)}]${isPartOfBook(item) ? `//${hostOf(item)}` : ''}`]
  const doi = doiOf(item)
  const tail = [urlOf(item), doi && `DOI: ${doi}`]
  return [...head, whereOf(item), ...tail]
    .filter((part): part is string => Boolean(part))
    .map((part) => (part.endsWith('.') ? part : `${part}.`))
    .join(' ')
}

function titleOf(item: Citable): string {
  const { title = '', number, type } = item
  return number && (type === 'standard' || type === 'patent' || type === 'report') ? `${title}: ${number}` : title
}

function markOf(item: Citable): string {
  const mark = MARKS[item.type ?? ''] ?? 'Z'
  return urlOf(item) && !mark.endsWith('/OL') ? `${mark}/OL` : mark
}

/** At most three; a Western name is its family name in capitals and bare initials. */
function namesOf(names: readonly CitableName[] | undefined, item: Citable): string {
  if (!names || names.length === 0) return ''
  const shown = names.slice(0, 3).map(nameOf)
  if (names.length > 3) shown.push(isChinese(item) ? '等' : 'et al')
  return shown.join(', ')
}

function nameOf(name: CitableName): string {
  const family = familyOf(name)
  if (isHan(family) || !name.family) return `${family}${name.family ? (name.given ?? '') : ''}`
  const initials = initialsOf(name.given ?? '', { stop: '' })
  return [[family.toUpperCase(), initials].filter(Boolean).join(' '), name.suffix].filter(Boolean).join(', ')
}

/** The book in which a part lies: its editors and title. */
function hostOf(item: Citable): string {
  return [namesOf(item.editor, item), item['container-title'] ?? item['event-title']].filter(Boolean).join('. ')
}

function whereOf(item: Citable): string {
  const { volume, issue, page, edition } = item
  const seen = isoDate(item.accessed)
  const visited = seen && urlOf(item) ? `[${seen}]` : ''
  const pages = page ? `: ${page.replace(/[–—]/g, '-')}` : ''
  const year = dateOf(item.issued).year
  if (item.type === 'article-newspaper')
    return `${[item['container-title'], isoDate(item.issued)].filter(Boolean).join(', ')}${page ? `(${page})` : ''}${visited}`
  if (isPeriodical(item)) {
    const number = `${volume ?? ''}${issue ? `(${issue})` : ''}`
    // Without a volume the issue stands at the year: 2012(34).
    const dated = volume || !issue ? [year, number] : [`${year ?? ''}(${issue})`]
    return `${[item['container-title'], ...dated].filter(Boolean).join(', ')}${pages}${visited}`
  }
  if (item.type === 'webpage' || item.type === 'post-weblog') return `${isoDate(item.issued) ? `(${isoDate(item.issued)})` : ''}${visited}`
  if (item.type === 'patent') return isoDate(item.issued)
  const place = [item['publisher-place'], item.publisher].filter(Boolean).join(': ')
  const printed = `${[place, year].filter(Boolean).join(', ')}${pages}${visited}`
  return [edition && editionOf(edition, item), printed].filter(Boolean).join('. ')
}

function editionOf(edition: string, item: Citable): string {
  if (!/^\d+$/.test(edition)) return edition
  if (isChinese(item)) return `${edition} 版`
  return `${ordinal(Number(edition))} ed`
}

/** `2nd`, `11th`. */
export function ordinal(number: number): string {
  const ending = new Intl.PluralRules('en', { type: 'ordinal' }).select(number)
  return `${number}${{ one: 'st', two: 'nd', few: 'rd', zero: 'th', many: 'th', other: 'th' }[ending]}`
}
