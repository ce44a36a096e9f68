/**
 * An entry of a JATS reference list: its printed text, and the fields that are tagged in it as CSL-JSON.
 *
 * A `mixed-citation` prints itself; an `element-citation` is fields without punctuation, which is inserted between them.
 */
import type { CslDate, CslItem, CslName, Reference } from '../../extraction.ts'
import type { PaperWriter } from './paper-writer.ts'
import { type Special, writeInline } from './write-inline.ts'
import { childOf, childrenOf, findElements, type XmlElement } from './xml-element.ts'

type Fields = CslItem & Pick<Reference, 'titleAlt' | 'containerAlt'>

export const CITATIONS = ['mixed-citation', 'element-citation', 'nlm-citation', 'citation', 'note']

const TYPES = new Map<string, string>(
  Object.entries({
    journal: 'article-journal',
    book: 'book',
    chapter: 'chapter',
    confproc: 'paper-conference',
    conference: 'paper-conference',
    'conf-proc': 'paper-conference',
    'conf-paper': 'paper-conference',
    thesis: 'thesis',
    web: 'webpage',
    webpage: 'webpage',
    website: 'webpage',
    report: 'report',
    gov: 'report',
    patent: 'patent',
    data: 'dataset',
    dataset: 'dataset',
    software: 'software',
    preprint: 'article',
    newspaper: 'article-newspaper',
    periodical: 'article-magazine',
    standard: 'standard',
    legal: 'legislation',
    letter: 'personal_communication',
  }),
)
const ROLES = new Map<string, 'author' | 'editor' | 'translator'>(
  Object.entries({
    author: 'author',
    editor: 'editor',
    'guest-editor': 'editor',
    translator: 'translator',
    inventor: 'author',
    curator: 'author',
  }),
)
/** Elements whose text is a CSL field as it is; of several the first. */
const PLAIN: Record<string, keyof Fields & keyof CslItem> = {
  volume: 'volume',
  issue: 'issue',
  supplement: 'issue',
  edition: 'edition',
  'publisher-name': 'publisher',
  institution: 'publisher',
  'publisher-loc': 'publisher-place',
  series: 'collection-title',
  isbn: 'ISBN',
  issn: 'ISSN',
  patent: 'number',
  version: 'version',
  comment: 'note',
}
/** What parts two fields where the XML has nothing between them; by the two, or by the first. */
const BETWEEN = new Map<string, string>(
  Object.entries({
    surname: ' ',
    'given-names': ' ',
    'name>name': ', ',
    'name>collab': ', ',
    'name>etal': ', ',
    'string-name>string-name': ', ',
    'fpage>lpage': '-',
    'volume>fpage': ': ',
    'volume>elocation-id': ': ',
    'volume>issue': ' ',
    'issue>fpage': ': ',
    'issue>elocation-id': ': ',
    'source>volume': ' ',
    'publisher-loc>publisher-name': ': ',
    month: ' ',
    day: ' ',
    year: '. ',
  }),
)
const CITED = new Set(['element-citation', 'nlm-citation', 'person-group', 'name', 'citation'])

/** Writes the printed text of a citation into the open block. */
export function writeCitation(writer: PaperWriter, citation: XmlElement): void {
  const { clean } = writer
  const writeName: Special = (child) => {
    if (child.name !== 'name') return false
    writeFields(child)
    return true
  }
  const writeFields = (element: XmlElement): void => {
    let before: XmlElement | null = null
    const loose = element.children.some((child) => child.type === 'text' && /[^\s]/.test(clean.map.source.slice(child.start, child.end)))
    if (loose || !CITED.has(element.name)) {
      writeInline(clean, element, writeName)
      return
    }
    for (const child of childrenOf(element)) {
      const start = clean.length
      if (before && child.children.length)
        clean.insert(BETWEEN.get(`${before.name}>${child.name}`) ?? BETWEEN.get(before.name) ?? '. ', child.start)
      const written = clean.length
      writeFields(child)
      if (clean.length > written || clean.length > start) before = child
    }
  }
  writeFields(citation)
}

/** The tagged fields of a citation; a title that nothing but an address goes with is left to whoever reads the printed text. */
export function readCitation(writer: PaperWriter, citation: XmlElement): Fields {
  const text = (element: XmlElement | undefined) => writer.textOf(element)
  const one = (...names: string[]) => text(findElements(citation, ...names)[0])
  const item: Fields = {}
  readNames(writer, citation, item)
  const article = tidy(one('article-title', 'data-title'))
  const chapter = tidy(one('chapter-title', 'part-title'))
  const source = tidy(one('source'))
  const title = chapter || article
  if (title || source) item.title = title || source
  if (title && source) item['container-title'] = source
  const conference = tidy(one('conf-name'))
  if (conference) item[item['container-title'] ? 'event-title' : 'container-title'] = conference
  const titleAlt = tidy(one('trans-title'))
  if (titleAlt) item.titleAlt = titleAlt
  const containerAlt = tidy(one('trans-source'))
  if (containerAlt) item.containerAlt = containerAlt
  for (const [name, field] of Object.entries(PLAIN)) {
    const value = one(name)
    if (value && item[field] === undefined && !(field === 'note' && /^(?:doi|epub|in press|available|pmid|[^\p{L}]*$)/iu.test(value)))
      Object.assign(item, { [field]: field === 'note' ? value : tidy(value).replace(/^\((.*)\)$/s, '$1') })
  }
  const page = toPages(one('fpage'), one('lpage')) || one('page-range') || one('elocation-id')
  if (page) item.page = page
  const issued = toDate(one('year'), one('month'), one('day'))
  if (issued) item.issued = issued
  const accessed = toDate(one('date-in-citation', 'access-date'), '', '')
  if (accessed) item.accessed = accessed
  readLinks(writer, citation, item)
  const kind = (citation.attributes['publication-type'] ?? citation.attributes['citation-type'] ?? '').toLowerCase()
  const known = TYPES.get(kind)
  if (known === 'book' && title && source && title !== source) item.type = 'chapter'
  else if (known) item.type = known
  else if (item['container-title'] && item.volume) item.type = 'article-journal'
  else if (Object.keys(item).length) item.type = item.publisher ? 'book' : 'document'
  return item
}

