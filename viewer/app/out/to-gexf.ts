/** A graph as GEXF for Gephi and its kin, with places, sizes and colors where it is drawn. */
import { MultiDirectedGraph } from 'graphology'
import { write } from 'graphology-gexf/browser/index.js'
import type { FieldRow, SeenGraph } from './seen.ts'

/** @param about what it shows, its title first */
export function toGexf({ nodes, edges }: SeenGraph, about: readonly string[]): string {
  const graph = new MultiDirectedGraph()
  graph.setAttribute('title', about[0] ?? '')
  graph.setAttribute('description', about.join('\n'))
  for (const { id, ...node } of nodes) graph.mergeNode(String(id), cleaned(node))
  for (const [index, { from, to, ...edge }] of edges.entries()) {
    if (graph.hasNode(String(from)) && graph.hasNode(String(to))) graph.addEdgeWithKey(index, String(from), String(to), cleaned(edge))
  }
  return write(graph, { version: '1.2' })
}

/** XML 1.0 has no control characters. */
function cleaned(row: FieldRow): FieldRow {
  return Object.fromEntries(
    Object.entries(row).map(([name, value]) => {
      // biome-ignore lint/suspicious/noControlCharactersInRegex: these are what XML can't hold
      return [name, typeof value === 'string' ? value.replace(/[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]/g, '') : value]
    }),
  )
}
