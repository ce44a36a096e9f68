/** Which concepts the papers treat together, by Louvain's method (Blondel et al. 2008) over the links that they state. */
import { defineQuestion } from './catalogue/question.ts'
import { findCommunities } from './graph/find-communities.ts'
import { rankLinks } from './graph/rank-links.ts'
import { readConceptGraph, toPairGraph } from './graph/read-concept-graph.ts'
import { readEvidence } from './graph/read-evidence.ts'

/** The links of a group whose sentences are shown: enough to see what holds it together. */
const STRONGEST = 5

export const question = defineQuestion({
  title: 'Groups of concepts that belong together',
  titleZh: '联系紧密的概念群',
  audience: 'scholar',
  question: 'Which concepts do the papers link more to each other than to the rest, and by which sentences?',
  parameters: [],
  columns: [
    { name: 'group', about: 'its name: the three concepts with the most links inside it' },
    { name: 'groupZh', about: 'the same in Chinese' },
    { name: 'concepts', about: 'the concepts of the group' },
    { name: 'size', about: 'how many they are' },
    { name: 'links', about: 'how many links join two of them' },
    { name: 'papers', about: 'how many papers state such a link' },
    { name: 'sentence', about: 'a sentence for its strongest link' },
    { name: 'conceptIds', about: 'the concepts of the group' },
    { name: 'passageIds', about: `the sentences for its ${STRONGEST} strongest links` },
  ],
  async run(store, { limit }) {
    const pairs = toPairGraph(await readConceptGraph(store))
    const communities = findCommunities(pairs, ({ papers }) => papers.length)
    const groups = communities.slice(0, limit).map((ids) => {
      const members = new Set(ids)
      const links = rankLinks(pairs, (from, to) => members.has(from) && members.has(to))
      const counts = new Map(ids.map((id) => [id, 0]))
      for (const end of links.flatMap(({ from, to }) => [from, to])) counts.set(end, counts.get(end)! + 1)
      return { ids: [...ids].sort((a, b) => counts.get(b)! - counts.get(a)! || (a < b ? -1 : 1)), links }
    })
    const strongest = groups.map(({ links }) => links.slice(0, STRONGEST).map(({ from, to }) => [from, to] as const))
    const evidenceOf = await readEvidence(store, strongest.flat())
    const rows = groups.map(({ ids, links }, i) => {
      const concepts = ids.map((id) => pairs.getNodeAttributes(id))
      const evidence = strongest[i]!.map(([from, to]) => evidenceOf(from, to))
      return {
        group: concepts
          .slice(0, 3)
          .map(({ name }) => name)
          .join(', '),
        groupZh: concepts
          .slice(0, 3)
          .map(({ name, nameZh }) => nameZh ?? name)
          .join('、'),
        concepts: concepts.map(({ name }) => name),
        size: ids.length,
        links: links.length,
        papers: new Set(links.flatMap(({ papers }) => papers)).size,
        sentence: evidence[0]?.texts[0] ?? null,
        conceptIds: ids,
        passageIds: [...new Set(evidence.flatMap(({ passageIds }) => passageIds))],
      }
    })
    return { rows, total: communities.length }
  },
})
