/** All that is on the screen, for a picture of it. */
import type Sigma from 'sigma'
import type { CanvasSeen } from '../canvas-seen.ts'
import { SHAPES } from '../palette.ts'
import type { Places } from './places.ts'
import { THINNEST } from './styles.ts'

/** @param ranked the ids of the nodes, the most important first */
export function toSeen(
  sigma: Sigma,
  places: Places,
  ranked: readonly string[],
): Pick<CanvasSeen, 'width' | 'height' | 'nodes' | 'places' | 'curves'> {
  const graph = sigma.getGraph()
  const radiusOf = (id: string) => sigma.scaleSize(sigma.getNodeDisplayData(id)!.size)
  return {
    ...sigma.getDimensions(),
    nodes: ranked.map((id) => {
      const { color, zIndex } = sigma.getNodeDisplayData(id)!
      return { ...places.ofNode(id)!, radius: radiusOf(id), color, zIndex, shape: SHAPES[graph.getNodeAttribute(id, 'shape')]! }
    }),
    places: new Map(ranked.map((id) => [id, places.ofNode(id)!])),
    curves: graph.mapEdges((key, { dashed }, _, target) => {
      const { size, color, zIndex } = sigma.getEdgeDisplayData(key)!
      const width = Math.max(THINNEST, sigma.scaleSize(size))
      return { ...places.ofEdge(key)!, radius: radiusOf(target), width, color, dashed: dashed === true, zIndex }
    }),
  }
}
