/** Groups of nodes as areas under the drawing, with their names. */
import type Sigma from 'sigma'
import { HullLayer, type HullShape } from '../hull-layer.ts'
import { hullPath } from '../hull-path.ts'
import type { LabelText } from '../label-layer.ts'
import type { Hull } from '../to-hulls.ts'
import type { Places } from './places.ts'

/** Pixels between the middle of a node and the rim of its group. */
const ROOM = 18

export class Hulls {
  private readonly sigma: Sigma
  private readonly places: Places
  private layer: HullLayer | null = null
  private hulls: readonly Hull[] = []

  constructor(sigma: Sigma, places: Places) {
    this.sigma = sigma
    this.places = places
  }

  set(hulls: readonly Hull[]): void {
    this.hulls = hulls
    if (hulls.length > 0) this.layer ??= new HullLayer(this.sigma.getContainer())
  }

  draw(): void {
    this.layer?.draw(this.shapes(), this.sigma.getDimensions())
  }

  /** In pixels. */
  shapes(): HullShape[] {
    return this.hulls.map(({ color, pieces }) => ({ d: pieces.map((ids) => hullPath(this.placesOf(ids), ROOM)).join(''), color }))
  }

  /** Each name at the upper rim of its largest area. */
  names(): LabelText[] {
    return this.hulls.flatMap(({ id, name, color, pieces }) => {
      const [first, ...others] = this.placesOf(pieces[0]!)
      if (!first) return []
      const { x, y } = others.reduce((a, b) => (b.y < a.y ? b : a), first)
      return [{ id: `hull ${id}`, text: name, x, y: y - ROOM, radius: 0, bold: true, large: false, always: false, color }]
    })
  }

  kill(): void {
    this.layer?.remove()
  }

  private placesOf(ids: readonly string[]) {
    return ids.flatMap((id) => this.places.ofNode(id) ?? [])
  }
}
