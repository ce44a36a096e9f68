/** The Graph as a value: merging, comparing, writing. */
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { fromJson, toJson } from '#graph/formats/json.ts'
import { addEdge, addNode, createGraph, diffGraphs, type Graph, mergeGraphs } from '#graph/graph.ts'
import { edgeTypes } from '#graph/schema/edges.ts'
import { nodeTypes } from '#graph/schema/nodes.ts'
import { sampleGraph } from './sample-graph.ts'
import { violations } from './violations.ts'

const ids = fc.constantFrom('a', 'b', 'c', 'd', '概念')
const properties = fc.dictionary(
  fc.constantFrom('name', 'relation', 'claims'),
  fc.oneof(fc.string(), fc.integer(), fc.boolean(), fc.array(fc.string(), { minLength: 1 })),
)
const graphs: fc.Arbitrary<Graph> = fc
  .record({
    nodes: fc.array(fc.record({ id: ids, labels: fc.constant<string[]>(['Concept']), properties })),
    edges: fc.array(fc.record({ type: fc.constantFrom('EMPOWERS', 'PART_OF'), from: ids, to: ids, properties })),
  })
  .map(({ nodes, edges }) => {
    const graph = createGraph()
    for (const node of nodes) addNode(graph, node.id, node.labels, node.properties)
    for (const edge of edges) {
      addNode(graph, edge.from, ['Concept'])
      addNode(graph, edge.to, ['Concept'])
      addEdge(graph, edge.type, edge.from, edge.to, edge.properties)
    }
    return graph
  })

const plain = (graph: Graph) => ({ nodes: Object.fromEntries(graph.nodes), edges: Object.fromEntries(graph.edges) })
const isEmpty = ({ nodes, edges }: ReturnType<typeof diffGraphs>) =>
  nodes.put.length + nodes.gone.length + edges.put.length + edges.gone.length === 0

describe('merging', () => {
  test('with itself changes nothing', () => {
    fc.assert(fc.property(graphs, (a) => isEmpty(diffGraphs(a, mergeGraphs(a, a)))))
  })
  test('is associative', () => {
    fc.assert(
      fc.property(graphs, graphs, graphs, (a, b, c) =>
        isEmpty(diffGraphs(mergeGraphs(mergeGraphs(a, b), c), mergeGraphs(a, mergeGraphs(b, c)))),
      ),
    )
  })
  test('keeps edges apart by the key of their type', () => {
    const graph = createGraph()
    addEdge(graph, 'EMPOWERS', 'a', 'b', { relation: 'drives', claims: 1 })
    addEdge(graph, 'EMPOWERS', 'a', 'b', { relation: 'supports', claims: 2 })
    addEdge(graph, 'EMPOWERS', 'a', 'b', { relation: 'drives', claims: 9 })
    expect([...graph.edges.values()].map((edge) => edge.properties)).toEqual([
      { relation: 'drives', claims: 1 },
      { relation: 'supports', claims: 2 },
    ])
  })
})

describe('comparing', () => {
  test('finds what was added, changed and dropped', () => {
    const before = createGraph()
    addNode(before, 'kept', ['Concept'], { name: 'kept' })
    addNode(before, 'changed', ['Concept'], { name: 'old' })
    addNode(before, 'dropped', ['Concept'])
    const after = createGraph()
    addNode(after, 'kept', ['Concept'], { name: 'kept' })
    addNode(after, 'changed', ['Concept'], { name: 'new' })
    addNode(after, 'added', ['Concept'])
    const { nodes } = diffGraphs(before, after)
    expect(nodes.put.map((node) => node.id).sort()).toEqual(['added', 'changed'])
    expect(nodes.gone.map((node) => node.id)).toEqual(['dropped'])
  })
  test('no difference to an equal graph', () => {
    fc.assert(fc.property(graphs, (a) => isEmpty(diffGraphs(a, mergeGraphs(createGraph(), a)))))
  })
})

describe('JSON', () => {
  test('reads back what it wrote', () => {
    fc.assert(
      fc.property(graphs, (graph) => {
        expect(plain(fromJson(toJson(graph)))).toEqual(plain(graph))
      }),
    )
  })
  test('leaves out how the graph was built', () => {
    const graph = createGraph()
    addNode(graph, 'paper', ['Work', 'Paper'])
    addNode(graph, 'source', ['Source'], { path: '/somewhere/private.md' })
    addEdge(graph, 'READ_FROM', 'paper', 'source')
    expect(toJson(graph)).not.toContain('private')
    expect(fromJson(toJson(graph)).nodes.size).toBe(1)
  })
})

describe('schema', () => {
  test('edge types join known node types and their keys are properties of theirs', () => {
    for (const edge of Object.values(edgeTypes)) {
      for (const label of [...edge.from, ...edge.to]) expect(label === '*' || label in nodeTypes, `${edge.type} ${label}`).toBe(true)
      for (const key of edge.key) expect(Object.keys(edge.properties), edge.type).toContain(key)
    }
  })
  test('the sample graph keeps to it', () => {
    expect(violations(sampleGraph())).toEqual([])
  })
})
