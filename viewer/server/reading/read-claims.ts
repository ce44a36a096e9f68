/**
 * Claims and sentences with all that a reader wants beside them: paper, authors, section, order.
 *
 * The claims are chosen by one short query and filled in by further ones over their ids, so that no query fans out.
 */
import type { Cell, Row, Store } from '#graph/stores/store.ts'
import { type Claim, citableSchema, type Paper, type Sentence } from '../api-types.ts'
import { toNumber, toNumberOrNull, toText } from './cells.ts'

const CLAIMS = `
MATCH (s:Concept)<-[:SUBJECT]-(c:Claim)-[:OBJECT]->(o:Concept)
WHERE c.id IN $ids
RETURN c.id AS id, s.id AS fromId, s.name AS fromName, o.id AS toId, o.name AS toName, c.relation AS relation, c.direction AS direction,
  c.polarity AS polarity, c.hedged AS hedged, c.modality AS modality, c.confidence AS confidence, c.method AS method,
  c.status AS status, c.cue AS cue, c.decidedBy AS decidedBy, c.why AS why
ORDER BY id`

const BACKING = `
MATCH (c:Claim)-[:EVIDENCED_BY]->(p:Passage)
WHERE c.id IN $ids
RETURN DISTINCT c.id AS claim, p.id AS passage
ORDER BY claim, passage`

const SENTENCES = `
MATCH (p:Passage)-[:IN_PAPER]->(w:Paper)
WHERE p.id IN $ids
OPTIONAL MATCH (p)-[:IN_SECTION]->(s:Section)
RETURN p.id AS id, p.text AS text, p.note AS note, p.order AS place, s.number AS number, s.title AS section,
  w.id AS paper, w.title AS title, w.year AS year, w.note AS paperNote, w.csl AS csl
ORDER BY title, paper, place, id`

const AUTHORS = `
MATCH (a:Person)-[r:AUTHORED]->(w:Work)
WHERE w.id IN $ids
RETURN w.id AS paper, a.name AS name, r.order AS place
ORDER BY paper, place, name`

/** The sentences with these ids, by paper and place in it; a paper's own words come before a note's. */
export async function readSentences(store: Store, ids: string[]): Promise<Sentence[]> {
  if (ids.length === 0) return []
  const rows = await store.query(SENTENCES, { ids })
  const authors = await readAuthors(store, [...new Set(rows.map((row) => String(row.paper)))])
  const sentences = new Map<string, Sentence>()
  for (const row of rows) sentences.set(String(row.id), sentences.get(String(row.id)) ?? toSentence(row, authors))
  return [...sentences.values()].sort((a, b) => Number(a.note) - Number(b.note))
}

/** The claims with these ids in the order given, each with its sentences. */
export async function readClaims(store: Store, ids: string[]): Promise<Claim[]> {
  if (ids.length === 0) return []
  const rows = new Map((await store.query(CLAIMS, { ids })).map((row) => [String(row.id), row]))
  const backing = await store.query(BACKING, { ids })
  const sentences = await readSentences(store, [...new Set(backing.map((row) => String(row.passage)))])
  return ids.flatMap((id) => {
    const row = rows.get(id)
    if (!row) return []
    const passages = new Set(backing.filter((pair) => pair.claim === id).map((pair) => pair.passage))
    return [
      toClaim(
        row,
        sentences.filter((sentence) => passages.has(sentence.id)),
      ),
    ]
  })
}

async function readAuthors(store: Store, ids: Cell[]): Promise<Map<string, string[]>> {
  const authors = new Map<string, string[]>()
  for (const row of await store.query(AUTHORS, { ids })) {
    const paper = String(row.paper)
    authors.set(paper, [...(authors.get(paper) ?? []), toText(row.name) ?? ''])
  }
  return authors
}

/** The item that the graph keeps as text. */
function toCsl(cell: Cell | undefined): Paper['csl'] {
  return typeof cell === 'string' ? citableSchema.parse(JSON.parse(cell)) : {}
}

function toSentence(row: Row, authors: Map<string, string[]>): Sentence {
  const note = row.note === true
  const paper: Paper = {
    id: String(row.paper),
    title: toText(row.title) ?? String(row.paper),
    year: toNumberOrNull(row.year),
    authors: authors.get(String(row.paper)) ?? [],
    note: row.paperNote === true,
    csl: toCsl(row.csl),
  }
  const title = toText(row.section)
  const section = title === null ? null : { number: toText(row.number), title }
  return { id: String(row.id), text: toText(row.text) ?? '', note, order: toNumber(row.place), section, paper }
}

function toClaim(row: Row, sentences: Sentence[]): Claim {
  return {
    id: String(row.id),
    from: { id: String(row.fromId), name: toText(row.fromName) ?? String(row.fromId) },
    to: { id: String(row.toId), name: toText(row.toName) ?? String(row.toId) },
    relation: toText(row.relation) ?? '',
    direction: toText(row.direction) ?? 'within',
    polarity: toText(row.polarity) ?? 'positive',
    hedged: row.hedged === true,
    modality: toText(row.modality) ?? 'fact',
    confidence: toNumber(row.confidence),
    method: toText(row.method) ?? 'extracted',
    status: toText(row.status) ?? 'open',
    cue: toText(row.cue),
    decidedBy: toText(row.decidedBy),
    why: toText(row.why),
    sentences,
  }
}
