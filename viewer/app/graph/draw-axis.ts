/** The axis of time under a drawn graph: a line at each tick and its name, as many as fit. */
import type { CanvasColors } from './palette.ts'

export interface Tick {
  /** Where it stands, in the scene's own coordinates. */
  x: number
  label: string
}

export const AXIS_HEIGHT = 26
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
  const top = size.height - AXIS_HEIGHT
  context.fillStyle = colors.paper
  context.fillRect(0, top, size.width, AXIS_HEIGHT)
  context.fillStyle = colors.ink
  context.strokeStyle = colors.ink
  context.lineWidth = 1
  context.font = `500 12px ${font}`
  context.textAlign = 'center'
  for (const { x, label } of placeTicks(ticks, toX, size.width, (label) => context.measureText(label).width)) {
    context.fillText(label, x, top + AXIS_HEIGHT / 2 + 2)
    context.fillRect(Math.round(x), top, 1, 4)
  }
  context.fillRect(0, top, size.width, 1)
  context.textAlign = 'start'
}

/** The ticks whose names find room, with x in pixels. */
export function placeTicks(ticks: readonly Tick[], toX: (x: number) => number, width: number, widthOf: (label: string) => number): Tick[] {
  let free = 0
  return ticks.flatMap(({ x, label }) => {
    const at = toX(x)
    const half = widthOf(label) / 2
    if (at - half < free || at + half > width) return []
    free = at + half + GAP
    return [{ x: at, label }]
  })
}
