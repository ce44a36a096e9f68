/**
 * Search over everything that has a name or a text, grouped, counted and bounded: every word must be found, in any order, of a
 * name in either language or in pinyin (`zhiye jiaoyu` and 职业教育 both find vocational education).
 */
import type { Store } from '#graph/stores/store.ts'
import { type NodeRef, SEARCH_KINDS, type Search, type SearchKind } from '../api-types.ts'
import { nameBuild } from '../keep-answers.ts'
import { toText } from './cells.ts'
import { holds, rankNames, toExcerpt, toWanted, type Wanted } from './fold-search.ts'
import { type Named, readSearchIndex, type SearchIndex } from './search-index.ts'

const SENTENCES = `
MATCH (p:Passage)-[:IN_PAPER]->(w:Paper)
WHERE p.id IN $ids
RETURN p.id AS id, p.text AS name, w.title AS detail
ORDER BY id`

export interface SearchOptions {
  /** The most hits of each group. */
  limit: number
  /** This group alone. */
  kind?: SearchKind | undefined
}

/** A search over a store, which keeps what it compares with until the graph is another. */
export function createSearch(store: Store): (query: string, options: SearchOptions) => Promise<Search> {
  let kept: { build: string; index: Promise<SearchIndex> } | null = null
  const readIndex = async () => {
    const build = await nameBuild(store)
    if (build === null) return readSearchIndex(store)
    if (kept?.build !== build) {
      const index = readSearchIndex(store)
      kept = { build, index }
      index.catch(() => {
        kept = null
      })
    }
    return kept.index
  }
  return async (query, { limit, kind }) => {
    const wanted = toWanted(query)
    if (!wanted) return { query, groups: [] }
    const index = await readIndex()
    const groups = await Promise.all(
      SEARCH_KINDS.filter((one) => kind === undefined || one === kind).map(async (one) => {
        const { hits, total } = one === 'sentences' ? findSentences(index, wanted) : findNamed(index[one], wanted)
        const shown = hits.slice(0, limit)
        return { kind: one, hits: one === 'sentences' ? await readSentences(store, shown, wanted) : shown, total }
      }),
    )
    return { query, groups: groups.filter(({ total }) => total > 0) }
  }
}

interface Found {
  hits: NodeRef[]
  total: number
}

/** The best first: papers before what they cite, short names before long ones. */
function findNamed(all: readonly Named[], wanted: Wanted): Found {
  const found = all.filter(({ text }) => holds(text, wanted)).map(({ hit, names }) => ({ hit, rank: rankNames(names, wanted) }))
  const isPaper = ({ label }: NodeRef) => Number(label === 'Paper')
  found.sort(
    (a, b) => isPaper(b.hit) - isPaper(a.hit) || a.rank - b.rank || a.hit.name.length - b.hit.name.length || (a.hit.id < b.hit.id ? -1 : 1),
  )
  return { hits: found.map(({ hit }) => hit), total: found.length }
}

/** Those that hold all of it in its order come first; one Latin letter is in every sentence, and finds none. */
function findSentences({ sentences: { ids, texts } }: SearchIndex, wanted: Wanted): Found {
  if (/^[a-z0-9]$/.test(wanted.phrase)) return { hits: [], total: 0 }
  const whole: string[] = []
  const others: string[] = []
  for (const [index, text] of texts.entries()) {
    if (!holds(text, wanted)) continue
    if (text.includes(wanted.phrase)) whole.push(ids[index]!)
    else others.push(ids[index]!)
  }
  const found = [...whole, ...others]
  return { hits: found.map((id) => ({ id, label: 'Passage', name: '', detail: null })), total: found.length }
}

/** The words of sentences, from shortly before what is looked for, and the titles of their papers. */
async function readSentences(store: Store, hits: readonly NodeRef[], wanted: Wanted): Promise<NodeRef[]> {
  if (hits.length === 0) return []
  const rows = await store.query(SENTENCES, { ids: hits.map(({ id }) => id) })
  const byId = new Map(rows.map((row) => [row.id, row]))
  return hits.map((hit) => {
    const { name, detail } = byId.get(hit.id) ?? {}
    return { ...hit, name: toExcerpt(toText(name) ?? '', wanted), detail: toText(detail) }
  })
}