function readNames(writer: PaperWriter, citation: XmlElement, item: Fields): void {
  const add = (role: 'author' | 'editor' | 'translator', names: CslName[]) => {
    if (names.length) item[role] = [...(item[role] ?? []), ...names]
  }
  add('author', toNames(writer, citation))
  for (const group of findElements(citation, 'person-group')) {
    const role = ROLES.get(group.attributes['person-group-type'] ?? 'author')
    if (role) add(role, toNames(writer, group))
  }
  if (!item.author && item.editor && !findElements(citation, 'chapter-title', 'article-title').length) return
  const body = writer.textOf(findElements(citation, 'institution')[0])
  if (!item.author && !item.editor && body) item.author = [{ literal: body }]
}

/** The persons and bodies that are direct children. */
export function toNames(writer: PaperWriter, element: XmlElement): CslName[] {
  return childrenOf(element, 'name', 'string-name', 'collab', 'name-alternatives', 'collab-alternatives', 'anonymous').flatMap(
    (child): CslName[] => {
      if (child.name.endsWith('-alternatives')) return toNames(writer, child).slice(0, 1)
      const literal = tidy(writer.textOf(child, (inner) => inner.name === 'contrib-group'))
      if (child.name === 'collab') return literal ? [{ literal }] : []
      const family = writer.textOf(childOf(child, 'surname'))
      const given = writer.textOf(childOf(child, 'given-names'))
      const suffix = writer.textOf(childOf(child, 'suffix'))
      if (!family) return literal || given ? [{ literal: literal || given }] : []
      return [{ family, ...(given ? { given } : {}), ...(suffix ? { suffix } : {}) }]
    },
  )
}

function readLinks(writer: PaperWriter, citation: XmlElement, item: Fields): void {
  for (const element of findElements(citation, 'pub-id', 'object-id', 'ext-link', 'uri')) {
    const value = writer.textOf(element)
    const address = element.attributes.href ?? value
    const kind = element.attributes['pub-id-type'] ?? ''
    const doi = /\b10\.\d{4,9}\/[^\s"<>]+[^\s"<>.,;)]/.exec(kind === 'doi' ? value : `${value} ${address}`)?.[0]
    if (doi) item.DOI ??= doi
    else if (kind === 'pmid' || /ncbi\.nlm\.nih\.gov\/pubmed\/\d+/.test(address)) item.PMID ??= /\d+(?=\D*$)/.exec(value)?.[0]
    else if (kind === 'pmcid') item.PMCID ??= value
    else if (/^(?:https?|ftp):\/\/|^www\./.test(address)) item.URL ??= address
  }
  const printed = item.DOI ? undefined : /\bdoi:? ?(10\.\d{4,9}\/[^\s"<>]+[^\s"<>.,;)])/i.exec(writer.textOf(citation))?.[1]
  if (printed) item.DOI = printed
}

/** `R244`, `R245` → `R244-R245`. */
export function toPages(first: string, last: string): string {
  const end = last.replace(/[,;].*$/s, '')
  return first && end && first !== end ? `${first}-${end}` : first
}

const MONTHS = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec']

/** A printed year, with month and day where they are numbers or English names. */
export function toDate(year: string, month: string, day: string): CslDate | null {
  const found = /(?:1[4-9]|20)\d\d/.exec(year)?.[0]
  if (!found) return null
  const number = /^\d{1,2}$/.test(month) ? Number(month) : MONTHS.indexOf(month.slice(0, 3).toLowerCase()) + 1
  const parts = [Number(found)]
  if (number >= 1 && number <= 12) parts.push(number)
  if (parts.length > 1 && /^\d{1,2}$/.test(day)) parts.push(Number(day))
  return { 'date-parts': [parts] }
}

/** Without the punctuation that some publishers leave within the tags; `J. Biol. Chem.` keeps its last stop. */
export function tidy(text: string): string {
  const bare = text.replace(/^[\s,;:]+|[\s,;:]+$/g, '')
  return /\p{L}\.\s?\p{L}+\.$/u.test(bare) ? bare : bare.replace(/\.$/, '')
}
