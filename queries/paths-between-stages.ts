/** Chains of any length between two stages; Cypher has no simple paths by rank that both engines run alike. */
import { defineQuestion } from './catalogue/question.ts'
import { findPaths, keepPaths, keepShortest, takeFirst } from './graph/find-paths.ts'
import { readConceptGraph, toPairGraph } from './graph/read-concept-graph.ts'
import { tellPaths } from './graph/tell-paths.ts'

export const question = defineQuestion({
  title: 'Chains of any length between stages',
  titleZh: '各阶段之间任意长度的链条',
  audience: 'student',
  question: 'Over which concepts does one stage lead to another, such as technology through talent to industry, and on whose words?',
  parameters: [
    {
      name: 'from',
      type: 'string',
      default: 'technology',
      about: 'the stage where a chain begins',
      from: { label: 'Concept', property: 'stage' },
    },
    {
      name: 'through',
      type: 'string',
      default: 'talent',
      about: 'the stage of all concepts between; nothing for any',
      from: { label: 'Concept', property: 'stage' },
    },
    { name: 'to', type: 'string', default: 'industry', about: 'the stage where it ends', from: { label: 'Concept', property: 'stage' } },
    { name: 'links', type: 'integer', default: 4, about: 'the most links of a chain' },
    { name: 'shortest', type: 'boolean', default: false, about: 'only the shortest chains from each beginning to each end' },
  ],
  columns: [
    { name: 'chain', about: 'the concepts in order' },
    { name: 'chainZh', about: 'the same in Chinese, where they have a Chinese name' },
    { name: 'relations', about: 'what each does to the next' },
    { name: 'papers', about: 'how many papers state its weakest link' },
    { name: 'plain', about: 'how many of its links are stated plainly, neither hedged nor as a recommendation or prediction' },
    { name: 'confidence', about: 'how sure the reading of all its links is, 0 to 1' },
    { name: 'sentences', about: 'a sentence for each link' },
    { name: 'conceptIds', about: 'the concepts in order' },
    { name: 'passageIds', about: 'all sentences that state a link of it' },
  ],
  async run(store, { from, through, to, links, shortest, limit }) {
    const pairs = toPairGraph(await readConceptGraph(store))
    const stageOf = (id: string) => pairs.getNodeAttribute(id, 'stage')
    const inStage = (stage: string) => new Set(pairs.filterNodes((id) => stageOf(id) === stage))
    const all = findPaths(pairs, {
      from: inStage(from),
      to: inStage(to),
      longest: links,
      inner: (id) => through === '' || stageOf(id) === through,
    })
    const whole = keepPaths(all, ({ nodes }) => through === '' || nodes.length > 2)
    const { first, isAll } = takeFirst(shortest ? keepShortest(whole) : whole, limit)
    const told = await tellPaths(store, pairs, first)
    const rows = told.map(({ names, namesZh, ...row }) => ({ chain: names, chainZh: namesZh, ...row }))
    return { rows, total: isAll ? rows.length : null }
  },
})
