/** What the students' questions need in the graphs that tests share: invented needs, rounds, actors and competences. */
import { addEdge, addNode, type Graph } from '#graph/graph.ts'

interface Told {
  text: string
  claim?: [subject: string, relation: string, object: string, direction: string]
  mentions?: string[]
}

const SENTENCES: Told[] = [
  {
    text: 'New quality productive forces require digital literacy at every loom.',
    claim: ['new-quality-productive-forces', 'requires', 'digital-literacy', 'nqpf->ve'],
    mentions: ['new-quality-productive-forces', 'digital-literacy'],
  },
  {
    text: 'Curriculum reform drives green industry in the dye works.',
    claim: ['curriculum-reform', 'drives', 'green-industry', 've->nqpf'],
  },
  {
    text: 'Curriculum reform requires digital technology in each classroom.',
    claim: ['curriculum-reform', 'requires', 'digital-technology', 've->nqpf'],
  },
  { text: 'Knitting robots stand beside green skills in the catalog of the mill.', mentions: ['knitting-robots', 'green-skills'] },
  { text: 'Colleges should teach digital technology for digital literacy wherever skill alerts ask for it.', mentions: ['skill-alerts'] },
  { text: 'Each loom teaches a school, and each school a loom, round upon round.' },
]

const PAPER = 'work:apprentices-at-the-digital-loom:okafor'

/** Adds to the sample graph what a paper of it says of needs, rounds, a new machine, competences and who is to teach them. */
export function addForStudents(graph: Graph): void {
  const [paper, section, file] = [PAPER, `section:${PAPER}:1`, 'loom.md']
  const concept = (id: string, name: string, nameZh: string, rest: Record<string, string>, broader?: string) => {
    addNode(graph, `concept:${id}`, ['Concept'], { name, nameZh, namePinyin: name, variants: [], ...rest })
    if (broader) addEdge(graph, 'BROADER', `concept:${id}`, `concept:${broader}`)
  }
  concept('skill-alerts', 'skill alerts', '技能预警', { pole: 've', stage: 'industry' })
  concept('competence', 'competence', '能力', { pole: 've', stage: 'talent' })
  concept('green-skills', 'green skills', '绿色技能', { pole: 've', stage: 'talent' }, 'competence')
  concept('knitting-robots', 'knitting robots', '针织机器人', { pole: 'nqpf', stage: 'technology' }, 'intelligent-manufacturing')
  addEdge(graph, 'BROADER', 'concept:digital-literacy', 'concept:competence')
  addEdge(graph, 'DISCUSSES', paper, 'concept:knitting-robots', { count: 1 })
  addEdge(graph, 'DISCUSSES', paper, 'concept:green-skills', { count: 1 })

  const passages = SENTENCES.map(({ text, claim, mentions = [] }, i) => {
    const order = 20 + i
    const id = `passage:${paper}:${order}`
    addNode(graph, id, ['Passage'], { text, file, note: false, start: 1000 * order, end: 1000 * order + text.length, order })
    addEdge(graph, 'IN_PAPER', id, paper)
    addEdge(graph, 'IN_SECTION', id, section)
    for (const mention of mentions) addEdge(graph, 'MENTIONS', id, `concept:${mention}`)
    if (claim) addClaim(graph, paper, id, claim)
    return id
  })
  const taught = passages[4]!
  const round = passages[5]!

  addNode(graph, 'stakeholder:college', ['Stakeholder'], { name: 'college' })
  addEdge(graph, 'NAMES', paper, 'stakeholder:college')
  addEdge(graph, 'EVIDENCED_BY', 'stakeholder:college', taught)
  addNode(graph, 'strategy:teach-code', ['Strategy'], { name: 'Teach code beside looms' })
  addEdge(graph, 'PROPOSES', paper, 'strategy:teach-code')
  addEdge(graph, 'TAKEN_BY', 'strategy:teach-code', 'stakeholder:college')
  addEdge(graph, 'ABOUT', 'strategy:teach-code', 'concept:digital-technology')
  addEdge(graph, 'ABOUT', 'strategy:teach-code', 'concept:digital-literacy')
  addEdge(graph, 'EVIDENCED_BY', 'strategy:teach-code', taught)

  const indicator = 'indicator:lesson-index:knots'
  addNode(graph, indicator, ['Indicator'], { name: 'knots in an hour', scheme: 'Lesson Index', consequence: 'closing empty rooms' })
  addEdge(graph, 'PROPOSES', paper, indicator)
  addEdge(graph, 'TAKEN_BY', indicator, 'stakeholder:college')
  addEdge(graph, 'ABOUT', indicator, 'concept:competence')
  addEdge(graph, 'EVIDENCED_BY', indicator, taught)

  const loop = 'pathway:looms-and-lessons-in-turn'
  addNode(graph, loop, ['Pathway'], { name: 'Looms and lessons in turn', direction: 'both' })
  addEdge(graph, 'PROPOSES', paper, loop)
  addEdge(graph, 'EVIDENCED_BY', loop, round)
  const steps: [name: string, concept: string, passage: string][] = [
    ['Looms ask for lessons', 'digital-literacy', passages[0]!],
    ['Lessons change the looms', 'curriculum-reform', passages[1]!],
  ]
  for (const [i, [name, involved, passage]] of steps.entries()) {
    const step = `step:looms-and-lessons-in-turn:${i}`
    addNode(graph, step, ['Step'], { name, order: i + 1 })
    addEdge(graph, 'HAS_STEP', loop, step)
    addEdge(graph, 'INVOLVES', step, `concept:${involved}`)
    addEdge(graph, 'EVIDENCED_BY', step, passage)
  }
}

