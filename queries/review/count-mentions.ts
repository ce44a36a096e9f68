/** How often the papers name concepts: what is looked up by the rarest is found soonest. */
import type { Asked } from '../catalogue/question.ts'

const COUNTS = `
UNWIND $concepts AS one
MATCH (c:Concept {id: one.id})<-[d:DISCUSSES]-(:Work)
RETURN c.id AS id, sum(d.count) AS mentions ORDER BY id`

/**
 * A comparison of concepts, the rarest first, by id where they are as rare. One query, and none for concepts that are in
 * `known`, to which it adds.
 */
export async function readRarity(
  store: Asked,
  concepts: Iterable<string>,
  known: Map<string, number> = new Map(),
): Promise<(a: string, b: string) => number> {
  const unknown = [...new Set(concepts)].filter((id) => !known.has(id))
  const rows = unknown.length ? await store.query(COUNTS, { concepts: unknown.map((id) => ({ id })) }) : []
  for (const id of unknown) known.set(id, 0)
  for (const { id, mentions } of rows) known.set(String(id), Number(mentions))
  return (a, b) => (known.get(a) ?? 0) - (known.get(b) ?? 0) || (a < b ? -1 : 1)
}
