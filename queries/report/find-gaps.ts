/** The reviewers' questions together, asked about a set of papers: what a report on gaps prints. */
import { PathweaveError } from '#graph/errors.ts'
import type { Row, Store } from '#graph/stores/store.ts'
import { askQuestion } from '../catalogue/ask-question.ts'
import type { ParameterValue } from '../catalogue/declaration.ts'
import { prepareQuestion } from '../catalogue/prepare-question.ts'
import type { Question } from '../catalogue/question.ts'
import { PAPERS } from '../review/papers-parameter.ts'
import { type Described, describeRow } from './describe-row.ts'
import { GROUPS } from './groups.ts'

export interface ReportedPaper {
  id: string
  title: string
  year: number | null
}

export interface Quote {
  passageId: string
  text: string
  paper: string
  section: string | null
  /** Whether a reading note says so, not the paper. */
  note: boolean
  /** The column of the row that holds it, if one does: `sentenceAgainst`. */
  column: string | null
}

export interface Gap extends Described {
  /** The first sentences behind it. */
  quotes: Quote[]
  /** How many sentences there are behind it. */
  sentences: number
  /** As the question gives it. */
  row: Row
}

export interface GapList {
  name: string
  title: string
  titleZh: string | null
  question: string
  parameters: Record<string, ParameterValue>
  /** The Cypher behind it without its header, or null for one that is code. */
  cypher: string | null
  /** How many rows there are; null where that would take too long to count. */
  total: number | null
  gaps: Gap[]
}

export interface GapReport {
  /** The papers asked about. */
  papers: ReportedPaper[]
  /** How many papers the graph holds. */
  of: number
  groups: { title: string; titleZh: string; lists: GapList[] }[]
}

const QUOTES = 3

export interface GapOptions {
  /** Titles or parts of them, or ids; none for all papers. */
  papers: readonly string[]
  /** The most rows of each question. */
  limit: number
  /** The most time for each question, ms. */
  timeout?: number
}

/** Asks all questions of the report. @throws PathweaveError `bad-call` where no paper is called so; `query-timeout` */
export async function findGaps(store: Store, questions: readonly Question[], options: GapOptions): Promise<GapReport> {
  const papers = await readPapers(store, options.papers)
  const ids = options.papers.length ? papers.map(({ id }) => id) : []
  const groups = []
  for (const { title, titleZh, captions } of GROUPS) {
    const lists: GapList[] = []
    for (const [name, caption] of Object.entries(captions)) {
      const question = questions.find((known) => known.name === name)
      if (question) lists.push(await askOne(store, question, caption, { ...options, papers: ids }))
    }
    groups.push({ title, titleZh, lists })
  }
  const [count] = await store.query('MATCH (w:Paper) RETURN count(w) AS papers')
  return { papers, of: Number(count?.papers ?? 0), groups }
}

async function readPapers(store: Store, asked: readonly string[]): Promise<ReportedPaper[]> {
  const read = async (papers: string[]) =>
    (await store.query(`MATCH (w:Paper) WHERE ${PAPERS.cypher} RETURN w.id AS id, w.title AS title, w.year AS year ORDER BY title, id`, {
      papers,
    })) as unknown as ReportedPaper[]
  for (const name of asked) {
    if ((await read([name])).length === 0) {
      throw new PathweaveError('bad-call', `no paper is called ${name}`, 'give a part of its title, or its id')
    }
  }
  return read([...asked])
}

async function askOne(store: Store, question: Question, caption: string, { papers, limit, timeout }: GapOptions): Promise<GapList> {
  const { name, title, titleZh, columns, cypher } = question
  const prepared = prepareQuestion([question], name, { papers: [...papers], limit })
  const { rows, total, parameters } = await askQuestion(store, prepared, { timeout })
  const quoteOf = await readQuotes(
    store,
    rows.flatMap((row) => [...toPassages(row).keys()]),
  )
  const gaps = rows.map((row): Gap => {
    const passages = toPassages(row)
    const quotes = [...passages].flatMap(([id, column]): Quote[] => (quoteOf.has(id) ? [{ ...quoteOf.get(id)!, column }] : []))
    const shown = new Set(quotes.flatMap(({ text, paper, section }) => [text, paper, section ?? '']))
    return { ...describeRow(row, columns, caption, shown), quotes: quotes.slice(0, QUOTES), sentences: passages.size, row }
  })
  return {
    name,
    title,
    titleZh,
    question: question.question,
    parameters,
    cypher: cypher?.replace(/^(?:\/\/.*\n)+/, '').trimEnd() ?? null,
    total,
    gaps,
  }
}

/** The ids of its sentences, those that a column of the row names first, with that column. */
function toPassages(row: Row): Map<string, string | null> {
  const named = Object.entries(row).flatMap(([name, id]) =>
    /^(?:passage|sentence)\w*Id$/.test(name) ? [[id, name.slice(0, -2)] as const] : [],
  )
  const others = [row.passageIds].flat().map((id) => [id, null] as const)
  const found = new Map<string, string | null>()
  for (const [id, name] of [...named, ...others]) if (typeof id === 'string' && !found.has(id)) found.set(id, name)
  return found
}

async function readQuotes(store: Store, passages: string[]): Promise<Map<string, Omit<Quote, 'column'>>> {
  const rows = await store.query(
    `UNWIND $passages AS id
     MATCH (p:Passage {id: id})
     MATCH (p)-[:IN_PAPER]->(w:Paper)
     OPTIONAL MATCH (p)-[:IN_SECTION]->(s:Section)
     RETURN p.id AS passageId, p.text AS text, w.title AS paper, s.title AS section, p.note AS note ORDER BY passageId, paper`,
    { passages: [...new Set(passages)] },
  )
  return new Map(rows.map((row) => [String(row.passageId), row as unknown as Quote]))
}
