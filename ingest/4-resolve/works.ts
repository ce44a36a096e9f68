/**
 * Which works are one: a paper given in full and the same work cited elsewhere, a note and its full text.
 *
 * Equal DOI decides, unless title and author say otherwise (a chapter that bears its book's DOI); else an equal title
 * (in either language) whose first authors don't contradict each other. What turns out to be one keeps the first id and
 * lists the other in `aliases`.
 */
import { addEdge, addNode, type Graph } from '#graph/graph.ts'
import type { CslItem } from '../extraction.ts'
import { firstFamily, toBare, toDisplayName, toPersonId, toSlug, toWorkId, toYear } from './identity.ts'

type WorkItem = CslItem & { titleAlt?: string; containerAlt?: string; keywords?: string[]; raw?: string }

interface Known {
  id: string
  csl: WorkItem
  /** Where each field comes from: its index in TRUST. */
  from: Partial<Record<keyof WorkItem, number>>
  aliases: Set<string>
}

/** Whose word counts where several speak of a work: the paper itself, an export of a database, another paper's list. */
const TRUST = ['paper', 'bibliography', 'reference'] as const
export type Trust = (typeof TRUST)[number]

/** Titles shorter than this many letters ("Introduction", "序言") prove nothing by themselves. */
const TELLING_TITLE = 12

/** All works met so far, with what is known of each. */
export interface Works {
  byId: Map<string, Known>
  byDoi: Map<string, Known>
  byTitle: Map<string, Known[]>
}

export function createWorks(): Works {
  return { byId: new Map(), byDoi: new Map(), byTitle: new Map() }
}

/** Adds what one source says of a work and returns the work's id. Of sources that are trusted alike the earlier wins. */
export function addWork(works: Works, item: WorkItem, trust: Trust): string {
  const id = toWorkId(item)
  const known = findWork(works, item, id) ?? { id: toFreeId(works, item, id), csl: {}, from: {}, aliases: new Set<string>() }
  if (known.id !== id && works.byId.has(known.id)) known.aliases.add(id)
  const rank = TRUST.indexOf(trust)
  for (const [field, value] of Object.entries(item) as [keyof WorkItem, never][]) {
    if (value === undefined || value === null || (Array.isArray(value) && (value as unknown[]).length === 0)) continue
    if (rank >= (known.from[field] ?? TRUST.length)) continue
    known.csl[field] = value
    known.from[field] = rank
  }
  works.byId.set(known.id, known)
  const doi = item.DOI?.toLowerCase()
  if (doi && !works.byDoi.has(doi)) works.byDoi.set(doi, known)
  for (const title of titlesOf(item)) {
    const there = works.byTitle.get(title)
    if (!there) works.byTitle.set(title, [known])
    else if (!there.includes(known)) there.push(known)
  }
  return known.id
}

function findWork(works: Works, item: WorkItem, id: string): Known | undefined {
  const byDoi = item.DOI ? works.byDoi.get(item.DOI.toLowerCase()) : undefined
  if (byDoi && !areOthers(byDoi.csl, item)) return byDoi
  for (const title of titlesOf(item)) {
    const match = works.byTitle.get(title)?.find((known) => isCompatible(known.csl, item))
    if (match) return match
  }
  const sameId = works.byId.get(id)
  return sameId && !areApart(sameId.csl, item) ? sameId : undefined
}

/** The id by title and author, or one that tells the work from another of the same title and author. */
function toFreeId(works: Works, item: WorkItem, id: string): string {
  if (!works.byId.has(id)) return id
  const base = `${id}:${toSlug(item.DOI ?? `${toYear(item) ?? ''} ${item.page ?? ''}`)}`
  let free = base
  for (let i = 2; works.byId.has(free); i++) free = `${base}:${i}`
  return free
}

function titlesOf(item: WorkItem): string[] {
  return [item.title, item.titleAlt]
    .filter((title) => title !== undefined)
    .map(toBare)
    .filter((title) => title.length >= TELLING_TITLE || /\p{Script=Han}{6}/u.test(title))
}

