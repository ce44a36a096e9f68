/** Which concept is a kind of which, over any number of steps of BROADER. */
import type { Asked } from '../catalogue/question.ts'

const BROADER = 'MATCH (a:Concept)-[:BROADER]->(b:Concept) RETURN a.id AS narrow, b.id AS broad ORDER BY narrow, broad'

/** Reads the hierarchy. @returns whether one of two concepts is the other, or below it */
export async function readKinds(store: Asked): Promise<(one: string, other: string) => boolean> {
  const broader = new Map<string, string[]>()
  for (const { narrow, broad } of await store.query(BROADER)) {
    broader.set(String(narrow), [...(broader.get(String(narrow)) ?? []), String(broad)])
  }
  const above = new Map<string, Set<string>>()
  const findAbove = (id: string): Set<string> => {
    const known = above.get(id)
    if (known) return known
    const found = new Set<string>()
    above.set(id, found)
    for (const broad of broader.get(id) ?? []) for (const higher of findAbove(broad)) found.add(higher)
    for (const broad of broader.get(id) ?? []) found.add(broad)
    return found
  }
  return (one, other) => one === other || findAbove(one).has(other) || findAbove(other).has(one)
}
