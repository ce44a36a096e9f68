/**
 * The works of the graph: what all sources say of each, and where it came out.
 *
 * Every source's word on a work is a record. Records are gathered first and resolved together (identity/works.ts), so that
 * neither order nor what is read later decides who is who. What turns out to be one keeps the id of the most trusted record
 * and lists the others in `aliases`.
 */
import { addEdge, addNode, type Graph } from '#graph/graph.ts'
import { compareText } from '#graph/order.ts'
import type { CslItem, CslName } from '../extraction.ts'
import { gatherGroups } from './identity/cluster.ts'
import type { Decision } from './identity/decision.ts'
import { canBeOne, toNameForm } from './identity/name-forms.ts'
import type { IdentityOverride } from './identity/override.ts'
import type { Byline } from './identity/person-features.ts'
import { settle, toDecisions } from './identity/settle.ts'
import type { WorkFeatures, WorkItem } from './identity/work-features.ts'
import { areWorksApart, createWorkMemory, findWorks, type ReadWork, readWork, type WorkMemory } from './identity/works.ts'
import { toDisplayName, toRecordId, toWorkId, toYear } from './identity.ts'
import type { Venues } from './venues.ts'

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
  /** All spellings of each author, in the order of the byline. */
  authors: CslName[][]
}

export interface Works {
  /** The work's id by the place of its record. */
  idOf(record: number): string
  works: Work[]
  decisions: Decision[]
}

/** Which records are one work's. */
export function resolveWorks(
  { records }: WorkRecords,
  venues: Venues,
  overrides: readonly IdentityOverride[],
  memory: WorkMemory = createWorkMemory(),
): Works {
  const venueOf = ({ 'container-title': name }: WorkItem) => (name ? venues.idOf(name) : '')
  const places = new Map<string, number>()
  const distinct: { records: number[]; id: string; features: WorkFeatures }[] = []
  const read = records.map(({ id, item }) => readWork(item, id, venueOf(item), memory))
  const inOrder = sortRecords(records, read)
  const placeOf = new Int32Array(records.length)
  for (const i of inOrder) {
    const { features, print } = read[i]!
    const place = places.get(print) ?? distinct.push({ records: [], id: records[i]!.id, features }) - 1
    places.set(print, place)
    distinct[place]!.records.push(i)
    placeOf[i] = place
  }
  const things = distinct.map(({ id, records: [first] }) => {
    const { item } = records[first!]!
    return { id: toRecordId(item, id), aliases: [id], names: toNames(item) }
  })
  const features = distinct.map((thing) => thing.features)
  const isApart = (a: number, b: number) => areWorksApart(features[a]!, features[b]!, memory)
  const gather = (groups: Int32Array) => gatherGroups(inOrder, (record) => groups[placeOf[record]!]!)
  const nameOf = (i: number) => things[placeOf[i]!]!.id
  const settled = settle('Work', things, findWorks(features, memory), overrides, isApart, (groups) =>
    nameGroups(gather(groups), records, nameOf),
  )

  const members = gather(settled.groups)
  const ids = nameGroups(members, records, nameOf)
  const works = [...members].map(([group, own]) => {
    const called = settled.calls.size === 0 ? [] : own.flatMap((i) => [...(settled.calls.get(placeOf[i]!) ?? [])])
    return toWork(ids.get(group)!, own.map((i) => records[i]!).sort(compareBylines), called, ids.taken)
  })
  return {
    idOf: (record) => ids.get(settled.groups[placeOf[record]!]!)!,
    works,
    decisions: toDecisions('Work', things, settled, (group) => ids.get(group)!),
  }
}

/**
 * The places of records by a hash of all that is printed, so that who is who doesn't hang on the order of files and entries.
 * Not by the letters themselves: of a large block of like works each is compared with the next few, and where these are the
 * most alike of all, the others never meet.
 */
function sortRecords(records: readonly WorkRecord[], read: readonly ReadWork[]): number[] {
  const rests = new Map<number, string>()
  const restOf = (i: number) => {
    const { span: _span, ...item } = records[i]!.item as WorkItem & { span?: unknown }
    const rest = rests.get(i) ?? JSON.stringify(item)
    rests.set(i, rest)
    return rest
  }
  return [...records.keys()].sort((a, b) => compareText(read[a]!.hash, read[b]!.hash) || compareText(restOf(a), restOf(b)))
}

