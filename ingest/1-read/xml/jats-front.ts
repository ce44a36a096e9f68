/** What a JATS article says of itself in its `front`: CSL-JSON with affiliations, addresses and keywords. */
import type { CslName, Work } from '../../extraction.ts'
import { tidy, toDate, toNames, toPages } from './jats-reference.ts'
import type { PaperWriter } from './paper-writer.ts'
import type { Special } from './write-inline.ts'
import { childOf, childrenOf, findElements, type XmlElement } from './xml-element.ts'

const TYPES = new Map<string, string>(
  Object.entries({
    'book-review': 'review-book',
    dissertation: 'thesis',
    'data-paper': 'article-journal',
    preprint: 'article',
  }),
)

/** Reads `front` (or `front-stub`); only what is there is filled in. */
export function readFront(writer: PaperWriter, article: XmlElement): Work {
  const front = childOf(article, 'front') ?? childOf(article, 'front-stub')
  const meta = childOf(front, 'article-meta') ?? front
  const journal = childOf(front, 'journal-meta')
  const text = (...path: string[]) => writer.textOf(childOf(meta, ...path))
  const work: Work = {
    type: TYPES.get(article.attributes['article-type'] ?? '') ?? 'article-journal',
    keywords: readKeywords(writer, meta),
  }
  const put = (field: keyof Work, value: string) => {
    if (value) Object.assign(work, { [field]: value })
  }
  put('title', titleOf(writer, childOf(meta, 'title-group')))
  const [translated] = childrenOf(childOf(meta, 'title-group'), 'trans-title-group', 'trans-title')
  put('titleAlt', translated?.name === 'trans-title' ? writer.textOf(translated) : writer.textOf(childOf(translated, 'trans-title')))
  const author = readAuthors(writer, meta)
  if (author.length) work.author = author
  put(
    'abstract',
    childrenOf(meta, 'abstract')
      .filter(isMain)
      .map((abstract) => abstractText(writer, abstract))
      .join(' '),
  )
  const name =
    findElements(journal, 'journal-title')[0] ??
    childrenOf(journal, 'journal-id').find((id) => id.attributes['journal-id-type'] === 'nlm-ta')
  put('container-title', writer.textOf(name))
  put('publisher', writer.textOf(childOf(journal, 'publisher', 'publisher-name')))
  put('ISSN', writer.textOf(childOf(journal, 'issn')))
  put('volume', text('volume'))
  put('issue', text('issue'))
  put('page', toPages(text('fpage'), text('lpage')) || text('elocation-id'))
  put('DOI', idOf(writer, meta, 'doi'))
  put('PMID', idOf(writer, meta, 'pmid'))
  const issued = dateOf(writer, meta)
  if (issued) work.issued = issued
  return work
}

/** True for the abstract itself, not a digest for the public or a picture. */
export function isMain(abstract: XmlElement): boolean {
  return abstract.attributes['abstract-type'] === undefined || abstract.attributes['abstract-type'] === 'structured'
}

function titleOf(writer: PaperWriter, group: XmlElement | undefined): string {
  const title = writer.textOf(childOf(group, 'article-title'), isNote)
  const subtitle = childrenOf(group, 'subtitle').map((element) => writer.textOf(element, isNote))
  return [title, ...subtitle].filter(Boolean).join(/[?!:.]$/.test(title) ? ' ' : ': ')
}

/** The mark of a note is no part of a title. */
export const isNote: Special = (child) => child.name === 'fn' || (child.name === 'xref' && child.attributes['ref-type'] !== 'bibr')

function abstractText(writer: PaperWriter, abstract: XmlElement): string {
  return findElements(abstract, 'p', 'title')
    .filter((element) => element.name === 'p' || !/^abstract$/i.test(writer.textOf(element)))
    .map((element) => writer.textOf(element).replace(/(?<=\p{L})$/u, element.name === 'title' ? ':' : ''))
    .join(' ')
}

/** The keywords in the article's own language; where none are given, the narrowest subjects that the publisher files it under. */
function readKeywords(writer: PaperWriter, meta: XmlElement | undefined): string[] {
  const groups = childrenOf(meta, 'kwd-group').filter(
    (group) => !/abbr|research-organism|hwp/i.test(group.attributes['kwd-group-type'] ?? ''),
  )
  const own = groups[0]?.attributes.lang
  if (groups.length === 0)
    return [...new Set(childrenOf(childOf(meta, 'article-categories'), 'subj-group').flatMap((group) => narrowest(writer, group)))]
  return [
    ...new Set(
      groups
        .filter((group) => group.attributes.lang === own)
        .flatMap((group) => findElements(group, 'kwd', 'compound-kwd'))
        .map((keyword) => writer.textOf(keyword))
        .filter(Boolean),
    ),
  ]
}

/** The subjects of a nested group that have none below them. */
function narrowest(writer: PaperWriter, group: XmlElement, depth = 0): string[] {
  const below = childrenOf(group, 'subj-group')
  if (below.length > 0) return below.flatMap((one) => narrowest(writer, one, depth + 1))
  return depth > 0 ? childrenOf(group, 'subject').map((subject) => writer.textOf(subject)) : []
}

function idOf(writer: PaperWriter, meta: XmlElement | undefined, kind: string): string {
  return writer.textOf(childrenOf(meta, 'article-id').find((id) => id.attributes['pub-id-type'] === kind))
}

