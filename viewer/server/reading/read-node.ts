/**
 * One node of any kind: what it holds, what it is joined to, and the sentences behind it.
 *
 * The schema says which property names it, so a new node type needs no line here. Sources and builds are the program's own
 * bookkeeping (paths, packed extractions) and are never shown.
 */
import { nodeTypes } from '#graph/schema/nodes.ts'
import type { Cell, Row, Store } from '#graph/stores/store.ts'
import type { Node, NodeRef } from '../api-types.ts'
import { toText } from './cells.ts'
import { readClaims, readSentences } from './read-claims.ts'

const MOST_CLAIMS = 100
const MOST_SENTENCES = 60
const MOST_NEIGHBORS = 200
const OWN_LABELS = new Set(['Source', 'Build'])
/** Long and for machines. */
const HIDDEN_PROPERTIES = new Set(['id', 'csl', 'extraction', 'path', 'root', 'hash', 'reader', 'file', 'files', 'start', 'end'])

const NODE = 'MATCH (n {id: $id}) RETURN labels(n) AS labels, properties(n) AS properties'

const OUT = `
MATCH (n {id: $id})-[r]->(m)
WHERE NOT type(r) IN $bulk
RETURN type(r) AS type, m.id AS id, labels(m) AS labels, properties(m) AS properties, r.order AS place, r.relation AS relation,
  r.papers AS papers
ORDER BY type, place, id, relation`

const IN = `
MATCH (n {id: $id})<-[r]-(m)
WHERE NOT type(r) IN $bulk
RETURN type(r) AS type, m.id AS id, labels(m) AS labels, properties(m) AS properties, r.order AS place, r.relation AS relation,
  r.papers AS papers
ORDER BY type, place, id, relation`

const EVIDENCE = 'MATCH (n {id: $id})-[:EVIDENCED_BY]->(p:Passage) RETURN DISTINCT p.id AS id ORDER BY id'
const DEFINED = 'MATCH (n:Concept {id: $id})<-[:OF]-(d:Definition)-[:EVIDENCED_BY]->(p:Passage) RETURN DISTINCT p.id AS id ORDER BY id'
const CLAIMS: Record<string, string> = {
  Concept: `
MATCH (n:Concept {id: $id})<-[:SUBJECT]-(c:Claim)
RETURN DISTINCT c.id AS id, c.confidence AS confidence, c.status = 'rejected' AS rejected
UNION
MATCH (n:Concept {id: $id})<-[:OBJECT]-(c:Claim)
RETURN DISTINCT c.id AS id, c.confidence AS confidence, c.status = 'rejected' AS rejected`,
  Paper: `
MATCH (n:Paper {id: $id})<-[:STATED_IN]-(c:Claim)
RETURN DISTINCT c.id AS id, c.confidence AS confidence, c.status = 'rejected' AS rejected`,
  Passage: `
MATCH (n:Passage {id: $id})<-[:EVIDENCED_BY]-(c:Claim)
RETURN DISTINCT c.id AS id, c.confidence AS confidence, c.status = 'rejected' AS rejected`,
}
/** What a paper has by the hundred, or what the claims and sentences beside it show better. */
const BULK = [
  'IN_PAPER',
  'SECTION_OF',
  'STATED_IN',
  'HAS_REFERENCE',
  'MENTIONS',
  'SUBJECT',
  'OBJECT',
  'READ_FROM',
  'EVIDENCED_BY',
  'IN_SECTION',
]

