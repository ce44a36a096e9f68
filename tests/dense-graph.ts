/** A graph in which everything meets everything, drawn by a seed: what a small one by hand can't show about order and speed. */
import { addEdge, addNode, createGraph, type Graph } from '#graph/graph.ts'
import { addDenseReview } from './reviewed-graph.ts'
import { addDenseForStudents } from './students-graph.ts'

export interface DenseSize {
  papers: number
  concepts: number
  claims: number
  people: number
  works: number
}

const POLES = ['nqpf', 've']
const STAGES = ['technology', 'talent', 'industry']
const RELATIONS = ['drives', 'supports', 'enables']

/** The same graph for the same size, always. */
export function denseGraph({ papers, concepts, claims, people, works }: DenseSize): Graph {
  const graph = createGraph()
  const random = toRandom(7)
  const pick = <T>(values: readonly T[]): T => values[random(values.length)]!
  const make = (count: number, prefix: string, labels: string[], toProperties: (i: number) => Record<string, string | number | boolean>) =>
    Array.from({ length: count }, (_, i) => addNode(graph, `${prefix}:${i}`, labels, toProperties(i)).id)

  const paperIds = make(papers, 'work:paper', ['Work', 'Paper'], (i) => ({
    title: `Paper ${i % 5}`,
    year: 2020 + (i % 5),
    note: i % 4 === 0,
  }))
  const workIds = make(works, 'work:cited', ['Work'], (i) => ({ title: `Work ${i % 9}`, year: 2000 + (i % 4) }))
  const conceptIds = make(concepts, 'concept', ['Concept'], (i) => ({
    name: `concept ${i % 11}`,
    pole: POLES[i % 2]!,
    stage: STAGES[i % 3]!,
  }))
  const personIds = make(people, 'person', ['Person'], (i) => ({ name: `Person ${i % 13}` }))
  const venueIds = make(4, 'venue', ['Venue'], (i) => ({ name: `Venue ${i % 3}` }))
  for (const [i, work] of workIds.entries()) addEdge(graph, 'PUBLISHED_IN', work, venueIds[i % 4]!)
  const placeIds = make(5, 'institution', ['Institution'], (i) => ({ name: `Institution ${i % 3}` }))

  for (const paper of paperIds) {
    for (let order = 0; order < 4; order++) {
      const person = pick(personIds)
      addEdge(graph, 'AUTHORED', person, paper, { order })
      addEdge(graph, 'AFFILIATED_WITH', person, pick(placeIds), { papers: [paper] })
    }
    for (const concept of conceptIds) if (random(3) > 0) addEdge(graph, 'DISCUSSES', paper, concept, { count: 1 + random(3) })
    for (const [i, work] of workIds.entries()) {
      if (random(3) > 0) continue
      addNode(graph, `reference:${paper}:${i}`, ['Reference'], { raw: work })
      addNode(graph, `citation:${paper}:${i}`, ['Citation'], { text: `[${i}]`, kind: 'numeric' })
      addNode(graph, `passage:${paper}:c${i}`, ['Passage'], { text: `Sentence ${i % 7}.`, order: i % 7, note: false })
      addEdge(graph, 'HAS_REFERENCE', paper, `reference:${paper}:${i}`)
      addEdge(graph, 'DENOTES', `reference:${paper}:${i}`, work)
      addEdge(graph, 'POINTS_TO', `citation:${paper}:${i}`, `reference:${paper}:${i}`)
      addEdge(graph, 'IN_PASSAGE', `citation:${paper}:${i}`, `passage:${paper}:c${i}`)
      addEdge(graph, 'IN_PAPER', `passage:${paper}:c${i}`, paper)
      addEdge(graph, 'CITES', paper, work, { count: 1 })
      for (const named of [3, 4]) addEdge(graph, 'MENTIONS', `passage:${paper}:c${i}`, conceptIds[named]!)
    }
  }
  for (let i = 0; i < claims; i++) {
    const [subject, object, relation, paper] = [pick(conceptIds), pick(conceptIds), pick(RELATIONS), pick(paperIds)]
    addNode(graph, `passage:${i}`, ['Passage'], { text: `Statement ${i % 40}.`, order: i % 10, note: i % 3 === 0 })
    addEdge(graph, 'IN_PAPER', `passage:${i}`, paper)
    const claim = `claim:${paper}:${subject}:${relation}:${object}`
    addNode(graph, claim, ['Claim'], {
      name: claim,
      relation,
      polarity: 'positive',
      confidence: random(4) / 4,
      hedged: false,
      modality: 'fact',
      status: 'open',
    })
    addEdge(graph, 'SUBJECT', claim, subject)
    addEdge(graph, 'OBJECT', claim, object)
    addEdge(graph, 'STATED_IN', claim, paper)
    addEdge(graph, 'EVIDENCED_BY', claim, `passage:${i}`)
    addEdge(graph, 'EMPOWERS', subject, object, { relation, claims: 1, papers: 1, confidence: 0.5 })
    for (const named of new Set([subject, object, conceptIds[3]!, conceptIds[i % concepts]!]))
      addEdge(graph, 'MENTIONS', `passage:${i}`, named)
  }
  for (const [i, paper] of paperIds.entries()) {
    addNode(graph, `challenge:${i}`, ['Challenge'], { name: `Challenge ${i % 3}` })
    addEdge(graph, 'STATES', paper, `challenge:${i}`)
    addNode(graph, `pathway:${i}`, ['Pathway'], { name: `Pathway ${i % 3}`, direction: 'both' })
    addEdge(graph, 'PROPOSES', paper, `pathway:${i}`)
    for (let order = 0; order < 3; order++) {
      addNode(graph, `step:${i}:${order}`, ['Step'], { name: `Step ${order}`, order })
      addEdge(graph, 'HAS_STEP', `pathway:${i}`, `step:${i}:${order}`)
      for (let n = 0; n < 3; n++) addEdge(graph, 'INVOLVES', `step:${i}:${order}`, pick(conceptIds))
    }
  }
  addDenseReview(graph, { papers: paperIds, concepts: conceptIds, works: workIds })
  addDenseForStudents(graph, { papers: paperIds, concepts: conceptIds })
  return graph
}

/** Whole numbers below `n`, the same for the same seed (Park and Miller's generator). */
function toRandom(seed: number): (n: number) => number {
  let state = seed
  return (n) => {
    state = (state * 48_271) % 2_147_483_647
    return state % n
  }
}
