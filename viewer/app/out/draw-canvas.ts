/** What a canvas shows as a drawing. Pure. */
import type { CanvasSeen } from '../graph/canvas-seen.ts'
import { AXIS_HEIGHT, placeTicks } from '../graph/draw-axis.ts'
import { HULL_ALPHA } from '../graph/hull-layer.ts'
import { mixColors } from '../graph/palette.ts'
import { curveArrow } from './curve-arrow.ts'
import { type Drawing, type Mark, short } from './drawing.ts'
import { widthOf } from './text-width.ts'

/** More straight lines than these make a file that no program opens with pleasure; the most important come first. */
const MOST_LINES = 20_000

/** A curve on the canvas is thinner than it says by its soft rim, in pixels. */
const FEATHER = 0.6

export function drawCanvas({ width, height, colors, nodes, curves, hulls, lines, labels, ticks }: CanvasSeen): Drawing {
  const meets = (x: number[], y: number[]) =>
    Math.max(...x) >= 0 && Math.min(...x) <= width && Math.max(...y) >= 0 && Math.min(...y) <= height
  const { area, rim } = HULL_ALPHA
  const marks: Mark[] = hulls.map(({ d, color }) => ({ kind: 'path', d, color, width: 1.2, alpha: rim, fill: color, fillAlpha: area }))
  let cutLines = 0
  for (const { ends, style } of lines) {
    let drawn = 0
    for (let i = 0; i < ends.length; i += 4) {
      const [x1, y1, x2, y2] = [ends[i]!, ends[i + 1]!, ends[i + 2]!, ends[i + 3]!]
      if (!meets([x1, x2], [y1, y2])) continue
      if (drawn === MOST_LINES) {
        cutLines++
        continue
      }
      marks.push({
        kind: 'path',
        d: `M${short(x1)} ${short(y1)}L${short(x2)} ${short(y2)}`,
        color: style.color,
        width: 1,
        alpha: style.alpha,
      })
      drawn++
    }
  }
  for (const { from, control, to, radius, width, color, dashed } of [...curves].sort((a, b) => a.zIndex - b.zIndex)) {
    if (!meets([from.x, control.x, to.x], [from.y, control.y, to.y])) continue
    const { line, head } = curveArrow(from, control, to, radius, width)
    marks.push({ kind: 'path', d: line, color, width: width - FEATHER, dashed }, { kind: 'path', d: head, color, width: 0, fill: color })
  }
  // The most important is drawn last, over the others.
  for (const { x, y, radius, color, shape } of [...nodes].reverse().sort((a, b) => a.zIndex - b.zIndex)) {
    if (!meets([x - radius * 1.4, x + radius * 1.4], [y - radius * 1.4, y + radius * 1.4])) continue
    marks.push({ kind: 'shape', shape, x, y, radius, color: mixColors(color, '#000000', 0.28) })
    marks.push({ kind: 'shape', shape, x, y, radius: Math.max(0.5, radius - 1.2), color })
  }
  for (const { x, y, text, bold, large, color = colors.ink } of labels) {
    marks.push({ kind: 'text', x, y, text, size: large ? 14 : 12.5, color, bold, halo: colors.halo })
  }
  if (ticks.length > 0) marks.push(...drawTicks(ticks, width, height, colors))
  return { width, height, paper: colors.paper, ink: colors.ink, marks, ...(cutLines > 0 && { cutLines }) }
}

function drawTicks(ticks: CanvasSeen['ticks'], width: number, height: number, colors: CanvasSeen['colors']): Mark[] {
  const top = height - AXIS_HEIGHT
  const ground = `M0 ${short(top)}H${short(width)}V${short(height)}H0Z`
  const placed = placeTicks(
    ticks,
    (x) => x,
    width,
    (label) => widthOf(label, 12),
  )
  return [
    { kind: 'path', d: ground, color: '', width: 0, fill: colors.paper },
    { kind: 'path', d: `M0 ${short(top)}H${short(width)}`, color: colors.ink, width: 1 },
    ...placed.flatMap(({ x, label }): Mark[] => [
      { kind: 'path', d: `M${short(x)} ${short(top)}v4`, color: colors.ink, width: 1 },
      { kind: 'text', x, y: top + AXIS_HEIGHT / 2 + 2, text: label, size: 12, color: colors.ink, middle: true },
    ]),
  ]
}
