/** Where nodes and curves are on the screen, in pixels of the element. */
import type { DirectedGraph } from 'graphology'
import type Sigma from 'sigma'
import { controlPoint, curveDistance, type Place, pointOnCurve } from '../curve-distance.ts'

/** How near to a node or a curve the pointer means it, in pixels; a finger is less exact. */
export const REACH = window.matchMedia('(pointer: coarse)').matches ? { node: 10, curve: 16 } : { node: 2, curve: 7 }

export class Places {
  private readonly sigma: Sigma

  constructor(sigma: Sigma) {
    this.sigma = sigma
  }

  private get graph(): DirectedGraph {
    return this.sigma.getGraph() as DirectedGraph
  }

  /** Null when it isn't drawn. */
  ofNode(id: string): Place | null {
    if (!this.graph.hasNode(id)) return null
    const { x, y } = this.graph.getNodeAttributes(id)
    return this.sigma.graphToViewport({ x, y })
  }

  /** The three points of a curve; null when it isn't drawn. */
  ofEdge(key: string): { from: Place; control: Place; to: Place } | null {
    if (!this.graph.hasEdge(key)) return null
    const [from, to] = this.endsOf(key).map((id) => this.ofNode(id)!) as [Place, Place]
    return { from, control: controlPoint(from, to, Number(this.graph.getEdgeAttribute(key, 'curvature'))), to }
  }

  /** A point on a curve; null when it isn't drawn. */
  onEdge(key: string): Place | null {
    const curve = this.ofEdge(key)
    return curve && pointOnCurve(curve.from, curve.control, curve.to, 0.5)
  }

  endsOf(key: string): [from: string, to: string] {
    return this.graph.extremities(key)
  }

  /**
   * The curve nearest to the pointer, if it is near enough; those that stand out come before faded ones.
   *
   * Sigma can tell the curve under a pixel, but a thin line is missed by a pixel as easily as it is hit.
   */
  edgeNear(point: Place, isFaded: (edge: string) => boolean): string | null {
    let best: string | null = null
    let least: number = REACH.curve
    for (const key of this.graph.edges()) {
      const { from, control, to } = this.ofEdge(key)!
      const distance = curveDistance(point, from, control, to) + (isFaded(key) ? REACH.curve - 2 : 0)
      if (distance >= least) continue
      least = distance
      best = key
    }
    return best
  }

  /**
   * Both ends of each line where Sigma's shaders have the nodes, four numbers a line; lines of nodes that aren't drawn are left out.
   *
   * @param links from, to (indexes of `ids`) and weight, three numbers a line
   */
  toSegments(ids: readonly string[], links: ArrayLike<number>): Float32Array {
    const places = new Float32Array(2 * ids.length).fill(Number.NaN)
    for (const [i, id] of ids.entries()) {
      const node = this.sigma.getNodeDisplayData(id)
      if (node) places.set([node.x, node.y], 2 * i)
    }
    const ends = new Float32Array((4 * links.length) / 3)
    let length = 0
    for (let i = 0; i < links.length; i += 3) {
      const [from, to] = [2 * links[i]!, 2 * links[i + 1]!]
      if (Number.isNaN(places[from]) || Number.isNaN(places[to])) continue
      ends[length++] = places[from]!
      ends[length++] = places[from + 1]!
      ends[length++] = places[to]!
      ends[length++] = places[to + 1]!
    }
    return ends.subarray(0, length)
  }

  /** What `toSegments` gave, in pixels. */
  toPixels(ends: Float32Array): Float32Array {
    const places = new Float32Array(ends.length)
    for (let i = 0; i < ends.length; i += 2) {
      const { x, y } = this.sigma.framedGraphToViewport({ x: ends[i]!, y: ends[i + 1]! })
      places.set([x, y], i)
    }
    return places
  }
}