function addClaim(graph: Graph, paper: string, passage: string, [subject, relation, object, direction]: NonNullable<Told['claim']>): void {
  const [from, to, id] = [`concept:${subject}`, `concept:${object}`, `claim:${paper}:${subject}:${relation}:${object}`]
  const stated = { polarity: 'positive', hedged: false, modality: 'fact', confidence: 0.7, method: 'extracted', status: 'open' }
  addNode(graph, id, ['Claim'], { name: `${subject} ${relation} ${object}`, relation, direction, ...stated })
  addEdge(graph, 'SUBJECT', id, from)
  addEdge(graph, 'OBJECT', id, to)
  addEdge(graph, 'STATED_IN', id, paper)
  addEdge(graph, 'EVIDENCED_BY', id, passage)
  const counts = { claims: 1, papers: 1, confidence: 0.7 }
  if (relation === 'requires') addEdge(graph, 'REQUIRES', from, to, counts)
  else addEdge(graph, 'EMPOWERS', from, to, { relation, direction, ...counts })
}

const ROLES = ['government', 'college', 'enterprise']

/** Adds to a dense graph directions, needs, measures of three kinds of actors, safeguards and what nothing answers yet. */
export function addDenseForStudents(graph: Graph, { papers, concepts }: { papers: string[]; concepts: string[] }): void {
  const at = (ids: readonly string[], i: number) => ids[i % ids.length]!
  const poleOf = (id: string | undefined) => graph.nodes.get(id ?? '')?.properties.pole
  const directionOf = (from: string | undefined, to: string | undefined) =>
    poleOf(from) === poleOf(to) ? 'within' : `${String(poleOf(from))}->${String(poleOf(to))}`
  const ends = new Map<string, { SUBJECT?: string; OBJECT?: string }>()
  for (const edge of graph.edges.values()) {
    if (edge.type === 'EMPOWERS') edge.properties.direction = directionOf(edge.from, edge.to)
    if (edge.type === 'SUBJECT' || edge.type === 'OBJECT') ends.set(edge.from, { ...ends.get(edge.from), [edge.type]: edge.to })
  }
  for (const [claim, { SUBJECT, OBJECT }] of ends) graph.nodes.get(claim)!.properties.direction = directionOf(SUBJECT, OBJECT)

  for (const role of ROLES) addNode(graph, `stakeholder:${role}`, ['Stakeholder'], { name: `${role}s`, role })
  addNode(graph, 'concept:competence', ['Concept'], { name: 'competence', stage: 'talent' })
  addNode(graph, 'concept:alerts', ['Concept'], { name: 'skill alerts', stage: 'industry' })
  for (const [i, paper] of papers.entries()) {
    const passage = addNode(graph, `passage:${paper}:student`, ['Passage'], { text: `Need ${i % 3}.`, order: i % 4, note: i % 4 === 0 }).id
    addEdge(graph, 'IN_PAPER', passage, paper)
    addEdge(graph, 'MENTIONS', passage, 'concept:alerts')
    for (const [n, role] of ROLES.entries()) {
      const measure = addNode(graph, `strategy:${paper}:${role}`, ['Strategy'], { name: `Measure ${i % 2}` }).id
      addEdge(graph, 'PROPOSES', paper, measure)
      addEdge(graph, 'EVIDENCED_BY', measure, passage)
      addEdge(graph, 'TAKEN_BY', measure, `stakeholder:${role}`)
      if (i % 2) addEdge(graph, 'ADDRESSES', measure, `challenge:${i}`)
      for (let m = 0; m < 4; m++) addEdge(graph, 'ABOUT', measure, at(concepts, i + n + m * 3))
    }
    const indicator = addNode(graph, `indicator:${paper}`, ['Indicator'], { name: `share ${i % 3}`, scheme: `index ${i % 2}` }).id
    addEdge(graph, 'PROPOSES', paper, indicator)
    addEdge(graph, 'EVIDENCED_BY', indicator, passage)
    addEdge(graph, 'ABOUT', indicator, at(concepts, i))
    addEdge(graph, 'SAFEGUARDS', `Policy:${paper}`, `pathway:${i}`)
    addEdge(graph, 'TAKEN_BY', `Policy:${paper}`, `stakeholder:${at(ROLES, i)}`)
    addEdge(graph, 'ABOUT', `Finding:${paper}`, at(concepts, i))
    addClaim(graph, paper, passage, [`${i % 4}`, 'requires', `${1 + (i % 5)}`, directionOf(`concept:${i % 4}`, `concept:${1 + (i % 5)}`)])

    const robot = addNode(graph, `concept:robot${i % 3}`, ['Concept'], { name: `robot ${i % 2}`, stage: 'technology' }).id
    const skill = addNode(graph, `concept:digital${i % 4}`, ['Concept'], { name: `digital skill ${i % 2}`, stage: 'talent' }).id
    addEdge(graph, 'BROADER', skill, 'concept:competence')
    for (const named of [robot, skill]) {
      addEdge(graph, 'DISCUSSES', paper, named, { count: 1 })
      addEdge(graph, 'MENTIONS', passage, named)
    }
  }
}
