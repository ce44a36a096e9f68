/**
 * The Graph: what all extractions say together, resolved, as plain data.
 *
 * It is the one value that passes between ingest, stores, formats and viewer. Nodes are keyed by `id`; an edge by its
 * type, its ends and the properties that its schema names as key, so that adding the same thing twice changes nothing.
 */
import { edgeTypes } from './schema/edges.ts'

export type Value = string | number | boolean | string[] | number[]
export type Properties = Record<string, Value>

export interface GraphNode {
  id: string
  /** The first is the main one: `['Work', 'Paper']`. */
  labels: string[]
  properties: Properties
}

export interface GraphEdge {
  type: string
  from: string
  to: string
  properties: Properties
}

export interface Graph {
  nodes: Map<string, GraphNode>
  edges: Map<string, GraphEdge>
}

/** An empty graph. */
export function createGraph(): Graph {
  return { nodes: new Map(), edges: new Map() }
}

/** What makes an edge the same edge: type, ends, and the key properties of its schema. */
function edgeKey({ type, from, to, properties }: GraphEdge): string {
  const ends = `${type}\u0001${from}\u0001${to}`
  const key = edgeTypes[type]?.key
  return key?.length ? [ends, ...key.map((name) => String(properties[name] ?? ''))].join('\u0001') : ends
}

/** Adds a node, or adds labels and missing properties to the one that has its id; what is there stays. */
export function addNode(graph: Graph, id: string, labels: string[], properties: Record<string, Value | null | undefined> = {}): GraphNode {
  const node = graph.nodes.get(id) ?? { id, labels: [], properties: {} }
  for (const label of labels) if (!node.labels.includes(label)) node.labels.push(label)
  for (const [name, value] of Object.entries(properties)) {
    if (value === null || value === undefined || (Array.isArray(value) && value.length === 0)) continue
    node.properties[name] ??= value
  }
  graph.nodes.set(id, node)
  return node
}

/** Adds an edge unless the same one is there; returns the one that is in the graph. */
export function addEdge(
  graph: Graph,
  type: string,
  from: string,
  to: string,
  properties: Record<string, Value | null | undefined> = {},
): GraphEdge {
  const edge: GraphEdge = { type, from, to, properties: {} }
  for (const name in properties) {
    const value = properties[name]
    if (value !== null && value !== undefined) edge.properties[name] = value
  }
  const key = edgeKey(edge)
  const there = graph.edges.get(key)
  if (there) return there
  graph.edges.set(key, edge)
  return edge
}

/** The union of two graphs: `a`'s properties win where both have one. Associative and idempotent. */
export function mergeGraphs(a: Graph, b: Graph): Graph {
  const graph = createGraph()
  for (const source of [a, b]) {
    for (const node of source.nodes.values()) addNode(graph, node.id, node.labels, node.properties)
    for (const edge of source.edges.values()) addEdge(graph, edge.type, edge.from, edge.to, edge.properties)
  }
  return graph
}

/** What must change to turn `before` into `after`: added and altered ones as `after` has them, gone ones by key. */
export interface GraphDiff {
  nodes: { put: GraphNode[]; gone: GraphNode[] }
  edges: { put: GraphEdge[]; gone: GraphEdge[] }
}

/** Compares two graphs by value. */
export function diffGraphs(before: Graph, after: Graph): GraphDiff {
  return { nodes: diffMaps(before.nodes, after.nodes), edges: diffMaps(before.edges, after.edges) }
}

function diffMaps<T extends GraphNode | GraphEdge>(before: Map<string, T>, after: Map<string, T>): { put: T[]; gone: T[] } {
  const put: T[] = []
  const gone: T[] = []
  for (const [key, value] of after) {
    const there = before.get(key)
    if (!there || (there !== value && !isSame(there, value))) put.push(value)
  }
  for (const [key, value] of before) if (!after.has(key)) gone.push(value)
  return { put, gone }
}

/** Whether two states of one node or edge say the same; the order of labels and properties doesn't count. */
function isSame(a: GraphNode | GraphEdge, b: GraphNode | GraphEdge): boolean {
  if ('labels' in a && 'labels' in b && (a.labels.length !== b.labels.length || !a.labels.every((label) => b.labels.includes(label))))
    return false
  return haveSame(a.properties, b.properties)
}

/** Whether two maps hold the same properties, in whatever order. */
export function haveSame(a: Properties, b: Properties): boolean {
  const names = Object.keys(a)
  return names.length === Object.keys(b).length && names.every((name) => isSameValue(a[name]!, b[name]))
}

function isSameValue(a: Value, b: Value | undefined): boolean {
  if (!Array.isArray(a) || !Array.isArray(b)) return a === b
  return a.length === b.length && a.every((each, i) => each === b[i])
}
