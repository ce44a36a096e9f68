/** Positions for a graph, computed once a layout in a worker; filters and theme never move a node. */
import { useEffect, useMemo, useState } from 'react'
import type { ConceptGraph } from '../../server/api-types.ts'
import type { LayoutInput, Positions } from './compute-layout.ts'
import { layoutOf } from './layouts.ts'
import { toScene } from './scene.ts'

export interface LayoutChoice {
  layout: string
  seed: number
  center: string | null
}

const known = new WeakMap<ConceptGraph, Map<string, Positions>>()

/** Null until the layout is there. `aspect` (null: not yet measured) is rounded to a few steps, so that a resized window keeps its picture. */
export function useLayout(graph: ConceptGraph, aspect: number | null, choice: LayoutChoice): Positions | null {
  const [, setDone] = useState(0)
  const { id, seeded, centered } = layoutOf(choice.layout)
  const seed = seeded ? choice.seed : 0
  const center = centered ? choice.center : null
  const step = aspect === null ? null : aspect > 1.8 ? 2.3 : aspect > 1.1 ? 1.35 : aspect > 0.8 ? 1 : 0.62
  const key = JSON.stringify([id, seed, center, step])
  const input = useMemo<LayoutInput | null>(() => {
    if (step === null) return null
    const scene = toScene(graph, 'en', 'light')
    const edges = graph.links.filter((link) => link.from !== link.to).map(({ from, to, papers }) => ({ from, to, weight: 1 + papers }))
    return {
      layout: id,
      seed,
      center,
      nodes: scene.nodes.map(({ id, size, pole, stage }) => ({ id, size, pole, stage })),
      edges,
      aspect: step,
    }
  }, [graph, step, id, seed, center])
  useEffect(() => {
    if (input === null) return
    const done = known.get(graph) ?? new Map<string, Positions>()
    known.set(graph, done)
    if (done.has(key)) return
    const worker = new Worker(new URL('./layout.worker.ts', import.meta.url), { type: 'module' })
    worker.onmessage = ({ data }: MessageEvent<Positions>) => {
      done.set(key, data)
      setDone((count) => count + 1)
      worker.terminate()
    }
    worker.postMessage(input)
    return () => worker.terminate()
  }, [graph, key, input])
  return step === null ? null : (known.get(graph)?.get(key) ?? null)
}
