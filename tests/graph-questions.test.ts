/** The algorithms under the questions that are code: against another implementation, and against graphs small enough to count. */
import fc from 'fast-check'
import { DirectedGraph } from 'graphology'
import { allSimplePaths } from 'graphology-simple-path'
import { expect, it } from 'vitest'
import { findCommunities } from '#queries/graph/find-communities.ts'
import { findPaths, type Path } from '#queries/graph/find-paths.ts'
import { Heap } from '#queries/graph/heap.ts'
import { measureHoles } from '#queries/graph/measure-holes.ts'
import type { PairGraph } from '#queries/graph/read-concept-graph.ts'

const link = (papers: number, confidence: number) => ({
  direction: 'within',
  claims: papers,
  shown: papers,
  papers: Array.from({ length: papers }, (_, i) => `paper:${i}`),
  confidence,
  relations: ['drives'],
})

function toGraph(size: number, links: readonly (readonly [from: number, to: number, papers: number, confidence: number])[]): PairGraph {
  const graph: PairGraph = new DirectedGraph()
  for (let i = 0; i < size; i++) graph.addNode(`c${i}`, { name: `c${i}`, nameZh: null, pole: null, stage: null })
  for (const [from, to, papers, confidence] of links) if (from !== to) graph.mergeEdge(`c${from}`, `c${to}`, link(papers, confidence))
  return graph
}

const toText = ({ nodes }: Pick<Path, 'nodes'>) => nodes.join(' ')
const graphs = fc.array(fc.tuple(fc.nat(5), fc.nat(5), fc.integer({ min: 1, max: 3 }), fc.constantFrom(0.25, 0.5, 1)), { maxLength: 20 })

it('finds every simple path between two concepts that another implementation finds, and no other', () => {
  fc.assert(
    fc.property(graphs, fc.integer({ min: 1, max: 5 }), (links, longest) => {
      const graph = toGraph(6, links)
      const expected = allSimplePaths(graph, 'c0', 'c5', { maxDepth: longest }).map((path) => path.join(' '))
      const found = [...findPaths(graph, { from: new Set(['c0']), to: new Set(['c5']), longest })]
      expect(found.map(toText).sort()).toEqual(expected.sort())
    }),
  )
})

it('yields paths from many starts to many ends in order of rank, each touching them at its ends alone', () => {
  fc.assert(
    fc.property(graphs, (links) => {
      const [from, to] = [new Set(['c0', 'c1']), new Set(['c4', 'c5'])]
      const found = [...findPaths(toGraph(6, links), { from, to, longest: 4 })]
      const ranks = found.map((path) => [-path.papers, path.nodes.length, -path.confidence] as const)
      expect(ranks).toEqual([...ranks].sort((a, b) => a[0] - b[0] || a[1] - b[1] || a[2] - b[2]))
      for (const { nodes } of found) expect(nodes.filter((id) => from.has(id) || to.has(id))).toEqual([nodes[0], nodes.at(-1)])
    }),
  )
})

it('closes a loop where a start is an end', () => {
  const graph = toGraph(4, [
    [0, 1, 1, 1],
    [1, 0, 2, 1],
    [1, 2, 1, 1],
    [2, 0, 1, 1],
  ])
  const search = { from: new Set(['c0']), to: new Set(['c0']), longest: 3 }
  expect([...findPaths(graph, search)].map(toText)).toEqual(['c0 c1 c0', 'c0 c1 c2 c0'])
  expect([...findPaths(graph, { ...search, inner: (id) => id !== 'c2' })].map(toText)).toEqual(['c0 c1 c0'])
})

it('gives up on a graph with more paths than anybody reads, and says so', () => {
  const all = Array.from({ length: 30 }, (_, i) => Array.from({ length: 30 }, (_, j) => [i, j, 1, 1] as const)).flat()
  const search = findPaths(
    toGraph(
      30,
      all.filter(([i, j]) => !(i !== 0 && j === 29)),
    ),
    { from: new Set(['c0']), to: new Set(['c29']), longest: 9 },
  )
  expect(search.next()).toMatchObject({ value: { nodes: ['c0', 'c29'] } })
  const deep = toGraph(
    30,
    all.filter(([i, j]) => i !== 0 || j === 1),
  )
  const paths = findPaths(deep, { from: new Set(['c0']), to: new Set(['c29']), longest: 9 })
  let next = paths.next()
  while (!next.done) next = paths.next()
  expect(next.value).toBe(false)
})

it('sorts by a heap as by sort', () => {
  fc.assert(
    fc.property(fc.array(fc.integer()), (numbers) => {
      const heap = new Heap<number>((a, b) => a - b)
      for (const number of numbers) heap.push(number)
      expect(numbers.map(() => heap.pop())).toEqual([...numbers].sort((a, b) => a - b))
      expect(heap.pop()).toBeUndefined()
    }),
  )
})

const bothWays = (pairs: [number, number][]) => pairs.map(([a, b], i) => (i % 2 ? ([b, a, 1, 1] as const) : ([a, b, 1, 1] as const)))

it("measures Burt's constraint as by hand: 1/n in the middle of a star, 1.125 in a triangle, 1 at a lonely end", () => {
  const holes = measureHoles(
    toGraph(
      8,
      bothWays([
        [0, 1],
        [0, 2],
        [0, 3],
        [0, 4],
        [5, 6],
        [6, 7],
        [7, 5],
      ]),
    ),
  )
  expect(holes.get('c0')).toEqual({ partners: 4, holes: 6, constraint: 0.25 })
  expect(holes.get('c1')).toEqual({ partners: 1, holes: 0, constraint: 1 })
  expect(holes.get('c6')).toEqual({ partners: 2, holes: 0, constraint: 1.125 })
})

it('weighs a link by its papers and both directions together in the constraint', () => {
  const holes = measureHoles(
    toGraph(3, [
      [0, 1, 2, 1],
      [1, 0, 1, 1],
      [0, 2, 1, 1],
    ]),
  )
  expect(holes.get('c0')?.constraint).toBe(0.75 ** 2 + 0.25 ** 2)
})

it('finds two cliques that one link joins, the same ones each time, and no group for a concept alone', () => {
  const clique = (ids: number[]) => ids.flatMap((a) => ids.filter((b) => b > a).map((b): [number, number] => [a, b]))
  const graph = toGraph(8, bothWays([...clique([0, 1, 2, 3]), ...clique([4, 5, 6]), [3, 4]]))
  const weightOf = ({ papers }: { papers: string[] }) => papers.length
  expect(findCommunities(graph, weightOf)).toEqual([
    ['c0', 'c1', 'c2', 'c3'],
    ['c4', 'c5', 'c6'],
  ])
  expect(findCommunities(toGraph(2, []), weightOf)).toEqual([])
})
