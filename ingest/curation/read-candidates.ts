/** The pairs of nodes that may be one, as the store has them. */
import type { Cell, Store } from '#graph/stores/store.ts'
import type { Candidate } from './find-queue.ts'

const CANDIDATES = `
MATCH (a)-[s:SAME_AS]->(b)
WHERE s.status = 'candidate'
RETURN a.id AS a, coalesce(a.name, a.title) AS nameA, b.id AS b, coalesce(b.name, b.title) AS nameB, s.rule AS rule,
  s.evidence AS evidence, s.score AS score
ORDER BY a, b`
const DEGREES = 'MATCH (n)-[r]-() WHERE n.id IN $ids RETURN n.id AS id, count(r) AS degree ORDER BY id'

/** Every candidate with how much hangs on either end. */
export async function readCandidates(store: Store): Promise<Candidate[]> {
  const rows = await store.query(CANDIDATES)
  if (rows.length === 0) return []
  const ids = [...new Set(rows.flatMap((row) => [String(row.a), String(row.b)]))]
  const degrees = new Map((await store.query(DEGREES, { ids })).map((row) => [String(row.id), Number(row.degree)]))
  const toEnd = (id: Cell | undefined, name: Cell | undefined) => ({
    id: String(id),
    name: String(name ?? id),
    degree: degrees.get(String(id)) ?? 0,
  })
  return rows.map((row) => ({
    a: toEnd(row.a, row.nameA),
    b: toEnd(row.b, row.nameB),
    rule: String(row.rule),
    evidence: Array.isArray(row.evidence) ? row.evidence.map(String) : [],
    score: Number(row.score),
  }))
}