/** The date of publication: on paper or on line, whichever comes first; a year alone yields to a date. */
function dateOf(writer: PaperWriter, meta: XmlElement | undefined) {
  const dates = childrenOf(meta, 'pub-date')
    .filter((date) => !/nihms|collection-pending|retract|correct/.test(date.attributes['pub-type'] ?? date.attributes['date-type'] ?? ''))
    .flatMap(
      (date) => toDate(...(['year', 'month', 'day'].map((part) => writer.textOf(childOf(date, part))) as [string, string, string])) ?? [],
    )
  const rank = (parts: number[]) => parts[0]! * 10_000 + (parts[1] ?? 13) * 100 + (parts[2] ?? 32)
  return dates.sort((a, b) => rank(a['date-parts']![0]!) - rank(b['date-parts']![0]!))[0]
}

function readAuthors(writer: PaperWriter, meta: XmlElement | undefined): CslName[] {
  const affiliations = new Map(findElements(meta, 'aff').map((aff) => [aff.attributes.id ?? '', affiliationText(writer, aff)]))
  const addresses = correspondents(writer, meta)
  const groups = childrenOf(meta, 'contrib-group')
  let marked = 0
  return groups.flatMap((group) => {
    const contributors = childrenOf(group, 'contrib').filter((one) => (one.attributes['contrib-type'] ?? 'author') === 'author')
    const links = new Set(contributors.flatMap((one) => linked(one, 'aff')))
    // an author without a link is of the one place that there is, or of those that stand beside the authors
    const beside = [...childrenOf(group, 'aff'), ...(groups.length === 1 ? childrenOf(meta, 'aff') : [])]
    const shared =
      links.size > 0
        ? links.size === 1
          ? [...links].flatMap((id) => affiliations.get(id) ?? [])
          : []
        : beside.map((aff) => affiliationText(writer, aff))
    return contributors.flatMap((contributor): CslName[] => {
      const [name] = toNames(writer, contributor)
      if (!name) return []
      const own = [
        ...linked(contributor, 'aff').flatMap((id) => affiliations.get(id) ?? []),
        ...childrenOf(contributor, 'aff').map((aff) => affiliationText(writer, aff)),
      ].filter(Boolean)
      const affiliation = [...new Set(own.length > 0 ? own : shared)]
      const isCorresponding = contributor.attributes.corresp === 'yes' || linked(contributor, 'corresp').length > 0
      const email =
        writer.textOf(findElements(contributor, 'email')[0]) || (isCorresponding ? addressOf(name, addresses, marked++) : undefined)
      return [{ ...name, ...(affiliation.length ? { affiliation } : {}), ...(email ? { email } : {}) }]
    })
  })
}

function linked(contributor: XmlElement, kind: string): string[] {
  return childrenOf(contributor, 'xref')
    .filter((xref) => xref.attributes['ref-type'] === kind)
    .flatMap((xref) => (xref.attributes.rid ?? '').split(/\s+/))
    .filter(Boolean)
}

/** An affiliation in one line, its parts parted by commas. */
function affiliationText(writer: PaperWriter, aff: XmlElement): string {
  const special: Special = (child) => ['label', 'email', 'fn', 'sup', 'institution-id', 'ext-link'].includes(child.name)
  const pieces: string[] = []
  for (const child of aff.children) {
    if (child.type === 'element' && special(child, false)) continue
    pieces.push(writer.textOf({ ...aff, children: [child] }, special))
  }
  return tidy(
    pieces
      .filter(Boolean)
      .reduce(
        (line, piece) =>
          !line || /[,;(]$/.test(line) || /^[\p{P}]/u.test(piece)
            ? `${line}${/^[,;.)]/.test(piece) ? '' : line && ' '}${piece}`
            : `${line}, ${piece}`,
        '',
      )
      .replace(/ (?=[,;.)])/g, '')
      .replace(/,(?: ?,)+/g, ','),
  )
}

interface Address {
  email: string
  /** Who it is printed with: `(LF)`, or a name. */
  who: string
}

const MOST_ADDRESSES = 200

/** The addresses of `corresp`, each with what is printed behind it. */
function correspondents(writer: PaperWriter, meta: XmlElement | undefined): Address[] {
  return findElements(meta, 'corresp')
    .flatMap((corresp) => {
      const emails = findElements(corresp, 'email').slice(0, MOST_ADDRESSES)
      return emails.map((email, i) => {
        const end = emails[i + 1]?.start ?? corresp.end
        const after = corresp.children.filter((child) => child.start >= email.end && child.end <= end)
        return { email: writer.textOf(email), who: writer.textOf({ ...corresp, children: after }) }
      })
    })
    .slice(0, MOST_ADDRESSES)
}

/** The address printed with an author's initials, whichever way round; without any, the one of the same place. */
function addressOf(name: CslName, addresses: Address[], index: number): string | undefined {
  const initials =
    `${name.given ?? ''} ${name.family ?? name.literal ?? ''}`.match(/(?<![\p{L}\p{M}])\p{Lu}|(?<=\p{Lu})\p{Lu}(?!\p{Ll})/gu) ?? []
  const printed = addresses.map(({ who }) => /\(?\b((?:\p{Lu}\.? ?-?){2,5})\b/u.exec(who)?.[1]?.replace(/[^\p{Lu}]/gu, '') ?? '')
  const sorted = (letters: Iterable<string>) => [...letters].sort().join('')
  const own = [printed.indexOf(initials.join('')), printed.findIndex((who) => who !== '' && sorted(who) === sorted(initials))].find(
    (at) => at >= 0,
  )
  if (initials.length > 1 && own !== undefined) return addresses[own]!.email
  return printed.some(Boolean) ? undefined : (addresses[index] ?? addresses.at(-1))?.email
}
