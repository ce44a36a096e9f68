/**
 * Works in columns by time: what cites each other stands at like heights (the barycenter method of Sugiyama, 1981).
 *
 * Nothing is random, so a link shows everybody the same picture. A year of many works gets a wider column.
 */
import type { Times } from './place-in-time.ts'

export interface TimeLayout {
  /** x and y of each node, two numbers a node, around the origin; x grows with time. */
  places: Float32Array
  /** The columns from left to right: its time (null: unknown) and where it stands. */
  columns: { time: number | null; x: number; count: number }[]
}

const SWEEPS = 4
/** Between two works, and between two columns. */
const STEP = 10
const GAP = 26

/**
 * @param links from, to, weight: three numbers a link
 * @param aspect width by height that the picture should have
 */
export function layoutByTime({ at }: Times, links: ArrayLike<number>, aspect: number): TimeLayout {
  const groups = new Map<number | null, number[]>()
  for (const [i, time] of at.entries()) {
    const key = Number.isNaN(time) ? null : time
    const group = groups.get(key)
    if (group) group.push(i)
    else groups.set(key, [i])
  }
  const columns = [...groups].sort(([a], [b]) => (a ?? Number.NEGATIVE_INFINITY) - (b ?? Number.NEGATIVE_INFINITY))
  // A small literature stands in single columns.
  const rows = Math.max(20, Math.ceil(Math.sqrt(at.length / aspect)))
  const places = new Float32Array(2 * at.length)
  let x = 0
  const laid = columns.map(([time, members]) => {
    const width = Math.ceil(members.length / rows)
    const column = { time, x: x + ((width - 1) * STEP) / 2, count: members.length, left: x, width, members }
    x += (width - 1) * STEP + GAP
    return column
  })
  const middle = (x - GAP) / 2
  for (const column of laid) stack(column.members, column, places, middle)
  const neighbors = toNeighbors(links, at.length)
  for (let sweep = 0; sweep < SWEEPS; sweep++) {
    // There and back: a column follows those that were ordered before it.
    for (const column of sweep % 2 === 0 ? laid : laid.toReversed()) {
      const heights = new Map(column.members.map((i) => [i, meanHeight(i, neighbors, places)]))
      column.members.sort((a, b) => heights.get(a)! - heights.get(b)! || a - b)
      stack(column.members, column, places, middle)
    }
  }
  return { places, columns: laid.map(({ time, x: center, count }) => ({ time, x: center - middle, count })) }
}

/** Stands the members of a column in rows, from top to bottom, around the axis. */
function stack(members: number[], { left, width }: { left: number; width: number }, places: Float32Array, middle: number): void {
  const rows = Math.ceil(members.length / width)
  for (const [k, i] of members.entries()) {
    places[2 * i] = left + (k % width) * STEP - middle
    places[2 * i + 1] = (Math.floor(k / width) - (rows - 1) / 2) * STEP * 1.4
  }
}

/** Whom each node is linked with: those of node i stand in `of` from `from[i]` to `from[i + 1]`. */
interface Neighbors {
  from: Int32Array
  of: Int32Array
}

function toNeighbors(links: ArrayLike<number>, order: number): Neighbors {
  const from = new Int32Array(order + 1)
  for (let i = 0; i < links.length; i += 3) for (const end of [links[i]!, links[i + 1]!]) from[end + 1]!++
  for (let i = 0; i < order; i++) from[i + 1]! += from[i]!
  const next = from.slice()
  const of = new Int32Array(from[order]!)
  for (let i = 0; i < links.length; i += 3) {
    const [a, b] = [links[i]!, links[i + 1]!]
    of[next[a]!++] = b
    of[next[b]!++] = a
  }
  return { from, of }
}

/** The mean height of what a node is linked with; its own where there is nothing. */
function meanHeight(i: number, { from, of }: Neighbors, places: Float32Array): number {
  const [start, end] = [from[i]!, from[i + 1]!]
  if (start === end) return places[2 * i + 1]!
  let sum = 0
  for (let k = start; k < end; k++) sum += places[2 * of[k]! + 1]!
  return sum / (end - start)
}
