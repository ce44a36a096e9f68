/** What lies around a concept, ring by ring; Cypher has no breadth-first search that both engines run alike. */
import { defineQuestion } from './catalogue/question.ts'
import { findConcepts } from './graph/find-concepts.ts'
import { type PairGraph, readConceptGraph, toPairGraph } from './graph/read-concept-graph.ts'
import { readEvidence } from './graph/read-evidence.ts'
import { sortByRank } from './graph/sort-by-rank.ts'
import { type TieGraph, TYING, toTies } from './graph/to-ties.ts'

/** A concept in reach, with the one before it on the best way there: most papers behind the last link, then most claims. */
interface Reached {
  id: string
  before: Reached | null
  steps: number
}

export const question = defineQuestion({
  title: 'The neighborhood of a concept',
  titleZh: '一个概念的邻域',
  audience: 'scholar',
  question: 'Which concepts are linked to a concept, directly or over others, how, and on whose words?',
  parameters: [
    {
      name: 'concept',
      type: 'string',
      default: 'vocational education',
      about: 'its name in any language, or its id',
      from: { label: 'Concept', property: 'name' },
    },
    { name: 'steps', type: 'integer', default: 1, about: 'how many links away at most' },
  ],
  columns: [
    { name: 'concept', about: 'a concept in reach' },
    { name: 'conceptZh', about: 'the same in Chinese' },
    { name: 'steps', about: 'how many links away' },
    { name: 'before', about: 'the concept that the last link comes from: the asked one, or one between' },
    { name: 'does', about: 'what that one does to this concept' },
    { name: 'undergoes', about: 'what this concept does to that one' },
    { name: 'papers', about: 'how many papers state the last link, in either direction' },
    { name: 'claims', about: 'how many claims do' },
    { name: 'shown', about: 'how many of these are stated as facts and without a hedge' },
    { name: 'sentence', about: 'one of their sentences' },
    { name: 'conceptIds', about: 'the way from the asked concept to this one' },
    { name: 'claimIds', about: 'the claims behind the last link' },
    { name: 'passageIds', about: 'their sentences' },
  ],
  async run(store, { concept, steps, limit }) {
    const [graph, asked] = await Promise.all([readConceptGraph(store, TYING), findConcepts(store, concept)])
    const pairs = toPairGraph(graph)
    const ties = toTies(pairs)
    const reached = findAround(ties, asked, steps)
    const shown = reached.slice(0, limit)
    const links = shown.flatMap(({ id, before }) => [[before!.id, id] as const, [id, before!.id] as const])
    const evidenceOf = await readEvidence(store, links, TYING)
    const rows = shown.map((found) => {
      const [before, { name, nameZh }] = [found.before!, ties.getNodeAttributes(found.id)]
      const evidence = [evidenceOf(before.id, found.id), evidenceOf(found.id, before.id)]
      return {
        concept: name,
        conceptZh: nameZh,
        steps: found.steps,
        before: ties.getNodeAttribute(before.id, 'name'),
        does: toRelations(pairs, before.id, found.id),
        undergoes: toRelations(pairs, found.id, before.id),
        papers: ties.getEdgeAttribute(before.id, found.id, 'papers').length,
        claims: ties.getEdgeAttribute(before.id, found.id, 'claims'),
        shown: toShown(pairs, before.id, found.id) + toShown(pairs, found.id, before.id),
        sentence: evidence.flatMap(({ texts }) => texts)[0] ?? null,
        conceptIds: toWay(found),
        claimIds: evidence.flatMap(({ claimIds }) => claimIds),
        passageIds: [...new Set(evidence.flatMap(({ passageIds }) => passageIds))],
      }
    })
    return { rows, total: reached.length }
  },
})

/** Breadth first from all that are asked, each ring in order of rank. */
function findAround(ties: TieGraph, asked: ReadonlySet<string>, most: number): Reached[] {
  const seen = new Set(asked)
  const all: Reached[] = []
  let ring = [...asked].filter((id) => ties.hasNode(id)).map((id): Reached => ({ id, before: null, steps: 0 }))
  for (let steps = 1; steps <= most && ring.length; steps++) {
    const found = ring.flatMap((before) => ties.mapNeighbors(before.id, (id): Reached => ({ id, before, steps })))
    const ranked = sortByRank(
      found.filter(({ id }) => !seen.has(id)),
      ({ id, before }) => [ties.getEdgeAttribute(before!.id, id, 'papers').length, ties.getEdgeAttribute(before!.id, id, 'claims')],
      ({ id, before }) => `${id}\n${before!.id}`,
    )
    ring = ranked.filter(({ id }) => !seen.has(id) && seen.add(id))
    all.push(...ring)
  }
  return all
}

const toRelations = (pairs: PairGraph, from: string, to: string) =>
  pairs.hasEdge(from, to) ? pairs.getEdgeAttribute(from, to, 'relations') : []
const toShown = (pairs: PairGraph, from: string, to: string) => (pairs.hasEdge(from, to) ? pairs.getEdgeAttribute(from, to, 'shown') : 0)
const toWay = ({ id, before }: Reached): string[] => [...(before ? toWay(before) : []), id]
