/** Walking a drawn graph with keys: along a link towards a direction, or through all nodes in order. Pure. */
import type { KeyId } from '../keys/keys.ts'
import { type Direction, nearestInDirection, type Point } from './nearest-in-direction.ts'

const DIRECTIONS: Readonly<Record<string, Direction>> = { ArrowUp: 'up', ArrowDown: 'down', ArrowLeft: 'left', ArrowRight: 'right' }

export interface Step {
  to: string
  /** The key of the link that was walked; null for a step along none. */
  edge: string | null
}

interface Edge {
  key: string
  from: string
  to: string
}

/**
 * The step that a key of the graph means, from where one is; undefined for a key that takes none.
 *
 * @param points nodes with their places, the most important first
 * @param edgesAt the links that join a node
 */
export function stepFor(
  id: KeyId<'graph'>,
  key: string,
  at: string | null,
  points: readonly Point[],
  edgesAt: (at: string | null) => readonly Edge[],
): Step | null | undefined {
  const direction = DIRECTIONS[key]
  if (id === 'walk' && direction) return stepAlong(at, points, edgesAt(at), direction)
  if (id === 'next') return stepThrough(at, points, key === 'PageUp' ? -1 : 1)
  return id === 'most' ? stepThrough(null, points, 1) : undefined
}

/** The nearest node in that direction that a link joins to `at`; from nowhere, the first. Null where no link leads that way. */
export function stepAlong(at: string | null, points: readonly Point[], edges: readonly Edge[], direction: Direction): Step | null {
  const from = points.find(({ id }) => id === at)
  if (!from) return stepThrough(null, points, 1)
  const joining = edges.filter((edge) => edge.from === from.id || edge.to === from.id)
  const joined = new Set(joining.flatMap(({ from, to }) => [from, to]))
  const to = nearestInDirection(
    from,
    points.filter(({ id }) => joined.has(id)),
    direction,
  )
  if (to === null) return null
  // Of a pair that goes both ways, the one that is walked as it is read.
  const along = joining.find((edge) => edge.from === from.id && edge.to === to) ?? joining.find((edge) => edge.from === to)
  return { to, edge: along?.key ?? null }
}

/** The next or the previous node in the order of `points`, round and round; the first from nowhere. */
export function stepThrough(at: string | null, points: readonly Point[], by: 1 | -1): Step | null {
  const index = points.findIndex(({ id }) => id === at)
  const next = index < 0 ? points[0] : points[(index + by + points.length) % points.length]
  return next ? { to: next.id, edge: null } : null
}