/** Those first that name more authors, and spell them out more. */
function compareBylines(a: WorkRecord, b: WorkRecord): number {
  const [left, right] = [a.item.author ?? [], b.item.author ?? []]
  const lettersOf = (names: readonly CslName[]) => names.map(toDisplayName).join('').length
  return right.length - left.length || lettersOf(right) - lettersOf(left)
}

function toNames({ title, titleAlt }: WorkItem): string[] {
  return [title, titleAlt].filter((name) => name !== undefined)
}

/**
 * An id for each group: its most trusted record's, where none that is trusted as much would have it too; else that of one of
 * its records alone, so that an id never passes from one work to another when they are split or merged.
 */
function nameGroups(
  members: ReadonlyMap<number, number[]>,
  records: readonly WorkRecord[],
  nameOf: (record: number) => string,
): Map<number, string> & { taken: Set<string> } {
  const wanted = [...members].map(([group, own]) => {
    const first = own
      .map((i) => records[i]!)
      .reduce((best, record) => ((record.rank - best.rank || (record.id < best.id ? -1 : 1)) < 0 ? record : best))
    const alone = own.filter((i) => records[i]!.id === first.id).map(nameOf)
    return { group, id: first.id, rank: first.rank, alone: alone.sort()[0]! }
  })
  wanted.sort((a, b) => (a.id < b.id ? -1 : a.id > b.id ? 1 : a.rank - b.rank || (a.alone < b.alone ? -1 : 1)))
  const ids = Object.assign(new Map<number, string>(), { taken: new Set<string>() })
  for (const [place, { group, id, alone, rank }] of wanted.entries()) {
    const next = wanted[place + 1]
    const isContested = ids.taken.has(id) || (next?.id === id && next.rank === rank)
    let free = isContested ? alone : id
    for (let i = 2; ids.taken.has(free); i++) free = `${alone}:${i}`
    ids.taken.add(id).add(free)
    ids.set(group, free)
  }
  return ids
}

/**
 * Of sources that are trusted alike the one with the fullest byline wins, else the first of those sorted. `called` are ids of
 * its records that people who decided on one called it.
 */
function toWork(id: string, own: readonly WorkRecord[], called: readonly string[], taken: ReadonlySet<string>): Work {
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
  const aliases = [...new Set([...own.map((record) => record.id), ...called])].filter((alias) => alias !== id && !taken.has(alias)).sort()
  const titles = own.flatMap(({ item }) => toNames(item)).filter((title) => title !== csl.title && title !== csl.titleAlt)
  return { id, csl, aliases, variants: [...new Set(titles)].sort(), authors: gatherAuthors(csl.author ?? [], own) }
}

/** What each source prints of each author of a byline: in the place of it, else where the name fits. */
function gatherAuthors(byline: readonly CslName[], own: readonly WorkRecord[]): CslName[][] {
  if (own.length === 1) return byline.map((name) => [name])
  const forms = byline.map(toNameForm)
  const spellings = byline.map((name) => new Map([[toDisplayName(name), name]]))
  for (const { item } of own) {
    for (const [place, name] of (item.author ?? []).entries()) {
      const form = toNameForm(name)
      const fits = (i: number) => forms[i] !== undefined && canBeOne(forms[i], form)
      const order = fits(place) ? place : forms.findIndex((_, i) => fits(i))
      if (order < 0) continue
      const display = toDisplayName(name)
      const known = spellings[order]!.get(display)
      if (!known?.affiliation && name.affiliation)
        spellings[order]!.set(display, known ? { ...known, affiliation: name.affiliation } : name)
      else if (!known) spellings[order]!.set(display, name)
    }
  }
  return spellings.map((each) => [...each.values()])
}

/** What persons are told by. */
export function toBylines({ works }: Works, venues: Venues): Byline[] {
  return works.map(({ id, csl, authors }) => ({
    work: id,
    authors,
    venue: csl['container-title'] ? venues.idOf(csl['container-title']) : '',
    year: toYear(csl),
    title: csl.title ?? '',
  }))
}

/** Writes every work and where it came out. */
export function writeWorks({ works }: Works, venues: Venues, graph: Graph): void {
  for (const { id, csl, aliases, variants } of works) {
    const { raw, titleAlt, containerAlt: _containerAlt, ...item } = csl
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
    const venue = csl['container-title']
    if (venue) addEdge(graph, 'PUBLISHED_IN', id, venues.idOf(venue))
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
