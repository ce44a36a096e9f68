/** Figures told as observed that are wished or planned: where a word stands in a sentence is none of Cypher's. */
import { defineQuestion } from './catalogue/question.ts'
import { findWish } from './review/judge-target.ts'
import { PAPERS } from './review/papers-parameter.ts'

const OBSERVED = `
MATCH (w:Paper)-[:REPORTS]->(f:Finding)
WHERE f.kind = 'observed' AND ${PAPERS.cypher}
MATCH (f)-[:EVIDENCED_BY]->(p:Passage)
OPTIONAL MATCH (p)-[:IN_SECTION]->(s:Section)
RETURN f.value AS value, f.unit AS unit, f.what AS what, w.title AS paper, s.title AS section, p.text AS sentence,
       f.id AS findingId, w.id AS paperId, p.id AS passageId
ORDER BY paperId, p.note, p.order, findingId, passageId`

const WISHES = 'should,would,will,must,need to,needs to,aim,aims,target,goal,to be,应,应当,将,力争,争取,目标,到2025年,到2030年,到2035年'
const FACTS = 'whereas,while,currently,at present,already,now,such as,has,have,是,目前,现有,已,例如,如'

export const question = defineQuestion({
  title: 'Targets reported as results',
  titleZh: '以目标充当结果的数字',
  audience: 'reviewer',
  question: 'Which figures are read as observed, though their sentence says what should, would or will be?',
  parameters: [
    { name: 'wishes', type: 'list of string', default: WISHES.split(','), about: 'what tells a wish or a plan' },
    { name: 'facts', type: 'list of string', default: FACTS.split(','), about: 'what tells, after such a word, that a fact follows' },
    PAPERS.parameter,
  ],
  columns: [
    { name: 'value', about: 'the figure' },
    { name: 'unit', about: 'what it counts' },
    { name: 'what', about: 'what it is said of' },
    { name: 'wish', about: 'the word that tells a wish or a plan' },
    { name: 'paper', about: 'who reports it' },
    { name: 'section', about: 'the heading that the sentence stands under' },
    { name: 'sentence', about: 'the sentence' },
    { name: 'findingId', about: 'the figure' },
    { name: 'paperId', about: 'who reports it' },
    { name: 'passageIds', about: 'the sentence' },
  ],
  async run(store, { papers, wishes, facts, limit }) {
    const rows = (await store.query(OBSERVED, { papers })).flatMap(({ passageId = null, ...row }) => {
      const wish = findWish(String(row.sentence), String(row.what), wishes, facts)
      const { value = null, unit = null, what = null, ...place } = row
      return wish ? [{ value, unit, what, wish, ...place, passageIds: [passageId] }] : []
    })
    return { rows: rows.slice(0, limit), total: rows.length }
  },
})
