/**
 * A large graph in the shape of a small one: what a build made of a few papers, over and over, with other concepts in the
 * same sentences and further works that the papers cite. The same input gives the same graph.
 */
import { addEdge, addNode, createGraph, type Graph, type GraphNode } from '#graph/graph.ts'

/** One of each, however often the papers are copied. */
const SHARED = new Set(['Concept', 'Pole', 'Stage', 'Build', 'Source'])
/** People, places and journals come back in every so many copies. */
const RECURRING: Record<string, number> = { Person: 5, Institution: 5, Venue: 3, Stakeholder: 2 }
/** Between concepts: what all claims say together. */
const SUMMED = new Set(['EMPOWERS', 'CONSTRAINS', 'REQUIRES', 'ALIGNS_WITH', 'PART_OF'])
/** How many works a paper cites, which decides how often the papers are copied. */
const CITED = 75

/** Grows a graph until it holds so many works. */
export function growGraph(seed: Graph, works: number): Graph {
  const graph = createGraph()
  const papers = [...seed.nodes.values()].filter(({ labels }) => labels.includes('Paper'))
  const copies = Math.ceil(works / CITED / papers.length)
  for (let copy = 0; copy < copies; copy++) addCopy(graph, seed, copy)
  addWorks(graph, works)
  return graph
}

function addCopy(graph: Graph, seed: Graph, copy: number): void {
  const toConcept = rotateConcepts(seed, copy)
  const toId = ({ id, labels }: GraphNode) => {
    const label = labels[0]!
    if (label === 'Concept') return toConcept.get(id)!
    if (SHARED.has(label)) return id
    const number = copy % (RECURRING[label] ?? copy + 1)
    return number === 0 ? id : `${id}~${number}`
  }
  for (const node of seed.nodes.values()) {
    const id = toId(node)
    const { title, ...rest } = node.properties
    if (!SHARED.has(node.labels[0]!) || copy === 0)
      addNode(graph, id, node.labels, title === undefined ? rest : { ...rest, title: copy ? `${title} ${copy}` : title })
  }
  for (const { type, from, to, properties } of seed.edges.values()) {
    const [a, b] = [seed.nodes.get(from)!, seed.nodes.get(to)!]
    const isShared = SHARED.has(a.labels[0]!) && SHARED.has(b.labels[0]!)
    if (isShared && copy > 0 && !SUMMED.has(type)) continue
    const edge = addEdge(graph, type, toId(a), toId(b), { ...properties, ...(SUMMED.has(type) && { claims: 0, papers: 0 }) })
    if (!SUMMED.has(type)) continue
    for (const name of ['claims', 'papers']) edge.properties[name] = Number(edge.properties[name]) + Number(properties[name])
  }
}

/** Each concept's stand-in: another of its pole and stage, so that every copy says something else of the same kind. */
function rotateConcepts(seed: Graph, copy: number): Map<string, string> {
  const groups = new Map<string, string[]>()
  for (const { id, labels, properties } of seed.nodes.values()) {
    if (labels[0] !== 'Concept') continue
    const key = `${properties.pole} ${properties.stage}`
    groups.set(key, [...(groups.get(key) ?? []), id])
  }
  return new Map([...groups.values()].flatMap((ids) => ids.map((id, i) => [id, ids[(i + copy) % ids.length]!] as const)))
}

/** Further works, each cited by three papers in one of their sentences. */
function addWorks(graph: Graph, works: number): void {
  const sentences = new Map<string, string[]>()
  for (const { type, from, to } of graph.edges.values())
    if (type === 'IN_PAPER' && graph.nodes.get(from)!.labels[0] === 'Passage') sentences.set(to, [...(sentences.get(to) ?? []), from])
  const papers = [...sentences]
  const there = [...graph.nodes.values()].filter(({ labels }) => labels[0] === 'Work').length
  for (let i = there; i < works; i++) {
    const work = addNode(graph, `work:further-${i}`, ['Work'], {
      title: `Further work ${i}`,
      year: 1990 + (i % 35),
      type: 'article-journal',
    }).id
    for (const step of [0, 7, 31]) {
      const [paper, passages] = papers[(i + step) % papers.length]!
      const reference = addNode(graph, `reference:${i}:${step}`, ['Reference'], { key: String(i), raw: `Further work ${i}`, order: i }).id
      const citation = addNode(graph, `citation:${i}:${step}`, ['Citation'], { text: `[${i}]`, kind: 'numeric' }).id
      addEdge(graph, 'HAS_REFERENCE', paper, reference)
      addEdge(graph, 'DENOTES', reference, work)
      addEdge(graph, 'POINTS_TO', citation, reference)
      addEdge(graph, 'IN_PASSAGE', citation, passages[i % passages.length]!)
      addEdge(graph, 'CITES', paper, work, { count: 1 })
    }
  }
}
