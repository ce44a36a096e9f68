/** What changed between two graphs, said in the graph's terms, and how the program exits. */
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { compareGraphs } from '#graph/compare-graphs.ts'
import { toJson } from '#graph/formats/json.ts'
import { addEdge, addNode, createGraph, type Graph, type Properties } from '#graph/graph.ts'
import { openStore } from '#graph/stores/open-store.ts'
import { runProgram } from './run-program.ts'

const LOOM = 'work:looms-of-tomorrow:ash'
const SENTENCE = 'Looms supply towns with cloth.'

/** A paper with one claim; `more` are the claim's properties. */
function graphOf(claim: Properties = {}, change: (graph: Graph) => void = () => {}): Graph {
  const graph = createGraph()
  addNode(graph, LOOM, ['Work', 'Paper'], { title: 'Looms of tomorrow', year: 2021 })
  for (const name of ['looms', 'towns']) addNode(graph, `concept:${name}`, ['Concept'], { name })
  addNode(graph, 'passage:1', ['Passage'], { text: SENTENCE })
  addClaim(graph, 'claim:1', 'looms', 'towns', { relation: 'supplies', direction: 'within', confidence: 0.9, ...claim })
  addNode(graph, 'build', ['Build'], { name: 'build', complete: true, nodes: 9 })
  change(graph)
  return graph
}

function addClaim(graph: Graph, id: string, from: string, to: string, properties: Properties): void {
  addNode(graph, id, ['Claim'], { name: `${from} ${properties.relation} ${to}`, ...properties })
  addEdge(graph, 'SUBJECT', id, `concept:${from}`)
  addEdge(graph, 'OBJECT', id, `concept:${to}`)
  addEdge(graph, 'STATED_IN', id, LOOM)
  addEdge(graph, 'EVIDENCED_BY', id, 'passage:1')
}

const drop = (graph: Graph, id: string) => {
  graph.nodes.delete(id)
  for (const [key, edge] of graph.edges) if (edge.from === id || edge.to === id) graph.edges.delete(key)
}
const named = (before: Graph, after: Graph) =>
  compareGraphs(before, after)
    .filter(({ what }) => what !== null)
    .map(({ change, kind, what, detail }) => [change, kind, what, detail])

describe('two graphs', () => {
  test('that say the same differ in nothing, however they were built', () => {
    const later = graphOf({}, (graph) => {
      graph.nodes.get('build')!.properties.nodes = 10
      addNode(graph, 'source:/a', ['Source'], { path: '/a' })
      addEdge(graph, 'READ_FROM', LOOM, 'source:/a')
    })
    expect(compareGraphs(graphOf(), later)).toEqual([])
  })

  test('tell papers, claims and problems that came and went, and count the rest', () => {
    const more = graphOf({}, (graph) => {
      addNode(graph, 'work:mills:oak', ['Work', 'Paper'], { title: 'Mills' })
      addNode(graph, 'work:cited:elm', ['Work'], { title: 'Cited' })
      addClaim(graph, 'claim:2', 'towns', 'looms', { relation: 'requires', direction: 'within', confidence: 0.5 })
      addNode(graph, 'passage:2', ['Passage'], { text: 'Other words.' })
      for (const [key, edge] of graph.edges) if (edge.type === 'EVIDENCED_BY' && edge.from === 'claim:2') graph.edges.delete(key)
      addEdge(graph, 'EVIDENCED_BY', 'claim:2', 'passage:2')
      addNode(graph, 'problem:1', ['Problem'], { kind: 'uncited_reference', note: 'number 3 is never cited' })
      addEdge(graph, 'HAS_PROBLEM', LOOM, 'problem:1')
    })
    const expected = [
      ['paper', 'Mills', null],
      ['work', 'Cited', null],
      ['claim', 'towns requires looms', 'in Looms of tomorrow'],
      ['problem', 'number 3 is never cited', 'in Looms of tomorrow'],
    ]
    expect(named(graphOf(), more)).toEqual(expected.map((row) => ['gained', ...row]))
    expect(named(more, graphOf())).toEqual(expected.map((row) => ['lost', ...row]))
    const counted = compareGraphs(graphOf(), more).filter(({ what }) => what === null)
    expect(counted).toContainEqual({ change: 'gained', kind: 'Passage', count: 1, what: null, detail: null, id: null })
    expect(counted).toContainEqual({ change: 'gained', kind: 'EVIDENCED_BY', count: 1, what: null, detail: null, id: null })
  })

  test('tell a claim that the same words now make otherwise as one change', () => {
    const otherwise = graphOf({}, (graph) => {
      drop(graph, 'claim:1')
      addClaim(graph, 'claim:turned', 'towns', 'looms', { relation: 'requires', direction: 'within', confidence: 0.9 })
    })
    expect(named(graphOf(), otherwise)).toEqual([
      [
        'changed',
        'claim',
        'towns requires looms',
        'name: looms supplies towns → towns requires looms; relation: supplies → requires; in Looms of tomorrow',
      ],
    ])
    expect(named(graphOf(), graphOf({ direction: 'a->b' }))).toEqual([
      ['changed', 'claim', 'looms supplies towns', 'direction: within → a->b; in Looms of tomorrow'],
    ])
  })

  test('tell a confidence by name from one step on, and by number below', () => {
    expect(named(graphOf(), graphOf({ confidence: 0.6 }))).toEqual([
      ['changed', 'claim', 'looms supplies towns', 'confidence: 0.9 → 0.6; in Looms of tomorrow'],
    ])
    expect(compareGraphs(graphOf(), graphOf({ confidence: 0.87 }))).toEqual([
      { change: 'changed', kind: 'claim', count: 1, what: null, detail: 'confidence, by less than 0.1', id: null },
    ])
  })

  test('tell works that became one, and one that became two', () => {
    const two = graphOf({}, (graph) => addNode(graph, 'work:looms-of-to-morrow:ash', ['Work'], { title: 'Looms of to-morrow' }))
    const one = graphOf({}, (graph) => {
      graph.nodes.get(LOOM)!.properties.aliases = ['work:looms-of-to-morrow:ash']
    })
    expect(named(two, one)).toContainEqual(['merged', 'work', 'Looms of to-morrow', 'into Looms of tomorrow'])
    expect(named(one, two)).toContainEqual(['split', 'work', 'Looms of to-morrow', 'from Looms of tomorrow'])
  })
})

describe('pathweave diff', () => {
  const folder = mkdtempSync(join(tmpdir(), 'pathweave-diff-'))
  const [store, file, other] = [join(folder, 'store'), join(folder, 'a.json'), join(folder, 'b.json')]
  beforeAll(async () => {
    const open = await openStore(store, 'write')
    await open.write(graphOf())
    await open.close()
    writeFileSync(file, toJson(graphOf()))
    writeFileSync(other, toJson(graphOf({ confidence: 0.4 })))
  })
  afterAll(() => rmSync(folder, { recursive: true, force: true }))

  test('exits with 0 for a store and its export, 1 for others, 2 for what is none', async () => {
    expect(await runProgram(['diff', store, file])).toEqual({ code: 0, out: 'the graphs say the same\n', err: '' })
    const changed = await runProgram(['diff', store, other, '--format', 'json'])
    expect([changed.code, JSON.parse(changed.out)]).toEqual([
      1,
      [expect.objectContaining({ change: 'changed', kind: 'claim', id: 'claim:1' })],
    ])
    for (const args of [[store, join(folder, 'nowhere')], [store, import.meta.filename], [store]])
      expect([args, (await runProgram(['diff', ...args])).code]).toEqual([args, 2])
  })
})
