/**
 * The text of a paper as the store holds it: sentences and table rows under their sections, with citations, claims and problems.
 *
 * Each query asks for one kind of thing around the paper's sentences, so that none fans out; all is joined here by ids.
 */
import type { Row, Store } from '#graph/stores/store.ts'
import type { PaperCitation, PaperList, PaperPassage, PaperSection, PaperText } from '../paper-types.ts'
import { toNumber, toNumberOrNull, toText, toTexts } from './cells.ts'

const PAPERS = 'MATCH (w:Paper) RETURN w.id AS id, w.title AS title, w.year AS year, w.note AS note ORDER BY title, id'
const SENTENCE_COUNTS = 'MATCH (w:Paper)<-[:IN_PAPER]-(p:Passage) WITH w.id AS id, count(p) AS n RETURN id, n ORDER BY id'
const PROBLEM_COUNTS = 'MATCH (w:Paper)-[:HAS_PROBLEM]->(x:Problem) WITH w.id AS id, count(x) AS n RETURN id, n ORDER BY id'

const PAPER = 'MATCH (w:Paper {id: $id}) RETURN w.title AS title, w.year AS year, w.note AS note'
const PASSAGES = `
MATCH (w:Paper {id: $id})<-[:IN_PAPER]-(p:Passage)
RETURN p.id AS id, p.text AS text, p.note AS note, p.file AS file, p.order AS place
ORDER BY note, file, place, id`

const OF_PASSAGES = 'MATCH (w:Paper {id: $id})<-[:IN_PAPER]-(p:Passage)'
const AROUND = {
  sections: `${OF_PASSAGES}-[:IN_SECTION]->(s:Section)
RETURN p.id AS of, s.id AS id, s.number AS number, s.title AS title, s.level AS level ORDER BY of, id`,
  tables: `${OF_PASSAGES}-[:ROW_OF]->(t:Table) RETURN p.id AS of, t.id AS id, t.caption AS caption, t.columns AS columns ORDER BY of, id`,
  citations: `${OF_PASSAGES}<-[:IN_PASSAGE]-(c:Citation) RETURN p.id AS of, c.id AS id, c.text AS text, c.problem AS problem ORDER BY of, id`,
  says: `${OF_PASSAGES}<-[:EVIDENCED_BY]-(n) RETURN p.id AS of, n.id AS id, labels(n) AS labels, n.cue AS cue, n.status AS status ORDER BY of, id`,
}

const PARENTS = `
MATCH (w:Paper {id: $id})<-[:SECTION_OF]-(s:Section)-[:SUBSECTION_OF]->(u:Section)
RETURN s.id AS of, u.id AS id, u.number AS number, u.title AS title, u.level AS level
ORDER BY of, id`
const POINTS = `
MATCH (w:Paper {id: $id})-[:HAS_REFERENCE]->(r:Reference)<-[:POINTS_TO]-(c:Citation)
RETURN c.id AS of, r.id AS id, r.order AS place
ORDER BY of, place, id`
const ENDS = `
MATCH (s:Concept)<-[:SUBJECT]-(c:Claim)-[:OBJECT]->(o:Concept)
WHERE c.id IN $ids
RETURN c.id AS of, s.id AS subject, o.id AS object
ORDER BY of`
const WORDS = `
MATCH (c:Concept)
WHERE c.id IN $ids
RETURN c.id AS id, c.name AS name, c.nameZh AS nameZh, c.variants AS variants
ORDER BY id`
const REFERENCES = `
MATCH (w:Paper {id: $id})-[:HAS_REFERENCE]->(r:Reference)
RETURN r.id AS id, r.key AS key, r.raw AS raw, r.order AS place
ORDER BY place, id`
const PROBLEMS = `
MATCH (w:Paper {id: $id})-[:HAS_PROBLEM]->(x:Problem)
RETURN x.id AS id, x.kind AS kind, x.note AS note
ORDER BY kind, id`
const CONCERNS = `
MATCH (w:Paper {id: $id})-[:HAS_PROBLEM]->(x:Problem)-[:CONCERNS]->(y)
RETURN x.id AS of, y.id AS id
ORDER BY of, id`

/** Every paper and note, by title. */
export async function readPapers(store: Store): Promise<PaperList> {
  const countsOf = async (cypher: string) => new Map((await store.query(cypher)).map((row) => [row.id, toNumber(row.n)]))
  const [sentences, problems] = [await countsOf(SENTENCE_COUNTS), await countsOf(PROBLEM_COUNTS)]
  return (await store.query(PAPERS)).map((row) => ({
    id: String(row.id),
    title: toText(row.title) ?? String(row.id),
    year: toNumberOrNull(row.year),
    note: row.note === true,
    sentences: sentences.get(row.id) ?? 0,
    problems: problems.get(row.id) ?? 0,
  }))
}

