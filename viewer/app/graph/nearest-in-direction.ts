/** The next node for an arrow key: the nearest within 45° of that direction, a sideways step counting double. */

export type Direction = 'up' | 'down' | 'left' | 'right'

export interface Point {
  id: string
  x: number
  y: number
}

const STEPS: Record<Direction, readonly [x: number, y: number]> = { up: [0, -1], down: [0, 1], left: [-1, 0], right: [1, 0] }

/** The id of the point to go to, or null at the rim; y grows downwards. */
export function nearestInDirection(from: Point, points: readonly Point[], direction: Direction): string | null {
  const [dx, dy] = STEPS[direction]
  let best: string | null = null
  let least = Number.POSITIVE_INFINITY
  for (const point of points) {
    const along = (point.x - from.x) * dx + (point.y - from.y) * dy
    const aside = Math.abs((point.x - from.x) * dy) + Math.abs((point.y - from.y) * dx)
    if (point.id === from.id || along <= 0 || aside > along) continue
    const distance = along + 2 * aside
    if (distance < least) {
      least = distance
      best = point.id
    }
  }
  return best
}
