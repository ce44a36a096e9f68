/**
 * The concept graph: every concept that a paper speaks of or claims something about, and one link for every ordered pair.
 *
 * EMPOWERS and its like are already summed up by relation in the graph; how many different papers stand behind a pair
 * can't be added up from them (one paper may say two things), so that is counted from the claims that nobody rejected. Each of
 * those comes along in a few words (`stated`), so that filters need no further question.
 */
import type { Row, Store } from '#graph/stores/store.ts'
import type { Concept, ConceptGraph, Facet, Link, Relation, Stated } from '../api-types.ts'
import { toNumber, toNumberOrNull, toText } from './cells.ts'
import { placeConcepts } from './place-concepts.ts'

/** How the vocabulary calls a pole or a stage. */
interface FacetName {
  id: string
  name: string
  nameZh?: string
}

const FACETS = {
  poles: 'MATCH (n:Pole) RETURN n.id AS id, n.name AS name, n.nameZh AS nameZh, n.order AS place ORDER BY place, id',
  stages: 'MATCH (n:Stage) RETURN n.id AS id, n.name AS name, n.nameZh AS nameZh, n.order AS place ORDER BY place, id',
}

const CONCEPTS = `
MATCH (c:Concept)
OPTIONAL MATCH (w:Paper)-[:DISCUSSES]->(c)
WITH c, count(DISTINCT w) AS papers
OPTIONAL MATCH (a:Claim)-[:SUBJECT]->(c) WHERE a.status <> 'rejected'
WITH c, papers, count(DISTINCT a) AS acts
OPTIONAL MATCH (b:Claim)-[:OBJECT]->(c) WHERE b.status <> 'rejected'
WITH c, papers, acts, count(DISTINCT b) AS undergoes
RETURN c.id AS id, c.name AS name, c.nameZh AS nameZh, c.namePinyin AS namePinyin, c.pole AS pole, c.stage AS stage,
  papers, acts + undergoes AS claims
ORDER BY id`

const RELATIONS = `
MATCH (a:Concept)-[r]->(b:Concept)
WHERE type(r) IN $types
RETURN a.id AS source, b.id AS target, type(r) AS type, r.relation AS relation, r.direction AS direction, r.claims AS claims,
  r.papers AS papers, r.confidence AS confidence, r.aspect AS aspect
ORDER BY source, target, type, relation, aspect`

const STATED = `
MATCH (a:Concept)<-[:SUBJECT]-(c:Claim)-[:OBJECT]->(b:Concept)
WHERE c.status <> 'rejected'
OPTIONAL MATCH (c)-[:STATED_IN]->(w:Paper)
RETURN DISTINCT a.id AS source, b.id AS target, c.id AS claim, c.relation AS relation, c.confidence AS confidence, c.hedged AS hedged,
  c.modality AS modality, c.method AS method, w.id AS paper
ORDER BY source, target, claim, paper`

const PAPERS = 'MATCH (w:Paper) RETURN w.id AS id, w.title AS title, w.year AS year ORDER BY id'

const COUNTS = {
  papers: 'MATCH (n:Paper) RETURN count(n) AS n',
  works: 'MATCH (n:Work) RETURN count(n) AS n',
  claims: "MATCH (n:Claim) WHERE n.status <> 'rejected' RETURN count(n) AS n",
  passages: 'MATCH (n:Passage) RETURN count(n) AS n',
}

/** The relations between concepts that are drawn; BROADER orders the vocabulary and says nothing about empowerment. */
export const DRAWN_TYPES = ['EMPOWERS', 'REQUIRES', 'CONSTRAINS', 'ALIGNS_WITH', 'PART_OF', 'CONTRASTS_WITH']

/** Reads the whole concept graph. Facets come in the vocabulary's order, those it doesn't name after them. */
export async function readGraph(store: Store): Promise<ConceptGraph> {
  const papers = (await store.query(PAPERS)).map((row) => ({
    id: String(row.id),
    title: toText(row.title) ?? String(row.id),
    year: toNumberOrNull(row.year),
  }))
  const relations = await store.query(RELATIONS, { types: DRAWN_TYPES })
  const links = toLinks(relations, await store.query(STATED), new Map(papers.map(({ id }, index) => [id, index])))
  const linked = new Set(links.flatMap((link) => [link.from, link.to]))
  const all = (await store.query(CONCEPTS)).map(toConcept)
  const concepts = all.filter((concept) => linked.has(concept.id) || concept.papers > 0 || concept.claims > 0)
  const poles = toFacets(concepts, (concept) => concept.pole, (await store.query(FACETS.poles)).map(toFacetName))
  const counts = { papers: 0, works: 0, claims: 0, passages: 0 }
  for (const [name, cypher] of Object.entries(COUNTS)) counts[name as keyof typeof counts] = toNumber((await store.query(cypher))[0]?.n)
  return {
    concepts,
    links,
    papers,
    poles,
    stages: toFacets(concepts, (concept) => concept.stage, (await store.query(FACETS.stages)).map(toFacetName)),
    layouts: placeConcepts({ concepts, links, poles }),
    counts,
  }
}

