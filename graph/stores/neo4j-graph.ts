/**
 * A Graph into a Neo4j database, and out of it.
 *
 * Only nodes that carry our mark are read, changed or deleted. What is written is the difference to what is there, in
 * transactions of limited size, each of which can be run again; so a build that was cut short is finished by the next.
 */
import type { ManagedTransaction, Session } from 'neo4j-driver'
import { PathweaveError } from '../errors.ts'
import { addEdge, addNode, createGraph, diffGraphs, type Graph, type GraphEdge, type GraphNode, type Properties } from '../graph.ts'
import { sortKeys } from '../order.ts'
import { edgeTypes } from '../schema/edges.ts'
import { nodeTypes } from '../schema/nodes.ts'
import { sortLabels } from './cells.ts'
import { fromProperties, MARK } from './neo4j-values.ts'
import type { Cell, Progress, WriteReport } from './store.ts'
import { toWriteReport } from './write-report.ts'

const LABELS = Object.keys(nodeTypes)
const ANY = LABELS.join('|')
const BATCH_ROWS = 1000
const BATCH_CHARACTERS = 2_000_000

/** The whole graph that pathweave wrote. */
export async function readNodesAndEdges(tx: ManagedTransaction): Promise<Graph> {
  const graph = createGraph()
  const nodes = await tx.run(`MATCH (n:${ANY}) WHERE n.${MARK} RETURN labels(n) AS labels, properties(n) AS properties`)
  for (const record of nodes.records) {
    const { id, [MARK]: _, ...properties } = record.get('properties') as Record<string, Cell>
    addNode(graph, String(id), sortLabels(record.get('labels') as string[]), sortKeys(properties) as Properties)
  }
  const edges = await tx.run(
    `MATCH (a:${ANY})-[r]->(b) WHERE a.${MARK} AND b.${MARK} RETURN a.id AS a, type(r) AS type, b.id AS b, properties(r) AS properties`,
  )
  for (const record of edges.records) {
    const type = record.get('type') as string
    if (!edgeTypes[type]) continue // somebody else's, between nodes of ours
    const properties = sortKeys(record.get('properties') as Record<string, Cell>) as Properties
    addEdge(graph, type, record.get('a') as string, record.get('b') as string, properties)
  }
  return graph
}

/** Whether pathweave ever wrote here. */
export async function hasGraph(tx: ManagedTransaction): Promise<boolean> {
  const { records } = await tx.run(`MATCH (n:${ANY}) WHERE n.${MARK} RETURN 1 AS one LIMIT 1`)
  return records.length > 0
}

/** Uniqueness of `id` for every label of the schema; it is also the index that makes writing fast. */
export async function makeConstraints(session: Session, labels: readonly string[] = LABELS): Promise<void> {
  const { records } = await session.run(
    'SHOW CONSTRAINTS YIELD labelsOrTypes, properties, type WHERE type CONTAINS $unique RETURN labelsOrTypes, properties',
    {
      unique: 'UNIQUENESS',
    },
  )
  const there = new Set(records.map((record) => `${record.get('labelsOrTypes')}.${record.get('properties')}`))
  for (const label of labels) {
    if (there.has(`${label}.id`)) continue
    await session.run(`CREATE CONSTRAINT pathweave_${label.toLowerCase()} IF NOT EXISTS FOR (n:${label}) REQUIRE n.id IS UNIQUE`)
  }
}

