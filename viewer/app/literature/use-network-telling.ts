/** What is written and spoken of a node of the literature: name, time, what stands beside it, how often it is cited. */
import { useCallback } from 'react'
import type { Network } from '../../server/api-types.ts'
import { useViewer } from '../state/viewer.ts'

/** "Learning by Lathe, Annals of Craft, 2019: cited 3 times"; a year that is inferred is said to be after another. */
export function useNetworkTelling(network: Network): (index: number) => string {
  const { t } = useViewer()
  return useCallback(
    (index) => {
      const after = network.time?.after[index] ?? null
      const column = after === null ? null : t('literature.after', { year: String(after) })
      const name = [network.names[index], network.details[index], network.years[index] ?? column].filter(Boolean).join(', ')
      const n = network.cited[index] ?? 0
      return t(`literature.count.${network.kind}`, { name, n })
    },
    [network, t],
  )
}
