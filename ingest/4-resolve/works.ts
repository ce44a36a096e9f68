/**
 * Which works are one: a paper given in full and the same work cited elsewhere, a note and its full text.
 *
 * Equal DOI decides; else an equal title (in either language) whose first authors don't contradict each other. What
 * turns out to be one keeps the first id and lists the other in `aliases`.
 */
import { addEdge, addNode, type Graph } from '#graph/graph.ts'
import type { CslItem } from '../extraction.ts'
import { firstFamily, toBare, toDisplayName, toPersonId, toSlug, toWorkId, toYear } from './identity.ts'

type WorkItem = CslItem & { titleAlt?: string; containerAlt?: string; keywords?: string[]; raw?: string }

interface Known {
  id: string
  csl: WorkItem
  aliases: Set<string>
}

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

/** Adds what one source says of a work and returns the work's id. Earlier sources win where both speak. */
export function addWork(works: Works, item: WorkItem): string {
  const id = toWorkId(item)
  const known = findWork(works, item, id) ?? { id, csl: {}, aliases: new Set<string>() }
  if (known.id !== id) known.aliases.add(id)
  for (const [field, value] of Object.entries(item) as [keyof WorkItem, never][]) {
    if (value !== undefined && value !== null && (!Array.isArray(value) || (value as unknown[]).length > 0)) known.csl[field] ??= value
  }
  works.byId.set(known.id, known)
  if (item.DOI) works.byDoi.set(item.DOI.toLowerCase(), known)
  for (const title of titlesOf(item)) {
    const there = works.byTitle.get(title) ?? []
    if (!there.includes(known)) works.byTitle.set(title, [...there, known])
  }
  return known.id
}

function findWork(works: Works, item: WorkItem, id: string): Known | undefined {
  const byDoi = item.DOI ? works.byDoi.get(item.DOI.toLowerCase()) : undefined
  if (byDoi) return byDoi
  for (const title of titlesOf(item)) {
    const match = works.byTitle.get(title)?.find((known) => isCompatible(known.csl, item))
    if (match) return match
  }
  return works.byId.get(id)
}

function titlesOf(item: WorkItem): string[] {
  return [item.title, item.titleAlt]
    .filter((title) => title !== undefined)
    .map(toBare)
    .filter((title) => title.length >= TELLING_TITLE || /\p{Script=Han}{6}/u.test(title))
}

function isCompatible(a: WorkItem, b: WorkItem): boolean {
  if (a.DOI && b.DOI && a.DOI.toLowerCase() !== b.DOI.toLowerCase()) return false
  const [one, other] = [firstFamily(a), firstFamily(b)]
  if (!one || !other || one === other) return true
  const given = (item: WorkItem) => toSlug(item.author?.[0]?.given ?? '')
  return one === given(b) && other === given(a) // family and given in the other order
}

/** Writes every work with its authors and venue. */
export function writeWorks(works: Works, graph: Graph): void {
  for (const { id, csl, aliases } of works.byId.values()) {
    const { keywords, raw, titleAlt, containerAlt, ...item } = csl
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
      if (!display) continue
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
    ...fields
  } = rest as CslItem & { confidence?: unknown; key?: unknown; span?: unknown }
  return author ? { ...fields, author: author.map(({ affiliation: _affiliation, email: _email, ...name }) => name) } : fields
}

/** Keeps another spelling of a node's name, sorted, never the name itself. */
export function addVariant(properties: Record<string, unknown>, spelling: string | null | undefined): void {
  if (!spelling || spelling === properties.name) return
  const variants = new Set((properties.variants as string[] | undefined) ?? [])
  properties.variants = [...variants.add(spelling)].sort()
}
