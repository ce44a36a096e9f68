/** Which literature network the address names. */
import type { NetworkKind } from '../../server/api-types.ts'
import type { ViewState } from '../state/view-state.ts'

export const NETWORK_KINDS: readonly NetworkKind[] = ['works', 'cocited', 'coupled', 'authors', 'institutions', 'venues']

/** The network that is chosen, else the works. */
export function networkKindOf({ options }: ViewState): NetworkKind {
  return NETWORK_KINDS.find((kind) => kind === options['literature.of']) ?? 'works'
}

/** Where the API has a network. */
export function networkPath(kind: NetworkKind): string {
  return `/api/networks/${kind}`
}
