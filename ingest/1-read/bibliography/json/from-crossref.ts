/** Crossref works: a deposit by a publisher, with the list of what it cites. */
import type { CslDate, CslItem, CslName } from '../../../extraction.ts'
import { toDate } from '../dates.ts'
import type { CitedItem, Entry, Notes } from '../entry.ts'
import { toDoi } from '../identifiers.ts'
import { toName } from '../names.ts'
import { toPlainText } from '../plain-text.ts'
import { toCslDate } from './from-csl.ts'
import { type Json, toFirstText, toList, toObject, toText, unknownMembers } from './values.ts'

const TYPES: Readonly<Record<string, string>> = {
  'journal-article': 'article-journal',
  'proceedings-article': 'paper-conference',
  'book-chapter': 'chapter',
  'book-section': 'chapter',
  'book-part': 'chapter',
  'book-track': 'chapter',
  book: 'book',
  monograph: 'book',
  'edited-book': 'book',
  'reference-book': 'book',
  'book-set': 'book',
  'book-series': 'book',
  proceedings: 'book',
  'reference-entry': 'entry-encyclopedia',
  dissertation: 'thesis',
  report: 'report',
  'report-series': 'report',
  'report-component': 'report',
  'posted-content': 'article',
  dataset: 'dataset',
  database: 'dataset',
  standard: 'standard',
  'peer-review': 'review',
  journal: 'periodical',
  'journal-issue': 'periodical',
  'journal-volume': 'periodical',
}
const TEXTS: Readonly<Record<string, keyof CslItem>> = {
  volume: 'volume',
  issue: 'issue',
  page: 'page',
  publisher: 'publisher',
  'publisher-location': 'publisher-place',
  language: 'language',
  'edition-number': 'edition',
  'article-number': 'number',
  URL: 'URL',
  'short-container-title': 'container-title-short',
  'original-title': 'original-title',
  'short-title': 'title-short',
  degree: 'genre',
  version: 'version',
}
const KNOWN: ReadonlySet<string> = new Set([
  ...Object.keys(TEXTS),
  ...(
    'DOI title subtitle container-title type author editor translator chair issued published published-print published-online posted ISSN ISBN ' +
    'abstract subject event reference journal-issue standards-body institution group-title'
  ).split(' '),
])

/** One work; entries of its `reference` list are works of their own. */
export function fromCrossref(work: Json, notes: Notes): Omit<Entry, 'span'> {
  const item: CslItem = { type: toCslType(toText(work.type)) ?? 'document' }
  const set = (field: keyof CslItem, value: string | undefined) => {
    if (value) item[field] ??= value as never
  }
  for (const [name, field] of Object.entries(TEXTS)) {
    const text = toFirstText(work[name])
    set(field, field === 'URL' ? text : toPlainText(text ?? ''))
  }
  const [container, series] = toList(work['container-title']).map((title) => toPlainText(toText(title) ?? ''))
  set('title', withSubtitle(toFirstText(work.title), toFirstText(work.subtitle)))
  set(item.type === 'book' ? 'collection-title' : 'container-title', container)
  set('collection-title', series)
  set('container-title', toText(work['group-title']))
  set('DOI', toDoi(toText(work.DOI) ?? ''))
  set('ISSN', toList(work.ISSN).map(toText).filter(Boolean).join(' '))
  set('ISBN', [...new Set(toList(work.ISBN).map((isbn) => toText(isbn)?.replace(/^.*\//, '')))].filter(Boolean).join(' '))
  set('abstract', toPlainText(toText(work.abstract) ?? '').replace(/^abstract:?\s+/i, ''))
  set('keyword', toList(work.subject).map(toText).filter(Boolean).join('; '))
  set('issue', toText(toObject(work['journal-issue']).issue))
  const event = toObject(work.event)
  set('event-title', toText(event.name) ?? toText(work.event))
  set('event-place', toText(event.location))
  set('publisher', toText(toObject(toList(work['standards-body'])[0]).name))
  set('publisher', toText(toObject(toList(work.institution)[0]).name))
  for (const field of ['author', 'editor', 'translator'] as const) {
    const names = toList(work[field]).flatMap((name) => toContributor(toObject(name)) ?? [])
    if (names.length) item[field] = names
  }
  const issued = ['issued', 'published', 'published-print', 'published-online', 'posted'].map((name) => toCslDate(work[name])).find(Boolean)
  if (issued) item.issued = issued
  for (const name of unknownMembers(work, KNOWN)) notes.unmapped(name)
  const listed = toList(work.reference)
  const cites = listed.flatMap((reference) => toCited(toObject(reference)) ?? [])
  for (let empty = listed.length - cites.length; empty > 0; empty--) notes.unmapped('reference that tells no work')
  return { key: item.DOI ?? null, item, ...(cites.length ? { cites } : {}) }
}

/** The CSL type for Crossref's; undefined for what has none. */
function toCslType(type: string | undefined): string | undefined {
  return type !== undefined && Object.hasOwn(TYPES, type) ? TYPES[type] : undefined
}

function withSubtitle(title: string | undefined, subtitle: string | undefined): string {
  const main = toPlainText(title ?? '')
  const more = toPlainText(subtitle ?? '')
  return more && !main.toLowerCase().includes(more.toLowerCase()) ? `${main}: ${more}` : main
}

function toContributor(name: Json): CslName | null {
  const [family, given, whole] = [toText(name.family), toText(name.given), toText(name.name)].map((part) => part && toPlainText(part))
  const affiliation = toList(name.affiliation)
    .map((place) => toText(toObject(place).name))
    .filter((one) => one !== undefined)
  const places = affiliation.length ? { affiliation } : {}
  const suffix = toText(name.suffix)
  if (family) return { family, ...(given ? { given } : {}), ...(suffix ? { suffix } : {}), ...places }
  if (whole) return { literal: whole, ...places }
  const only = given ? toName(given) : null
  return only ? { ...only, ...places } : null
}

/** An entry of the list: fields where the publisher gives them, else the printed text. */
function toCited(reference: Json): CitedItem | null {
  const item: CitedItem = {}
  const text = (name: string) => toPlainText(toText(reference[name]) ?? '')
  const set = (field: keyof CslItem, value: string) => {
    if (value) item[field] ??= value as never
  }
  set('title', text('article-title'))
  set(item.title ? 'container-title' : 'title', text('volume-title'))
  set('container-title', text('journal-title'))
  set('collection-title', text('series-title'))
  set('volume', text('volume'))
  set('issue', text('issue'))
  set('page', text('first-page'))
  set('edition', text('edition'))
  set('ISSN', text('ISSN').replace(/^.*\//, ''))
  set('DOI', toDoi(toText(reference.DOI) ?? '') ?? '')
  const issued: CslDate | undefined = toDate(text('year'))
  if (issued?.['date-parts']) item.issued = issued
  const author = text('author') ? toName(text('author')) : null
  if (author) item.author = [author.literal && !/\s/.test(author.literal) ? { family: author.literal } : author]
  const unstructured = text('unstructured')
  if (unstructured) item.raw = unstructured
  if (text('journal-title')) item.type = 'article-journal'
  else if (text('volume-title')) item.type = text('article-title') ? 'chapter' : 'book'
  // a year, or a name and a year, is no work
  return item.title || item.DOI || item.raw || (item['container-title'] && (item.volume || item.author)) ? item : null
}
