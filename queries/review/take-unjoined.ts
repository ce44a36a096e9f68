/** Of pairs of concepts in order, the first that no sentence names together and of which neither is the other's kind. */
import type { Asked } from '../catalogue/question.ts'
import type { OpenPair } from './find-open-pairs.ts'
import { readKinds } from './read-kinds.ts'

const JOINED = `
UNWIND $pairs AS pair
MATCH (a:Concept {id: pair.first})<-[:MENTIONS]-(p:Passage)
WITH pair, p
MATCH (p)-[:MENTIONS]->(b:Concept)
WHERE b.id = pair.last
RETURN DISTINCT pair.first AS first, pair.last AS last
ORDER BY first, last`

/** Pairs are asked about by the hundred: so many at least, so that few are counted whole, then until enough are found. */
const BATCH = 100
const FEW = 1000

/** @returns at most `limit` pairs, and how many there are, where that is known */
export async function takeUnjoined(
  store: Asked,
  pairs: readonly OpenPair[],
  limit: number,
): Promise<{ found: OpenPair[]; total: number | null }> {
  const isOneKind = await readKinds(store)
  const found: OpenPair[] = []
  let at = 0
  for (; at < pairs.length && (at < FEW || found.length <= limit); at += BATCH) {
    const batch = pairs.slice(at, at + BATCH).filter(({ first, last }) => !isOneKind(first, last))
    const rows = await store.query(JOINED, { pairs: batch.map(({ first, last }) => ({ first, last })) })
    const joined = new Set(rows.map(({ first, last }) => `${String(first)}\n${String(last)}`))
    found.push(...batch.filter(({ first, last }) => !joined.has(`${first}\n${last}`)))
  }
  return { found: found.slice(0, limit), total: at >= pairs.length ? found.length : null }
}
