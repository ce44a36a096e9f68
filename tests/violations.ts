/** Holds a graph against the schema. */
import type { Graph } from '#graph/graph.ts'
import { edgeTypes } from '#graph/schema/edges.ts'
import { nodeTypes } from '#graph/schema/nodes.ts'

/** What of a graph the schema doesn't know. */
export function violations(graph: Graph): string[] {
  const wrong: string[] = []
  const holds = (value: unknown, type: string) =>
    type === 'string[]'
      ? Array.isArray(value)
      : type === 'integer'
        ? Number.isInteger(value)
        : type === 'float'
          ? typeof value === 'number'
          : typeof value === type
  for (const node of graph.nodes.values()) {
    const known = Object.assign({}, ...node.labels.map((label) => nodeTypes[label]?.properties ?? {})) as Record<string, { type: string }>
    for (const label of node.labels) if (!nodeTypes[label]) wrong.push(`label ${label}`)
    for (const [name, value] of Object.entries(node.properties))
      if (!known[name] || !holds(value, known[name].type)) wrong.push(`${node.labels[0]}.${name}`)
  }
  for (const edge of graph.edges.values()) {
    const schema = edgeTypes[edge.type]
    const fits = (labels: readonly string[], id: string) =>
      labels.includes('*') || (graph.nodes.get(id)?.labels ?? []).some((label) => labels.includes(label))
    if (!schema) wrong.push(`type ${edge.type}`)
    else {
      if (!fits(schema.from, edge.from) || !fits(schema.to, edge.to)) wrong.push(`${edge.type} ${edge.from} ${edge.to}`)
      for (const [name, value] of Object.entries(edge.properties))
        if (!schema.properties[name] || !holds(value, schema.properties[name].type)) wrong.push(`${edge.type}.${name}`)
    }
  }
  return [...new Set(wrong)]
}
