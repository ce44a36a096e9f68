/**
 * Which node the pointer means, by where the nodes are.
 *
 * Sigma draws each node a second time in a color of its own and reads the pixel back with every move of the mouse: that waits
 * for all that is still to be drawn (400 ms after the first picture where there is no graphics processor).
 */
import type Sigma from 'sigma'
import type { Place } from '../curve-distance.ts'
import { REACH } from './places.ts'

/** What Sigma asks with every event; its types keep it to itself. */
interface Picking {
  getNodeAtPosition(point: Place): string | null
}

export function pickByPlace(sigma: Sigma): void {
  ;(sigma as unknown as Picking).getNodeAtPosition = (point) => nodeAt(sigma, point)
}

/**
 * The node under a point of the element, in pixels; of several the one whose middle is nearest.
 *
 * Places come from the graph: what Sigma keeps for drawing is in other units while it is made anew.
 */
function nodeAt(sigma: Sigma, point: Place): string | null {
  const at = sigma.viewportToGraph(point)
  const [zero, one] = [sigma.graphToViewport({ x: 0, y: 0 }), sigma.graphToViewport({ x: 1, y: 0 })]
  const unit = Math.hypot(one.x - zero.x, one.y - zero.y)
  let best: string | null = null
  let least = Number.POSITIVE_INFINITY
  sigma.getGraph().forEachNode((id, { x, y }) => {
    const distance = Math.hypot(x - at.x, y - at.y) * unit
    if (distance >= least) return
    const drawn = sigma.getNodeDisplayData(id)
    if (!drawn || drawn.hidden || distance > sigma.scaleSize(drawn.size) + REACH.node) return
    least = distance
    best = id
  })
  return best
}
