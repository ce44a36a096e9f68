/**
 * Where the nodes stand: a function for each declared layout.
 *
 * No chance is in any but the seed, so a link shows everybody the same picture. `aspect` widens every result to the shape of
 * the window.
 */
import { fitBox, type Positions, type SettleInput, settle } from '../../shared/forces.ts'
import type { Layout } from './layouts.ts'
import { computePoles, computeRings, computeStages } from './ordered-layouts.ts'

export interface LayoutInput {
  layout: Layout['id']
  /** From 0 on. */
  seed: number
  /** The id in the middle of rings; the node with most edges where it is null or unknown. */
  center: string | null
  /** `pole` and `stage` are indexes into the vocabulary's, -1 for none. */
  nodes: { id: string; size: number; pole: number; stage: number }[]
  edges: SettleInput['edges']
  /** Ids of nodes that stand together, as far as the layout lets them; none where it is left out. */
  groups?: SettleInput['groups']
  /** Width by height. */
  aspect: number
}

const COMPUTE: Record<Layout['id'], (input: LayoutInput) => Positions> = {
  forces: computeForces,
  stages: computeStages,
  poles: computePoles,
  rings: computeRings,
}

/** Positions by node id, around the origin. The same input gives the same output. */
export function computeLayout(input: LayoutInput): Positions {
  return COMPUTE[input.layout](input)
}

function computeForces({ nodes, edges, groups, aspect, seed }: LayoutInput): Positions {
  return fitBox(settle({ nodes, edges, groups, seed }), nodes, aspect)
}
