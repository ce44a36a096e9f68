/** Concepts that many depend on and few support; in Cypher the evidence of all their links takes long to gather. */
import { defineQuestion } from './catalogue/question.ts'
import { type ConceptGraph, GIVING, readConceptGraph } from './graph/read-concept-graph.ts'
import { readEvidence } from './graph/read-evidence.ts'

const NEEDING = ['requires']
/** Of so many dependents and supporters of each concept sentences are read: those that most papers state. */
const LINKS_SHOWN = 10

export const question = defineQuestion({
  title: 'Weak links, a measure of ours',
  titleZh: '薄弱环节（本项目自拟指标）',
  audience: 'student',
  question: 'Which concepts do many depend on and few support?',
  parameters: [{ name: 'least', type: 'integer', default: 3, about: 'at least so many concepts depend on it' }],
  columns: [
    { name: 'concept', about: 'the concept' },
    { name: 'conceptZh', about: 'the same in Chinese' },
    { name: 'weakness', about: 'dependents / (1 + supporters), rounded to two digits' },
    { name: 'dependents', about: 'how many concepts require it, or are said to be given something by it' },
    { name: 'supporters', about: 'how many concepts are said to give, support or bring it about' },
    { name: 'papers', about: 'how many papers state any of these links' },
    { name: 'dependsOnIt', about: 'the dependents, what most papers state first' },
    { name: 'supportsIt', about: 'the supporters, likewise' },
    { name: 'sentence', about: 'a sentence by which another depends on it' },
    { name: 'conceptId', about: 'the concept' },
    { name: 'dependentIds', about: 'the dependents' },
    { name: 'supporterIds', about: 'the supporters' },
    { name: 'passageIds', about: 'sentences of these links, of the ten dependents and ten supporters that most papers state' },
  ],
  async run(store, { least, limit }) {
    const graph = await readConceptGraph(store, [...GIVING, ...NEEDING])
    const weak = graph
      .mapNodes((id) => ({ id, ...measure(graph, id) }))
      .filter(({ dependentIds }) => dependentIds.length >= least)
      .sort((a, b) => b.weakness - a.weakness || b.dependentIds.length - a.dependentIds.length || (a.id < b.id ? -1 : 1))
    const weakest = weak.slice(0, limit)
    const [given, needed] = await Promise.all([
      readEvidence(
        store,
        weakest.flatMap(({ id, dependentIds, supporterIds }) => [
          ...dependentIds.slice(0, LINKS_SHOWN).map((other) => [id, other] as const),
          ...supporterIds.slice(0, LINKS_SHOWN).map((other) => [other, id] as const),
        ]),
      ),
      readEvidence(
        store,
        weakest.flatMap(({ id, dependentIds }) => dependentIds.slice(0, LINKS_SHOWN).map((other) => [other, id] as const)),
        NEEDING,
      ),
    ])
    const nameOf = (id: string) => graph.getNodeAttribute(id, 'name')
    const rows = weakest.map(({ id, weakness, dependentIds, supporterIds, papers }) => {
      const depending = dependentIds.flatMap((other) => [given(id, other), needed(other, id)])
      const all = [...depending, ...supporterIds.map((other) => given(other, id))]
      return {
        concept: nameOf(id),
        conceptZh: graph.getNodeAttribute(id, 'nameZh'),
        weakness: Math.round(100 * weakness) / 100,
        dependents: dependentIds.length,
        supporters: supporterIds.length,
        papers,
        dependsOnIt: dependentIds.map(nameOf),
        supportsIt: supporterIds.map(nameOf),
        sentence: depending.find(({ texts }) => texts.length > 0)?.texts[0] ?? null,
        conceptId: id,
        dependentIds,
        supporterIds,
        passageIds: [...new Set(all.flatMap(({ passageIds }) => passageIds))],
      }
    })
    return { rows, total: weak.length }
  },
})

/** Who depends on a concept (is given something by it, or requires it) and who supports it, what most papers state first. */
function measure(graph: ConceptGraph, id: string) {
  const [dependents, supporters, papers] = [new Map<string, number>(), new Map<string, number>(), new Set<string>()]
  graph.forEachEdge(id, (_edge, link, from, to) => {
    if (from === to) return
    const gives = link.relation !== NEEDING[0]
    if (!gives && from === id) return
    const [side, other] = gives && to === id ? [supporters, from] : [dependents, gives ? to : from]
    side.set(other, Math.max(side.get(other) ?? 0, link.papers.length))
    for (const paper of link.papers) papers.add(paper)
  })
  const [dependentIds, supporterIds] = [dependents, supporters].map(sortByPapers) as [string[], string[]]
  return { dependentIds, supporterIds, papers: papers.size, weakness: dependentIds.length / (1 + supporterIds.length) }
}

function sortByPapers(papers: Map<string, number>): string[] {
  return [...papers].sort(([a, m], [b, n]) => n - m || (a < b ? -1 : 1)).map(([id]) => id)
}
