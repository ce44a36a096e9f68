/** Changes a part of the graph in a Grafeo database: what is no longer there goes, what is new or other is put. */
import { addNode, createGraph, type GraphDiff, type GraphEdge, type GraphNode } from '../graph.ts'
import { edgeTypes } from '../schema/edges.ts'
import type { Database } from './grafeo-engine.ts'
import { restoreFloats } from './grafeo-graph.ts'

/** Applies a difference whose edges end at nodes that are there or are put with it. */
export async function patchDatabase(db: Database, diff: GraphDiff, labelOf: (id: string) => string): Promise<void> {
  const inside = await findInside(db, diff, labelOf)
  for (const edge of diff.edges.gone) {
    const there = findEdge(db, inside, edge)
    if (there !== null) db.deleteEdge(there)
  }
  for (const { id } of diff.nodes.gone) {
    const there = inside.get(id)
    if (there !== undefined) db.detachDeleteNode(there)
  }
  for (const node of diff.nodes.put) {
    const there = inside.get(node.id)
    if (there === undefined) inside.set(node.id, db.createNode(node.labels, { ...node.properties, id: node.id }).id)
    else changeNode(db, there, node)
  }
  for (const edge of diff.edges.put) {
    const there = findEdge(db, inside, edge)
    if (there !== null) db.deleteEdge(there)
    db.createEdge(end(inside, edge, edge.from), end(inside, edge, edge.to), edge.type, edge.properties)
  }
  const put = createGraph()
  for (const { id, labels, properties } of diff.nodes.put) addNode(put, id, labels, properties)
  for (const [i, edge] of diff.edges.put.entries()) put.edges.set(String(i), edge)
  await restoreFloats(db, put)
}

function changeNode(db: Database, inside: number, { id, labels, properties }: GraphNode): void {
  const before = db.getNode(inside)!
  for (const label of before.labels) if (!labels.includes(label)) db.removeNodeLabel(inside, label)
  for (const label of labels) if (!before.labels.includes(label)) db.addNodeLabel(inside, label)
  for (const name of Object.keys(before.properties())) if (name !== 'id' && !(name in properties)) db.removeNodeProperty(inside, name)
  for (const [name, value] of Object.entries({ ...properties, id })) db.setNodeProperty(inside, name, value)
}

/** The engine's ids of all nodes that a difference touches, by the nodes' own. */
async function findInside(db: Database, { nodes, edges }: GraphDiff, labelOf: (id: string) => string): Promise<Map<string, number>> {
  const ids = new Set([...nodes.put, ...nodes.gone].map((node) => node.id))
  for (const edge of [...edges.put, ...edges.gone]) ids.add(edge.from).add(edge.to)
  const byLabel = new Map<string, string[]>()
  for (const id of ids) byLabel.set(labelOf(id), [...(byLabel.get(labelOf(id)) ?? []), id])
  const inside = new Map<string, number>()
  for (const [label, some] of byLabel) {
    const found = await db.executeCypher(`MATCH (n:${label}) WHERE n.id IN $ids RETURN n.id, id(n)`, { ids: some })
    for (const [id, number] of found.rows()) inside.set(String(id), Number(number))
  }
  return inside
}

function findEdge(db: Database, inside: ReadonlyMap<string, number>, edge: GraphEdge): number | null {
  const [from, to] = [inside.get(edge.from), inside.get(edge.to)]
  if (from === undefined || to === undefined) return null
  const key = edgeTypes[edge.type]?.key ?? []
  for (const [other, id] of db.getNodeEdges(from, { direction: 'out', edgeTypes: [edge.type] })) {
    if (other !== to) continue
    const there = db.getEdge(id!)!
    if (key.every((name) => String(there.get(name) ?? '') === String(edge.properties[name] ?? ''))) return id!
  }
  return null
}

function end(inside: ReadonlyMap<string, number>, edge: GraphEdge, id: string): number {
  const node = inside.get(id)
  if (node === undefined) throw new Error(`an edge ${edge.type} ends at ${id}, which is no node of the graph`)
  return node
}
