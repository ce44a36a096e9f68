/** Chains of any length between two concepts; Cypher has no simple paths by rank that both engines run alike. */
import { defineQuestion } from './catalogue/question.ts'
import { findConcepts } from './graph/find-concepts.ts'
import { findPaths, takeFirst } from './graph/find-paths.ts'
import { readConceptGraph, toPairGraph } from './graph/read-concept-graph.ts'
import { tellPaths } from './graph/tell-paths.ts'

export const question = defineQuestion({
  title: 'Ways from one concept to another',
  titleZh: '从一个概念到另一个概念的路径',
  audience: 'student',
  question: 'Over which concepts does one concept reach another, and on whose words does each link rest?',
  parameters: [
    {
      name: 'from',
      type: 'string',
      default: 'digital technology',
      about: 'the concept where the way begins: its name in any language, or its id',
      from: { label: 'Concept', property: 'name' },
    },
    {
      name: 'to',
      type: 'string',
      default: 'industrial upgrading',
      about: 'the concept where it ends',
      from: { label: 'Concept', property: 'name' },
    },
    { name: 'links', type: 'integer', default: 3, about: 'the most links of a way' },
  ],
  columns: [
    { name: 'way', about: 'the concepts in order' },
    { name: 'wayZh', about: 'the same in Chinese, where they have a Chinese name' },
    { name: 'relations', about: 'what each does to the next' },
    { name: 'papers', about: 'how many papers state its weakest link' },
    { name: 'plain', about: 'how many of its links are stated plainly, neither hedged nor as a recommendation or prediction' },
    { name: 'confidence', about: 'how sure the reading of all its links is, 0 to 1' },
    { name: 'sentences', about: 'a sentence for each link' },
    { name: 'conceptIds', about: 'the concepts in order' },
    { name: 'passageIds', about: 'all sentences that state a link of it' },
  ],
  async run(store, { from, to, links, limit }) {
    const [graph, starts, ends] = await Promise.all([readConceptGraph(store), findConcepts(store, from), findConcepts(store, to)])
    const pairs = toPairGraph(graph)
    const { first: paths, isAll } = takeFirst(findPaths(pairs, { from: starts, to: ends, longest: links }), limit)
    const told = await tellPaths(store, pairs, paths)
    const rows = told.map(({ names, namesZh, ...row }) => ({ way: names, wayZh: namesZh, ...row }))
    return { rows, total: isAll ? rows.length : null }
  },
})
