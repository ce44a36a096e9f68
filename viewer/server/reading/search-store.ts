/**
 * Search over everything that has a name or a text, grouped and bounded.
 *
 * Concepts are few, so all their names are read and matched here: without case, accents, tone marks and spaces, so that
 * `zhiye jiaoyu`, `zhíyè jiàoyù` and 职业教育 all find vocational education. Works, people and sentences are matched by the store.
 */
import type { Row, Store } from '#graph/stores/store.ts'
import type { NodeRef, Search } from '../api-types.ts'
import { toNumber, toText, toTexts } from './cells.ts'

const CONCEPTS = `
MATCH (c:Concept)
RETURN c.id AS id, c.name AS name, c.nameZh AS nameZh, c.namePinyin AS namePinyin, c.variants AS variants
ORDER BY id`

const WORKS = `
MATCH (w:Work)
WHERE toLower(w.title) CONTAINS $text OR toLower(coalesce(w.titleAlt, '')) CONTAINS $text
RETURN w.id AS id, w.title AS name, w.year AS detail, w.files AS files
ORDER BY name, id
LIMIT 200`

const PEOPLE = `
MATCH (p:Person)
WHERE toLower(p.name) CONTAINS $text OR any(v IN coalesce(p.variants, []) WHERE toLower(v) CONTAINS $text)
RETURN p.id AS id, p.name AS name
ORDER BY name, id
LIMIT 100`

const SENTENCES = `
MATCH (p:Passage)-[:IN_PAPER]->(w:Paper)
WHERE toLower(p.text) CONTAINS $text
RETURN p.id AS id, p.text AS name, w.title AS detail, p.note AS note, p.order AS place
ORDER BY note, detail, place, id
LIMIT 50`

/** The whole of `query` must be found; the best matches come first. `limit` holds for each group. */
export async function searchStore(store: Store, query: string, limit: number): Promise<Search> {
  const text = query.normalize('NFKC').toLowerCase().replace(/\s+/g, ' ').trim()
  if (text === '') return { query, groups: [] }
  const concepts = rankConcepts(await store.query(CONCEPTS), text)
  const works = (await store.query(WORKS, { text })).map((row) => toHit(row, row.files ? 'Paper' : 'Work'))
  works.sort((a, b) => Number(b.label === 'Paper') - Number(a.label === 'Paper'))
  const people = (await store.query(PEOPLE, { text })).map((row) => toHit(row, 'Person'))
  const sentences =
    text.length < 2 && /[\x20-\x7e]/.test(text) ? [] : (await store.query(SENTENCES, { text })).map((row) => toHit(row, 'Passage'))
  const found = { concepts, works, people, sentences }
  const groups = (['concepts', 'works', 'people', 'sentences'] as const)
    .map((kind) => ({ kind, hits: found[kind].slice(0, limit), more: found[kind].length > limit }))
    .filter((group) => group.hits.length > 0)
  return { query, groups }
}

/** Text without case, accents, tone marks, spaces, hyphens and apostrophes, for comparing names. */
export function foldName(text: string): string {
  return text
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/[\s'’\-‐–·]+/g, '')
}

function rankConcepts(rows: Row[], text: string): NodeRef[] {
  const folded = foldName(text)
  if (folded === '') return []
  const ranked = rows.flatMap((row) => {
    const names = [toText(row.name), toText(row.nameZh), toText(row.namePinyin), ...toTexts(row.variants)].filter((name) => name !== null)
    const rank = Math.min(...names.map((name, index) => rankName(name, folded) + (index > 2 ? 0.5 : 0)))
    return rank < 9 ? [{ rank, hit: { ...toHit(row, 'Concept'), detail: toText(row.nameZh) } }] : []
  })
  ranked.sort((a, b) => a.rank - b.rank || a.hit.name.length - b.hit.name.length || (a.hit.id < b.hit.id ? -1 : 1))
  return ranked.map(({ hit }) => hit)
}

/** 0 the same, 1 begins so, 2 a word of it begins so, 3 holds it, 9 doesn't. */
function rankName(name: string, folded: string): number {
  const whole = foldName(name)
  if (whole === folded) return 0
  if (whole.startsWith(folded)) return 1
  if (name.split(/[\s-]+/).some((word) => foldName(word).startsWith(folded))) return 2
  return whole.includes(folded) ? 3 : 9
}

function toHit(row: Row, label: string): NodeRef {
  const detail = typeof row.detail === 'number' ? String(toNumber(row.detail)) : toText(row.detail)
  return { id: String(row.id), label, name: toText(row.name) ?? String(row.id), detail }
}
