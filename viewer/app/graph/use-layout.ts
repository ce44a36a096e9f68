/** Positions for a graph, computed once a layout in a worker; filters and theme never move a node. */
import { useMemo } from 'react'
import type { ConceptGraph } from '../../server/api-types.ts'
import type { Community } from './community.ts'
import type { LayoutInput, Positions } from './compute-layout.ts'
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
  const step = aspect === null ? null : aspect > 1.8 ? 2.3 : aspect > 1.1 ? 1.35 : aspect > 0.8 ? 1 : 0.62
  const key = JSON.stringify([id, seed, center, step, communities?.map(({ id }) => id)])
  const input = useMemo<LayoutInput | null>(() => {
    if (step === null || communities === null) return null
    const scene = toScene(graph, 'en', 'light')
    return {
      layout: id,
      seed,
      center,
      nodes: scene.nodes.map(({ id, size, pole, stage }) => ({ id, size, pole, stage })),
      edges: toLayoutEdges(graph),
      groups: communities.map(({ members }) => members),
      aspect: step,
    }
  }, [graph, step, id, seed, center, communities])
  return useComputed('layout', graph, key, input)
}

/** What pulls: the more papers, the more. */
export function toLayoutEdges(graph: ConceptGraph): LayoutInput['edges'] {
  return graph.links.filter((link) => link.from !== link.to).map(({ from, to, papers }) => ({ from, to, weight: 1 + papers }))
}
