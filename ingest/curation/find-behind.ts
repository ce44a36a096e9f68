/** What can be decided about a node of the graph: the words that were read, or whom it is one with. */
import type { Row, Store } from '#graph/stores/store.ts'
import { toSlug } from '../4-resolve/identity.ts'
import { listSources, readExtractions } from '../sources.ts'
import type { Vocabulary } from '../vocabulary.ts'
import { type Decision, toKey } from './decision.ts'
import { findThings, type ReviewItem } from './find-queue.ts'
import { SAME } from './find-texts.ts'
import { readIdentity } from './identity-records.ts'
import { type Outcome, replayDecisions } from './replay.ts'
import { toMark } from './replay-citation.ts'
import { likenessOf, toSketch, toTextHash } from './text-mark.ts'

/** Words that were read, with what an edit starts from: what was read, whatever was decided. */
export interface Behind extends Pick<ReviewItem, 'key' | 'kind' | 'sentence' | 'fields'> {
  about: Decision['about']
  outcome: Outcome | null
}

/** Two things that are one, may be one, or are kept apart. */
export interface Pair {
  key: string
  a: PairEnd
  b: PairEnd
  status: 'decided' | 'candidate' | 'apart'
  rule: string
  grounds: string[]
  /** What a reader said of the two, by these ids. */
  decision: Decision | null
}

interface PairEnd {
  id: string
  name: string
  /** The work that a person is named on; of a record of a work when and where it came out. */
  detail: string | null
  /** Whether it is a node of its own. */
  isNode: boolean
}

const WORDS: Record<string, string> = {
  Claim: `
MATCH (s:Concept)<-[:SUBJECT]-(n:Claim {id: $id})-[:OBJECT]->(o:Concept)
MATCH (n)-[:EVIDENCED_BY]->(p:Passage)
MATCH (n)-[:STATED_IN]->(w:Work)-[:READ_FROM]->(f:Source)
RETURN DISTINCT p.text AS text, f.path AS path, s.id AS subject, o.id AS object, n.relation AS relation
ORDER BY path, text`,
  Reference: `
MATCH (w:Work)-[:HAS_REFERENCE]->(n:Reference {id: $id})
MATCH (w)-[:READ_FROM]->(f:Source)
RETURN DISTINCT n.raw AS text, f.path AS path
ORDER BY path`,
  Citation: `
MATCH (n:Citation {id: $id})-[:IN_PASSAGE]->(p:Passage)-[:IN_PAPER]->(w:Work)-[:READ_FROM]->(f:Source)
RETURN DISTINCT p.text AS text, f.path AS path, n.text AS mark
ORDER BY path`,
}

/** The words behind a claim, a reference or a citation; none for another node. Only the node's own papers are looked at. */
export async function findWords(store: Store, decisions: readonly Decision[], vocabulary: Vocabulary, id: string): Promise<Behind[]> {
  const query = WORDS[labelOf(id)]
  const rows = query ? await store.query(query, { id }) : []
  if (rows.length === 0) return []
  const kind = labelOf(id).toLowerCase()
  const placeOf = createPlacing(rows.map(({ text }) => String(text)))
  const paths = new Set(rows.map(({ path }) => String(path)))
  const known = [...(await listSources(store)).values()].filter(({ path }) => paths.has(path))
  const sources = await readExtractions(store, known)
  const extractions = sources.map(({ extraction }) => extraction)
  const things = findThings(extractions, vocabulary).filter((item) => item.kind === kind)
  const { outcomes } = replayDecisions(sources, decisions, vocabulary)
  const byKey = new Map(outcomes.filter(({ state }) => state === 'applied').map((outcome) => [outcome.key, outcome]))
  const read = things.map(({ key, kind, sentence, fields, about }): Behind => {
    return { key, kind, sentence, fields, about, outcome: byKey.get(key) ?? null }
  })
  // what a reader decided on and the program of today doesn't read there
  const told = [...byKey.values()]
    .filter(({ key, decision }) => decision.kind === kind && !things.some((thing) => thing.key === key))
    .map((outcome): Behind => {
      const { key, decision } = outcome
      const { about } = decision
      const rest = 'read' in decision ? decision.read : {}
      return { key, kind: decision.kind, sentence: placeOf(about) ?? null, fields: { ...toFields(about), ...rest }, about, outcome }
    })
  return [...read, ...told].filter(({ about, outcome }) => placeOf(about) !== undefined && isOf(rows[0]!, about, outcome))
}

