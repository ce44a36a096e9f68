/** The names of nodes, written on a canvas of our own over the drawing, because the renderer's may cover each other. */
import { fitCanvas } from './fit-canvas.ts'
import { FONT } from './label-font.ts'
import { type LabelWish, type PlacedLabel, placeLabels } from './place-labels.ts'

/** A name to be written, before it is measured. */
export interface LabelText extends Omit<LabelWish, 'width' | 'height'> {
  bold: boolean
  large: boolean
  /** The ink where there is none. */
  color?: string
}

/** A name as it stands on the canvas. */
export interface WrittenLabel extends PlacedLabel {
  bold: boolean
  large: boolean
  color?: string
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
    const context = fitCanvas(this.canvas, size)
    if (!context) return
    Object.assign(context, { textBaseline: 'middle', lineJoin: 'round' })
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
      context.fillStyle = label.color ?? colors.ink
      context.strokeText(text, x, y)
      context.fillText(text, x, y)
    }
    over?.(context, FONT)
  }

  remove(): void {
    this.canvas.remove()
  }
}

function fontOf({ bold, large }: Pick<LabelText, 'bold' | 'large'>): string {
  return `${bold ? 700 : 500} ${large ? 14 : 12.5}px ${FONT}`
}
