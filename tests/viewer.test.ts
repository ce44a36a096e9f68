/** The viewer's pure parts: the scene, layouts, labels, walking, marks and rows. */
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { filterGraph } from '#viewer/app/filters/filter-graph.ts'
import { computeLayout } from '#viewer/app/graph/compute-layout.ts'
import { controlPoint, curveDistance, pointOnCurve } from '#viewer/app/graph/curve-distance.ts'
import { toEmphasis } from '#viewer/app/graph/emphasis.ts'
import { layouts } from '#viewer/app/graph/layouts.ts'
import { nearestInDirection } from '#viewer/app/graph/nearest-in-direction.ts'
import { mixColors, poleColor, relationColor, stageShape } from '#viewer/app/graph/palette.ts'
import { type LabelWish, placeLabels } from '#viewer/app/graph/place-labels.ts'
import { edgeKeyOf, toScene } from '#viewer/app/graph/scene.ts'
import { stepAlong, stepThrough } from '#viewer/app/graph/walk.ts'
import { findTerms } from '#viewer/app/parts/find-terms.ts'
import { shownColumns, toCellParts, toNodeIds } from '#viewer/app/views/answer-table.ts'
import type { Concept, ConceptGraph, Link } from '#viewer/server/api-types.ts'

const concept = (id: string, pole: string | null, stage: string | null): Concept => ({
  id,
  name: `name of ${id}`,
  nameZh: `名${id}`,
  namePinyin: null,
  pole,
  stage,
  papers: 1,
  claims: 1,
})
const link = (from: string, to: string, ...relations: string[]): Link => ({
  from,
  to,
  claims: relations.length,
  hedged: 0,
  papers: 2,
  relations: relations.map((relation) => ({
    type: 'EMPOWERS',
    relation,
    direction: 'within',
    claims: 1,
    papers: 1,
    confidence: 0.5,
    aspect: null,
  })),
  stated: relations.map((relation) => ({ relation, paper: 0, confidence: 0.5, hedged: false, asserted: true, curated: false })),
})
const graph: ConceptGraph = {
  concepts: [concept('a', 'left', 'one'), concept('b', 'right', null), concept('c', null, 'two'), concept('d', 'left', null)],
  links: [link('a', 'b', 'drives', 'supports'), link('b', 'a', 'supplies'), link('b', 'c', 'drives'), link('c', 'c', 'drives')],
  papers: [{ id: 'p', title: 'P', year: 2020 }],
  poles: ['left', 'right'].map((id) => ({ id, name: id, nameZh: null, concepts: 1 })),
  stages: ['one', 'two'].map((id) => ({ id, name: id, nameZh: null, concepts: 1 })),
  counts: { papers: 1, works: 1, claims: 5, passages: 5 },
}

describe('the scene', () => {
  it('has a curve for each direction, bent to different sides, and leaves out what nothing joins', () => {
    const scene = toScene(graph, 'both', 'light')
    expect(scene.nodes.map(({ id }) => id)).toEqual(['a', 'b', 'c'])
    expect(scene.edges.map(({ key }) => key)).toEqual([edgeKeyOf('a', 'b'), edgeKeyOf('b', 'a'), edgeKeyOf('b', 'c')])
    const [there, back, alone] = scene.edges
    expect(there?.curvature).toBe(back?.curvature)
    expect(alone?.curvature).toBeLessThan(there?.curvature ?? 0)
    expect(scene.nodes[0]).toMatchObject({ label: 'name of a 名a', color: poleColor(0, 'light'), shape: stageShape(0), degree: 2 })
    expect(scene.nodes[2]).toMatchObject({ color: poleColor(-1, 'light'), shape: stageShape(1) })
    expect(scene.alone).toBe(1)
  })

  it('dashes what nobody asserts: of the sayings that are left, none is plain', () => {
    const said = (asserted: boolean) => ({ relation: 'drives', paper: 0, confidence: 0.5, hedged: !asserted, asserted, curated: false })
    const links = [
      { ...link('a', 'b', 'drives'), stated: [said(true), said(false)] },
      { ...link('b', 'c', 'drives'), stated: [said(false), said(false)] },
      { ...link('c', 'a', 'contrasts_with'), stated: [] },
    ]
    const dashed = (...hidden: string[]) =>
      toScene(filterGraph({ ...graph, links }, { hidden, bounds: {} }).graph, 'en', 'light').edges.map((edge) => edge.dashed)
    expect(dashed()).toEqual([false, true, false])
    expect(dashed('hedged:no')).toEqual([true, true])
  })

  it('is that of what the filters leave: the next relation of a pair where one is off', () => {
    const shown = (...hidden: string[]) => toScene(filterGraph(graph, { hidden, bounds: {} }).graph, 'en', 'dark')
    expect(shown('relation:drives').edges.map(({ relation }) => relation)).toEqual(['supports', 'supplies'])
    expect(shown('relation:drives').edges[0]?.color).toBe(relationColor('supports', 'dark'))
    expect(shown('pole:right').edges).toEqual([])
    expect(shown('pole:').nodes.map(({ id }) => id)).toEqual(['a', 'b'])
  })

  it('lets a selection, a pointer or the rows of an answer stand out', () => {
    const scene = toScene(graph, 'en', 'light')
    expect(toEmphasis(scene, null, null, []).nodes).toBeNull()
    expect([...(toEmphasis(scene, { kind: 'node', id: 'c' }, null, []).nodes ?? [])].sort()).toEqual(['b', 'c'])
    expect(toEmphasis(scene, { kind: 'node', id: 'a paper' }, null, []).nodes).toBeNull()
    expect(toEmphasis(scene, { kind: 'edge', from: 'a', to: 'b' }, null, []).focus.has(edgeKeyOf('a', 'b'))).toBe(true)
    expect(toEmphasis(scene, { kind: 'edge', from: 'a', to: 'b' }, 'c', []).focus).toEqual(new Set(['c']))
    const rows = toEmphasis(scene, null, null, [['a paper', 'b', 'c']])
    expect(rows.nodes).toEqual(new Set(['b', 'c']))
    expect(rows.edges.has(edgeKeyOf('b', 'c'))).toBe(true)
  })
})

