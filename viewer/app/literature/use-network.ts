/** A literature network and where its nodes stand, computed once in a worker. */
import { useEffect, useState } from 'react'
import type { Network, NetworkKind } from '../../server/api-types.ts'
import { dataOf, type Loaded, useApi } from '../data/use-api.ts'
import { useViewer } from '../state/viewer.ts'
import type { Arrangement } from './arrange.ts'

export const NETWORK_KINDS: readonly NetworkKind[] = ['works', 'cocited', 'coupled', 'authors', 'institutions', 'venues']

const known = new WeakMap<Network, Arrangement>()
/** The picture's width by height; it is fitted into windows of other shapes. */
const ASPECT = 1.7

export interface LoadedNetwork {
  kind: NetworkKind
  loaded: Loaded<Network>
  /** Null until it is computed. */
  arrangement: Arrangement | null
}

/** The network that the address names, else the works. */
export function useKind(): NetworkKind {
  const { options } = useViewer().state
  return NETWORK_KINDS.find((kind) => kind === options['literature.of']) ?? 'works'
}

export function useNetwork(): LoadedNetwork {
  const kind = useKind()
  const loaded = useApi<Network>(`/api/networks/${kind}`)
  const network = dataOf(loaded)
  const [, setDone] = useState(0)
  useEffect(() => {
    if (!network || known.has(network)) return
    const worker = new Worker(new URL('./arrange.worker.ts', import.meta.url), { type: 'module' })
    worker.onmessage = ({ data }: MessageEvent<Arrangement>) => {
      known.set(network, data)
      setDone((count) => count + 1)
      worker.terminate()
    }
    worker.postMessage({ network, aspect: ASPECT })
    return () => worker.terminate()
  }, [network])
  return { kind, loaded, arrangement: network ? (known.get(network) ?? null) : null }
}
