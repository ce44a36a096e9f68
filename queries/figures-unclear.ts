/** Shares in percent whose base is impossible or unclear; the arithmetic (review/judge-share.ts) is none of Cypher's. */
import { defineQuestion } from './catalogue/question.ts'
import { findLeastWhole, judgeShare, SHARE_FAULTS, type Share, type ShareFault } from './review/judge-share.ts'
import { PAPERS } from './review/papers-parameter.ts'

const FIGURES = `
MATCH (w:Paper)-[:REPORTS]->(f:Finding)
WHERE f.kind <> 'target' AND f.unit IN ['%', '％', 'percent'] AND ${PAPERS.cypher}
MATCH (f)-[:EVIDENCED_BY]->(p:Passage)
OPTIONAL MATCH (p)-[:IN_SECTION]->(s:Section)
WITH w, f, p, s
OPTIONAL MATCH (p)<-[:EVIDENCED_BY]-(g:Finding)
WITH w, f, p, s, collect(CASE WHEN g.what = f.what AND g.unit <> f.unit THEN g.value END) AS counts
RETURN f.id AS findingId, f.value AS value, f.unit AS unit, f.what AS what, f.base AS base, f.kind AS kind, counts, w.title AS paper,
       w.id AS paperId, s.title AS section, p.text AS sentence, p.id AS passageId, p.order AS place
ORDER BY paperId, p.note, place, findingId, passageId`

const RANKS = Object.keys(SHARE_FAULTS)

export const question = defineQuestion({
  title: 'Figures with an impossible or unclear base',
  titleZh: '基数不可能或不清楚的数字',
  audience: 'reviewer',
  question: 'Which shares can’t be of what they are said to be of, or are of nothing that is said?',
  parameters: [PAPERS.parameter],
  columns: [
    { name: 'value', about: 'the figure' },
    { name: 'unit', about: 'percent' },
    { name: 'what', about: 'what it is the share of' },
    { name: 'base', about: 'of how many, as the paper says it' },
    { name: 'fault', about: 'what is wrong or unclear' },
    { name: 'faultZh', about: 'the same in Chinese' },
    { name: 'leastWhole', about: 'the least number of things of which there can be such a share, as it is rounded' },
    { name: 'kind', about: 'observed, or cited from another work' },
    { name: 'paper', about: 'who reports it' },
    { name: 'section', about: 'the heading that the sentence stands under' },
    { name: 'sentence', about: 'the sentence or table row' },
    { name: 'findingId', about: 'the figure' },
    { name: 'paperId', about: 'who reports it' },
    { name: 'passageIds', about: 'the sentence' },
  ],
  async run(store, { papers, limit }) {
    const figures = (await store.query(FIGURES, { papers })) as unknown as (Share & Record<string, string>)[]
    const faulty = figures.flatMap((figure) => {
      const fault = judgeShare(figure)
      return fault ? [{ figure, fault }] : []
    })
    faulty.sort((a, b) => RANKS.indexOf(a.fault) - RANKS.indexOf(b.fault))
    return { rows: faulty.slice(0, limit).map(toRow), total: faulty.length }
  },
})

function toRow({ figure, fault }: { figure: Share & Record<string, string>; fault: ShareFault }) {
  const { value, base, sentence, unit, what, kind, paper, section, findingId, paperId, passageId } = figure
  const told = { value, unit: unit!, what: what!, base, fault, faultZh: SHARE_FAULTS[fault], leastWhole: findLeastWhole(value, sentence) }
  return {
    ...told,
    kind: kind!,
    paper: paper!,
    section: section ?? null,
    sentence,
    findingId: findingId!,
    paperId: paperId!,
    passageIds: [passageId!],
  }
}