describe('the layout', () => {
  const nodes = Array.from({ length: 60 }, (_, index) => ({ id: `n${index}`, size: 6, pole: (index % 3) - 1, stage: (index % 4) - 1 }))
  const edges = nodes.slice(1).map(({ id }, index) => ({ from: id, to: `n${(index * 7) % 60}`, weight: 1 }))
  const input = { seed: 0, center: 'n5', nodes, edges, aspect: 1.35 }

  it.each(layouts.map(({ id }) => id))('%s is the same each time, and no node covers another', (layout) => {
    const once = computeLayout({ ...input, layout })
    expect(computeLayout({ ...input, layout })).toEqual(once)
    expect(Object.keys(once).sort()).toEqual(nodes.map(({ id }) => id).sort())
    const places = Object.values(once)
    for (const [at, a] of places.entries())
      for (const b of places.slice(at + 1)) expect(Math.hypot(a.x - b.x, a.y - b.y)).toBeGreaterThan(12)
    expect(computeLayout({ ...input, layout, nodes: nodes.slice(0, 1), edges: [] }).n0).toBeDefined()
    expect(computeLayout({ ...input, layout, nodes: [], edges: [] })).toEqual({})
  })

  it('begins elsewhere with another seed, stands around the center, and follows the stages', () => {
    expect(computeLayout({ ...input, layout: 'forces', seed: 1 })).not.toEqual(computeLayout({ ...input, layout: 'forces' }))
    expect(computeLayout({ ...input, layout: 'rings' }).n5).toEqual({ x: 0, y: 0 })
    const staged = computeLayout({ ...input, layout: 'stages' })
    const across = (stage: number) => nodes.filter((node) => node.stage === stage).map(({ id }) => staged[id]?.x ?? Number.NaN)
    expect(Math.max(...across(0))).toBeLessThan(Math.min(...across(1)))
    expect(Math.max(...across(2))).toBeLessThan(Math.min(...across(-1)))
  })
})

describe('labels', () => {
  const wish = (id: string, x: number, y: number, always = false): LabelWish => ({
    id,
    text: id,
    x,
    y,
    radius: 5,
    width: 60,
    height: 16,
    always,
  })

  it('never cover one another nor leave the window, and the important come first', () => {
    fc.assert(
      fc.property(fc.array(fc.tuple(fc.integer({ min: 0, max: 400 }), fc.integer({ min: 0, max: 300 })), { maxLength: 80 }), (points) => {
        const placed = placeLabels(
          points.map(([x, y], index) => wish(`${index}`, x, y)),
          { width: 400, height: 300 },
        )
        for (const [at, a] of placed.entries()) {
          expect(a.x).toBeGreaterThanOrEqual(2)
          expect(a.x + 60).toBeLessThanOrEqual(398)
          expect(a.y - 8).toBeGreaterThanOrEqual(0)
          expect(a.y + 8).toBeLessThanOrEqual(300)
          for (const b of placed.slice(at + 1)) expect(Math.abs(a.x - b.x) >= 60 || Math.abs(a.y - b.y) >= 16).toBe(true)
        }
      }),
    )
    const placed = placeLabels([wish('first', 100, 100), wish('second', 101, 100)], { width: 400, height: 300 })
    expect(placed[0]).toMatchObject({ id: 'first', x: 109, y: 100 })
  })

  it('are written where they must be, even over others', () => {
    const crowd = Array.from({ length: 30 }, (_, index) => wish(`${index}`, 200, 150))
    expect(placeLabels(crowd, { width: 400, height: 300 }).length).toBeLessThan(8)
    expect(placeLabels([...crowd, wish('must', 200, 150, true)], { width: 400, height: 300 }).map(({ id }) => id)).toContain('must')
  })
})

