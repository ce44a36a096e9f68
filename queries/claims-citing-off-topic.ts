/** Claims whose citation doesn't fit by its title: titles are read for the concepts' names, which Cypher can't do well. */
import type { Row } from '#graph/stores/store.ts'
import { defineQuestion } from './catalogue/question.ts'
import { PAPERS } from './review/papers-parameter.ts'
import { readKinds } from './review/read-kinds.ts'
import { type NamedConcept, readTitles } from './review/title-concepts.ts'

const BACKED = `
MATCH (k:Claim)-[:BACKED_BY]->(v:Work)
WHERE k.status <> 'rejected'
MATCH (k)-[:STATED_IN]->(w:Paper)
WHERE ${PAPERS.cypher}
MATCH (k)-[:SUBJECT]->(s:Concept)
MATCH (k)-[:OBJECT]->(o:Concept)
MATCH (k)-[:EVIDENCED_BY]->(p:Passage)
OPTIONAL MATCH (p)-[:MENTIONS]->(c:Concept)
WITH k, v, w, s, o, p, c
ORDER BY c.id
WITH k, v, w, s, o, p, collect(c.id) AS named
RETURN s.name AS subject, s.nameZh AS subjectZh, k.relation AS relation, o.name AS object, o.nameZh AS objectZh, v.title AS work, v.titleAlt AS alt,
       v.year AS year, w.title AS paper, p.text AS sentence, named, s.id AS subjectId, o.id AS objectId, v.id AS workId, w.id AS paperId,
       k.id AS claimId, p.id AS passageId
ORDER BY paperId, p.note, p.order, workId, claimId, passageId`

const CONCEPTS = 'MATCH (c:Concept) RETURN c.id AS id, c.name AS name, c.nameZh AS nameZh, c.variants AS variants ORDER BY id'

export const question = defineQuestion({
  title: 'Claims whose citation does not fit',
  titleZh: '引文与论断不相符',
  audience: 'reviewer',
  question: 'Which works are cited for claims on whose concepts, and the sentence’s, their titles have nothing to say?',
  parameters: [PAPERS.parameter],
  columns: [
    { name: 'work', about: 'the title of the work cited' },
    { name: 'year', about: 'when it was published' },
    { name: 'titleNames', about: 'the concepts that its title names' },
    { name: 'subject', about: 'the concept that acts in the claim' },
    { name: 'subjectZh', about: 'its Chinese name' },
    { name: 'relation', about: 'what it does' },
    { name: 'object', about: 'the concept that it acts on' },
    { name: 'objectZh', about: 'its Chinese name' },
    { name: 'paper', about: 'who cites it' },
    { name: 'sentence', about: 'the sentence' },
    { name: 'subjectId', about: 'the concept that acts' },
    { name: 'objectId', about: 'the concept that it acts on' },
    { name: 'conceptIds', about: 'the concepts that the title names' },
    { name: 'workId', about: 'the work cited' },
    { name: 'paperId', about: 'who cites it' },
    { name: 'claimId', about: 'the claim' },
    { name: 'passageIds', about: 'the sentence' },
  ],
  async run(store, { papers, limit }) {
    const [backed, concepts, isOneKind] = await Promise.all([store.query(BACKED, { papers }), store.query(CONCEPTS), readKinds(store)])
    const names = new Map(concepts.map(({ id, name }) => [String(id), String(name)]))
    const readTitle = readTitles(concepts.map(toNamed))
    const rows = backed.flatMap((row) => {
      const conceptIds = readTitle([row.work, row.alt].filter(Boolean).join(' / '))
      const claimed = [row.subjectId, row.objectId, ...(row.named as string[])] as string[]
      if (conceptIds.some((id) => claimed.some((other) => isOneKind(id, other)))) return []
      return [toRow(row, conceptIds, names)]
    })
    rows.sort((a, b) => a.conceptIds.length - b.conceptIds.length)
    return { rows: rows.slice(0, limit), total: rows.length }
  },
})

const toNamed = ({ id, name, nameZh, variants }: Row): NamedConcept => ({
  id: String(id),
  names: [name, nameZh, ...((variants as string[] | null) ?? [])].filter((text) => text !== null).map(String),
})

function toRow(row: Row, conceptIds: string[], names: Map<string, string>) {
  const { work = null, year = null, subject = null, subjectZh = null, relation = null, object = null, objectZh = null } = row
  const { paper = null, sentence = null, subjectId = null, objectId = null, workId = null, paperId = null, claimId = null } = row
  const titleNames = conceptIds.map((id) => names.get(id) ?? id)
  const told = { work, year, titleNames, subject, subjectZh, relation, object, objectZh, paper, sentence }
  return { ...told, subjectId, objectId, conceptIds, workId, paperId, claimId, passageIds: [row.passageId ?? null] }
}
