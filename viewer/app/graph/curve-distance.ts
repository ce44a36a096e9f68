/** How far a point is from a curve: what the pointer means when it is near a thin line and not quite on it. */

export interface Place {
  x: number
  y: number
}

const STEPS = 14

/** The control point of the curve from one place to another that bends by `curvature` lengths to its side. */
export function controlPoint(from: Place, to: Place, curvature: number): Place {
  return { x: (from.x + to.x) / 2 + (to.y - from.y) * curvature, y: (from.y + to.y) / 2 - (to.x - from.x) * curvature }
}

/** A point on a quadratic Bézier curve; `t` runs from 0 to 1. */
export function pointOnCurve(from: Place, control: Place, to: Place, t: number): Place {
  const along = (a: number, b: number, c: number) => (1 - t) * (1 - t) * a + 2 * t * (1 - t) * b + t * t * c
  return { x: along(from.x, control.x, to.x), y: along(from.y, control.y, to.y) }
}

/** The distance to the curve, measured along short straight pieces of it. */
export function curveDistance(point: Place, from: Place, control: Place, to: Place): number {
  let least = Number.POSITIVE_INFINITY
  let last = from
  for (let step = 1; step <= STEPS; step++) {
    const next = pointOnCurve(from, control, to, step / STEPS)
    least = Math.min(least, pieceDistance(point, last, next))
    last = next
  }
  return least
}

function pieceDistance(point: Place, a: Place, b: Place): number {
  const [dx, dy] = [b.x - a.x, b.y - a.y]
  const length = dx * dx + dy * dy
  const share = length === 0 ? 0 : Math.max(0, Math.min(1, ((point.x - a.x) * dx + (point.y - a.y) * dy) / length))
  return Math.hypot(point.x - a.x - share * dx, point.y - a.y - share * dy)
}
