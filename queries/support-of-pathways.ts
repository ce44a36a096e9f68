/** Support for directions and pathways; in Cypher, counting each paper and kind of evidence once over many links is long and slow. */
import { defineQuestion } from './catalogue/question.ts'
import { bestLinks, measureSupport } from './graph/measure-support.ts'
import { type ConceptGraph, readConceptGraph } from './graph/read-concept-graph.ts'
import { readEvidence } from './graph/read-evidence.ts'
import { type PathwayGround, readLinkGrounds, readPathways } from './graph/read-grounds.ts'

/** Of so many links of each row sentences are read: those that most papers state. */
const LINKS_SHOWN = 20

export const question = defineQuestion({
  title: 'Support for directions and pathways, a measure of ours',
  titleZh: '各方向与各路径的支持度（本项目自拟指标）',
  audience: 'student',
  question: 'How much speaks for each direction and each pathway: how many papers, which kinds of evidence, and does anything come back?',
  parameters: [
    {
      name: 'pathway',
      type: 'string',
      default: '',
      about: 'a part of the name of a pathway or direction, or its id; nothing for all',
      from: { label: 'Pathway', property: 'name' },
    },
  ],
  columns: [
    { name: 'name', about: 'the pathway, or the direction from one pole to the other' },
    { name: 'direction', about: 'which of the links among its concepts count: of one direction, both (all across poles), none (all)' },
    {
      name: 'support',
      about: '(P + K + B) / 3, from 0 to 1: P is 1 - 1 / 2^papers, K is kinds / 4, B the fewer of papersThere and papersBack by the more',
    },
    { name: 'papers', about: 'how many papers propose it or state one of its links' },
    { name: 'kinds', about: 'statement, plain; citation of a work; figure observed, about both ends of a link; policy that safeguards it' },
    { name: 'papersThere', about: 'how many papers state a link along it, or along the more stated of two directions' },
    { name: 'papersBack', about: 'how many papers state a link among the same concepts the other way' },
    { name: 'links', about: 'how many of its links are stated' },
    { name: 'sentence', about: 'a sentence for the link that most papers state, else one that tells the pathway' },
    { name: 'pathwayIds', about: 'the pathway; none for a direction' },
    { name: 'conceptIds', about: 'the concepts of its links' },
    { name: 'passageIds', about: 'sentences that tell the pathway, or one of the twenty of its links that most papers state' },
  ],
  async run(store, { pathway, limit }) {
    const [graph, grounds, pathways] = await Promise.all([readConceptGraph(store), readLinkGrounds(store), readPathways(store)])
    const wanted = pathway.toLowerCase()
    const measured = [...toDirections(graph, pathways), ...pathways]
      .filter(({ id, name }) => wanted === '' || id === pathway || name.toLowerCase().includes(wanted))
      .map((ground) => ({ ...ground, ...measureSupport(graph, grounds, { ...ground, isSafeguarded: ground.policyIds.length > 0 }) }))
      .sort((a, b) => b.support - a.support || b.papers - a.papers || (a.id < b.id ? -1 : 1))
    const best = measured.slice(0, limit).map((row) => ({ ...row, shown: bestLinks(row.along, LINKS_SHOWN) }))
    const evidenceOf = await readEvidence(
      store,
      best.flatMap(({ shown }) => shown.map(({ from, to }) => [from, to] as const)),
    )
    const rows = best.map(({ along, shown, id, ...row }) => {
      const evidence = shown.map(({ from, to }) => evidenceOf(from, to))
      return {
        name: row.name,
        direction: row.direction,
        support: row.support,
        papers: row.papers,
        kinds: [...row.kinds],
        papersThere: row.papersThere,
        papersBack: row.papersBack,
        links: along.length,
        sentence: evidence[0]?.texts[0] ?? row.sentence,
        pathwayIds: row.conceptIds === null ? [] : [id],
        conceptIds: [...new Set(along.flatMap(({ from, to }) => [from, to]))].sort(),
        passageIds: [...new Set([...row.passageIds, ...evidence.flatMap(({ passageIds }) => passageIds)])],
      }
    })
    return { rows, total: measured.length }
  },
})

/** Each direction across poles that some paper states, as wide as a pathway can be. */
function toDirections(graph: ConceptGraph, pathways: readonly PathwayGround[]) {
  const directions = [...new Set(graph.mapEdges((_edge, { direction }) => direction))].filter((direction) => direction.includes('->'))
  return directions.map((direction) => ({
    id: direction,
    name: direction,
    direction,
    papers: [],
    conceptIds: null,
    policyIds: pathways.filter((pathway) => pathway.direction === direction).flatMap(({ policyIds }) => policyIds),
    passageIds: [],
    sentence: null,
  }))
}
