/** The communities of the whole graph, where the reader wants to see them: filters hide members, they never move one. */
import { useMemo } from 'react'
import { toPulls } from '../../shared/forces.ts'
import { useViewer } from '../state/viewer.ts'
import type { Community } from './community.ts'
import type { CommunityInput } from './compute-communities.ts'
import { useComputed } from './use-computed.ts'

const NONE: Community[] = []

/** Null until they are there; none where they aren't wanted. */
export function useCommunities(): Community[] | null {
  const { state, graph } = useViewer()
  const wanted = state.options['concepts.hulls'] === '1'
  const { seed } = state
  const input = useMemo<CommunityInput | null>(() => (wanted ? { seed, edges: toPulls(graph.links) } : null), [graph, wanted, seed])
  const computed = useComputed('communities', graph, String(seed), input)
  return wanted ? computed : NONE
}
