/** A graph of any size, for tests of load, kills and speed. */
import { addEdge, addNode, createGraph, type Graph } from '#graph/graph.ts'

/** Concepts in a ring, each with claims: many of a few kinds. */
export function largeGraph(size: number): Graph {
  const graph = createGraph()
  addNode(graph, 'build', ['Build'], { name: 'build', complete: true, nodes: size })
  for (let i = 0; i < size; i++) addNode(graph, `concept:${i}`, ['Concept'], { name: `concept ${i}`, variants: [`c${i}`, `概念${i}`] })
  for (let i = 0; i < size; i++) {
    addNode(graph, `claim:${i}`, ['Claim'], { name: `claim ${i}`, confidence: (i % 10) / 10, hedged: i % 2 === 0 })
    addEdge(graph, 'SUBJECT', `claim:${i}`, `concept:${i}`)
    addEdge(graph, 'OBJECT', `claim:${i}`, `concept:${(i * 7 + 1) % size}`)
    for (const relation of ['drives', 'supports']) {
      const figures = { relation, claims: 1, papers: 1, confidence: 1, direction: 'within' }
      addEdge(graph, 'EMPOWERS', `concept:${i}`, `concept:${(i * 7 + 1) % size}`, figures)
    }
  }
  return graph
}
