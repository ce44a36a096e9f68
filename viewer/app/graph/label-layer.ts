/** The names of nodes, written on a canvas of our own over the drawing, because the renderer's may cover each other. */
import { FONT } from './label-font.ts'
import { type LabelWish, type PlacedLabel, placeLabels } from './place-labels.ts'

/** A name to be written, before it is measured. */
export interface LabelText extends Omit<LabelWish, 'width' | 'height'> {
  bold: boolean
  large: boolean
}

/** A name as it stands on the canvas. */
export interface WrittenLabel extends PlacedLabel {
  bold: boolean
  large: boolean
}

export class LabelLayer {
  /** What stands there now. */
  written: readonly WrittenLabel[] = []
  private readonly canvas: HTMLCanvasElement

  constructor(container: HTMLElement) {
    this.canvas = container.ownerDocument.createElement('canvas')
    this.canvas.style.cssText = 'position:absolute;inset:0;pointer-events:none'
    container.append(this.canvas)
  }

  /** Writes what finds a place, the most important first, then what `over` draws on top. Sizes in pixels of the page. */
  draw(
    texts: readonly LabelText[],
    size: { width: number; height: number },
    colors: { ink: string; halo: string },
    over?: (context: CanvasRenderingContext2D, font: string) => void,
  ): void {
    const context = this.fit(size)
    if (!context) return
    const byId = new Map(texts.map((text) => [text.id, text]))
    const wishes = texts.map((text) => {
      context.font = fontOf(text)
      return { ...text, width: context.measureText(text.text).width, height: 17 }
    })
    this.written = placeLabels(wishes, size).map((placed) => ({ ...byId.get(placed.id)!, ...placed }))
    for (const label of this.written) {
      const { text, x, y } = label
      context.font = fontOf(label)
      context.lineWidth = 3.5
      context.strokeStyle = colors.halo
      context.fillStyle = colors.ink
      context.strokeText(text, x, y)
      context.fillText(text, x, y)
    }
    over?.(context, FONT)
  }

  remove(): void {
    this.canvas.remove()
  }

  private fit({ width, height }: { width: number; height: number }): CanvasRenderingContext2D | null {
    const density = window.devicePixelRatio || 1
    if (this.canvas.width !== Math.round(width * density) || this.canvas.height !== Math.round(height * density)) {
      this.canvas.width = Math.round(width * density)
      this.canvas.height = Math.round(height * density)
      this.canvas.style.width = `${width}px`
      this.canvas.style.height = `${height}px`
    }
    const context = this.canvas.getContext('2d')
    context?.setTransform(density, 0, 0, density, 0, 0)
    context?.clearRect(0, 0, width, height)
    if (context) Object.assign(context, { textBaseline: 'middle', lineJoin: 'round' })
    return context
  }
}

function fontOf({ bold, large }: Pick<LabelText, 'bold' | 'large'>): string {
  return `${bold ? 700 : 500} ${large ? 14 : 12.5}px ${FONT}`
}
