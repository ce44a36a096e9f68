/** A canvas in an element, made once; what is seen of it stands in the address where the view keeps its camera. */
import { type RefObject, useEffect, useRef, useState } from 'react'
import { useViewer } from '../state/viewer.ts'
import { CANVAS } from './palette.ts'
import { SigmaCanvas } from './sigma/sigma-canvas.ts'

/** What the pointer or the keys meet, and where. */
export interface Hover {
  node: string | null
  edge: string | null
  x: number
  y: number
}
export const NO_HOVER: Hover = { node: null, edge: null, x: 0, y: 0 }

export interface HeldCanvas {
  host: RefObject<HTMLDivElement | null>
  canvas: RefObject<SigmaCanvas | null>
  /** The canvas is there; the first scene is on the screen. */
  ready: boolean
  drawn: boolean
  /** Width by height of the element, null until it is measured. */
  aspect: number | null
  hover: Hover
  setHover(hover: Hover): void
  /** Brings a node into view as if the pointer met it. */
  meet(id: string): void
}

export function useCanvas(keepsCamera: boolean): HeldCanvas {
  const { state, change, select, mode } = useViewer()
  const { camera } = state
  const host = useRef<HTMLDivElement>(null)
  const canvas = useRef<SigmaCanvas | null>(null)
  const [aspect, setAspect] = useState<number | null>(null)
  const [hover, setHover] = useState<Hover>(NO_HOVER)
  const [ready, setReady] = useState(false)
  const [drawn, setDrawn] = useState(false)
  const events = useRef({ select, change })
  events.current = { select, change }

  // biome-ignore lint/correctness/useExhaustiveDependencies: the canvas is made once; what changes is handed to it
  useEffect(() => {
    const element = host.current
    if (!element) return
    setAspect(element.clientWidth / Math.max(1, element.clientHeight))
    const made = new SigmaCanvas(element, CANVAS[mode], {
      onNode: (id) => events.current.select({ kind: 'node', id }),
      onEdge: (from, to) => events.current.select({ kind: 'edge', from, to }),
      onStage: () => events.current.select(null),
      onDrawn: () => setDrawn(true),
      onHover: setHover,
      onCamera: (seen) => keepsCamera && events.current.change({ camera: seen }, 'replace'),
    })
    if (keepsCamera) made.view.set(camera)
    canvas.current = made
    // The browser test asks it where an edge is, to click there.
    Object.assign(element, { pathweaveCanvas: made })
    setReady(true)
    const watch = new ResizeObserver(() => made.resize())
    watch.observe(element)
    return () => {
      watch.disconnect()
      made.kill()
      canvas.current = null
    }
  }, [])
  useEffect(() => {
    if (ready && keepsCamera) canvas.current?.view.set(camera)
  }, [ready, keepsCamera, camera])
  const meet = (id: string) => {
    canvas.current?.reveal([id])
    setHover({ node: id, edge: null, ...(canvas.current?.nodePoint(id) ?? { x: 0, y: 0 }) })
  }
  return { host, canvas, ready, drawn, aspect, hover, setHover, meet }
}
