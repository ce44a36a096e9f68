/** How often the papers name concepts: what is looked up by the rarest is found soonest. */
import type { Asked } from '../catalogue/question.ts'

const COUNTS = `
UNWIND $concepts AS id
MATCH (c:Concept {id: id})
OPTIONAL MATCH (c)<-[d:DISCUSSES]-(:Work)
RETURN id, coalesce(sum(d.count), 0) AS mentions ORDER BY id`

/** A comparison of concepts, the rarest first, by id where they are as rare. One query. */
export async function readRarity(store: Asked, concepts: Iterable<string>): Promise<(a: string, b: string) => number> {
  const rows = await store.query(COUNTS, { concepts: [...new Set(concepts)] })
  const mentions = new Map(rows.map((row) => [String(row.id), Number(row.mentions)]))
  return (a, b) => (mentions.get(a) ?? 0) - (mentions.get(b) ?? 0) || (a < b ? -1 : 1)
}
