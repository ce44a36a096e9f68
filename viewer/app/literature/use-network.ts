/** A literature network and where its nodes stand: as the server says, else computed once in a worker. */
import { useEffect, useState } from 'react'
import type { Network, NetworkKind } from '../../server/api-types.ts'
import { dataOf, type Loaded, useApi } from '../data/use-api.ts'
import { useViewer } from '../state/viewer.ts'
import { networkKindOf, networkPath } from './network-kind.ts'

/** x and y of each node; NaN for one that isn't drawn. */
export type Places = ArrayLike<number>

const known = new WeakMap<Network, Places>()
/** The picture's width by height; it is fitted into windows of other shapes. */
const ASPECT = 1.7

export interface LoadedNetwork {
  kind: NetworkKind
  loaded: Loaded<Network>
  /** Null until they are computed. */
  places: Places | null
}

export function useNetwork(): LoadedNetwork {
  const kind = networkKindOf(useViewer().state)
  const loaded = useApi<Network>(networkPath(kind))
  const network = dataOf(loaded)
  const [, setDone] = useState(0)
  useEffect(() => {
    if (!network || network.time || known.has(network)) return
    const worker = new Worker(new URL('./arrange.worker.ts', import.meta.url), { type: 'module' })
    worker.onmessage = ({ data }: MessageEvent<Places>) => {
      known.set(network, data)
      setDone((count) => count + 1)
      worker.terminate()
    }
    worker.postMessage({ network, aspect: ASPECT })
    return () => worker.terminate()
  }, [network])
  return { kind, loaded, places: network ? (network.time?.places ?? known.get(network) ?? null) : null }
}