/** `pole:nqpf` → `nqpf` with its names. */
function toFacetName(row: Row): FacetName {
  const id = String(row.id)
  return { id: id.slice(id.indexOf(':') + 1), name: toText(row.name) ?? id, nameZh: toText(row.nameZh) ?? undefined }
}

/** A row with a concept's columns as a Concept. */
function toConcept(row: Row): Concept {
  return {
    id: String(row.id),
    name: toText(row.name) ?? String(row.id),
    nameZh: toText(row.nameZh),
    namePinyin: toText(row.namePinyin),
    pole: toText(row.pole),
    stage: toText(row.stage),
    papers: toNumber(row.papers),
    claims: toNumber(row.claims),
  }
}

/** A row with the columns of a relation between two concepts. */
export function toRelation(row: Row): Relation {
  const type = String(row.type)
  return {
    type,
    relation: toText(row.relation) ?? type.toLowerCase(),
    direction: toText(row.direction),
    claims: toNumber(row.claims),
    papers: toNumber(row.papers),
    confidence: toNumberOrNull(row.confidence),
    aspect: toText(row.aspect),
  }
}

/** The strongest first: by papers, then claims, then confidence; the name decides at last, so that it never changes. */
export function byStrength(a: Relation, b: Relation): number {
  const order = b.papers - a.papers || b.claims - a.claims || (b.confidence ?? 0) - (a.confidence ?? 0)
  return order || (a.relation < b.relation ? -1 : 1)
}

/** Links with their relations; claims, papers and hedges are counted from what is stated, where anything is. */
function toLinks(relations: Row[], stated: Row[], papers: ReadonlyMap<string, number>): Link[] {
  const links = new Map<string, Link>()
  for (const row of relations) {
    const key = JSON.stringify([row.source, row.target])
    const { source, target } = row
    const link = links.get(key) ?? { from: String(source), to: String(target), claims: 0, hedged: 0, papers: 0, relations: [], stated: [] }
    links.set(key, link)
    link.relations.push(toRelation(row))
  }
  for (const link of links.values()) {
    link.relations.sort(byStrength)
    link.claims = link.relations.reduce((sum, relation) => sum + relation.claims, 0)
    link.papers = Math.max(...link.relations.map((relation) => relation.papers))
  }
  for (const [key, rows] of groupByPair(stated)) {
    const link = links.get(key)
    if (!link) continue
    link.stated = rows.map((row) => toStated(row, papers))
    const claims = new Map(rows.map((row) => [row.claim, row.hedged === true]))
    link.claims = claims.size
    link.hedged = [...claims.values()].filter(Boolean).length
    link.papers = Math.max(link.papers, new Set(link.stated.map(({ paper }) => paper).filter((paper) => paper >= 0)).size)
  }
  return [...links.values()]
}

function groupByPair(rows: Row[]): Map<string, Row[]> {
  const groups = new Map<string, Row[]>()
  for (const row of rows) {
    const key = JSON.stringify([row.source, row.target])
    const group = groups.get(key)
    if (group) group.push(row)
    else groups.set(key, [row])
  }
  return groups
}

function toStated(row: Row, papers: ReadonlyMap<string, number>): Stated {
  return {
    relation: toText(row.relation) ?? '',
    paper: papers.get(String(row.paper)) ?? -1,
    confidence: toNumber(row.confidence),
    hedged: row.hedged === true,
    asserted: row.hedged !== true && (toText(row.modality) ?? 'fact') === 'fact',
    curated: row.method === 'curated',
  }
}

function toFacets(concepts: Concept[], facet: (concept: Concept) => string | null, names: readonly FacetName[]): Facet[] {
  const counts = new Map<string, number>(names.map(({ id }) => [id, 0]))
  for (const concept of concepts) {
    const id = facet(concept)
    if (id) counts.set(id, (counts.get(id) ?? 0) + 1)
  }
  return [...counts].map(([id, count]) => {
    const named = names.find((name) => name.id === id)
    return { id, name: named?.name ?? id, nameZh: named?.nameZh ?? null, concepts: count }
  })
}
