/** What part of the picture is seen: read, moved, set. */
import type Sigma from 'sigma'
import type { Camera } from '../../state/view-state.ts'
import type { Place } from '../curve-distance.ts'

const EVERYTHING = { x: 0.5, y: 0.5, ratio: 1 }

export class ViewCamera {
  private readonly sigma: Sigma

  constructor(sigma: Sigma) {
    this.sigma = sigma
  }

  /** Null for everything. */
  get(): Camera | null {
    const { x, y, ratio } = this.sigma.getCamera()
    const round = (value: number) => Math.round(value * 10_000) / 10_000
    const seen = { x: round(x), y: round(y), ratio: Math.max(0.0001, round(ratio)) }
    return seen.x === 0.5 && seen.y === 0.5 && seen.ratio === 1 ? null : seen
  }

  /** Looks there at once, where it doesn't already. */
  set(camera: Camera | null): void {
    if (JSON.stringify(camera) === JSON.stringify(this.get())) return
    this.sigma.getCamera().setState({ ...(camera ?? EVERYTHING), angle: 0 })
  }

  /** Makes the picture larger (factor > 1) or smaller. */
  zoom(factor: number): void {
    const camera = this.sigma.getCamera()
    this.move({ ratio: camera.getBoundedRatio(camera.ratio / factor) })
  }

  /** Shows everything. */
  fit(): void {
    this.move({ ...EVERYTHING, angle: 0 })
  }

  /** Brings these places (in pixels) into the middle where one of them is out of view or at its rim. */
  reveal(places: readonly Place[]): void {
    const { width, height } = this.sigma.getDimensions()
    const inside = places.every(({ x, y }) => x > 24 && y > 24 && x < width - 24 && y < height - 24)
    if (inside) return
    const mean = (axis: 'x' | 'y') => places.reduce((sum, place) => sum + place[axis], 0) / places.length
    this.move(this.sigma.viewportToFramedGraph({ x: mean('x'), y: mean('y') }))
  }

  private move(to: { x?: number; y?: number; ratio?: number; angle?: number }): void {
    const still = window.matchMedia('(prefers-reduced-motion: reduce)').matches
    void this.sigma.getCamera().animate(to, { duration: still ? 1 : 250 })
  }
}