/** Other titles and other authors under one DOI. */
function areOthers(a: WorkItem, b: WorkItem): boolean {
  const [titles, others] = [titlesOf(a), titlesOf(b)]
  const [one, other] = [firstFamily(a), firstFamily(b)]
  return (
    titles.length > 0 && others.length > 0 && one !== '' && other !== '' && one !== other && !titles.some((title) => others.includes(title))
  )
}

function haveOtherDois(a: WorkItem, b: WorkItem): boolean {
  return a.DOI !== undefined && b.DOI !== undefined && a.DOI.toLowerCase() !== b.DOI.toLowerCase()
}

/**
 * Works of one title and first author that are two all the same. A long title by one author is one work under two DOIs
 * (a preprint and the article); "Editorial", or a title without author, is not.
 */
function areApart(a: WorkItem, b: WorkItem): boolean {
  const years = Math.abs((toYear(a) ?? 0) - (toYear(b) ?? 0))
  if (haveOtherDois(a, b)) return titlesOf(b).length === 0 || firstFamily(b) === '' || (years > 2 && years < 1000)
  const differ = (field: 'page' | 'container-title') => a[field] !== undefined && b[field] !== undefined && a[field] !== b[field]
  return titlesOf(b).length === 0 && years > 0 && years < 1000 && differ('page')
}

function isCompatible(a: WorkItem, b: WorkItem): boolean {
  if (haveOtherDois(a, b)) return false
  const [one, other] = [firstFamily(a), firstFamily(b)]
  if (!one || !other || one === other) return true
  const given = (item: WorkItem) => toSlug(item.author?.[0]?.given ?? '')
  return one === given(b) && other === given(a) // family and given in the other order
}

/** Writes every work with its authors and venue. */
export function writeWorks(works: Works, graph: Graph): void {
  for (const { id, csl, aliases } of works.byId.values()) {
    const { raw, titleAlt, containerAlt, ...item } = csl
    const keywords = csl.keywords ?? csl.keyword?.split('; ')
    addNode(graph, id, ['Work'], {
      title: csl.title ?? raw ?? csl.DOI ?? csl.URL,
      titleAlt,
      year: toYear(csl),
      type: csl.type,
      doi: csl.DOI,
      url: csl.URL,
      abstract: csl.abstract,
      keywords,
      csl: JSON.stringify(toPublicItem(item)),
      aliases: [...aliases],
    })
    for (const [order, name] of (csl.author ?? []).entries()) {
      const display = toDisplayName(name)
      // a family name alone (Crossref's lists) doesn't tell who
      if (!display || (!name.literal && !name.given)) continue
      const person = addNode(graph, toPersonId(name), ['Person'], { name: display, family: name.family ?? name.literal, given: name.given })
      addVariant(person.properties, display)
      addEdge(graph, 'AUTHORED', person.id, id, { order: order + 1 })
    }
    const venue = csl['container-title']
    if (venue) {
      const node = addNode(graph, `venue:${toSlug(venue)}`, ['Venue'], { name: venue })
      addVariant(node.properties, venue)
      addVariant(node.properties, containerAlt)
      addEdge(graph, 'PUBLISHED_IN', id, node.id)
    }
  }
}

/** The CSL item as others may have it: CSL's own fields only, names without what is ours. */
function toPublicItem(item: CslItem): CslItem {
  const { author, ...rest } = item
  const {
    confidence: _confidence,
    key: _key,
    span: _span,
    keywords: _keywords,
    cites: _cites,
    ...fields
  } = rest as CslItem & Record<'confidence' | 'key' | 'span' | 'keywords' | 'cites', unknown>
  return author ? { ...fields, author: author.map(({ affiliation: _affiliation, email: _email, ...name }) => name) } : fields
}

/** Keeps another spelling of a node's name, sorted, never the name itself. */
export function addVariant(properties: Record<string, unknown>, spelling: string | null | undefined): void {
  if (!spelling || spelling === properties.name) return
  const variants = new Set((properties.variants as string[] | undefined) ?? [])
  properties.variants = [...variants.add(spelling)].sort()
}
