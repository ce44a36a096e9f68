/** What papers leave open and no other takes up; asked in parts, for all questions against all sentences is too much at once. */
import type { Row } from '#graph/stores/store.ts'
import { defineQuestion } from './catalogue/question.ts'
import { findNearest, type Nearest } from './review/find-nearest.ts'
import { PAPERS } from './review/papers-parameter.ts'

const OPEN = `
MATCH (w:Paper)-[:LEAVES_OPEN]->(x:OpenQuestion)
WHERE ${PAPERS.cypher}
MATCH (x)-[:EVIDENCED_BY]->(p:Passage)
OPTIONAL MATCH (p)-[:MENTIONS]->(c:Concept)
WITH w, x, p, c
ORDER BY c.name, c.id, p.note, p.order, p.id
WITH w, x, collect(DISTINCT c.name) AS concepts, collect(DISTINCT c.id) AS conceptIds, collect(DISTINCT p.id) AS ownIds
RETURN x.text AS open, x.kind AS kind, concepts, w.title AS paper, x.id AS questionId, conceptIds, w.id AS paperId, ownIds
ORDER BY paperId, questionId`

/** So many are asked about at once; so many at least, so that few are counted whole. */
const BATCH = 50
const FEW = 200

export const question = defineQuestion({
  title: 'Open questions that no other paper takes up',
  titleZh: '其他论文尚未回应的开放问题',
  audience: 'reviewer',
  question: 'What does a paper leave open, of which no sentence of another paper names most of the concepts together?',
  parameters: [
    {
      name: 'least',
      type: 'float',
      default: 0.75,
      about: 'the share of the concepts, and at least two, that a sentence must name to count as taking it up',
    },
    PAPERS.parameter,
  ],
  columns: [
    { name: 'open', about: 'what is left open' },
    { name: 'kind', about: 'a limitation, or future work' },
    { name: 'concepts', about: 'what it is about' },
    { name: 'named', about: 'how many of these the nearest sentence of another paper names; 0 where none names two' },
    { name: 'nearest', about: 'that sentence' },
    { name: 'paper', about: 'who leaves it open' },
    { name: 'questionId', about: 'what is left open' },
    { name: 'conceptIds', about: 'what it is about' },
    { name: 'paperId', about: 'who leaves it open' },
    { name: 'passageIds', about: 'where it is left open, then the nearest sentence' },
  ],
  async run(store, { least, papers, limit }) {
    const all = await store.query(OPEN, { papers })
    const rows: Row[] = []
    let at = 0
    for (; at < all.length && (at < FEW || rows.length <= limit); at += BATCH) {
      const open = all.slice(at, at + BATCH).map((row) => ({ row, need: toNeed(row, least) }))
      const nearest = await findNearest(
        store,
        open.map(({ row, need }) => ({
          id: String(row.questionId),
          paper: String(row.paperId),
          concepts: row.conceptIds as string[],
          need,
        })),
      )
      for (const { row, need } of open) {
        const near = nearest.get(String(row.questionId))
        if ((near?.named ?? 0) < need) rows.push(toRow(row, near))
      }
    }
    return { rows: rows.slice(0, limit), total: at >= all.length ? rows.length : null }
  },
})

const toNeed = (row: Row, least: number) => Math.max(2, Math.ceil(least * (row.conceptIds as string[]).length))

function toRow({ open = null, kind = null, concepts = null, paper = null, ...ids }: Row, near: Nearest | undefined): Row {
  const { questionId = null, conceptIds = null, paperId = null, ownIds } = ids
  const passageIds = [...(ownIds as string[]), ...(near ? [near.passageId] : [])]
  return { open, kind, concepts, named: near?.named ?? 0, nearest: near?.text ?? null, paper, questionId, conceptIds, paperId, passageIds }
}