/** Turns what is there into `graph`. While it works, the Build node says that it isn't complete. */
export async function writeDifference(
  session: Session,
  before: Graph,
  graph: Graph,
  onProgress: Progress = () => {},
): Promise<WriteReport> {
  checkTypes(graph)
  const diff = diffGraphs(before, graph)
  const report = toWriteReport(diff, graph)
  const total = diff.nodes.put.length + diff.nodes.gone.length + diff.edges.put.length + diff.edges.gone.length
  if (total === 0) return report

  const isBuild = (node: GraphNode) => node.labels[0] === 'Build'
  const build = [...graph.nodes.values()].find(isBuild)
  const begun: GraphNode = { id: build?.id ?? 'build', labels: ['Build'], properties: { ...build?.properties, complete: false } }
  await session.executeWrite((tx) => putNodes(tx, [begun]))

  let done = 0
  const run = async <T extends GraphNode | GraphEdge>(
    things: T[],
    toGroup: (thing: T) => string,
    write: (tx: ManagedTransaction, batch: T[]) => Promise<void>,
  ) => {
    for (const batch of toBatches(things, toGroup)) {
      await session.executeWrite((tx) => write(tx, batch))
      done += batch.length
      onProgress(done, total, 'writing to Neo4j')
    }
  }
  const mainLabel = (id: string) => (graph.nodes.get(id) ?? before.nodes.get(id))?.labels[0] ?? ''
  const moved = diff.nodes.put.filter((node) => before.nodes.has(node.id) && !before.nodes.get(node.id)!.labels.includes(node.labels[0]!))
  const oldLabel = (node: GraphNode) => before.nodes.get(node.id)!.labels[0]!

  await run(
    moved,
    (node) => `${oldLabel(node)} ${node.labels[0]}`,
    (tx, nodes) => relabel(tx, oldLabel(nodes[0]!), nodes),
  )
  await run(
    diff.nodes.put.filter((node) => !isBuild(node)),
    (node) => node.labels.join(),
    putNodes,
  )
  const endsOf = (edge: GraphEdge): [string, string] => [mainLabel(edge.from), mainLabel(edge.to)]
  const parted = diff.edges.gone.filter((edge) => graph.nodes.has(edge.from) && graph.nodes.has(edge.to)) // others go with their nodes
  const edgeGroup = (edge: GraphEdge) => [edge.type, ...endsOf(edge)].join()
  await run(diff.edges.put, edgeGroup, (tx, edges) => putEdges(tx, endsOf(edges[0]!), edges))
  await run(parted, edgeGroup, (tx, edges) => dropEdges(tx, endsOf(edges[0]!), edges))
  await run(
    diff.nodes.gone.filter((node) => node.id !== begun.id),
    (node) => node.labels[0]!,
    dropNodes,
  )
  await session.executeWrite((tx) => (build ? putNodes(tx, [build]) : dropNodes(tx, [begun])))
  return report
}

function checkTypes(graph: Graph): void {
  for (const node of graph.nodes.values()) {
    const unknown = node.labels.find((label) => !nodeTypes[label])
    if (unknown !== undefined || node.labels.length === 0)
      throw new Error(`the node ${node.id} has the label ${unknown}, which is not in the schema`)
  }
  for (const edge of graph.edges.values()) {
    if (!edgeTypes[edge.type]) throw new Error(`the edge type ${edge.type} is not in the schema`)
    for (const end of [edge.from, edge.to]) {
      if (!graph.nodes.has(end)) throw new Error(`an edge ${edge.type} ends at ${end}, which is no node of the graph`)
    }
  }
}

/** Creates or updates nodes of one set of labels. */
async function putNodes(tx: ManagedTransaction, nodes: GraphNode[]): Promise<void> {
  const { labels } = nodes[0]!
  const schema = Object.assign({}, ...labels.map((label) => nodeTypes[label]?.properties))
  const others = LABELS.filter((label) => !labels.includes(label))
  const rows = nodes.map((node) => ({ id: node.id, properties: { ...fromProperties(node.properties, schema), id: node.id, [MARK]: true } }))
  const { records } = await tx.run(
    `UNWIND $rows AS row
     MERGE (n:${labels[0]} {id: row.id}) ON CREATE SET n.${MARK} = true
     WITH n, row WHERE n.${MARK}
     SET n = row.properties, n:${labels.join(':')} REMOVE n:${others.join(':')}
     RETURN count(n) AS count`,
    { rows },
  )
  if (Number(records[0]?.get('count')) !== nodes.length) {
    throw new PathweaveError(
      'store-failed',
      `the database holds ${labels[0]} nodes that pathweave did not write, with ids that it needs`,
      'give pathweave a database of its own (NEO4J_DATABASE)',
    )
  }
}

