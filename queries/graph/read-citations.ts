/** Who cites what, and in which sentences: for measures over pairs of lists, which Cypher can't say alike on both engines. */
import type { Asked } from '../catalogue/question.ts'

/** A sentence that cites, and the section that it stands in. */
interface Mark {
  passage: string
  section: string | null
}

export interface CitedWork {
  id: string
  title: string
  titleAlt: string | null
  /** The sentences that cite it, by the id of the paper that does: none where only a bibliography says so. */
  marks: Map<string, Mark[]>
}

export interface CitingPaper {
  id: string
  title: string
  /** What it cites, in order of ids. */
  works: CitedWork[]
}

const CITATIONS = `
MATCH (p:Work)-[:CITES]->(w:Work)
RETURN p.id AS paper, coalesce(p.title, '') AS paperTitle, w.id AS work, coalesce(w.title, '') AS title, w.titleAlt AS titleAlt
ORDER BY paper, work`

const MARKS = `
MATCH (s:Passage)<-[:IN_PASSAGE]-(c:Citation)
MATCH (c)-[:POINTS_TO]->(r:Reference)
MATCH (r)-[:DENOTES]->(w:Work)
MATCH (s)-[:IN_PAPER]->(p:Paper)
OPTIONAL MATCH (s)-[:IN_SECTION]->(x:Section)
WITH DISTINCT p, w, s, x
RETURN p.id AS paper, w.id AS work, s.id AS passage, x.id AS section
ORDER BY paper, work, s.note, s.order, passage`

/** Whatever cites, in order of ids; a work that several cite is one object. Two queries. */
export async function readCitations(store: Asked): Promise<CitingPaper[]> {
  const [citations, marks] = await Promise.all([store.query(CITATIONS), store.query(MARKS)])
  const works = new Map<string, CitedWork>()
  const papers = new Map<string, CitingPaper>()
  for (const row of citations as (Record<'paper' | 'paperTitle' | 'work' | 'title', string> & { titleAlt: string | null })[]) {
    const work = works.get(row.work) ?? { id: row.work, title: row.title, titleAlt: row.titleAlt, marks: new Map() }
    const paper = papers.get(row.paper) ?? { id: row.paper, title: row.paperTitle, works: [] }
    works.set(row.work, work)
    papers.set(row.paper, paper)
    work.marks.set(row.paper, [])
    paper.works.push(work)
  }
  for (const { paper, work, ...mark } of marks as unknown as (Mark & Record<'paper' | 'work', string>)[]) {
    works.get(work)?.marks.get(paper)?.push(mark)
  }
  return [...papers.values()]
}

/** The texts of passages, by id. One query, of maps: Grafeo looks an id up in its index for these, and scans for a bare value. */
export async function readTexts(store: Asked, ids: string[]): Promise<Map<string, string>> {
  const passages = ids.map((id) => ({ id }))
  const rows = await store.query('UNWIND $passages AS one MATCH (p:Passage {id: one.id}) RETURN p.id AS id, p.text AS text', { passages })
  return new Map(rows.map(({ id, text }) => [String(id), String(text)]))
}
