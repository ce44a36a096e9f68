/** Which concepts stand between others that have nothing to do with each other: structural holes (Burt 1992). */
import { defineQuestion } from './catalogue/question.ts'
import { measureHoles } from './graph/measure-holes.ts'
import { rankLinks } from './graph/rank-links.ts'
import { readConceptGraph, toPairGraph } from './graph/read-concept-graph.ts'
import { readEvidence } from './graph/read-evidence.ts'

/** The links of a concept whose sentences are shown. */
const STRONGEST = 5

export const question = defineQuestion({
  title: 'Concepts that join what is otherwise apart',
  titleZh: '连接彼此分离概念的中介概念',
  audience: 'scholar',
  question: 'Which concepts are linked to many others that no paper links to each other?',
  parameters: [{ name: 'partners', type: 'integer', default: 3, about: 'the fewest linked concepts that count' }],
  columns: [
    { name: 'concept', about: 'the concept in between' },
    { name: 'conceptZh', about: 'its Chinese name' },
    { name: 'partners', about: 'how many concepts it is linked to, in either direction' },
    { name: 'holes', about: 'how many pairs of them no paper links' },
    { name: 'constraint', about: "Burt's constraint: low where partners are many and strangers to each other" },
    { name: 'papers', about: 'how many papers state its links' },
    { name: 'joined', about: 'the partners of its strongest links' },
    { name: 'sentence', about: 'a sentence for its strongest link' },
    { name: 'conceptId', about: 'the concept in between' },
    { name: 'partnerIds', about: 'the partners of its strongest links' },
    { name: 'passageIds', about: `the sentences for its ${STRONGEST} strongest links` },
  ],
  async run(store, { partners: fewest, limit }) {
    const pairs = toPairGraph(await readConceptGraph(store))
    const found = [...measureHoles(pairs)]
      .filter(([, { partners }]) => partners >= fewest)
      .sort(([a, x], [b, y]) => x.constraint - y.constraint || y.partners - x.partners || (a < b ? -1 : 1))
    const shown = found.slice(0, limit).map(([id, holes]) => {
      const links = rankLinks(pairs, (from, to) => from === id || to === id)
      return { id, holes, links, strongest: links.slice(0, STRONGEST) }
    })
    const evidenceOf = await readEvidence(
      store,
      shown.flatMap(({ strongest }) => strongest.map(({ from, to }) => [from, to] as const)),
    )
    const rows = shown.map(({ id, holes, links, strongest }) => {
      const { name, nameZh } = pairs.getNodeAttributes(id)
      const partnerIds = [...new Set(strongest.map(({ from, to }) => (from === id ? to : from)))]
      const evidence = strongest.map(({ from, to }) => evidenceOf(from, to))
      return {
        concept: name,
        conceptZh: nameZh,
        partners: holes.partners,
        holes: holes.holes,
        constraint: Math.round(1000 * holes.constraint) / 1000,
        papers: new Set(links.flatMap(({ papers }) => papers)).size,
        joined: partnerIds.map((partner) => pairs.getNodeAttribute(partner, 'name')),
        sentence: evidence[0]?.texts[0] ?? null,
        conceptId: id,
        partnerIds,
        passageIds: [...new Set(evidence.flatMap(({ passageIds }) => passageIds))],
      }
    })
    return { rows, total: found.length }
  },
})