/** Gives nodes the main label they have now, so that they are found by it. */
async function relabel(tx: ManagedTransaction, oldLabel: string, nodes: GraphNode[]): Promise<void> {
  const ids = nodes.map((node) => node.id)
  await tx.run(`UNWIND $ids AS id MATCH (n:${oldLabel} {id: id}) WHERE n.${MARK} SET n:${nodes[0]!.labels[0]}`, { ids })
}

async function dropNodes(tx: ManagedTransaction, nodes: GraphNode[]): Promise<void> {
  const ids = nodes.map((node) => node.id)
  await tx.run(`UNWIND $ids AS id MATCH (n:${nodes[0]!.labels[0]} {id: id}) WHERE n.${MARK} DETACH DELETE n`, { ids })
}

/** Creates or updates edges of one type between nodes of two labels. */
async function putEdges(tx: ManagedTransaction, ends: [string, string], edges: GraphEdge[]): Promise<void> {
  const { type, key, properties } = edgeTypes[edges[0]!.type]!
  const rows = edges.map((edge) => ({
    from: edge.from,
    to: edge.to,
    key: keyValues(edge, key),
    properties: fromProperties(edge.properties, properties),
  }))
  const merge =
    key.length === 0
      ? `MERGE (a)-[r:${type}]->(b) SET r = row.properties`
      : `OPTIONAL MATCH (a)-[r:${type}]->(b) WHERE ${sameKey(key)}
         FOREACH (_ IN CASE WHEN r IS NULL THEN [1] ELSE [] END | CREATE (a)-[made:${type}]->(b) SET made = row.properties)
         FOREACH (there IN CASE WHEN r IS NULL THEN [] ELSE [r] END | SET there = row.properties)`
  await tx.run(`UNWIND $rows AS row MATCH (a:${ends[0]} {id: row.from}), (b:${ends[1]} {id: row.to}) ${merge}`, { rows })
}

async function dropEdges(tx: ManagedTransaction, ends: [string, string], edges: GraphEdge[]): Promise<void> {
  const { type, key } = edgeTypes[edges[0]!.type]!
  const rows = edges.map((edge) => ({ from: edge.from, to: edge.to, key: keyValues(edge, key) }))
  const where = key.length === 0 ? '' : `WHERE ${sameKey(key)}`
  await tx.run(`UNWIND $rows AS row MATCH (a:${ends[0]} {id: row.from})-[r:${type}]->(b:${ends[1]} {id: row.to}) ${where} DELETE r`, {
    rows,
  })
}

/** As graph.ts tells edges apart: by the text of their key properties. MERGE can't, because one may be missing. */
function keyValues(edge: GraphEdge, key: readonly string[]): string[] {
  return key.map((name) => String(edge.properties[name] ?? ''))
}

function sameKey(key: readonly string[]): string {
  return key.map((name, i) => `coalesce(toString(r.${name}), '') = row.key[${i}]`).join(' AND ')
}

/** Batches of one group each, small enough for the server's memory whatever their texts weigh. */
function* toBatches<T extends GraphNode | GraphEdge>(things: T[], toGroup: (thing: T) => string): Generator<T[]> {
  const groups = new Map<string, { batch: T[]; characters: number }>()
  for (const thing of things) {
    const key = toGroup(thing)
    const group = groups.get(key) ?? { batch: [], characters: 0 }
    group.batch.push(thing)
    group.characters += JSON.stringify(thing.properties).length
    groups.set(key, group)
    if (group.batch.length < BATCH_ROWS && group.characters < BATCH_CHARACTERS) continue
    groups.delete(key)
    yield group.batch
  }
  for (const { batch } of groups.values()) yield batch
}
