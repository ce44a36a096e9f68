/** All that stands behind an ordered pair of concepts: the relations summed up, and every claim with its sentences. */
import type { Row, Store } from '#graph/stores/store.ts'
import type { Edge } from '../api-types.ts'
import { toText, toTexts } from './cells.ts'
import { readClaims, readSentences } from './read-claims.ts'
import { byStrength, DRAWN_TYPES, toRelation } from './read-graph.ts'

/** More claims than anybody reads at once; the answer says how many there are. */
const MOST_CLAIMS = 500
const MOST_TOGETHER = 20

const ENDS = `
MATCH (c:Concept)
WHERE c.id IN $ids
RETURN c.id AS id, c.name AS name, c.nameZh AS nameZh, c.variants AS variants
ORDER BY id`

const RELATIONS = `
MATCH (a:Concept {id: $source})-[r]->(b:Concept {id: $target})
WHERE type(r) IN $types
RETURN type(r) AS type, r.relation AS relation, r.direction AS direction, r.claims AS claims, r.papers AS papers,
  r.confidence AS confidence, r.aspect AS aspect
ORDER BY type, relation, aspect`

const CLAIM_IDS = `
MATCH (a:Concept {id: $source})<-[:SUBJECT]-(c:Claim)-[:OBJECT]->(b:Concept {id: $target})
RETURN DISTINCT c.id AS id, c.confidence AS confidence, c.status = 'rejected' AS rejected
ORDER BY rejected, confidence DESC, id`

const TOGETHER = `
MATCH (a:Concept {id: $source})<-[:MENTIONS]-(p:Passage)
WITH DISTINCT p
MATCH (p)-[:MENTIONS]->(b:Concept {id: $target})
RETURN DISTINCT p.id AS id
ORDER BY id`

/** Reads what is said from one concept to another; null when either isn't there. */
export async function readEdge(store: Store, source: string, target: string): Promise<Edge | null> {
  const ends = new Map((await store.query(ENDS, { ids: [source, target] })).map((row) => [String(row.id), toEnd(row)]))
  const from = ends.get(source)
  const to = ends.get(target)
  if (!from || !to) return null
  const relations = (await store.query(RELATIONS, { source, target, types: DRAWN_TYPES })).map(toRelation).sort(byStrength)
  const ids = (await store.query(CLAIM_IDS, { source, target })).map((row) => String(row.id))
  const back = await store.query(CLAIM_IDS, { source: target, target: source })
  const together = ids.length > 0 ? [] : (await store.query(TOGETHER, { source, target })).map((row) => String(row.id))
  return {
    from,
    to,
    relations,
    claims: await readClaims(store, ids.slice(0, MOST_CLAIMS)),
    total: ids.length,
    back: back.length,
    together: await readSentences(store, together.slice(0, MOST_TOGETHER)),
  }
}

function toEnd(row: Row): Edge['from'] {
  return { id: String(row.id), name: toText(row.name) ?? String(row.id), nameZh: toText(row.nameZh), variants: toTexts(row.variants) }
}