/** A function from what a decision is about to the text, of those given, that it is in. */
function createPlacing(texts: readonly string[]): (about: Decision['about']) => string | undefined {
  const marked = [...new Set(texts)].map((text) => ({ text, hash: toTextHash(text), sketch: toSketch(text) }))
  return (about) => {
    if (!('quote' in about)) return undefined
    const { quote, sketch = '' } = about
    const found = marked.find(({ hash }) => hash === quote) ?? marked.find((one) => likenessOf(one.sketch, sketch) >= SAME)
    return found?.text
  }
}

/** Whether a node is what is said there, as it was read or as a reader changed it. */
function isOf(node: Row, about: Decision['about'], outcome: Outcome | null): boolean {
  if ('mark' in about) return about.mark === toMark({ text: String(node.mark) })
  if (!('subject' in about)) return true
  const change = outcome && 'change' in outcome.decision ? outcome.decision.change : {}
  const { subject, relation, object }: { subject: string; relation: string; object: string } = { ...about, ...change }
  return `concept:${subject}` === node.subject && relation === node.relation && `concept:${object}` === node.object
}

/** What a claim says, without where. */
function toFields(about: Decision['about']): ReviewItem['fields'] {
  if (!('subject' in about)) return {}
  const { subject, relation, object, polarity } = about
  return { subject, relation, object, polarity }
}

/** Ids begin with what they are ids of. */
function labelOf(id: string): string {
  const kind = id.slice(0, id.indexOf(':'))
  return kind.charAt(0).toUpperCase() + kind.slice(1)
}

/** Whom a node is made of, may be one with, or is kept apart from. */
export async function findPairs(store: Store, decisions: readonly Decision[], id: string): Promise<Pair[]> {
  const records = await readIdentity(store, id)
  const ids = records.flatMap(({ a, b }) => [String(a), String(b)])
  const nameOf = await findNames(store, id, ids)
  return records.map(({ a, b, status, rule, evidence }): Pair => {
    const key = toKey({ kind: 'identity', about: { a: String(a), b: String(b) } })
    return {
      key,
      a: nameOf(String(a)),
      b: nameOf(String(b)),
      status: status === 'candidate' || status === 'apart' ? status : 'decided',
      rule: String(rule),
      grounds: Array.isArray(evidence) ? evidence.map(String) : [],
      decision: decisions.find((one) => toKey(one) === key) ?? null,
    }
  })
}

/** A function from ids, of nodes or of what was fused into this one, to names, and to what tells one from others of its name. */
async function findNames(store: Store, own: string, ids: readonly string[]): Promise<(id: string) => PairEnd> {
  const workOf = (id: string) => (id.startsWith('person:') ? [2, 3].map((from) => `work:${id.split(':').slice(from).join(':')}`) : [])
  const rows = await store.query(
    `MATCH (n) WHERE n.id IN $ids
     RETURN n.id AS id, n.name AS name, n.title AS title, n.titleAlt AS titleAlt, n.variants AS variants ORDER BY id`,
    { ids: [...new Set([own, ...ids, ...ids.flatMap(workOf)])] },
  )
  const nodes = new Map(
    rows.map(({ id, name, title, titleAlt, variants }) => {
      const names = [name, title, titleAlt, ...(Array.isArray(variants) ? variants : [])].filter((text) => typeof text === 'string')
      return [String(id), names]
    }),
  )
  const toWords = (text: string) => toSlug(text).split('-').sort().join(' ')
  const spellings = nodes.get(own) ?? []
  return (id) => {
    const parts = id.split(':').slice(1)
    const words = new Set([parts.slice(0, 1), parts.slice(0, 2)].map((some) => toWords(some.join(' '))))
    const spelled = spellings.find((spelling) => words.has(toWords(spelling)))
    const name = spelled ?? nodes.get(id)?.[0] ?? parts.slice(0, 2).join(' ').replaceAll('-', ' ')
    const record = id.startsWith('work:') ? parts.slice(2).join(' ').replaceAll('-', ' ') : ''
    const detail = workOf(id).flatMap((work) => nodes.get(work)?.[0] ?? [])[0] ?? (record || null)
    return { id, name, detail, isNode: nodes.has(id) }
  }
}
