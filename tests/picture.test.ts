/** What can be chosen about the concept graph's picture: communities as areas, steps around the selection. */
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { filterGraph } from '#viewer/app/filters/filter-graph.ts'
import { keepWithin, stepChoiceOf } from '#viewer/app/filters/keep-within.ts'
import { computeCommunities } from '#viewer/app/graph/compute-communities.ts'
import { computeLayout } from '#viewer/app/graph/compute-layout.ts'
import { hullPath } from '#viewer/app/graph/hull-path.ts'
import { layouts } from '#viewer/app/graph/layouts.ts'
import { toHulls } from '#viewer/app/graph/to-hulls.ts'
import type { ConceptGraph, Link } from '#viewer/server/api-types.ts'

const cliques = [
  ['a1', 'a2', 'a3', 'a4'],
  ['b1', 'b2', 'b3'],
  ['c1', 'c2'],
]
const edges = [
  ...cliques.flatMap((ids) => ids.flatMap((from, i) => ids.slice(i + 1).map((to) => ({ from, to, weight: 2 })))),
  { from: 'a1', to: 'b1', weight: 1 },
]
const communities = computeCommunities({ seed: 0, edges })

describe('communities', () => {
  it('are named by their most linked concept, the largest first, the same each time; a pair is none', () => {
    expect(communities).toEqual([
      { id: 'a1', members: ['a1', 'a2', 'a3', 'a4'] },
      { id: 'b1', members: ['b1', 'b2', 'b3'] },
    ])
    expect(computeCommunities({ seed: 0, edges })).toEqual(communities)
    expect(computeCommunities({ seed: 0, edges: [] })).toEqual([])
  })

  const nodes = [0, 1, 2, 3, 4].flatMap((round) =>
    communities.flatMap(({ members }) => members.map((id) => ({ id: `${id}.${round}`, size: 6, pole: round % 2, stage: round % 3 }))),
  )
  const groups = communities.map(({ members }) => [0, 1, 2, 3, 4].flatMap((round) => members.map((id) => `${id}.${round}`)))
  const links = nodes.slice(1).map(({ id }, i) => ({ from: id, to: nodes[(i * i) % (i + 1)]!.id, weight: 1 }))

  it.each(layouts.map(({ id }) => id))('stand together in the layout %s', (layout) => {
    const input = { layout, seed: 0, center: nodes[0]!.id, nodes, edges: links, aspect: 1.3 }
    const meanApart = (positions: ReturnType<typeof computeLayout>) => {
      const apart = groups.flatMap((ids) =>
        ids.flatMap((a) => ids.map((b) => Math.hypot(positions[a]!.x - positions[b]!.x, positions[a]!.y - positions[b]!.y))),
      )
      return apart.reduce((sum, one) => sum + one, 0) / apart.length
    }
    expect(meanApart(computeLayout({ ...input, groups }))).toBeLessThan(meanApart(computeLayout(input)))
  })

  it('are areas of what is drawn, in pieces where the layout follows another order, each in its own color', () => {
    const positions = Object.fromEntries(communities.flatMap(({ members }) => members).map((id, i) => [id, { x: i * 100, y: 0 }]))
    positions.a4 = { x: 5000, y: 0 }
    const look = { mode: 'light' as const, nameOf: ({ id }: { id: string }) => `around ${id}` }
    const all = new Set(Object.keys(positions))
    const whole = toHulls(communities, all, positions, { ...look, inPieces: false })
    expect(whole.map(({ name, pieces }) => [name, pieces.length])).toEqual([
      ['around a1', 1],
      ['around b1', 1],
    ])
    expect(toHulls(communities, all, positions, { ...look, inPieces: true })[0]?.pieces).toEqual([['a1', 'a2', 'a3'], ['a4']])
    all.delete('a1')
    all.delete('a2')
    expect(toHulls(communities, all, positions, { ...look, inPieces: false })).toEqual(whole.slice(1))
  })
})

describe('the outline of an area', () => {
  it('holds every place with room around it', () => {
    const place = fc.record({ x: fc.integer({ min: -300, max: 300 }), y: fc.integer({ min: -300, max: 300 }) })
    fc.assert(
      fc.property(fc.array(place, { minLength: 1, maxLength: 30 }), (places) => {
        const d = hullPath(places, 10)
        expect(d).not.toMatch(/NaN|Infinity/)
        const corners = [...d.matchAll(/(?:M|L|A10 10 0 0 1 )(-?[\d.]+) (-?[\d.]+)/g)].map(([, x, y]) => ({ x: Number(x), y: Number(y) }))
        if (corners.length < 3) return
        for (const { x, y } of places) {
          for (const [i, a] of corners.entries()) {
            const b = corners[(i + 1) % corners.length]!
            const [dx, dy] = [b.x - a.x, b.y - a.y]
            // To the right of each side, as far as rounding tells.
            if (Math.hypot(dx, dy) > 1) expect((dx * (y - a.y) - dy * (x - a.x)) / Math.hypot(dx, dy)).toBeGreaterThan(-0.1)
          }
        }
      }),
    )
  })

  it('is nothing for nothing and a ring for one', () => {
    expect(hullPath([], 10)).toBe('')
    expect(hullPath([{ x: 5, y: 5 }], 10)).toBe('M-5 5a10 10 0 1 1 20 0a10 10 0 1 1 -20 0Z')
    expect(
      hullPath(
        [
          { x: 0, y: 0 },
          { x: 100, y: 0 },
        ],
        10,
      ),
    ).toBe('M0 -10L100 -10A10 10 0 0 1 100 10L0 10A10 10 0 0 1 0 -10Z')
  })
})

describe('steps around the selection', () => {
  const concept = (id: string) => ({ id, name: id, nameZh: null, namePinyin: null, pole: null, stage: null, papers: 1, claims: 1 })
  const link = (from: string, to: string): Link => ({ from, to, claims: 1, hedged: 0, papers: 1, relations: [], stated: [] })
  const graph: ConceptGraph = {
    concepts: ['a', 'b', 'c', 'd', 'e', 'alone'].map(concept),
    links: [link('a', 'b'), link('c', 'b'), link('c', 'd'), link('d', 'e'), link('b', 'a')],
    papers: [],
    poles: [],
    stages: [],
    counts: { papers: 0, works: 0, claims: 0, passages: 0 },
  }
  const all = filterGraph(graph, { hidden: [], bounds: {} })
  const node = (id: string) => ({ kind: 'node' as const, id })

  it('keep what so many links lead to, whichever way they point, and count what they leave out', () => {
    const kept = keepWithin(all, node('a'), '2')
    expect(kept.graph.concepts.map(({ id }) => id)).toEqual(['a', 'b', 'c'])
    expect(kept).toMatchObject({ total: 5, shown: 3, within: { centers: ['a'], steps: 2, leavesOut: 2 } })
    expect(keepWithin(all, { kind: 'edge', from: 'c', to: 'd' }, '1').graph.concepts.map(({ id }) => id)).toEqual(['b', 'c', 'd', 'e'])
    expect(keepWithin(all, node('alone'), '3').graph.links).toEqual([])
  })

  it('keep everything where nothing of the graph is selected or nobody chose them', () => {
    expect(keepWithin(all, null, '1')).toBe(all)
    expect(keepWithin(all, node('a paper'), '1')).toBe(all)
    expect(keepWithin(all, node('a'), stepChoiceOf({}))).toBe(all)
    expect(keepWithin(all, node('a'), stepChoiceOf({ 'concepts.steps': '9' }))).toBe(all)
  })
})
