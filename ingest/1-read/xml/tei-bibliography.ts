/** TEI's `biblStruct` and header → CSL-JSON. */
import type { CslItem, CslName, Work } from '../../extraction.ts'
import { tidy, toDate, toPages } from './jats-reference.ts'
import type { PaperWriter } from './paper-writer.ts'
import { writeInline } from './write-inline.ts'
import { childOf, childrenOf, findElements, type XmlElement } from './xml-element.ts'

type Fields = CslItem & { titleAlt?: string }

const SCOPES = new Map<string, 'volume' | 'issue' | 'page'>([
  ['volume', 'volume'],
  ['vol', 'volume'],
  ['issue', 'issue'],
  ['page', 'page'],
  ['pp', 'page'],
])
const TYPES = new Map<string, string>(Object.entries({ j: 'article-journal', m: 'book', s: 'book', u: 'document' }))

/** Reads one entry and writes its printed text into the open block: as the PDF prints it where GROBID kept that. */
export function readBibliography(writer: PaperWriter, entry: XmlElement): { fields: Fields; key: string | null } {
  const printed = childrenOf(entry, 'note').find((note) => note.attributes.type === 'raw_reference')
  if (printed) writeInline(writer.clean, printed)
  else writeParts(writer, entry)
  const raw = printed ? writer.textOf(printed) : ''
  const key = /^[[(]?(\d{1,4})[\]).]\s/.exec(raw)?.[1] ?? null
  return { fields: entry.name === 'bibl' ? {} : readStruct(writer, entry), key }
}

/** The fields in the order that they are tagged in, parted by what a reader expects between them. */
function writeParts(writer: PaperWriter, entry: XmlElement): void {
  const { clean } = writer
  const parts = findElements(entry, 'author', 'editor', 'title', 'biblScope', 'date', 'publisher', 'pubPlace', 'idno', 'ptr', 'note')
  let before: XmlElement | null = null
  for (const part of parts.length ? parts : [entry]) {
    const value = part.name === 'author' || part.name === 'editor' ? nameText(writer, part) : valueText(writer, part)
    if (!value) continue
    if (before) clean.insert(before.name === part.name && part.name === 'author' ? ', ' : '. ', part.start)
    if (part.children.length && part.name !== 'author' && part.name !== 'editor') writeInline(clean, part)
    else clean.insert(value, part.start)
    before = part
  }
}

function nameText(writer: PaperWriter, element: XmlElement): string {
  const [name] = toNames(writer, [element])
  return name ? (name.literal ?? `${name.family ?? ''} ${name.given ?? ''}`.trim()) : ''
}

/** What an element says, or what its attributes do: GROBID writes pages and dates so. */
function valueText(writer: PaperWriter, element: XmlElement): string {
  const { from, to, when, target } = element.attributes
  const value = writer.textOf(element)
  return value || (from ? toPages(from, to ?? '') : (when ?? target ?? ''))
}

function readStruct(writer: PaperWriter, struct: XmlElement): Fields {
  const analytic = childOf(struct, 'analytic')
  const monogr = childOf(struct, 'monogr')
  const imprint = childOf(monogr, 'imprint')
  const item: Fields = {}
  const put = (field: keyof CslItem, value: string) => {
    if (value) Object.assign(item, { [field]: tidy(value) })
  }
  const titles = childrenOf(analytic, 'title')
  const main = titles.find((title) => title.attributes.type === 'main') ?? titles[0]
  const hosts = childrenOf(monogr, 'title')
  const host = hosts.find((title) => title.attributes.type !== 'abbrev') ?? hosts[0]
  put('title', writer.textOf(main ?? host))
  if (main && host) put('container-title', writer.textOf(host))
  const meeting = writer.textOf(childOf(monogr, 'meeting'))
  if (meeting) put(item['container-title'] ? 'event-title' : 'container-title', meeting)
  put('collection-title', writer.textOf(childOf(struct, 'series', 'title')))
  const authors = toNames(writer, [
    ...childrenOf(analytic, 'author'),
    ...(analytic && childOf(analytic, 'author') ? [] : childrenOf(monogr, 'author')),
  ])
  if (authors.length) item.author = authors
  const editors = toNames(writer, childrenOf(monogr, 'editor'))
  if (editors.length) item.editor = editors
  for (const scope of [...childrenOf(imprint, 'biblScope'), ...childrenOf(monogr, 'biblScope')]) {
    const field = SCOPES.get(scope.attributes.unit ?? scope.attributes.type ?? '')
    if (field) put(field, valueText(writer, scope))
  }
  put('publisher', writer.textOf(childOf(imprint, 'publisher')))
  put('publisher-place', writer.textOf(childOf(imprint, 'pubPlace')))
  const [date] = [...childrenOf(imprint, 'date'), ...childrenOf(monogr, 'date')]
  const [year = '', month = '', day = ''] = (date?.attributes.when ?? writer.textOf(date)).split('-')
  const issued = toDate(year, month, day)
  if (issued) item.issued = issued
  for (const id of findElements(struct, 'idno')) {
    const value = writer.textOf(id)
    if (id.attributes.type === 'DOI') item.DOI ??= value.replace(/^.*?(?=10\.)/, '')
    else if (id.attributes.type === 'PMID') item.PMID ??= value
    else if (id.attributes.type === 'ISSN') item.ISSN ??= value
  }
  const [link] = findElements(struct, 'ptr')
  if (link?.attributes.target) item.URL = link.attributes.target
  if (Object.keys(item).length === 0) return item
  const level = host?.attributes.level ?? ''
  if (main && level === 'm')
    item.type = meeting || /proceedings|conference|symposium|workshop/i.test(writer.textOf(host)) ? 'paper-conference' : 'chapter'
  else item.type = TYPES.get(level) ?? (item['container-title'] ? 'article-journal' : 'document')
  return item
}

