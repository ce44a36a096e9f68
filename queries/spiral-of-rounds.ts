/** Rounds between two poles, one upon the other; Cypher has no simple paths by rank that both engines run alike. */
import { defineQuestion } from './catalogue/question.ts'
import { findConcepts } from './graph/find-concepts.ts'
import { takeFirst } from './graph/find-paths.ts'
import { findRounds } from './graph/find-rounds.ts'
import { readConceptGraph, toPairGraph } from './graph/read-concept-graph.ts'
import { tellPaths } from './graph/tell-paths.ts'

export const question = defineQuestion({
  title: 'The spiral, round upon round',
  titleZh: '螺旋式上升：一轮接一轮',
  audience: 'student',
  question:
    'How do two poles act on each other over successive rounds: what does one give, what comes back, and what does that give again?',
  parameters: [
    { name: 'one', type: 'string', default: 'nqpf', about: 'the pole where it begins', from: { label: 'Concept', property: 'pole' } },
    { name: 'other', type: 'string', default: 've', about: 'the pole across from it', from: { label: 'Concept', property: 'pole' } },
    { name: 'rounds', type: 'integer', default: 2, about: 'how often it goes there and back' },
    {
      name: 'start',
      type: 'string',
      default: '',
      about: 'the concept where it begins: its name in any language, or its id; nothing for any of the pole',
      from: { label: 'Concept', property: 'name' },
    },
  ],
  columns: [
    { name: 'spiral', about: 'the concepts in order, of either pole in turn; each stands once, but the last may be the first' },
    { name: 'spiralZh', about: 'the same in Chinese, where they have a Chinese name' },
    { name: 'closes', about: 'whether it ends where it began' },
    { name: 'relations', about: 'what each does to the next' },
    { name: 'papers', about: 'how many papers state its weakest link' },
    { name: 'plain', about: 'how many of its links are stated plainly, neither hedged nor as a recommendation or prediction' },
    { name: 'confidence', about: 'how sure the reading of all its links is, 0 to 1' },
    { name: 'sentences', about: 'a sentence for each link' },
    { name: 'conceptIds', about: 'the concepts in order' },
    { name: 'passageIds', about: 'all sentences that state a link of it' },
  ],
  async run(store, { one, other, rounds, start, limit }) {
    const pairs = toPairGraph(await readConceptGraph(store))
    const starts = start === '' ? null : await findConcepts(store, start)
    const { first, isAll } = takeFirst(findRounds(pairs, { one, other, rounds, starts }), limit)
    const told = await tellPaths(store, pairs, first)
    const rows = told.map(({ names, namesZh, ...row }) => {
      const closes = row.conceptIds[0] === row.conceptIds.at(-1)
      return { spiral: names, spiralZh: namesZh, closes, ...row }
    })
    return { rows, total: isAll ? rows.length : null }
  },
})
