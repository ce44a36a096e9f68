/** On whose words links between concepts rest. */
import type { Asked } from '../catalogue/question.ts'
import { GIVING } from './read-concept-graph.ts'

export interface Evidence {
  claimIds: string[]
  passageIds: string[]
  /** In the order of `passageIds`: sentences of papers before those of reading notes, the surest first. */
  texts: string[]
}

const EVIDENCE = `
UNWIND $pairs AS pair
MATCH (a:Concept {id: pair.from})<-[:SUBJECT]-(k:Claim)-[:OBJECT]->(b:Concept {id: pair.to})
WHERE k.relation IN $relations AND k.polarity = 'positive' AND k.status <> 'rejected'
MATCH (k)-[e:EVIDENCED_BY]->(p:Passage)
RETURN a.id AS subject, b.id AS object, k.id AS claim, p.id AS passage, p.text AS text, p.note AS note, coalesce(e.confidence, k.confidence) AS confidence
ORDER BY subject, object, note, confidence DESC, passage, claim`

/**
 * The claims and sentences behind links, each `[from, to]` as concept ids. One query.
 *
 * @returns a function that gives the evidence of a link
 */
export async function readEvidence(
  store: Asked,
  links: Iterable<readonly [from: string, to: string]>,
  relations: readonly string[] = GIVING,
): Promise<(from: string, to: string) => Evidence> {
  const toKey = (from: string, to: string) => `${from}\n${to}`
  const pairs = [...new Map([...links].map(([from, to]) => [toKey(from, to), { from, to }])).values()]
  const found = new Map<string, { claims: Set<string>; passages: Map<string, string> }>()
  for (const row of pairs.length ? await store.query(EVIDENCE, { pairs, relations: [...relations] }) : []) {
    const { subject, object, claim, passage, text } = row as Record<string, string>
    const key = toKey(subject!, object!)
    const there = found.get(key) ?? { claims: new Set(), passages: new Map() }
    there.claims.add(claim!)
    there.passages.set(passage!, text!)
    found.set(key, there)
  }
  return (from, to) => {
    const { claims = [], passages = new Map<string, string>() } = found.get(toKey(from, to)) ?? {}
    return { claimIds: [...claims].sort(), passageIds: [...passages.keys()], texts: [...passages.values()] }
  }
}
