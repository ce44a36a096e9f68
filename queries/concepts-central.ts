/**
 * Who holds the field together: betweenness (L. C. Freeman, A set of measures of centrality based on betweenness,
 * Sociometry 40(1), 1977; computed as U. Brandes shows, 2001) over links whatever their direction, and PageRank (Brin and
 * Page 1998) along them, where a link weighs as many papers as state it: what everything is said to lead to.
 */
import betweennessModule from 'graphology-metrics/centrality/betweenness.js'
import pagerankModule from 'graphology-metrics/centrality/pagerank.js'
import { defineQuestion } from './catalogue/question.ts'
import { rankLinks } from './graph/rank-links.ts'
import { type PairGraph, readConceptGraph, toPairGraph } from './graph/read-concept-graph.ts'
import { readEvidence } from './graph/read-evidence.ts'
import { sortByRank } from './graph/sort-by-rank.ts'
import { TYING, toTies } from './graph/to-ties.ts'

// CommonJS functions whose types say `export default`.
const measureBetweenness = betweennessModule as unknown as typeof betweennessModule.default
const measurePagerank = pagerankModule as unknown as typeof pagerankModule.default

/** The links of a concept whose sentences are shown. */
const STRONGEST = 5

export const question = defineQuestion({
  title: 'Concepts that hold the field together',
  titleZh: '领域中的核心概念',
  audience: 'scholar',
  question: 'Over which concepts do the ways between all others lead, and where do the claims lead to in the end?',
  parameters: [],
  columns: [
    { name: 'concept', about: 'the concept' },
    { name: 'conceptZh', about: 'the same in Chinese' },
    { name: 'betweenness', about: 'the part of all shortest ways between two others that leads over it, 0 to 1' },
    { name: 'ties', about: 'to how many concepts it is linked' },
    { name: 'gives', about: 'of how many links it is the subject' },
    { name: 'takes', about: 'of how many it is the object' },
    { name: 'pagerank', about: 'how much the links, followed from subject to object, lead to it; 1 in all' },
    { name: 'papers', about: 'how many papers state its links' },
    { name: 'sentence', about: 'a sentence for its strongest link' },
    { name: 'conceptId', about: 'the concept' },
    { name: 'partnerIds', about: 'the partners of its five strongest links' },
    { name: 'passageIds', about: 'the sentences for these' },
  ],
  async run(store, { limit }) {
    const pairs = toPairGraph(await readConceptGraph(store, TYING))
    const ties = toTies(pairs)
    // both measures are refused of a graph without nodes
    if (ties.order === 0) return { rows: [], total: 0 }
    const between = measureBetweenness(ties, { getEdgeWeight: null })
    const linked = pairs.copy() as PairGraph
    for (const id of pairs.nodes()) if (!ties.hasNode(id)) linked.dropNode(id)
    const reach = measurePagerank(linked, { getEdgeWeight: (_, { papers }) => papers.length })
    const ranked = sortByRank(ties.nodes(), (id) => [round(between[id]!), ties.degree(id)], String)
    const shown = ranked.slice(0, limit).map((id) => ({ id, links: rankLinks(pairs, (from, to) => from === id || to === id) }))
    const strongest = shown.map(({ links }) => links.slice(0, STRONGEST).map(({ from, to }) => [from, to] as const))
    const evidenceOf = await readEvidence(store, strongest.flat(), TYING)
    const rows = shown.map(({ id, links }, i) => {
      const evidence = strongest[i]!.map(([from, to]) => evidenceOf(from, to))
      return {
        concept: ties.getNodeAttribute(id, 'name'),
        conceptZh: ties.getNodeAttribute(id, 'nameZh'),
        betweenness: round(between[id]!),
        ties: ties.degree(id),
        gives: links.filter(({ from }) => from === id).length,
        takes: links.filter(({ to }) => to === id).length,
        pagerank: round(reach[id]!),
        papers: new Set(links.flatMap(({ papers }) => papers)).size,
        sentence: evidence[0]?.texts[0] ?? null,
        conceptId: id,
        partnerIds: [...new Set(strongest[i]!.map(([from, to]) => (from === id ? to : from)))],
        passageIds: [...new Set(evidence.flatMap(({ passageIds }) => passageIds))],
      }
    })
    return { rows, total: ranked.length }
  },
})

/** To four digits: what the last bits say depends on the order of sums. */
function round(measure: number): number {
  return Math.round(10_000 * measure) / 10_000
}