describe('curves', () => {
  it('bend to the side of their direction and know how far a point is', () => {
    const [a, b] = [
      { x: 0, y: 0 },
      { x: 100, y: 0 },
    ]
    const there = pointOnCurve(a, controlPoint(a, b, 0.3), b, 0.5)
    const back = pointOnCurve(b, controlPoint(b, a, 0.3), a, 0.5)
    expect([there, back]).toEqual([
      { x: 50, y: -15 },
      { x: 50, y: 15 },
    ])
    expect(curveDistance(there, a, controlPoint(a, b, 0.3), b)).toBeLessThan(0.1)
    expect(curveDistance(back, a, controlPoint(a, b, 0.3), b)).toBeGreaterThan(20)
    expect(curveDistance({ x: 3, y: 4 }, a, a, a)).toBe(5)
  })
})

describe('arrow keys', () => {
  it('go to the nearest in that direction and stop at the rim', () => {
    const from = { id: 'o', x: 0, y: 0 }
    const points = [
      from,
      { id: 'right', x: 10, y: 1 },
      { id: 'far right', x: 40, y: 0 },
      { id: 'up', x: 2, y: -30 },
      { id: 'aside', x: 9, y: -30 },
    ]
    expect(nearestInDirection(from, points, 'right')).toBe('right')
    expect(nearestInDirection(from, points, 'up')).toBe('up')
    expect(nearestInDirection(from, points, 'left')).toBeNull()
  })
})

describe('walking', () => {
  const points = [
    { id: 'a', x: 0, y: 0 },
    { id: 'near', x: 10, y: 0 },
    { id: 'b', x: 40, y: 0 },
    { id: 'c', x: 0, y: 30 },
  ]
  const edges = [
    { key: 'b→a', from: 'b', to: 'a' },
    { key: 'a→b', from: 'a', to: 'b' },
    { key: 'c→a', from: 'c', to: 'a' },
  ]

  it('goes along links, not to what merely stands nearest, and reads a pair in the direction of the walk', () => {
    expect(stepAlong('a', points, edges, 'right')).toEqual({ to: 'b', edge: 'a→b' })
    expect(stepAlong('b', points, edges, 'left')).toEqual({ to: 'a', edge: 'b→a' })
    expect(stepAlong('a', points, edges, 'down')).toEqual({ to: 'c', edge: 'c→a' })
    expect(stepAlong('a', points, edges, 'up')).toBeNull()
    expect(stepAlong(null, points, edges, 'up')).toEqual({ to: 'a', edge: null })
  })

  it('reaches what nothing joins, round and round', () => {
    expect(stepThrough('a', points, 1)?.to).toBe('near')
    expect(stepThrough('a', points, -1)?.to).toBe('c')
    expect(stepThrough('c', points, 1)?.to).toBe('a')
    expect(stepThrough('a', [], 1)).toBeNull()
  })
})

describe('marks', () => {
  const terms = [
    { kind: 'from' as const, words: ['talent', 'skilled talent'] },
    { kind: 'to' as const, words: ['产业升级', 'loom'] },
  ]
  const marked = (sentence: string) => findTerms(sentence, terms).flatMap(({ text, kind }) => (kind ? [[kind, text]] : []))

  it('take the longest name, its plural, and 汉字 without spaces', () => {
    expect(marked('Skilled talents weave; talent looms.')).toEqual([
      ['from', 'Skilled talents'],
      ['from', 'talent'],
      ['to', 'looms'],
    ])
    expect(marked('技能人才推动产业升级。')).toEqual([['to', '产业升级']])
    expect(marked('Heirlooms are talented.')).toEqual([])
    expect(findTerms('Bees hum(Ode, 2020)so', [{ kind: 'cue', words: ['(Ode, 2020)'] }])[1]?.text).toBe('(Ode, 2020)')
  })

  it('never lose a character', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), fc.array(fc.string({ maxLength: 4 })), (sentence, words) => {
        const parts = findTerms(sentence, [{ kind: 'cue', words }])
        expect(parts.map((part) => part.text).join('')).toBe(sentence)
      }),
    )
  })
})

describe('rows of an answer', () => {
  const row = { chain: ['a', 'b'], chainIds: ['c:a', 'c:b'], paper: 'P', paperId: 'w:p', confidence: 0.756, note: true, place: null }

  it('hide the ids and join them to the cells that they name', () => {
    expect(shownColumns([row], ['paper', 'chain'])).toEqual(['paper', 'chain', 'confidence', 'note', 'place'])
    expect(toNodeIds(row)).toEqual(['c:a', 'c:b', 'w:p'])
    expect(toCellParts(row, 'chain')).toEqual([
      { text: 'a', id: 'c:a' },
      { text: 'b', id: 'c:b' },
    ])
    expect(toCellParts({ chain: ['a'], conceptIds: ['c:a'] }, 'chain')).toEqual([{ text: 'a', id: 'c:a' }])
    expect(toCellParts({ sentence: 'S.', passageId: 'p' }, 'sentence')).toEqual([{ text: 'S.', id: 'p' }])
    expect(toCellParts(row, 'confidence')).toEqual([{ text: '0.76', id: null }])
    expect(toCellParts(row, 'place')).toEqual([])
  })
})

it('mixes colors', () => {
  expect(mixColors('#000000', '#ffffff', 0.5)).toBe('#808080')
  expect(mixColors('#12ab34', '#ffffff', 0)).toBe('#12ab34')
})
