/**
 * The graph as JSON: `{ nodes: [{ id, labels, properties }], edges: [{ type, from, to, properties }] }`, sorted, so that
 * two exports differ only where the graphs do. How the graph was built (Source and Build nodes) stays behind: it names
 * files of the machine that built it.
 */
import { z } from 'zod'
import { addEdge, addNode, createGraph, type Graph } from '../graph.ts'

const PRIVATE_LABELS = new Set(['Source', 'Build'])

const properties = z.record(z.string(), z.union([z.string(), z.number(), z.boolean(), z.array(z.string()), z.array(z.number())]))
const file = z.object({
  nodes: z.array(z.object({ id: z.string(), labels: z.array(z.string()), properties })),
  edges: z.array(z.object({ type: z.string(), from: z.string(), to: z.string(), properties })),
})

/** Writes a graph; `fromJson` reads it back. */
export function toJson(graph: Graph): string {
  const nodes = [...graph.nodes.values()].filter((node) => !node.labels.some((label) => PRIVATE_LABELS.has(label)))
  const shown = new Set(nodes.map((node) => node.id))
  const edges = [...graph.edges.values()].filter((edge) => shown.has(edge.from) && shown.has(edge.to))
  const sorted = {
    nodes: nodes.sort((a, b) => (a.id < b.id ? -1 : 1)),
    edges: edges
      .map((edge) => ({ edge, key: JSON.stringify([edge.type, edge.from, edge.to, edge.properties]) }))
      .sort((a, b) => (a.key < b.key ? -1 : 1))
      .map(({ edge }) => edge),
  }
  return `${JSON.stringify(sorted, null, 1)}\n`
}

/** Reads what `toJson` wrote. Throws zod's error when the text is of another shape. */
export function fromJson(text: string): Graph {
  const { nodes, edges } = file.parse(JSON.parse(text))
  const graph = createGraph()
  for (const node of nodes) addNode(graph, node.id, node.labels, node.properties)
  for (const edge of edges) addEdge(graph, edge.type, edge.from, edge.to, edge.properties)
  return graph
}
