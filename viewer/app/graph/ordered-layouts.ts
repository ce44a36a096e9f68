/** Layouts that follow an order instead of forces: columns by stage, a circle by pole, rings around one concept. */
import { groupsOf, type Positions } from '../../shared/forces.ts'
import type { LayoutInput } from './compute-layout.ts'

/** Room for a node and its name. */
const STEP = 70

/** Columns in the order of the chain, concepts without a stage last; within a column near what they are joined to. */
export function computeStages({ nodes, edges, groups, aspect }: LayoutInput): Positions {
  const groupOf = groupsOf(groups)
  const order = (stage: number) => (stage < 0 ? Number.POSITIVE_INFINITY : stage)
  const stages = [...new Set(nodes.map(({ stage }) => stage))].sort((a, b) => order(a) - order(b))
  const most = Math.max(3, Math.ceil(Math.sqrt((nodes.length * 1.6) / aspect)))
  const rows = new Map<string, number>()
  const positions: Positions = {}
  let x = 0
  for (const stage of stages) {
    const column = nodes.filter((node) => node.stage === stage)
    const near = new Map(column.map(({ id }) => [id, meanOf(neighborsOf(id, edges).flatMap((other) => rows.get(other) ?? []))]))
    column.sort(
      (a, b) => groupOf(a.id) - groupOf(b.id) || a.pole - b.pole || (near.get(a.id) ?? 0) - (near.get(b.id) ?? 0) || (a.id < b.id ? -1 : 1),
    )
    const wide = Math.ceil(column.length / most)
    const high = Math.ceil(column.length / wide)
    for (const [index, { id }] of column.entries()) {
      const [across, down] = [index % wide, Math.floor(index / wide)]
      const y = (down + across / wide - (high - 1) / 2) * STEP
      positions[id] = { x: x + across * STEP * 1.7, y }
      rows.set(id, y)
    }
    x += (wide + 1) * STEP * 1.7
  }
  return center(positions)
}

/** One circle; poles side by side in the vocabulary's order, the most joined of each in its middle. */
export function computePoles({ nodes, groups = [], aspect }: LayoutInput): Positions {
  const groupOf = groupsOf(groups)
  const poles = [...new Set(nodes.map(({ pole }) => pole))].sort((a, b) => a - b)
  const ordered = poles.flatMap((pole) =>
    [...groups.keys(), groups.length].flatMap((group) =>
      fromMiddle(
        nodes
          .filter(({ id, ...node }) => node.pole === pole && groupOf(id) === group)
          .sort((a, b) => b.size - a.size || (a.id < b.id ? -1 : 1)),
      ),
    ),
  )
  const gap = 2
  const slots = ordered.length + poles.length * gap
  const radius = (slots * STEP * 0.8) / (2 * Math.PI)
  const positions: Positions = {}
  let slot = 0
  let last: number | null = null
  for (const { id, pole } of ordered) {
    if (last !== null && last !== pole) slot += gap
    last = pole
    const angle = (slot++ / slots) * 2 * Math.PI + Math.PI / 2
    positions[id] = { x: radius * Math.cos(angle) * Math.max(1, aspect * 0.8), y: radius * Math.sin(angle) }
  }
  return center(positions)
}

/** Each concept on the ring of its distance from the middle one, beside what leads to it; the unreached on the last ring. */
export function computeRings({ nodes, edges, groups, aspect, center: wanted }: LayoutInput): Positions {
  const groupOf = groupsOf(groups)
  const degree = new Map<string, number>()
  for (const id of edges.flatMap(({ from, to }) => [from, to])) degree.set(id, (degree.get(id) ?? 0) + 1)
  const byDegree = [...nodes].sort((a, b) => (degree.get(b.id) ?? 0) - (degree.get(a.id) ?? 0) || (a.id < b.id ? -1 : 1))
  const middle = nodes.find(({ id }) => id === wanted) ?? byDegree[0]
  if (!middle) return {}
  const known = new Set([middle.id])
  const rings: string[][] = [[middle.id]]
  for (let ring = rings[0] ?? []; ring.length > 0; ring = rings.at(-1) ?? []) {
    const next = ring.flatMap((id) => neighborsOf(id, edges)).filter((id) => !known.has(id) && known.add(id))
    rings.push(next)
  }
  rings.push(nodes.flatMap(({ id }) => (known.has(id) ? [] : [id])))
  const positions: Positions = { [middle.id]: { x: 0, y: 0 } }
  const outer = rings.slice(1).filter(({ length }) => length > 0)
  let least = 0
  const leasts = outer.map(({ length }) => {
    least = Math.max(least + STEP * 1.5, (length * STEP * 0.75) / (2 * Math.PI))
    return least
  })
  for (const [at, ring] of outer.entries()) {
    // Where a far ring needs much room, those inside of it take some too.
    const radius = Math.max(leasts[at]!, (0.8 * least * (at + 1)) / outer.length)
    // What is of one group side by side; else beside what leads to it.
    ring.sort((a, b) => groupOf(a) - groupOf(b))
    for (const [index, id] of ring.entries()) {
      const angle = (index / ring.length) * 2 * Math.PI
      positions[id] = { x: radius * Math.cos(angle) * Math.max(1, aspect * 0.8), y: radius * Math.sin(angle) }
    }
  }
  return positions
}

function neighborsOf(id: string, edges: LayoutInput['edges']): string[] {
  return edges.flatMap(({ from, to }) => (from === id ? [to] : to === id ? [from] : []))
}

function meanOf(numbers: readonly number[]): number {
  return numbers.length === 0 ? 0 : numbers.reduce((sum, number) => sum + number, 0) / numbers.length
}

/** `a b c d e` as `e c a b d`. */
function fromMiddle<T>(ordered: readonly T[]): T[] {
  return [...ordered.filter((_, index) => index % 2 === 0).reverse(), ...ordered.filter((_, index) => index % 2 === 1)]
}

function center(positions: Positions): Positions {
  const places = Object.values(positions)
  const middle = (axis: 'x' | 'y') =>
    (Math.min(...places.map((place) => place[axis])) + Math.max(...places.map((place) => place[axis]))) / 2
  const [x, y] = [middle('x'), middle('y')]
  const moved = Object.entries(positions).map(([id, place]) => [id, { x: round(place.x - x), y: round(place.y - y) }])
  return Object.fromEntries(moved)
}

function round(value: number): number {
  return Math.round(value * 100) / 100
}
