/** Groups as soft areas under the nodes, on a canvas of our own. */
import { fitCanvas } from './fit-canvas.ts'

/** How much an area and its rim cover what is below. */
export const HULL_ALPHA = { area: 0.1, rim: 0.6 }

export interface HullShape {
  /** An SVG path, in pixels. */
  d: string
  color: string
}

export class HullLayer {
  private readonly canvas: HTMLCanvasElement

  constructor(container: HTMLElement) {
    this.canvas = container.ownerDocument.createElement('canvas')
    this.canvas.style.cssText = 'position:absolute;inset:0;pointer-events:none'
    container.prepend(this.canvas)
  }

  /** Sizes in pixels of the page. */
  draw(shapes: readonly HullShape[], size: { width: number; height: number }): void {
    const context = fitCanvas(this.canvas, size)
    if (!context) return
    for (const { d, color } of shapes) {
      const path = new Path2D(d)
      Object.assign(context, { fillStyle: color, strokeStyle: color, lineWidth: 1.2, globalAlpha: HULL_ALPHA.area })
      context.fill(path)
      context.globalAlpha = HULL_ALPHA.rim
      context.stroke(path)
    }
    context.globalAlpha = 1
  }

  remove(): void {
    this.canvas.remove()
  }
}
