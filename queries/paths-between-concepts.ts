/** Chains of any length between two concepts; Cypher has no simple paths by rank that both engines run alike. */
import { defineQuestion } from './catalogue/question.ts'
import { findConcepts } from './graph/find-concepts.ts'
import { findPaths, type Path, takeFirst } from './graph/find-paths.ts'
import { readConceptGraph, toPairGraph } from './graph/read-concept-graph.ts'
import { readEvidence } from './graph/read-evidence.ts'

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
    { name: 'confidence', about: 'how sure the reading of all its links is, 0 to 1' },
    { name: 'sentences', about: 'a sentence for each link' },
    { name: 'conceptIds', about: 'the concepts in order' },
    { name: 'passageIds', about: 'all sentences that state a link of it' },
  ],
  async run(store, { from, to, links, limit }) {
    const [graph, starts, ends] = await Promise.all([readConceptGraph(store), findConcepts(store, from), findConcepts(store, to)])
    const pairs = toPairGraph(graph)
    const { first: paths, isAll } = takeFirst(findPaths(pairs, { from: starts, to: ends, longest: links }), limit)
    const linksOf = ({ nodes }: Path) => nodes.slice(1).map((id, i) => [nodes[i]!, id] as const)
    const evidenceOf = await readEvidence(store, paths.flatMap(linksOf))
    const rows = paths.map((path) => {
      const concepts = path.nodes.map((id) => pairs.getNodeAttributes(id))
      const evidence = linksOf(path).map(([a, b]) => evidenceOf(a, b))
      return {
        way: concepts.map(({ name }) => name),
        wayZh: concepts.map(({ name, nameZh }) => nameZh ?? name),
        relations: linksOf(path).map(([a, b]) => pairs.getEdgeAttributes(a, b).relations.join(', ')),
        papers: path.papers,
        confidence: Math.round(100 * path.confidence) / 100,
        sentences: evidence.map(({ texts }) => texts[0] ?? null),
        conceptIds: path.nodes,
        passageIds: [...new Set(evidence.flatMap(({ passageIds }) => passageIds))],
      }
    })
    return { rows, total: isAll ? rows.length : null }
  },
})
