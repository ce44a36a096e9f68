/** The sentence of another paper that names most concepts of a question together, found by the rarest of them. */
import type { Asked } from '../catalogue/question.ts'
import { readRarity } from './count-mentions.ts'

export interface OpenQuestion {
  id: string
  /** Who leaves it open. */
  paper: string
  concepts: string[]
  /** How many of them a sentence must name to take it up, two or more. */
  need: number
}

export interface Nearest {
  named: number
  text: string
  passageId: string
}

/** Sentences that name one of the rare concepts and another one. */
const SENTENCES = `
UNWIND $rare AS id
MATCH (c:Concept {id: id})<-[:MENTIONS]-(p:Passage)
WITH DISTINCT p
MATCH (p)-[:MENTIONS]->(d:Concept)
WHERE d.id IN $concepts
WITH p, collect(d.id) AS concepts
WHERE size(concepts) > 1
MATCH (p)-[:IN_PAPER]->(w:Paper)
RETURN p.id AS passageId, w.id AS paper, concepts ORDER BY p.note, p.order, passageId`

const TEXTS = 'UNWIND $ids AS id MATCH (p:Passage {id: id}) RETURN id, p.text AS text ORDER BY id'

/**
 * By the question's id; none for one of which no sentence elsewhere names two concepts. A sentence that names `need` of n
 * concepts names one of the n - need + 1 rarest, so only those are looked up. Three queries.
 */
export async function findNearest(store: Asked, questions: readonly OpenQuestion[]): Promise<Map<string, Nearest>> {
  const concepts = [...new Set(questions.flatMap((question) => question.concepts))]
  if (concepts.length === 0) return new Map()
  const byRarity = await readRarity(store, concepts)
  const rare = [...new Set(questions.flatMap((question) => takeRarest(question, byRarity)))]
  const sentences = (await store.query(SENTENCES, { rare, concepts })) as unknown as Sentence[]
  const found = questions.flatMap((question) => {
    const best = findBest(question, sentences)
    return best ? [{ id: question.id, ...best }] : []
  })
  const texts = await store.query(TEXTS, { ids: [...new Set(found.map(({ passageId }) => passageId))] })
  const textOf = new Map(texts.map(({ id, text }) => [String(id), String(text)]))
  return new Map(found.map(({ id, passageId, named }) => [id, { passageId, named, text: textOf.get(passageId) ?? '' }]))
}

interface Sentence {
  passageId: string
  paper: string
  concepts: string[]
}

function takeRarest({ concepts, need }: OpenQuestion, byRarity: (a: string, b: string) => number): string[] {
  return concepts.toSorted(byRarity).slice(0, Math.max(1, concepts.length - need + 1))
}

/** The first of those that name most, two or more. */
function findBest({ paper, concepts }: OpenQuestion, sentences: readonly Sentence[]): { passageId: string; named: number } | null {
  let best: { passageId: string; named: number } | null = null
  for (const sentence of sentences) {
    if (sentence.paper === paper) continue
    const named = concepts.filter((concept) => sentence.concepts.includes(concept)).length
    if (named > (best?.named ?? 1)) best = { passageId: sentence.passageId, named }
  }
  return best
}
