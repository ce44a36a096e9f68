/**
 * The layer of straight lines under a drawn graph: all of them when the picture rests, the most important while it moves.
 */
import { LineLayer, type LineStyle } from './line-layer.ts'
import type { CanvasColors } from './palette.ts'

/** So many lines keep up with a moving hand even where the processor draws. */
const WHILE_MOVING = 20_000
/** The picture rests when nothing moved for so many ms. */
const REST = 140

export class MovingLines {
  readonly #canvas: HTMLCanvasElement
  readonly #layer: LineLayer
  readonly #onRest: () => void
  /** The camera and the size of the last picture, and all that made it. */
  #seen = ''
  #drawn = ''
  #timer: ReturnType<typeof setTimeout> | undefined
  #alpha = 1
  #litColor: string | null = null
  #order = 0
  #sets: readonly [all: Float32Array, lit: Float32Array] = [new Float32Array(), new Float32Array()]

  /** @param onRest asks for the picture to be drawn again */
  constructor(container: HTMLElement, onRest: () => void) {
    this.#onRest = onRest
    this.#canvas = container.ownerDocument.createElement('canvas')
    this.#canvas.style.cssText = 'position:absolute;inset:0;width:100%;height:100%;pointer-events:none'
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
    this.#alpha = Math.max(0.03, Math.min(0.5, 30 / Math.sqrt(all.length / 4 + 1)))
    this.#order++
  }

  /** Draws where the camera, the size or the lines changed since the last time. */
  draw(matrix: Float32Array, colors: CanvasColors): void {
    const width = Math.round(this.#canvas.clientWidth * (window.devicePixelRatio || 1))
    const height = Math.round(this.#canvas.clientHeight * (window.devicePixelRatio || 1))
    const now = [...matrix, width, height].join()
    const moved = now !== this.#seen
    const key = `${now} ${this.#order} ${colors.ink} ${moved}`
    if (this.#drawn === key) return
    if (this.#canvas.width !== width || this.#canvas.height !== height) Object.assign(this.#canvas, { width, height })
    const styles = this.drawn(colors).map(({ style }) => style)
    this.#layer.draw(matrix, styles, moved ? WHILE_MOVING : Number.POSITIVE_INFINITY)
    this.#drawn = key
    this.#seen = now
    if (!moved) return
    clearTimeout(this.#timer)
    this.#timer = setTimeout(this.#onRest, REST)
  }

  /** The sets of lines with their styles, the later over the earlier. */
  drawn(colors: CanvasColors): { ends: Float32Array; style: LineStyle }[] {
    const faint = { color: colors.ink, alpha: this.#litColor ? this.#alpha / 4 : this.#alpha }
    const [all, lit] = this.#sets
    return [
      { ends: all, style: faint },
      { ends: lit, style: { color: this.#litColor ?? colors.ink, alpha: 0.85 } },
    ]
  }

  kill(): void {
    clearTimeout(this.#timer)
    this.#layer.kill()
    this.#canvas.remove()
  }
}
