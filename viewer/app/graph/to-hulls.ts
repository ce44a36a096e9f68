/** The communities as areas of a drawn graph: those of which enough is shown, named and colored. Pure. */

import type { Positions } from '../../shared/forces.ts'
import type { Community } from './community.ts'
import { hullColor, type Mode } from './palette.ts'

export interface Hull {
  /** Of the concept that names it. */
  id: string
  name: string
  color: string
  /** Ids of what is drawn, an area for each, the largest first. */
  pieces: string[][]
}

/** So many make an area. */
const LEAST = 3

/** In a layout with an order of its own, members that stand no further apart are of one piece: a little more than its steps. */
const NEAR = 130

/**
 * The largest first; a community keeps its color whatever is hidden.
 *
 * @param drawn ids of the nodes that are drawn
 * @param inPieces where the layout follows another order: members that stand apart get areas apart
 */
export function toHulls(
  communities: readonly Community[],
  drawn: ReadonlySet<string>,
  positions: Positions,
  { mode, inPieces, nameOf }: { mode: Mode; inPieces: boolean; nameOf: (community: Community) => string },
): Hull[] {
  return communities.flatMap((community, i) => {
    const members = community.members.filter((id) => drawn.has(id) && positions[id])
    if (!isShown(members, drawn)) return []
    const pieces = inPieces ? toPieces(members, positions) : [members]
    return [{ id: community.id, name: nameOf(community), color: hullColor(i, mode), pieces }]
  })
}

/** Whether enough of a community is drawn. */
export function isShown(members: readonly string[], drawn: ReadonlySet<string>): boolean {
  return members.filter((id) => drawn.has(id)).length >= LEAST
}

/** What hangs together by short distances. */
function toPieces(ids: readonly string[], positions: Positions): string[][] {
  const left = new Set(ids)
  const near = (a: string, b: string) => Math.hypot(positions[a]!.x - positions[b]!.x, positions[a]!.y - positions[b]!.y) < NEAR
  const pieces: string[][] = []
  for (const first of ids) {
    if (!left.delete(first)) continue
    const piece = [first]
    for (const id of piece) for (const other of left) if (near(id, other) && left.delete(other)) piece.push(other)
    pieces.push(piece)
  }
  return pieces.sort((a, b) => b.length - a.length)
}