/** Reads a node with what surrounds it; null when there is none of that id. */
export async function readNode(store: Store, id: string): Promise<Node | null> {
  const row = (await store.query(NODE, { id }))[0]
  if (!row) return null
  const labels = inSchemaOrder(row.labels)
  if (labels.some((label) => OWN_LABELS.has(label))) return null
  const properties = toRecord(row.properties)
  const claimIds = await readClaimIds(store, labels, id)
  // what a sentence is evidence of is all that it says; of anything else, the sentences stand below
  const bulk = labels.includes('Passage') ? BULK.filter((type) => type !== 'EVIDENCED_BY') : BULK
  const evidence = labels.includes('Concept') ? await store.query(DEFINED, { id }) : await store.query(EVIDENCE, { id })
  const passages = labels.includes('Passage') ? [id] : evidence.map((found) => String(found.id))
  return {
    id,
    labels,
    name: captionOf(labels, properties) ?? id,
    properties: shownProperties(properties),
    neighbors: [...toNeighbors(await store.query(OUT, { id, bulk }), true), ...toNeighbors(await store.query(IN, { id, bulk }), false)],
    evidence: await readSentences(store, passages.slice(0, MOST_SENTENCES)),
    claims: await readClaims(store, claimIds.slice(0, MOST_CLAIMS)),
    claimsTotal: claimIds.length,
  }
}

/** A node as a short reference: its main label, its name, and a word to tell it from its namesakes. */
function toNodeRef(id: string, labels: string[], properties: Record<string, Cell>): NodeRef {
  const label = labels.includes('Paper') ? 'Paper' : (labels[0] ?? 'Node')
  const detail = properties.nameZh ?? properties.year ?? properties.kind ?? null
  return { id, label, name: captionOf(labels, properties) ?? id, detail: toText(detail) }
}

async function readClaimIds(store: Store, labels: string[], id: string): Promise<string[]> {
  const cypher = labels.map((label) => CLAIMS[label]).find((found) => found !== undefined)
  if (!cypher) return []
  // what was rejected comes last
  const rank = (row: Row) => Number(row.confidence ?? 0) - (row.rejected === true ? 2 : 0)
  const found = new Map((await store.query(cypher, { id })).map((row) => [String(row.id), rank(row)]))
  return [...found].sort(([a, p], [b, q]) => q - p || (a < b ? -1 : 1)).map(([claim]) => claim)
}

function toNeighbors(rows: Row[], out: boolean): Node['neighbors'] {
  const groups = new Map<string, Node['neighbors'][number]>()
  for (const row of rows) {
    const labels = inSchemaOrder(row.labels)
    const type = String(row.type)
    // a sentence's claims stand among its claims
    if (labels.some((label) => OWN_LABELS.has(label)) || (type === 'EVIDENCED_BY' && labels.includes('Claim'))) continue
    const group = groups.get(type) ?? { type, out, total: 0, nodes: [] }
    groups.set(type, group)
    const ref = toNodeRef(String(row.id), labels, toRecord(row.properties))
    const relation = toText(row.relation)
    if (group.nodes.some((node) => node.id === ref.id && node.detail === (relation ?? ref.detail))) continue
    group.total += 1
    if (group.nodes.length < MOST_NEIGHBORS) group.nodes.push(relation ? { ...ref, detail: relation } : ref)
  }
  return [...groups.values()]
}

/** Labels come without order; the schema's order says which is the main one. */
function inSchemaOrder(cell: Cell | undefined): string[] {
  const known = Object.keys(nodeTypes)
  const labels = Array.isArray(cell) ? cell.map(String) : []
  return labels.sort((a, b) => known.indexOf(a) - known.indexOf(b))
}

function captionOf(labels: string[], properties: Record<string, Cell>): string | null {
  for (const label of labels) {
    const caption = nodeTypes[label]?.caption
    const text = caption ? toText(properties[caption]) : null
    if (text) return text
  }
  return toText(properties.name ?? properties.title)
}

function shownProperties(properties: Record<string, Cell>): Node['properties'] {
  const shown: Node['properties'] = {}
  for (const [name, value] of Object.entries(properties)) {
    if (HIDDEN_PROPERTIES.has(name)) continue
    if (typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean') shown[name] = value
    else if (Array.isArray(value) && value.length > 0) shown[name] = value.map((item) => (typeof item === 'number' ? item : String(item)))
  }
  return shown
}

function toRecord(cell: Cell | undefined): Record<string, Cell> {
  return cell !== null && typeof cell === 'object' && !Array.isArray(cell) ? cell : {}
}