/** One paper's text; null when no paper has that id. */
export async function readPaper(store: Store, id: string): Promise<PaperText | null> {
  const paper = (await store.query(PAPER, { id }))[0]
  if (!paper) return null
  const ask = async (cypher: string) => groupBy(await store.query(cypher, { id }))
  const sections = await ask(AROUND.sections)
  const tables = await ask(AROUND.tables)
  const citations = toCitations(await ask(AROUND.citations), await ask(POINTS))
  const says = await ask(AROUND.says)
  const ends = await readEnds(store, says)
  const passages = (await store.query(PASSAGES, { id })).map((row) => {
    const of = String(row.id)
    const passage: PaperPassage = {
      id: of,
      text: toText(row.text) ?? '',
      table: toText(tables.get(of)?.[0]?.id),
      citations: citations.get(of) ?? [],
      claims: (says.get(of) ?? []).flatMap((node) => {
        const [ended] = ends.get(String(node.id)) ?? []
        return ended ? [{ from: String(ended.subject), to: String(ended.object), cue: toText(node.cue) }] : []
      }),
      says: (says.get(of) ?? []).flatMap(({ labels, status }) => (status === 'rejected' ? [] : toTexts(labels).slice(0, 1))).sort(),
    }
    return { passage, note: row.note === true, file: toText(row.file), section: sections.get(of)?.[0] }
  })
  return {
    id,
    title: toText(paper.title) ?? id,
    year: toNumberOrNull(paper.year),
    note: paper.note === true,
    sections: toSections(passages, await ask(PARENTS)),
    tables: [...new Map([...tables.values()].flat().map((row) => [String(row.id), row]))].map(([table, { caption, columns }]) => ({
      id: table,
      caption: toText(caption),
      columns: toTexts(columns),
    })),
    concepts: await readWords(
      store,
      passages.flatMap(({ passage }) => passage.claims.flatMap(({ from, to }) => [from, to])),
    ),
    ...(await readList(store, id, citations)),
  }
}

/** The reference list, and what is wrong with it and with the marks that point into it. */
async function readList(
  store: Store,
  id: string,
  citations: Map<string, PaperCitation[]>,
): Promise<Pick<PaperText, 'references' | 'problems'>> {
  const placeOf = new Map([...citations].flatMap(([passage, marks]) => marks.map((mark) => [mark.id, passage] as const)))
  const sound = [...citations.values()].flat().filter(({ problem }) => problem === null)
  const cited = new Map<string, number>()
  for (const reference of sound.flatMap(({ references }) => references)) cited.set(reference, (cited.get(reference) ?? 0) + 1)
  const references = (await store.query(REFERENCES, { id })).map((row) => ({
    id: String(row.id),
    key: toText(row.key),
    raw: toText(row.raw) ?? '',
    citations: cited.get(String(row.id)) ?? 0,
  }))
  const known = new Set(references.map((reference) => reference.id))
  const concerns = groupBy(await store.query(CONCERNS, { id }))
  const problems = (await store.query(PROBLEMS, { id })).map((row) => {
    const ids = (concerns.get(String(row.id)) ?? []).map((found) => String(found.id))
    const passages = new Set(ids.flatMap((one) => placeOf.get(one) ?? []))
    return {
      id: String(row.id),
      kind: toText(row.kind) ?? 'other',
      note: toText(row.note) ?? '',
      references: ids.filter((one) => known.has(one)),
      passages: [...passages],
    }
  })
  return { references, problems }
}

function toCitations(rows: Map<string, Row[]>, points: Map<string, Row[]>): Map<string, PaperCitation[]> {
  const toCitation = (row: Row): PaperCitation => ({
    id: String(row.id),
    text: toText(row.text) ?? '',
    problem: toText(row.problem),
    references: (points.get(String(row.id)) ?? []).map((found) => String(found.id)),
  })
  return new Map([...rows].map(([passage, marks]) => [passage, marks.map(toCitation)]))
}

/** Subject and object of the claims that stand, by the claim. */
async function readEnds(store: Store, says: Map<string, Row[]>): Promise<Map<string, Row[]>> {
  const claims = [...says.values()].flat().filter(({ labels, status }) => toTexts(labels).includes('Claim') && status !== 'rejected')
  return groupBy(claims.length > 0 ? await store.query(ENDS, { ids: [...new Set(claims.map(({ id }) => String(id)))] }) : [])
}

async function readWords(store: Store, ids: string[]): Promise<PaperText['concepts']> {
  if (ids.length === 0) return []
  const rows = await store.query(WORDS, { ids: [...new Set(ids)] })
  return rows.map(({ id, name, nameZh, variants }) => ({
    id: String(id),
    words: [...toTexts([name ?? null, nameZh ?? null]), ...toTexts(variants)],
  }))
}

interface Placed {
  passage: PaperPassage
  note: boolean
  file: string | null
  section: Row | undefined
}

/**
 * Sentences follow the order of their file; a new section begins where the section, or the file, changes. Sections around it that
 * have no sentence of their own stand before it once.
 */
function toSections(rows: readonly Placed[], parents: Map<string, Row[]>): PaperSection[] {
  const sections: PaperSection[] = []
  const begun = new Set<string>()
  const begin = (row: Row | undefined, note: boolean) => {
    const id = toText(row?.id)
    const parent = id === null ? undefined : parents.get(id)?.[0]
    if (id !== null) begun.add(id)
    if (parent && !begun.has(String(parent.id))) begin(parent, note)
    sections.push({ id, number: toText(row?.number), title: toText(row?.title), level: toNumber(row?.level, 1), note, passages: [] })
  }
  let before: string | null = null
  for (const { passage, note, file, section } of rows) {
    const here = JSON.stringify([file, section?.id])
    if (here !== before) begin(section, note)
    sections.at(-1)?.passages.push(passage)
    before = here
  }
  return sections
}

/** The rows by what they are `of`. */
function groupBy(rows: Row[]): Map<string, Row[]> {
  const groups = new Map<string, Row[]>()
  for (const row of rows) {
    const group = groups.get(String(row.of))
    if (group) group.push(row)
    else groups.set(String(row.of), [row])
  }
  return groups
}
