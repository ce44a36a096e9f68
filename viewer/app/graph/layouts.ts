/** The layouts that one can choose, one declared object each; `compute-layout.ts` has the function of each, run in a worker. */
import type { PlainKey } from '../language/text.ts'

export interface Layout {
  /** In the address. */
  id: 'forces' | 'stages' | 'poles' | 'rings'
  title: PlainKey
  /** Its chance begins at the state's seed. */
  seeded?: true
  /** It has an order of its own, in which a community may stand in pieces. */
  ordered?: true
  /** It stands around one concept. */
  centered?: true
}

export const layouts: readonly [Layout, ...Layout[]] = [
  { id: 'forces', title: 'layout.forces', seeded: true },
  { id: 'stages', title: 'layout.stages', ordered: true },
  { id: 'poles', title: 'layout.poles', ordered: true },
  { id: 'rings', title: 'layout.rings', ordered: true, centered: true },
]

/** The layout with this id, else the first. */
export function layoutOf(id: string): Layout {
  return layouts.find((layout) => layout.id === id) ?? layouts[0]
}
