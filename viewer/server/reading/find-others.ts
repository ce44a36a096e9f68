/** Nodes that may be said the same as another: of its kind, and called so. */
import { isIdentityKind } from '#graph/schema/identity-kinds.ts'
import type { Row, Store } from '#graph/stores/store.ts'
import type { Others } from '../review-types.ts'
import { toText, toTexts } from './cells.ts'
import { foldText, squeeze } from './fold-search.ts'

const MOST_FOUND = 500
const MOST_TOLD = 20

const KIND = 'MATCH (n {id: $id}) RETURN labels(n) AS labels'
const named = (label: string) => `
MATCH (n:${label})
WHERE n.id <> $id AND (toLower(coalesce(n.name, n.title)) CONTAINS $word OR toLower(coalesce(n.titleAlt, n.nameZh, '')) CONTAINS $word
  OR any(v IN coalesce(n.variants, []) WHERE toLower(v) CONTAINS $word))
RETURN n.id AS id, coalesce(n.name, n.title) AS name, coalesce(n.titleAlt, n.nameZh) AS other, n.variants AS variants, n.year AS year
ORDER BY name, id
LIMIT ${MOST_FOUND}`
const WORKS = `
MATCH (n:Person)-[:AUTHORED]->(w:Work)
WHERE n.id IN $ids
RETURN n.id AS id, w.title AS title
ORDER BY id, title`

/** The first by name; none for a node whose identity nobody decides, and for a query of no letters. */
export async function findOthers(store: Store, id: string, query: string): Promise<Others> {
  const labels = (await store.query(KIND, { id }))[0]?.labels
  const kind = Array.isArray(labels) ? labels.map(String).find(isIdentityKind) : undefined
  const words = query.normalize('NFKC').toLowerCase().split(/\s+/).filter(Boolean)
  const longest = [...words].sort((a, b) => b.length - a.length)[0]
  if (!kind || longest === undefined) return []
  const rows = (await store.query(named(kind), { id, word: longest })).filter((row) => holds(row, words)).slice(0, MOST_TOLD)
  const works = kind === 'Person' ? await store.query(WORKS, { ids: rows.map((row) => String(row.id)) }) : []
  const workOf = (person: unknown) => toText(works.find((work) => work.id === person)?.title)
  return rows.map((row) => ({
    id: String(row.id),
    name: toText(row.name) ?? String(row.id),
    detail: workOf(row.id) ?? toText(row.other) ?? (row.year == null ? null : String(row.year)),
  }))
}

function holds({ name, other, variants }: Row, words: readonly string[]): boolean {
  const names = [toText(name), toText(other), ...toTexts(variants)].map((text) => squeeze(foldText(text ?? '')))
  return words.every((word) => names.some((text) => text.includes(squeeze(foldText(word)))))
}
