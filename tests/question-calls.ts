/** How tests call the questions whose defaults find nothing on a graph: by question, or by parameter for all that have it. */
import type { Graph } from '#graph/graph.ts'
import type { Question } from '#queries/catalogue/read-catalogue.ts'
import { denseGraph } from './dense-graph.ts'
import { sampleGraph } from './sample-graph.ts'
import { addForStudents } from './students-graph.ts'

/** The sample graph that questions are asked about: with what only some of them need, which other tests would have to count. */
export function questionSample(): Graph {
  const graph = sampleGraph()
  addForStudents(graph)
  return graph
}

/** The dense graph that questions are asked about. */
export const denseSample = () => denseGraph({ papers: 8, concepts: 12, claims: 150, people: 6, works: 10 })

const DENSE: Record<string, Record<string, string>> = {
  'claims-about-concept': { concept: 'concept 3' },
  'concept-pairs-unjoined': { least: '1' },
  'concept-in-papers': { concept: 'concept 3' },
  'concept-neighborhood': { concept: 'concept 3' },
  'works-bridging-concepts': { concept: 'concept 3', partner: 'concept 4' },
  'paths-between-concepts': { from: 'concept 3', to: 'concept 5' },
  'concept-needs': { concept: 'concept 0' },
  'concept-yields': { concept: 'concept 3' },
  'exchange-between-concepts': { concept: 'concept 3', other: 'concept 5' },
}

/** A call that gives rows of the dense graph. */
export const denseCall = (name: string): Record<string, string> => DENSE[name] ?? {}

const SAMPLE: Record<string, string> = {
  concept: '数字技术',
  partner: 'Digital Literacy',
  work: 'lathe',
  author: 'chidi',
  institution: 'college',
  pathway: 'mills',
  venue: 'craft',
}

/** Where what others are called with finds nothing. */
const SAMPLE_OF: Record<string, Record<string, string>> = {
  'actors-on-links': { concept: 'literacy' },
  'concept-needs': { concept: '课程改革' },
  'exchange-between-concepts': { concept: '新质生产力', other: '职业教育' },
  'figures-about-concept': { concept: '学徒制' },
  'loops-step-by-step': { pathway: 'lessons' },
  'what-evaluations-measure': { concept: 'competence' },
}

/** A call that gives rows of the sample graph and names what it can. */
export function sampleCall({ name: question, parameters }: Question): Record<string, string> {
  const named = parameters.flatMap(({ name }) => (SAMPLE[name] ? [[name, SAMPLE[name]]] : []))
  return { ...Object.fromEntries(named), ...SAMPLE_OF[question] }
}
