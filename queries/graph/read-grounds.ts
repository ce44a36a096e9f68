/** What pathways and links rest on besides the statements of papers: who proposes them, works cited, figures, policies. */
import type { Asked } from '../catalogue/question.ts'

export interface PathwayGround {
  id: string
  name: string
  /** `nqpf->ve`, `both` or `none`. */
  direction: string
  /** Ids of the papers that propose it. */
  papers: string[]
  /** Where it begins and ends, and what its steps involve. */
  conceptIds: string[]
  policyIds: string[]
  passageIds: string[]
  /** A sentence that tells it. */
  sentence: string | null
}

const PATHWAYS = `
MATCH (t:Pathway)
OPTIONAL MATCH (t)-[:FROM|TO]->(c:Concept)
WITH t, collect(DISTINCT c.id) AS endIds
OPTIONAL MATCH (t)-[:HAS_STEP]->(s:Step)
OPTIONAL MATCH (s)-[:INVOLVES]->(c:Concept)
WITH t, endIds, collect(DISTINCT c.id) AS stepIds
OPTIONAL MATCH (t)<-[:PROPOSES]-(w:Paper)
WITH t, endIds, stepIds, collect(DISTINCT w.id) AS papers
OPTIONAL MATCH (t)<-[:SAFEGUARDS]-(y:Policy)
WITH t, endIds, stepIds, papers, collect(DISTINCT y.id) AS policyIds
OPTIONAL MATCH (t)-[:EVIDENCED_BY]->(p:Passage)
WITH t, endIds, stepIds, papers, policyIds, p
ORDER BY p.note, p.id
WITH t, endIds, stepIds, papers, policyIds, collect(p.id) AS passageIds, collect(p.text) AS texts
RETURN t.id AS id, t.name AS name, t.direction AS direction, papers, endIds + stepIds AS conceptIds, policyIds, passageIds, head(texts) AS sentence
ORDER BY id`

/** All pathways with their grounds. One query. */
export async function readPathways(store: Asked): Promise<PathwayGround[]> {
  const rows = (await store.query(PATHWAYS)) as unknown as PathwayGround[]
  return rows.map((row) => ({ ...row, conceptIds: [...new Set(row.conceptIds)].sort() }))
}

const BACKED = `
MATCH (k:Claim)-[:BACKED_BY]->(:Work)
WHERE k.polarity = 'positive' AND k.status <> 'rejected'
WITH DISTINCT k
MATCH (k)-[:SUBJECT]->(a:Concept)
MATCH (k)-[:OBJECT]->(b:Concept)
RETURN DISTINCT a.id AS subject, k.relation AS relation, b.id AS object
ORDER BY subject, relation, object`

const FIGURES = `
MATCH (f:Finding)-[:ABOUT]->(c:Concept)
WHERE f.kind = 'observed'
RETURN c.id AS concept, collect(DISTINCT f.id) AS figures
ORDER BY concept`

const WHOLES = `
MATCH (o:Pole)
MATCH (c:Concept)
WHERE toLower(c.name) = toLower(o.name)
RETURN DISTINCT c.id AS id
ORDER BY id`

export interface LinkGrounds {
  /** The concepts that are a pole as a whole. */
  wholes: ReadonlySet<string>
  /** Whether some paper cites a work for it. */
  isCited(from: string, relation: string, to: string): boolean
  /** Whether some paper's own figure is about both of its ends. */
  hasFigure(from: string, to: string): boolean
}

/** What links between concepts rest on. Three queries. */
export async function readLinkGrounds(store: Asked): Promise<LinkGrounds> {
  const [backed, counted, wholes] = await Promise.all([store.query(BACKED), store.query(FIGURES), store.query(WHOLES)])
  const cited = new Set(backed.map(({ subject, relation, object }) => [subject, relation, object].join('\n')))
  const figures = new Map(counted.map((row) => [String(row.concept), new Set(row.figures as string[])]))
  return {
    wholes: new Set(wholes.map(({ id }) => String(id))),
    isCited: (from, relation, to) => cited.has([from, relation, to].join('\n')),
    hasFigure: (from, to) => [...(figures.get(from) ?? [])].some((figure) => figures.get(to)?.has(figure)),
  }
}
