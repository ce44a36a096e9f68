/** The system that each paper describes: pathways with their steps, policies that safeguard them, challenges and strategies, actors. */
import type { Row, Store } from '#graph/stores/store.ts'
import type { PaperSystem } from '../api-types.ts'
import { toNumberOrNull, toText } from './cells.ts'

const PAPERS = 'MATCH (w:Paper) RETURN w.id AS id, w.title AS name, w.year AS year, w.note AS note ORDER BY name, id'

/** What belongs to a paper: `paper`, `id`, `name` and what else a lane shows. */
const OWN = {
  pathways:
    'MATCH (w:Paper)-[:PROPOSES]->(n:Pathway) RETURN w.id AS paper, n.id AS id, n.name AS name, n.direction AS direction ORDER BY name, id',
  policies: 'MATCH (w:Paper)-[:NAMES]->(n:Policy) RETURN w.id AS paper, n.id AS id, n.name AS name, n.kind AS kind ORDER BY name, id',
  challenges: 'MATCH (w:Paper)-[:STATES]->(n:Challenge) RETURN w.id AS paper, n.id AS id, n.name AS name ORDER BY id',
  strategies: 'MATCH (w:Paper)-[:PROPOSES]->(n:Strategy) RETURN w.id AS paper, n.id AS id, n.name AS name ORDER BY id',
  actors: 'MATCH (w:Paper)-[:NAMES]->(n:Stakeholder) RETURN w.id AS paper, n.id AS id, n.name AS name, n.role AS role ORDER BY name, id',
}

/** What joins two of them: `of` and `id`. */
const JOINS = {
  steps: 'MATCH (t:Pathway)-[:HAS_STEP]->(s:Step) RETURN t.id AS of, s.id AS id, s.name AS name, s.order AS place ORDER BY of, place, id',
  involved: 'MATCH (s:Step)-[:INVOLVES]->(c:Concept) RETURN s.id AS of, c.id AS id, c.name AS name ORDER BY of, name, id',
  safeguards: 'MATCH (t:Pathway)<-[:SAFEGUARDS]-(y:Policy) RETURN t.id AS of, y.id AS id, y.name AS name ORDER BY of, name, id',
  answers: 'MATCH (h:Challenge)<-[:ADDRESSES]-(s:Strategy) RETURN h.id AS of, s.id AS id, s.name AS name ORDER BY of, id',
  takers: 'MATCH (n)-[:TAKEN_BY]->(a:Stakeholder) RETURN n.id AS of, a.id AS id, a.name AS name ORDER BY of, name, id',
}

/** One system for each paper, by title. */
export async function readSystems(store: Store): Promise<PaperSystem[]> {
  const own = await readAll(store, OWN, 'paper')
  const joined = await readAll(store, JOINS, 'of')
  const toRef = (row: Row) => ({ id: String(row.id), name: toText(row.name) ?? String(row.id) })
  const refs = (kind: keyof typeof JOINS, id: string) => (joined[kind].get(id) ?? []).map(toRef)
  return (await store.query(PAPERS)).map((row) => {
    const paper = toRef(row)
    const mine = (kind: keyof typeof OWN) => own[kind].get(paper.id) ?? []
    return {
      ...paper,
      year: toNumberOrNull(row.year),
      note: row.note === true,
      pathways: mine('pathways').map((one) => ({
        ...toRef(one),
        direction: toText(one.direction),
        steps: refs('steps', String(one.id)).map((step) => ({ ...step, concepts: refs('involved', step.id) })),
        policies: refs('safeguards', String(one.id)),
      })),
      policies: mine('policies').map((one) => ({ ...toRef(one), kind: toText(one.kind), actors: refs('takers', String(one.id)) })),
      challenges: mine('challenges').map((one) => ({ ...toRef(one), strategies: refs('answers', String(one.id)) })),
      strategies: mine('strategies').map((one) => ({ ...toRef(one), actors: refs('takers', String(one.id)) })),
      actors: mine('actors').map((one) => ({ ...toRef(one), role: toText(one.role) })),
    }
  })
}

/** The rows of each query by what they belong to. */
async function readAll<Kind extends string>(
  store: Store,
  queries: Record<Kind, string>,
  key: string,
): Promise<Record<Kind, Map<string, Row[]>>> {
  const read = async ([kind, cypher]: [string, unknown]) => {
    const groups = new Map<string, Row[]>()
    for (const row of await store.query(String(cypher))) {
      const group = groups.get(String(row[key]))
      if (group) group.push(row)
      else groups.set(String(row[key]), [row])
    }
    return [kind, groups] as const
  }
  return Object.fromEntries(await Promise.all(Object.entries(queries).map(read))) as Record<Kind, Map<string, Row[]>>
}
