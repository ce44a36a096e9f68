/** Ids of SKOS resources: the notation, else the last segment of the IRI, in kebab-case. */

import { toSlug } from './concept-id.ts'
import { SKOS } from './skos.ts'
import { toText } from './skos-labels.ts'
import type { TurtleGraph } from './turtle-graph.ts'

/** An id for each, no two the same: what would repeat gets a number, in the order given. */
export function toIds(graph: TurtleGraph, nodes: readonly string[]): Map<string, string> {
  const ids = new Map<string, string>()
  const taken = new Map<string, number>()
  for (const node of nodes) {
    const stem = toStem(graph, node)
    let id = stem
    for (let i = taken.get(stem) ?? 0; taken.has(id); id = `${stem}-${i}`) taken.set(stem, ++i)
    taken.set(id, taken.get(id) ?? 1)
    ids.set(node, id)
  }
  return ids
}

function toStem(graph: TurtleGraph, node: string): string {
  const label = () => toSlug(toText(graph.objects(node, `${SKOS}prefLabel`)) ?? '')
  return (
    toSlug(toText(graph.objects(node, `${SKOS}notation`)) ?? '') || (isBlank(node) ? '' : toSlug(lastSegment(node))) || label() || 'concept'
  )
}

/** Blank nodes carry labels of the parser's own, which change from run to run. */
function isBlank(node: string): boolean {
  return node.startsWith('_:')
}

function lastSegment(iri: string): string {
  const segment = iri
    .replace(/[/#]+$/, '')
    .split(/[/#:]/)
    .at(-1)!
  try {
    return decodeURIComponent(segment)
  } catch (error) {
    if (error instanceof URIError) return segment // a percent sign that encodes nothing
    throw error
  }
}
