/**
 * Two concepts that papers link over others and never bring together: where A gives to B and B to C, what A gives C may
 * only be unasked (D. Swanson, "Fish oil, Raynaud's syndrome, and undiscovered public knowledge", Perspectives in Biology
 * and Medicine 30, 1986). Ranked by how many concepts lie between: Cypher has no such join that both engines run alike.
 */
import { defineQuestion } from './catalogue/question.ts'
import { type PairGraph, readConceptGraph, toPairGraph } from './graph/read-concept-graph.ts'
import { readEvidence } from './graph/read-evidence.ts'
import { findOpenPairs, type OpenPair } from './review/find-open-pairs.ts'
import { PAPERS } from './review/papers-parameter.ts'
import { takeUnjoined } from './review/take-unjoined.ts'

const ASKED = `MATCH (w:Paper) WHERE ${PAPERS.cypher} RETURN w.id AS id ORDER BY id`

/** Of so many concepts between two the sentences are read. */
const SHOWN = 3

export const question = defineQuestion({
  title: 'Near concepts that no paper joins',
  titleZh: '相近而无论文相连的概念对',
  audience: 'reviewer',
  question: 'Which two concepts are linked over others, while no sentence of any paper names both?',
  parameters: [{ name: 'least', type: 'integer', default: 2, about: 'the least number of concepts between them' }, PAPERS.parameter],
  columns: [
    { name: 'first', about: 'the concept that gives' },
    { name: 'firstZh', about: 'its Chinese name' },
    { name: 'last', about: 'the concept that would receive' },
    { name: 'lastZh', about: 'its Chinese name' },
    { name: 'over', about: 'the concepts between them, the best supported first' },
    { name: 'between', about: 'how many these are' },
    { name: 'claims', about: 'how many claims link the two over them' },
    { name: 'papers', about: 'how many papers make these claims' },
    { name: 'sentenceThere', about: 'a sentence from the first to one between' },
    { name: 'sentenceOn', about: 'a sentence from there to the last' },
    { name: 'firstId', about: 'the concept that gives' },
    { name: 'lastId', about: 'the concept that would receive' },
    { name: 'overIds', about: 'the concepts between them' },
    { name: 'paperIds', about: 'the papers' },
    { name: 'passageIds', about: 'all sentences that link the two over the first three between them' },
  ],
  async run(store, { least, papers, limit }) {
    const [concepts, asked] = await Promise.all([readConceptGraph(store), store.query(ASKED, { papers })])
    const pairs = toPairGraph(concepts)
    const ids = new Set(asked.map(({ id }) => id))
    const { found, total } = await takeUnjoined(store, findOpenPairs(pairs, least), (pair) => pair.papers.some((id) => ids.has(id)), limit)
    const linksOf = ({ first, last, over }: OpenPair) => over.slice(0, SHOWN).flatMap((id) => [[first, id] as const, [id, last] as const])
    const evidenceOf = await readEvidence(store, found.flatMap(linksOf))
    const rows = found.map((pair) => {
      const evidence = linksOf(pair).map(([a, b]) => evidenceOf(a, b))
      const { name, nameZh } = pairs.getNodeAttributes(pair.first)
      const last = pairs.getNodeAttributes(pair.last)
      return {
        first: name,
        firstZh: nameZh,
        last: last.name,
        lastZh: last.nameZh,
        over: toNames(pairs, pair.over),
        between: pair.over.length,
        claims: pair.claims,
        papers: pair.papers.length,
        sentenceThere: evidence[0]?.texts[0] ?? null,
        sentenceOn: evidence[1]?.texts[0] ?? null,
        firstId: pair.first,
        lastId: pair.last,
        overIds: pair.over,
        paperIds: pair.papers,
        passageIds: [...new Set(evidence.flatMap(({ passageIds }) => passageIds))],
      }
    })
    return { rows, total }
  },
})

const toNames = (pairs: PairGraph, ids: string[]) => ids.map((id) => pairs.getNodeAttribute(id, 'name'))
