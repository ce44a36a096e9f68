/**
 * The layer of straight lines under a drawn graph. Where they are many, they are drawn some with each frame, so that the page
 * never waits for them; while the graph moves, the picture of them moves as it is, and is drawn anew when it rests.
 */
import { LineLayer, type LineStyle } from './line-layer.ts'
import { type CanvasColors, mixColors } from './palette.ts'

/** So many lines a frame keep up with a hand even where the processor draws. */
const A_FRAME = 20_000
/** The picture rests when nothing moved for so many ms, and for two frames, which take longer where more is drawn. */
const REST = 140

interface Picture {
  matrix: Float32Array
  styles: LineStyle[]
  /** From the lines' coordinates to pixels of the element. */
  camera: DOMMatrix
}

export class MovingLines {
  readonly #canvas: HTMLCanvasElement
  readonly #layer: LineLayer
  /** The camera and the size of the last picture, and all that made it. */
  #seen = ''
  #made = ''
  /** What is on the canvas; null where it shows other lines. */
  #drawn: Picture | null = null
  #timer: ReturnType<typeof setTimeout> | undefined
  #frame = 0
  #alpha = 1
  #litColor: string | null = null
  #order = 0
  #sets: readonly [all: Float32Array, lit: Float32Array] = [new Float32Array(), new Float32Array()]

  constructor(container: HTMLElement) {
    this.#canvas = container.ownerDocument.createElement('canvas')
    this.#canvas.style.cssText = 'position:absolute;inset:0;width:100%;height:100%;pointer-events:none;transform-origin:0 0'
    container.prepend(this.#canvas)
    this.#layer = new LineLayer(this.#canvas)
  }

  /**
   * @param all,lit x and y of both ends, four numbers a line, the most important first; lit ones stand out, the others fade
   * @param color of the lit ones
   */
  set(all: Float32Array, lit: Float32Array, color: string): void {
    this.#sets = [all, lit]
    this.#layer.set(this.#sets)
    this.#litColor = lit.length > 0 ? color : null
    // The more lines, the fainter each: where many cross, they darken.
    this.#alpha = Math.max(0.015, Math.min(0.5, 7000 / (all.length / 4 + 1)))
    this.#order++
    this.#drawn = null
  }

  /** Draws where the camera, the size or the lines changed since the last time. */
  draw(matrix: Float32Array, colors: CanvasColors): void {
    const { clientWidth, clientHeight } = this.#canvas
    const [width, height] = [clientWidth, clientHeight].map((pixels) => Math.round(pixels * (window.devicePixelRatio || 1)))
    const now = [...matrix, width, height].join()
    const made = `${now} ${this.#order} ${colors.ink}`
    if (made === this.#made) return
    const moved = now !== this.#seen
    this.#made = made
    this.#seen = now
    const picture: Picture = {
      matrix: matrix.slice(),
      styles: this.drawn(colors).map(({ style }) => style),
      camera: toPixels(matrix, clientWidth, clientHeight),
    }
    const resized = this.#canvas.width !== width || this.#canvas.height !== height
    if (resized) Object.assign(this.#canvas, { width, height })
    this.#stop()
    if (moved && !resized && this.#drawn && this.#sets[0].length / 4 > A_FRAME) {
      this.#canvas.style.transform = picture.camera.multiply(this.#drawn.camera.inverse()).toString()
      this.#timer = setTimeout(() => this.#next(() => this.#next(() => this.#begin(picture))), REST)
    } else this.#begin(picture)
  }

  /** The sets of lines with their styles, the later over the earlier. */
  drawn(colors: CanvasColors): { ends: Float32Array; style: LineStyle }[] {
    const [all, lit] = this.#sets
    // Where so many cross that they cover the ground, they stay lighter than the nodes.
    const color = all.length / 4 > A_FRAME ? mixColors(colors.ink, colors.paper, 0.5) : colors.ink
    const faint = { color, alpha: this.#litColor ? this.#alpha / 4 : this.#alpha }
    return [
      { ends: all, style: faint },
      { ends: lit, style: { color: this.#litColor ?? colors.ink, alpha: 0.85 } },
    ]
  }

  kill(): void {
    this.#stop()
    this.#layer.kill()
    this.#canvas.remove()
  }

  #begin(picture: Picture): void {
    this.#drawn = picture
    this.#canvas.style.transform = ''
    this.#goOn(picture, 0)
  }

  #goOn(picture: Picture, from: number): void {
    this.#layer.draw(picture.matrix, picture.styles, from, A_FRAME)
    if (from + A_FRAME < this.#sets[0].length / 4) this.#next(() => this.#goOn(picture, from + A_FRAME))
  }

  #next(then: () => void): void {
    this.#frame = requestAnimationFrame(then)
  }

  #stop(): void {
    clearTimeout(this.#timer)
    cancelAnimationFrame(this.#frame)
  }
}

/** @param matrix to the screen's -1 … 1, y upwards: three columns of three */
function toPixels(matrix: Float32Array, width: number, height: number): DOMMatrix {
  const [a = 1, b = 0, , c = 0, d = 1, , e = 0, f = 0] = matrix
  return new DOMMatrix([width / 2, 0, 0, -height / 2, width / 2, height / 2]).multiply(new DOMMatrix([a, b, c, d, e, f]))
}
