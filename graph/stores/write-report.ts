/** What a write changed, counted. */
import type { Graph, GraphDiff } from '../graph.ts'
import type { WriteReport } from './store.ts'

/** Counts a diff against the graph that is written. */
export function toWriteReport(diff: GraphDiff, graph: Graph): WriteReport {
  return {
    nodes: { put: diff.nodes.put.length, gone: diff.nodes.gone.length, all: graph.nodes.size },
    edges: { put: diff.edges.put.length, gone: diff.edges.gone.length, all: graph.edges.size },
  }
}
