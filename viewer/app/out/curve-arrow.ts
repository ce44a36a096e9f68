/** A curve that ends at its target's rim in an arrow head, as the canvas draws it. Pure. */
import { type Place, pointOnCurve } from '../graph/curve-distance.ts'
import { ARROW } from '../graph/curve-style.ts'
import { short } from './drawing.ts'

/**
 * @param radius of the target
 * @param width of the line
 * @returns two paths: the line up to the head, and the head
 */
export function curveArrow(from: Place, control: Place, to: Place, radius: number, width: number): { line: string; head: string } {
  const tipAt = leave(from, control, to, radius)
  const tip = pointOnCurve(from, control, to, tipAt)
  const base = pointOnCurve(from, control, to, leave(from, control, to, radius + ARROW.length * width))
  const away = Math.hypot(tip.x - base.x, tip.y - base.y) || 1
  const [nx, ny] = [((base.y - tip.y) / away) * ((ARROW.width * width) / 2), ((tip.x - base.x) / away) * ((ARROW.width * width) / 2)]
  const share = leave(from, control, to, radius + ARROW.length * width * 0.9)
  // The first part of a quadratic curve, by de Casteljau.
  const bend = { x: from.x + (control.x - from.x) * share, y: from.y + (control.y - from.y) * share }
  const end = pointOnCurve(from, control, to, share)
  return {
    line: `M${point(from)}Q${point(bend)} ${point(end)}`,
    head: `M${point(tip)}L${point({ x: base.x + nx, y: base.y + ny })} ${point({ x: base.x - nx, y: base.y - ny })}Z`,
  }
}

/** The last share of the curve, 0 to 1, that is `distance` or more from its end: distances fall towards the end. */
function leave(from: Place, control: Place, to: Place, distance: number): number {
  let [near, far] = [1, 0]
  for (let step = 0; step < 24; step++) {
    const middle = (near + far) / 2
    const { x, y } = pointOnCurve(from, control, to, middle)
    if (Math.hypot(x - to.x, y - to.y) < distance) near = middle
    else far = middle
  }
  return far
}

function point({ x, y }: Place): string {
  return `${short(x)} ${short(y)}`
}
