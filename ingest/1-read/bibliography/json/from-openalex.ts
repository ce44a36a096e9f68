/** OpenAlex works: field by field, whatever is missing. */
import type { CslItem, CslName } from '../../../extraction.ts'
import { toDate } from '../dates.ts'
import type { Entry, Notes } from '../entry.ts'
import { toDoi } from '../identifiers.ts'
import { toName } from '../names.ts'
import { toPlainText } from '../plain-text.ts'
import { type Json, toInteger, toList, toObject, toText, unknownMembers } from './values.ts'

const TYPES: Readonly<Record<string, string>> = {
  article: 'article-journal',
  'journal-article': 'article-journal',
  'proceedings-article': 'paper-conference',
  'posted-content': 'article',
  preprint: 'article',
  review: 'article-journal',
  letter: 'article-journal',
  editorial: 'article-journal',
  erratum: 'article-journal',
  retraction: 'article-journal',
  book: 'book',
  monograph: 'book',
  'reference-entry': 'entry-encyclopedia',
  'book-chapter': 'chapter',
  'book-section': 'chapter',
  dissertation: 'thesis',
  report: 'report',
  'report-component': 'report',
  standard: 'standard',
  dataset: 'dataset',
  software: 'software',
  'peer-review': 'review',
  paratext: 'document',
  'supplementary-materials': 'document',
  grant: 'document',
  libguides: 'webpage',
  other: 'document',
}
const KNOWN: ReadonlySet<string> = new Set(
  (
    'id ids doi title display_name publication_year publication_date language primary_location host_venue type type_crossref authorships biblio ' +
    'abstract_inverted_index abstract keywords referenced_works'
  ).split(' '),
)

/** One work; its affiliations go with its authors, its `referenced_works` are ids of other entries. */
export function fromOpenalex(work: Json, notes: Notes): Omit<Entry, 'span'> {
  const item: CslItem = { type: toType(work) }
  const set = (field: keyof CslItem, value: string | undefined) => {
    if (value) item[field] ??= value as never
  }
  const location = toObject(work.primary_location)
  const source = toObject(location.source ?? work.host_venue)
  const biblio = toObject(work.biblio)
  const ids = toObject(work.ids)
  set('title', toPlainText(toText(work.title) ?? toText(work.display_name) ?? ''))
  set('DOI', toDoi(toText(work.doi) ?? toText(ids.doi) ?? ''))
  set('URL', toText(location.landing_page_url) ?? toText(location.pdf_url) ?? toText(work.id))
  set('PMID', /\d+/.exec(toText(ids.pmid) ?? '')?.[0])
  set('PMCID', /PMC\d+|\d+/.exec(toText(ids.pmcid) ?? '')?.[0])
  const container = item.type === 'book' ? 'collection-title' : 'container-title'
  set(container, toPlainText(toText(source.display_name) ?? toText(location.raw_source_name) ?? ''))
  set('publisher', toText(source.host_organization_name) ?? toText(source.publisher))
  set('ISSN', toList(source.issn).map(toText).filter(Boolean).join(' ') || toText(source.issn_l))
  set('volume', toText(biblio.volume))
  set('issue', toText(biblio.issue))
  set('page', [...new Set([toText(biblio.first_page), toText(biblio.last_page)].filter(Boolean))].join('-'))
  set('language', toText(work.language))
  set('abstract', toAbstract(toObject(work.abstract_inverted_index)) || toPlainText(toText(work.abstract) ?? ''))
  set(
    'keyword',
    toList(work.keywords)
      .map((keyword) => toText(toObject(keyword).display_name) ?? toText(toObject(keyword).keyword) ?? toText(keyword))
      .filter(Boolean)
      .join('; '),
  )
  const issued = toDate(toText(work.publication_date) ?? '') ?? toDate(toText(work.publication_year) ?? '')
  if (issued) item.issued = issued
  const author = toList(work.authorships).flatMap((authorship) => toAuthor(toObject(authorship)) ?? [])
  if (author.length) item.author = author
  for (const name of unknownMembers(work, KNOWN)) notes.unmapped(name)
  const cites = toList(work.referenced_works).flatMap((id) => {
    const text = toText(id)
    return text ? [{ id: toWorkId(text) }] : []
  })
  const id = toText(work.id)
  return { key: id ? toWorkId(id) : null, item, ...(cites.length ? { cites } : {}) }
}

/** `W123` and `https://openalex.org/W123` are one. */
function toWorkId(id: string): string {
  return /^W\d+$/.test(id) ? `https://openalex.org/${id}` : id
}

function toType(work: Json): string {
  const [fine, coarse] = [toText(work.type_crossref) ?? '', toText(work.type) ?? '']
  // `article` is a paper of proceedings too: the older field tells
  for (const type of [fine === 'other' ? coarse : fine, coarse]) if (Object.hasOwn(TYPES, type)) return TYPES[type]!
  return 'document'
}

function toAuthor(authorship: Json): CslName | null {
  const author = toObject(authorship.author)
  const printed = toText(author.display_name) ?? toText(authorship.raw_author_name)
  const name = printed === undefined ? null : toName(toPlainText(printed))
  if (!name) return null
  const affiliation = toList(authorship.institutions)
    .map((institution) => toText(toObject(institution).display_name))
    .filter((one) => one !== undefined)
  const raw = toList(authorship.raw_affiliation_strings)
    .map(toText)
    .filter((one) => one !== undefined)
  const places = affiliation.length ? affiliation : raw
  return places.length ? { ...name, affiliation: [...new Set(places)] } : name
}

/** Words by their positions to text; a position that is too large to be one is left out. */
function toAbstract(index: Json): string {
  const words: string[] = []
  for (const [word, positions] of Object.entries(index)) {
    for (const position of toList(positions)) {
      const at = toInteger(position)
      if (at !== undefined && at >= 0 && at < 100_000) words[at] = word
    }
  }
  return toPlainText(words.filter((word) => word !== undefined).join(' '))
}