function toNames(writer: PaperWriter, elements: XmlElement[]): CslName[] {
  return elements.flatMap((element): CslName[] => {
    const person = childOf(element, 'persName') ?? element
    const family = childrenOf(person, 'surname')
      .map((name) => writer.textOf(name))
      .join(' ')
    const given = childrenOf(person, 'forename')
      .map((name) => writer.textOf(name))
      .join(' ')
    if (!family) {
      const literal =
        given ||
        (childOf(element, 'persName')
          ? ''
          : writer.textOf(childOf(element, 'orgName')) || (childrenOf(element).length ? '' : writer.textOf(element)))
      return literal ? [{ literal: tidy(literal) }] : []
    }
    const suffix = writer.textOf(childOf(person, 'genName'))
    return [{ family, ...(given ? { given } : {}), ...(suffix ? { suffix } : {}) }]
  })
}

/** What the paper says of itself: the source description, or the title statement where that lacks it. */
export function readHeader(writer: PaperWriter, header: XmlElement | undefined): Work {
  const file = childOf(header, 'fileDesc')
  const struct = childOf(file, 'sourceDesc', 'biblStruct')
  const fields: Fields = struct ? readStruct(writer, struct) : {}
  const work: Work = { type: 'article-journal', ...fields, keywords: readKeywords(writer, header) }
  if (work.type === 'document' || work.type === 'book') work.type = 'article-journal'
  const title = writer.textOf(childOf(file, 'titleStmt', 'title'))
  if (title) work.title = title
  const people = [...childrenOf(childOf(struct, 'analytic'), 'author'), ...childrenOf(childOf(struct, 'monogr'), 'author')]
  const author = people.flatMap((person): CslName[] => {
    const [name] = toNames(writer, [person])
    if (!name) return []
    const affiliation = childrenOf(person, 'affiliation')
      .map((place) => affiliationText(writer, place))
      .filter(Boolean)
    const email = writer.textOf(childOf(person, 'email'))
    return [{ ...name, ...(affiliation.length ? { affiliation } : {}), ...(email ? { email } : {}) }]
  })
  if (author.length) work.author = author
  const abstract = findElements(childOf(header, 'profileDesc', 'abstract'), 'p', 's')
    .map((paragraph) => writer.textOf(paragraph))
    .join(' ')
  if (abstract) work.abstract = abstract
  const published = childOf(file, 'publicationStmt', 'date')?.attributes.when?.split('-')
  const issued = published && toDate(published[0] ?? '', published[1] ?? '', published[2] ?? '')
  if (issued) work.issued ??= issued
  return work
}

function readKeywords(writer: PaperWriter, header: XmlElement | undefined): string[] {
  const [keywords] = findElements(childOf(header, 'profileDesc'), 'keywords')
  const terms = findElements(keywords, 'term').map((term) => writer.textOf(term))
  const words = terms.length > 0 ? terms : writer.textOf(keywords).split(/[;,；，]/)
  return [...new Set(words.map((word) => tidy(word.trim())).filter(Boolean))]
}

/** As the PDF prints it where GROBID kept that, else from the smallest unit to the country. */
function affiliationText(writer: PaperWriter, affiliation: XmlElement): string {
  const printed = childrenOf(affiliation, 'note').find((note) => note.attributes.type === 'raw_affiliation')
  if (printed) return tidy(writer.textOf(printed, (child) => child.name === 'label'))
  const parts = [
    ...findElements(affiliation, 'orgName'),
    ...findElements(childOf(affiliation, 'address'), 'addrLine', 'settlement', 'region', 'country'),
  ]
  return (parts.length ? parts : [affiliation])
    .map((part) => writer.textOf(part))
    .filter(Boolean)
    .join(', ')
}
