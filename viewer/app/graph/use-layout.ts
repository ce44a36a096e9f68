/** Positions for a graph, computed once in a worker; legend and theme never move a node. */
import { useEffect, useMemo, useState } from 'react'
import type { ConceptGraph } from '../../server/api-types.ts'
import type { LayoutInput, Positions } from './compute-layout.ts'
import { toScene } from './scene.ts'

const known = new WeakMap<ConceptGraph, Map<number, Positions>>()

/** Null until the layout is there. `aspect` (null: not yet measured) is rounded to a few steps, so that a resized window keeps its picture. */
export function useLayout(graph: ConceptGraph, aspect: number | null): Positions | null {
  const [, setDone] = useState(0)
  const step = aspect === null ? null : aspect > 1.8 ? 2.3 : aspect > 1.1 ? 1.35 : aspect > 0.8 ? 1 : 0.62
  const input = useMemo<LayoutInput | null>(() => {
    if (step === null) return null
    const scene = toScene(graph, [], 'en', 'light')
    return {
      nodes: scene.nodes.map(({ id, size, pole }) => ({ id, size, pole })),
      edges: graph.links.filter((link) => link.from !== link.to).map(({ from, to, papers }) => ({ from, to, weight: 1 + papers })),
      aspect: step,
    }
  }, [graph, step])
  useEffect(() => {
    if (step === null || input === null) return
    const layouts = known.get(graph) ?? new Map<number, Positions>()
    known.set(graph, layouts)
    if (layouts.has(step)) return
    const worker = new Worker(new URL('./layout.worker.ts', import.meta.url), { type: 'module' })
    worker.onmessage = ({ data }: MessageEvent<Positions>) => {
      layouts.set(step, data)
      setDone((count) => count + 1)
      worker.terminate()
    }
    worker.postMessage(input)
    return () => worker.terminate()
  }, [graph, step, input])
  return step === null ? null : (known.get(graph)?.get(step) ?? null)
}
