/**
 * Chooses which labels are written and where, so that none covers another, nor a node where it can be helped.
 *
 * Greedy: the most important first, each at the first free place of right, left, below, above; what finds none is left out
 * until there is room (zooming in makes some). Pure geometry; measuring and drawing are the canvas's.
 */

export interface LabelWish {
  id: string
  text: string
  /** Center of the node and its radius, in pixels. */
  x: number
  y: number
  radius: number
  width: number
  height: number
  /** Written even where it covers others. */
  always: boolean
}

export interface PlacedLabel {
  id: string
  text: string
  /** Left and middle of the text. */
  x: number
  y: number
}

interface Box {
  left: number
  top: number
  right: number
  bottom: number
}

const GAP = 4
const CELL = 80

/** So many of the most important may cover lesser nodes, never other labels. */
const MUST_SHOW = 16

/** Places labels in order of importance within a window. `most` bounds the work on large graphs. */
export function placeLabels(wishes: readonly LabelWish[], window: { width: number; height: number }, most = 260): PlacedLabel[] {
  const nodes = new Grid()
  const labels = new Grid()
  for (const { x, y, radius } of wishes.slice(0, 4000)) {
    nodes.add({ left: x - radius * 0.6, right: x + radius * 0.6, top: y - radius * 0.6, bottom: y + radius * 0.6 })
  }
  const placed: PlacedLabel[] = []
  for (const [rank, wish] of wishes.entries()) {
    if (placed.length >= most && !wish.always) continue
    const inside = placesOf(wish).filter(
      ({ left, right, top, bottom }) => left >= 2 && right <= window.width - 2 && top >= 0 && bottom <= window.height,
    )
    const free = inside.filter((place) => labels.isFree(place))
    // the place that covers the fewest; of those alike the first
    const least = rank < MUST_SHOW ? [...free].sort((a, b) => nodes.count(a) - nodes.count(b))[0] : undefined
    const box = free.find((place) => nodes.isFree(place)) ?? least ?? (wish.always ? inside[0] : undefined)
    if (!box) continue
    labels.add(box)
    placed.push({ id: wish.id, text: wish.text, x: box.left, y: (box.top + box.bottom) / 2 })
  }
  return placed
}

function placesOf({ x, y, radius, width, height }: LabelWish): Box[] {
  const box = (left: number, middle: number): Box => ({ left, right: left + width, top: middle - height / 2, bottom: middle + height / 2 })
  return [
    box(x + radius + GAP, y),
    box(x - radius - GAP - width, y),
    box(x - width / 2, y + radius + GAP + height / 2),
    box(x - width / 2, y - radius - GAP - height / 2),
  ]
}

/** Boxes by cells of the plane, so that a look-up meets only what is near. */
class Grid {
  private readonly cells = new Map<string, Box[]>()

  add(box: Box): void {
    for (const key of this.keysOf(box)) this.cells.set(key, [...(this.cells.get(key) ?? []), box])
  }

  isFree(box: Box): boolean {
    return this.count(box, 1) === 0
  }

  /** How many lie under a box; `most` are enough to know. */
  count(box: Box, most = Number.POSITIVE_INFINITY): number {
    const met = new Set<Box>()
    for (const key of this.keysOf(box)) {
      for (const other of this.cells.get(key) ?? []) {
        if (box.left < other.right && other.left < box.right && box.top < other.bottom && other.top < box.bottom) met.add(other)
        if (met.size >= most) return most
      }
    }
    return met.size
  }

  private *keysOf(box: Box): Generator<string> {
    for (let x = Math.floor(box.left / CELL); x <= Math.floor(box.right / CELL); x++) {
      for (let y = Math.floor(box.top / CELL); y <= Math.floor(box.bottom / CELL); y++) yield `${x},${y}`
    }
  }
}
