/** What is written and spoken of a node of the literature: name, time, what stands beside it, how often it is cited. */
import { useCallback } from 'react'
import type { Network } from '../../server/api-types.ts'
import { useViewer } from '../state/viewer.ts'
import type { Arrangement } from './arrange.ts'

/** "Learning by Lathe, Annals of Craft, 2019: cited 3 times"; a year that is inferred is said to be after another. */
export function useNetworkTelling(network: Network, arrangement: Arrangement | null): (index: number) => string {
  const { t } = useViewer()
  return useCallback(
    (index) => {
      const time = arrangement?.time
      const column = time?.inferred[index] ? t('literature.after', { year: String(Math.floor(time.at[index]!)) }) : null
      const name = [network.names[index], network.details[index], network.years[index] ?? column].filter(Boolean).join(', ')
      const n = network.cited[index] ?? 0
      return t(`literature.count.${network.kind}`, { name, n })
    },
    [network, arrangement, t],
  )
}
