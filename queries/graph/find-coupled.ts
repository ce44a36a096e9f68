/** Papers by what their reference lists share: works, else authors, else venues. */
import type { Asked } from '../catalogue/question.ts'
import { readCitations } from './read-citations.ts'
import { sortByRank } from './sort-by-rank.ts'

/** The nearest first. */
export const KINDS = ['works', 'authors', 'venues'] as const
type Kind = (typeof KINDS)[number]

/** Something that a reference list leads to, and the sentences of that paper that cite it. */
interface Source {
  name: string
  passages: string[]
}

export interface Citing extends Record<Kind, Map<string, Source>> {
  id: string
  title: string
}

const SOURCES = `
MATCH (:Work)-[:CITES]->(w:Work)
WITH DISTINCT w
OPTIONAL MATCH (w)<-[:AUTHORED]-(a:Person)
WITH w, a
ORDER BY a.id
WITH w, collect({id: a.id, name: a.name}) AS authors
OPTIONAL MATCH (w)-[:PUBLISHED_IN]->(v:Venue)
WITH w, authors, v
ORDER BY v.id
RETURN w.id AS work, authors, collect({id: v.id, name: v.name}) AS venues
ORDER BY work`

/** Every paper with its sources of each kind. Three queries. */
export async function readCiting(store: Asked): Promise<Citing[]> {
  const [papers, sources] = await Promise.all([readCitations(store), store.query(SOURCES)])
  const found = new Map(
    sources.map((row) => [String(row.work), row as unknown as Record<'authors' | 'venues', { id: string | null; name: string }[]>]),
  )
  return papers.map(({ id, title, works }) => {
    const citing: Citing = { id, title, works: new Map(), authors: new Map(), venues: new Map() }
    for (const work of works) {
      const passages = (work.marks.get(id) ?? []).map(({ passage }) => passage)
      const { authors, venues } = found.get(work.id) ?? { authors: [], venues: [] }
      const of: Record<Kind, { id: string | null; name: string }[]> = { works: [{ id: work.id, name: work.title }], authors, venues }
      for (const kind of KINDS)
        for (const source of of[kind]) {
          if (source.id === null) continue
          const there = citing[kind].get(source.id)?.passages ?? []
          citing[kind].set(source.id, { name: source.name, passages: [...there, ...passages] })
        }
    }
    return citing
  })
}

/**
 * Pairs in order: by shared works and cosine; then, where these are too few, by authors, and then by venues, those that share
 * nothing nearer. `isAll` tells whether there are no more.
 */
export function findCoupled(
  papers: Citing[],
  isAsked: (paper: Citing) => boolean,
  enough: number,
): { pairs: [Citing, Citing][]; isAll: boolean } {
  const seen = new Set<string>()
  const pairs: [Citing, Citing][] = []
  for (const kind of KINDS) {
    if (pairs.length > enough) return { pairs, isAll: false }
    const counted = countShared(papers, kind, isAsked).filter(({ key }) => !seen.has(key))
    const ranked = sortByRank(
      counted,
      ({ count, one, other }) => [count, toCosine(one, other)],
      ({ key }) => key,
    )
    for (const { key, one, other } of ranked) {
      seen.add(key)
      pairs.push([one, other])
    }
  }
  return { pairs, isAll: true }
}

interface Counted {
  key: string
  one: Citing
  other: Citing
  count: number
}

/** Over an index of who cites each source, so that only papers that share one meet. */
function countShared(papers: Citing[], kind: Kind, isAsked: (paper: Citing) => boolean): Counted[] {
  const citing = new Map<string, Citing[]>()
  for (const paper of papers) for (const id of paper[kind].keys()) citing.set(id, [...(citing.get(id) ?? []), paper])
  const counted = new Map<string, Counted>()
  for (const sharing of citing.values())
    for (const [i, one] of sharing.entries()) {
      if (!isAsked(one)) continue
      for (const [j, other] of sharing.entries()) {
        if (i === j || (j < i && isAsked(other))) continue
        const key = `${one.id}\n${other.id}`
        const pair = counted.get(key) ?? { key, one, other, count: 0 }
        pair.count++
        counted.set(key, pair)
      }
    }
  return [...counted.values()]
}

/** Shared works over the root of the product of how many works each cites, 0 to 1, to three digits. */
export function toCosine({ works: some }: Citing, { works: others }: Citing): number {
  const shared = [...some.keys()].filter((id) => others.has(id)).length
  return Math.round((1000 * shared) / Math.sqrt(some.size * others.size)) / 1000
}
