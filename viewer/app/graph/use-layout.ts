/** Positions for a graph, computed once a layout in a worker; filters and theme never move a node. */
import { useMemo } from 'react'
import type { ConceptGraph } from '../../server/api-types.ts'
import { ASPECTS, type Positions, toPulls } from '../../shared/forces.ts'
import type { Community } from './community.ts'
import type { LayoutInput } from './compute-layout.ts'
import { layoutOf } from './layouts.ts'
import { toScene } from './scene.ts'
import { useComputed } from './use-computed.ts'

export interface LayoutChoice {
  layout: string
  seed: number
  center: string | null
  /** What stands together, as far as the layout lets it; null: not yet known. */
  communities: readonly Community[] | null
}

/** Null until the layout is there. `aspect` (null: not yet measured) is rounded to a few steps, so that a resized window keeps its picture. */
export function useLayout(graph: ConceptGraph, aspect: number | null, choice: LayoutChoice): Positions | null {
  const { communities } = choice
  const { id, seeded, centered } = layoutOf(choice.layout)
  const seed = seeded ? choice.seed : 0
  const center = centered ? choice.center : null
  const step = aspect === null ? null : aspectOf(aspect)
  const key = JSON.stringify([id, seed, center, step, communities?.map(({ id }) => id)])
  const isUsual = id === 'forces' && seed === 0 && communities?.length === 0
  const given = useMemo(() => (isUsual && step !== null ? placesOf(graph, step) : null), [graph, isUsual, step])
  const input = useMemo<LayoutInput | null>(() => {
    if (step === null || communities === null || given) return null
    return toLayoutInput(graph, { id, seed, center, communities, aspect: step })
  }, [graph, step, id, seed, center, communities, given])
  return useComputed('layout', graph, key, input) ?? given
}

interface Wanted extends Pick<LayoutInput, 'seed' | 'center' | 'aspect'> {
  id: LayoutInput['layout']
  communities: readonly Community[]
}

/** What a layout of the whole graph is computed from. */
export function toLayoutInput(graph: ConceptGraph, { id, communities, ...rest }: Wanted): LayoutInput {
  const nodes = toScene(graph, 'en', 'light').nodes.map(({ id, size, pole, stage }) => ({ id, size, pole, stage }))
  return { ...rest, layout: id, nodes, edges: toPulls(graph.links), groups: communities.map(({ members }) => members) }
}

function aspectOf(aspect: number): number {
  const [wide, usual, square, high] = ASPECTS
  return aspect > 1.8 ? wide : aspect > 1.1 ? usual : aspect > 0.8 ? square : high
}

/** What the server has placed for everybody; null where it left it to the page. */
export function placesOf({ concepts, layouts = [] }: ConceptGraph, aspect: number): Positions | null {
  const layout = layouts.find((one) => one.aspect === aspect)
  return layout ? Object.fromEntries(concepts.flatMap(({ id }, i) => (layout.places[i] ? [[id, layout.places[i]]] : []))) : null
}
