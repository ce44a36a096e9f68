/** The axis of time under a drawn graph: a line at each tick and its name, as many as fit. */
import type { CanvasColors } from './palette.ts'

export interface Tick {
  /** Where it stands, in the scene's own coordinates. */
  x: number
  label: string
}

const HEIGHT = 26
const GAP = 14

/** @param toX from the scene's x to pixels */
export function drawAxis(
  context: CanvasRenderingContext2D,
  ticks: readonly Tick[],
  toX: (x: number) => number,
  size: { width: number; height: number },
  colors: CanvasColors,
  font: string,
): void {
  const top = size.height - HEIGHT
  context.fillStyle = colors.paper
  context.fillRect(0, top, size.width, HEIGHT)
  context.fillStyle = colors.ink
  context.strokeStyle = colors.ink
  context.lineWidth = 1
  context.font = `500 12px ${font}`
  context.textAlign = 'center'
  let free = 0
  for (const { x, label } of ticks) {
    const at = toX(x)
    const half = context.measureText(label).width / 2
    if (at - half < free || at + half > size.width) continue
    context.fillText(label, at, top + HEIGHT / 2 + 2)
    context.fillRect(Math.round(at), top, 1, 4)
    free = at + half + GAP
  }
  context.fillRect(0, top, size.width, 1)
  context.textAlign = 'start'
}
