/** What the reviewers' questions need in the graphs that tests share: invented faults, gaps and disagreements. */
import { addEdge, addNode, type Graph } from '#graph/graph.ts'

/** Adds to the sample graph a sentence against a claim of it, a figure that can't be, and what kind of study each paper is. */
export function addReviewed(graph: Graph, { paper, section, file }: { paper: string; section: string; file: string }): void {
  const sentence = (order: number, text: string) => {
    const id = `passage:${paper}:${order}`
    addNode(graph, id, ['Passage'], { text, file, note: false, start: 1000 * order, end: 1000 * order + text.length, order })
    addEdge(graph, 'IN_PAPER', id, paper)
    addEdge(graph, 'IN_SECTION', id, section)
    return id
  }
  const funded = sentence(8, 'Funding supports industry-education integration wherever a mayor asks for it.')
  const claim = `claim:${paper}:8:funding:supports:industry-education-integration`
  addNode(graph, claim, ['Claim'], {
    name: 'funding supports industry-education-integration',
    relation: 'supports',
    direction: 'within',
    polarity: 'positive',
    hedged: false,
    modality: 'fact',
    confidence: 0.4,
    method: 'extracted',
    status: 'open',
  })
  addEdge(graph, 'SUBJECT', claim, 'concept:funding')
  addEdge(graph, 'OBJECT', claim, 'concept:industry-education-integration')
  addEdge(graph, 'STATED_IN', claim, paper)
  addEdge(graph, 'EVIDENCED_BY', claim, funded)
  const summary = { relation: 'supports', direction: 'within', claims: 1, papers: 1, confidence: 0.4 }
  addEdge(graph, 'EMPOWERS', 'concept:funding', 'concept:industry-education-integration', summary)

  const finding = 'finding:placed'
  addNode(graph, finding, ['Finding'], {
    name: '120% of apprentices',
    value: 120,
    unit: '%',
    what: 'apprentices placed',
    kind: 'observed',
    base: '40 apprentices',
  })
  addEdge(graph, 'REPORTS', paper, finding)
  addEdge(graph, 'ABOUT', finding, 'concept:apprenticeship')
  addEdge(graph, 'EVIDENCED_BY', finding, sentence(9, 'Each harbor school should place 120% of its 40 apprentices.'))
  graph.nodes.get(paper)!.properties.methods = ['interviews']
  addEdge(graph, 'SCOPED_BY', paper, `passage:${paper}:2`, { dimension: 'methods', value: 'interviews', valueZh: '访谈' })
}

/** Adds to a dense graph what its papers propose, report and leave open, and claims against others, with figures by place. */
export function addDenseReview(graph: Graph, { papers, concepts, works }: { papers: string[]; concepts: string[]; works: string[] }): void {
  const at = (ids: string[], i: number) => ids[i % ids.length]!
  for (const [i, paper] of papers.entries()) {
    const sentence = (name: string, text: string) => {
      const id = `passage:${paper}:${name}`
      addNode(graph, id, ['Passage'], { text, order: i % 4, note: i % 4 === 0 })
      addEdge(graph, 'IN_PAPER', id, paper)
      for (let n = 0; n < 3; n++) addEdge(graph, 'MENTIONS', id, at(concepts, i * 5 + n))
      return id
    }
    const node = (label: string, properties: Record<string, string | number>, text: string) => {
      const id = `${label}:${paper}`
      addNode(graph, id, [label], properties)
      addEdge(graph, 'EVIDENCED_BY', id, sentence(label, text))
      return id
    }
    const strategy = node('Strategy', { name: `Strategy ${i % 3}` }, `Measure ${i % 3} should help.`)
    addEdge(graph, 'PROPOSES', paper, strategy)
    addEdge(graph, 'ABOUT', strategy, at(concepts, i))
    const policy = node('Policy', { name: `Policy ${i % 2}`, kind: i % 2 ? 'named' : 'proposed' }, `Rule ${i % 3} holds.`)
    addEdge(graph, 'NAMES', paper, policy)
    addEdge(graph, 'SAFEGUARDS', policy, at(concepts, i + 1))
    const figure = { name: `${i} %`, value: 60 + 20 * i, unit: '%', what: `share ${i % 3}`, kind: 'observed', base: `${3 + i} schools` }
    const finding = node('Finding', figure, `Schools should reach ${60 + 20 * i} %.`)
    addEdge(graph, 'REPORTS', paper, finding)
    const question = node('OpenQuestion', { text: `Question ${i % 3}?`, kind: 'limitation' }, `Question ${i % 3}?`)
    addEdge(graph, 'LEAVES_OPEN', paper, question)
    const chain = node('Chain', { name: `Chain ${i % 2}` }, `Chain ${i % 2}.`)
    addEdge(graph, 'PROPOSES', paper, chain)
    for (let order = 0; order < 4; order++) addEdge(graph, 'HAS_LINK', chain, at(concepts, i * 7 + order * 5), { order })
  }
  for (let i = 0; i < 4; i++) addDeadEnd(graph, i, at(papers, i), concepts[0]!)
  const claims = [...graph.nodes.values()].filter(({ labels }) => labels.includes('Claim'))
  for (const [i, claim] of claims.entries()) {
    if (i % 3 === 0) addEdge(graph, 'BACKED_BY', claim.id, at(works, i))
    if (i % 7 === 0) claim.properties.polarity = 'negative'
    if (i % 5 === 0) claim.properties.modality = 'recommendation'
  }
}

/** A concept that a technology gives something to, and that gives nothing on. */
function addDeadEnd(graph: Graph, i: number, paper: string, technology: string): void {
  const concept = addNode(graph, `concept:end${i}`, ['Concept'], { name: `end ${i}`, pole: 've', stage: 'talent' }).id
  const passage = addNode(graph, `passage:end${i}`, ['Passage'], { text: `End ${i % 2}.`, order: i, note: false }).id
  addEdge(graph, 'IN_PAPER', passage, paper)
  const properties = { relation: 'supports', polarity: 'positive', confidence: 0.5, hedged: false, modality: 'fact', status: 'open' }
  const claim = addNode(graph, `claim:end${i}`, ['Claim'], { name: `claim of end ${i}`, ...properties }).id
  addEdge(graph, 'SUBJECT', claim, technology)
  addEdge(graph, 'OBJECT', claim, concept)
  addEdge(graph, 'STATED_IN', claim, paper)
  addEdge(graph, 'EVIDENCED_BY', claim, passage)
  addEdge(graph, 'EMPOWERS', technology, concept, { relation: 'supports', claims: 1, papers: 1, confidence: 0.5 })
}
