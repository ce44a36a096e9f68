/** What a graph can be written as: one file a format, one line here. */
import type { Graph } from '../graph.ts'
import { toJson } from './json.ts'

export interface Format {
  name: string
  about: string
  write(graph: Graph): string
}

export const formats: readonly Format[] = [
  { name: 'json', about: 'nodes and edges with all their properties, one JSON object', write: toJson },
]
