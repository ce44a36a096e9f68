/**
 * The works of the graph: what all sources say of each, who wrote it and where it came out.
 *
 * Every source's word on a work is a record. Records are gathered first and resolved together (identity/works.ts), so that
 * neither order nor what is read later decides who is who. What turns out to be one keeps the id of the most trusted record
 * and lists the others in `aliases`.
 */
import { addEdge, addNode, type Graph } from '#graph/graph.ts'
import type { CslItem } from '../extraction.ts'
import type { Decision } from './identity/decision.ts'
import type { IdentityOverride } from './identity/override.ts'
import { settle, toDecisions } from './identity/settle.ts'
import { findVenues } from './identity/venues.ts'
import { toWorkFeatures, type WorkFeatures, type WorkItem } from './identity/work-features.ts'
import { areWorksApart, findWorks } from './identity/works.ts'
import { writeDecisions } from './identity/write-decisions.ts'
import { toDisplayName, toPersonId, toSlug, toWorkId, toYear } from './identity.ts'

/** Whose word counts where several speak of a work: the paper itself, a note on it, an export of a database, another paper's list. */
const TRUST = ['paper', 'note', 'bibliography', 'reference'] as const
export type Trust = (typeof TRUST)[number]

interface WorkRecord {
  id: string
  item: WorkItem
  rank: number
}

/** All that was said of works so far; a record is known by its place. */
export interface WorkRecords {
  records: WorkRecord[]
}

export function createWorkRecords(): WorkRecords {
  return { records: [] }
}

/** Adds what one source says of a work and returns the record's place. */
export function addWorkRecord({ records }: WorkRecords, item: WorkItem, trust: Trust): number {
  return records.push({ id: toWorkId(item), item, rank: TRUST.indexOf(trust) }) - 1
}

interface Work {
  id: string
  csl: WorkItem
  aliases: string[]
  /** Titles that other sources print. */
  variants: string[]
}

export interface Works {
  /** The work's id by the place of its record. */
  idOf(record: number): string
  works: Work[]
  decisions: Decision[]
}

/** Who is who among all records. */
export function resolveWorks({ records }: WorkRecords, overrides: readonly IdentityOverride[]): Works {
  const venueOf = groupVenues(records.map(({ item }) => item))
  const places = new Map<string, number>()
  const distinct: { records: number[]; id: string; features: WorkFeatures }[] = []
  const placeOf = records.map(({ id, item }, i) => {
    const features = toWorkFeatures(item, venueOf(item))
    const print = JSON.stringify([id, features, item.author ?? item.editor])
    let place = places.get(print)
    if (place === undefined) {
      place = distinct.push({ records: [], id, features }) - 1
      places.set(print, place)
    }
    distinct[place]!.records.push(i)
    return place
  })
  const things = distinct.map(({ id, records: [first] }) => ({ id, names: toNames(records[first!]!.item) }))
  const features = distinct.map((thing) => thing.features)
  const settled = settle('Work', things, findWorks(features), overrides, (a, b) => areWorksApart(features[a]!, features[b]!))

  const members = new Map<number, number[]>()
  for (const [record, place] of placeOf.entries()) {
    const group = settled.groups[place]!
    const there = members.get(group)
    if (there) there.push(record)
    else members.set(group, [record])
  }
  const ids = nameGroups(members, records)
  const works = [...members].map(([group, own]) =>
    toWork(
      ids.get(group)!,
      own.map((i) => records[i]!),
      ids.taken,
    ),
  )
  return {
    idOf: (record) => ids.get(settled.groups[placeOf[record]!]!)!,
    works,
    decisions: toDecisions('Work', things, settled, (group) => ids.get(group)!),
  }
}

function toNames({ title, titleAlt }: WorkItem): string[] {
  return [title, titleAlt].filter((name) => name !== undefined)
}

/** The group of each printed name of a venue; -1 where none is printed. */
function groupVenues(items: readonly WorkItem[]): (item: WorkItem) => number {
  const byName = new Map<string, { id: string; name: string; issn?: string }>()
  for (const { 'container-title': name, ISSN: issn } of items)
    if (name && !byName.has(name)) byName.set(name, { id: name, name, ...(issn ? { issn } : {}) })
  const names = [...byName.values()].sort((a, b) => (a.name < b.name ? -1 : 1))
  const { findings } = findVenues(names)
  const { groups } = settle(
    'Venue',
    names.map(({ id, name }) => ({ id, names: [name] })),
    findings,
    [],
  )
  const groupOf = new Map(names.map(({ name }, i) => [name, groups[i]!]))
  return (item) => groupOf.get(item['container-title'] ?? '') ?? -1
}

/** An id for each group: its most trusted record's; where two groups would have one, what tells them apart is added. */
function nameGroups(members: ReadonlyMap<number, number[]>, records: readonly WorkRecord[]): Map<number, string> & { taken: Set<string> } {
  const wanted = [...members].map(([group, own]) => {
    const first = own
      .map((i) => records[i]!)
      .reduce((best, record) => ((record.rank - best.rank || (record.id < best.id ? -1 : 1)) < 0 ? record : best))
    return { group, id: first.id, rank: first.rank, mark: toMark(own.map((i) => records[i]!.item)) }
  })
  wanted.sort((a, b) => (a.id < b.id ? -1 : a.id > b.id ? 1 : a.rank - b.rank || (a.mark < b.mark ? -1 : 1)))
  const ids = Object.assign(new Map<number, string>(), { taken: new Set<string>() })
  for (const { group, id, mark } of wanted) {
    let free = id
    for (let i = 1; ids.taken.has(free); i++) free = [id, mark, i > 1 ? i : ''].filter((part) => part !== '').join(':')
    ids.taken.add(free)
    ids.set(group, free)
  }
  return ids
}

/** What tells works of one title and author apart: edition, year and page, else the DOI. */
function toMark(items: readonly WorkItem[]): string {
  return (
    items.map((item) => toSlug(`${toYear(item) ?? ''} ${item.edition ?? ''} ${item.page ?? ''}`) || toSlug(item.DOI ?? '')).sort()[0] ?? ''
  )
}

/** Of sources that are trusted alike the earlier wins. */
function toWork(id: string, own: readonly WorkRecord[], taken: ReadonlySet<string>): Work {
  const csl: WorkItem = {}
  const from: Partial<Record<keyof WorkItem, number>> = {}
  for (const { item, rank } of own) {
    for (const [field, value] of Object.entries(item) as [keyof WorkItem, never][]) {
      if (value === undefined || value === null || (Array.isArray(value) && (value as unknown[]).length === 0)) continue
      if (rank >= (from[field] ?? TRUST.length)) continue
      csl[field] = value
      from[field] = rank
    }
  }
  const aliases = [...new Set(own.map((record) => record.id))].filter((alias) => alias !== id && !taken.has(alias)).sort()
  const titles = own.flatMap(({ item }) => toNames(item)).filter((title) => title !== csl.title && title !== csl.titleAlt)
  return { id, csl, aliases, variants: [...new Set(titles)].sort() }
}

/** Writes every work with its authors and venue. */
export function writeWorks({ works, decisions }: Works, graph: Graph): void {
  for (const { id, csl, aliases, variants } of works) {
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
      aliases,
      variants,
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
  writeDecisions(graph, decisions)
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
