/** Of pairs of concepts in order, the first that no sentence names together and of which neither is the other's kind. */
import type { Asked } from '../catalogue/question.ts'
import { readRarity } from './count-mentions.ts'
import type { OpenPair } from './find-open-pairs.ts'
import { readKinds } from './read-kinds.ts'

const JOINED = `
UNWIND $pairs AS pair
MATCH (a:Concept {id: pair.rarer})<-[:MENTIONS]-(p:Passage)
WITH pair, p
MATCH (p)-[:MENTIONS]->(b:Concept)
WHERE b.id = pair.other
RETURN DISTINCT pair.key AS key ORDER BY key`

/** Pairs are asked about by the hundred: so many at least, so that few are counted whole, then until enough are found. */
const BATCH = 100
const FEW = 300

/**
 * @param isAsked whether a pair is one that counts
 * @returns at most `limit` pairs, and how many there are, where that is known
 */
export async function takeUnjoined(
  store: Asked,
  pairs: Iterable<OpenPair>,
  isAsked: (pair: OpenPair) => boolean,
  limit: number,
): Promise<{ found: OpenPair[]; total: number | null }> {
  const isOneKind = await readKinds(store)
  const found: OpenPair[] = []
  const mentions = new Map<string, number>()
  let batch: OpenPair[] = []
  let seen = 0
  for (const pair of pairs) {
    if (batch.length === BATCH) {
      found.push(...(await leaveUnjoined(store, batch, mentions)))
      batch = []
      if (seen >= FEW && found.length > limit) return { found: found.slice(0, limit), total: null }
    }
    if (!isAsked(pair) || isOneKind(pair.first, pair.last)) continue
    batch.push(pair)
    seen++
  }
  found.push(...(await leaveUnjoined(store, batch, mentions)))
  return { found: found.slice(0, limit), total: found.length }
}

async function leaveUnjoined(store: Asked, pairs: readonly OpenPair[], mentions: Map<string, number>): Promise<OpenPair[]> {
  if (pairs.length === 0) return []
  const byRarity = await readRarity(
    store,
    pairs.flatMap(({ first, last }) => [first, last]),
    mentions,
  )
  const asked = pairs.map(({ first, last }) => {
    const [rarer, other] = [first, last].sort(byRarity)
    return { key: toKey(first, last), rarer: rarer!, other: other! }
  })
  const joined = new Set((await store.query(JOINED, { pairs: asked })).map(({ key }) => key))
  return pairs.filter(({ first, last }) => !joined.has(toKey(first, last)))
}

const toKey = (first: string, last: string) => `${first}\n${last}`
