/** The outline of a group of places: their convex hull with room around it and round corners. Pure. */
import type { Place } from './curve-distance.ts'

/**
 * @param room around the places, in their unit
 * @returns a path as SVG and `Path2D` write it; empty for no places
 */
export function hullPath(places: readonly Place[], room: number): string {
  const corners = convexHull(places)
  if (corners.length === 0) return ''
  const round = (value: number) => Math.round(value * 100) / 100
  const at = ({ x, y }: Place) => `${round(x)} ${round(y)}`
  if (corners.length === 1) {
    const { x, y } = corners[0]!
    return `M${at({ x: x - room, y })}a${room} ${room} 0 1 1 ${2 * room} 0a${room} ${room} 0 1 1 ${-2 * room} 0Z`
  }
  // Each side moved outwards, joined to the next by an arc around the corner between them.
  const sides = corners.map((from, i) => {
    const to = corners[(i + 1) % corners.length]!
    const length = Math.hypot(to.x - from.x, to.y - from.y)
    const out = { x: ((to.y - from.y) / length) * room, y: ((from.x - to.x) / length) * room }
    return [from, to].map(({ x, y }) => at({ x: x + out.x, y: y + out.y }))
  })
  return `${sides.map(([from, to], i) => `${i === 0 ? 'M' : `A${room} ${room} 0 0 1 `}${from}L${to}`).join('')}A${room} ${room} 0 0 1 ${sides[0]![0]}Z`
}

/** The corners, clockwise on a screen; of places in a line its two ends. Andrew's monotone chain. */
function convexHull(places: readonly Place[]): Place[] {
  const sorted = [...places].sort((a, b) => a.x - b.x || a.y - b.y).filter(({ x, y }, i, all) => x !== all[i - 1]?.x || y !== all[i - 1]?.y)
  if (sorted.length < 3) return sorted
  const turns = (a: Place, b: Place, c: Place) => (b.x - a.x) * (c.y - a.y) - (b.y - a.y) * (c.x - a.x)
  const chain = (ordered: readonly Place[]) => {
    const kept: Place[] = []
    for (const place of ordered) {
      while (kept.length > 1 && turns(kept.at(-2)!, kept.at(-1)!, place) <= 0) kept.pop()
      kept.push(place)
    }
    return kept.slice(0, -1)
  }
  return [...chain(sorted), ...chain(sorted.reverse())]
}
