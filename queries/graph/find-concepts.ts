/** Concepts by what a person calls them. */
import type { Asked } from '../catalogue/question.ts'

const NAMED = `
MATCH (c:Concept)
WHERE c.id = $text OR c.id = 'concept:' + $text
   OR toLower(c.name) = toLower($text) OR c.nameZh = $text OR toLower(c.namePinyin) = toLower($text)
   OR any(variant IN c.variants WHERE toLower(variant) = toLower($text))
RETURN c.id AS id
ORDER BY id`

/** The ids of the concepts with this id, name (in any language) or variant, in any case. */
export async function findConcepts(store: Asked, text: string): Promise<Set<string>> {
  return new Set((await store.query(NAMED, { text })).map(({ id }) => String(id)))
}
