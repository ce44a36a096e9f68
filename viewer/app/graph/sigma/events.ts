/** What the pointer meets and where the camera comes to rest, told in ids. */
import type Sigma from 'sigma'
import type { Camera } from '../../state/view-state.ts'
import type { Places } from './places.ts'

export interface CanvasEvents {
  onNode(id: string): void
  onEdge(from: string, to: string): void
  onStage(): void
  /** The first scene is on the screen. */
  onDrawn(): void
  onHover(hover: { node: string | null; edge: string | null; x: number; y: number }): void
  /** The camera has come to rest somewhere else; null where it shows everything. */
  onCamera(camera: Camera | null): void
}

/** Milliseconds without a move after which the camera is at rest. */
const REST = 250

const NONE = { node: null, edge: null, x: 0, y: 0 }

/**
 * @param isFaded whether a curve has stepped back: those that stand out are met before it
 * @param camera what is seen now
 * @returns ends what is still to come; Sigma's own listeners go with it
 */
export function listen(
  sigma: Sigma,
  places: Places,
  events: CanvasEvents,
  isFaded: (edge: string) => boolean,
  camera: () => Camera | null,
): () => void {
  let node: string | null = null
  let edge: string | null = null
  let resting: ReturnType<typeof setTimeout> | undefined
  const point = (shape: string) => {
    sigma.getContainer().style.cursor = shape
  }
  sigma.getCamera().on('updated', () => {
    clearTimeout(resting)
    resting = setTimeout(() => events.onCamera(camera()), REST)
  })
  sigma.on('clickNode', (met) => events.onNode(met.node))
  sigma.on('clickStage', ({ event }) => {
    const key = places.edgeNear(event, isFaded)
    if (key === null) events.onStage()
    else events.onEdge(...places.endsOf(key))
  })
  sigma.on('enterNode', ({ node: id, event }) => {
    node = id
    edge = null
    point('pointer')
    events.onHover({ node, edge, x: event.x, y: event.y })
  })
  sigma.on('leaveNode', () => {
    node = null
    point('')
    events.onHover(NONE)
  })
  sigma.on('leaveStage', () => {
    edge = null
    events.onHover(NONE)
  })
  sigma.on('moveBody', ({ event }) => {
    if (node !== null) return
    const near = places.edgeNear(event, isFaded)
    if (near === edge) return
    edge = near
    point(near === null ? '' : 'pointer')
    events.onHover(near === null ? NONE : { node: null, edge: near, x: event.x, y: event.y })
  })
  return () => clearTimeout(resting)
}
