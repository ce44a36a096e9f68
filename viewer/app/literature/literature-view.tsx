/** The literature: what cites what on the axis of years, what belongs together, and the same as a table beside it. */
import { useMemo, useState } from 'react'
import { Button } from 'react-aria-components'
import type { NetworkKind } from '../../server/api-types.ts'
import { ErrorLine, Skeleton } from '../parts/load-states.tsx'
import { type Column, SortedTable } from '../parts/sorted-table.tsx'
import { useViewer } from '../state/viewer.ts'
import { NetworkStage } from './network-stage.tsx'
import { useNetwork } from './use-network.ts'

const NETWORKS: readonly NetworkKind[] = ['works', 'cocited', 'coupled', 'authors', 'institutions', 'venues']

export function LiteratureView() {
  const { state, select } = useViewer()
  const [kind, setKind] = useState<NetworkKind>('works')
  const { loaded, arrangement } = useNetwork(kind)
  const network = loaded.status === 'ready' ? loaded.data : null
  const rows = useMemo(() => (network ? network.ids.map((_, i) => i) : []), [network])
  if (loaded.status === 'failed') return <ErrorLine failure={loaded.failure} retry={loaded.retry} />
  if (!network) return <Skeleton lines={5} label="Loading the literature" />
  const tell = (i: number) => `${network.names[i]}${network.years[i] ? `, ${network.years[i]}` : ''}: ${network.cited[i]}`
  const columns: Column<number>[] = [
    {
      id: 'name',
      title: 'Name',
      sortBy: (i) => network.names[i]!.toLowerCase(),
      cell: (i) => (
        <Button className="cell-button" onPress={() => select({ kind: 'node', id: network.ids[i]! })}>
          {network.names[i]}
        </Button>
      ),
    },
    { id: 'detail', title: 'Detail', sortBy: (i) => network.details[i] ?? '', cell: (i) => network.details[i] },
    { id: 'year', title: 'Year', number: true, sortBy: (i) => network.years[i] ?? 0, cell: (i) => network.years[i] },
    { id: 'cited', title: 'Cited', number: true, sortBy: (i) => network.cited[i]!, cell: (i) => network.cited[i] },
  ]
  return (
    <div className="literature">
      <nav>
        {NETWORKS.map((one) => (
          <Button key={one} onPress={() => setKind(one)}>
            {one}
          </Button>
        ))}
      </nav>
      <NetworkStage key={kind} network={network} arrangement={arrangement} label="Literature" tell={tell} />
      <SortedTable
        title="Works"
        rows={rows}
        columns={columns}
        keyOf={(i) => network.ids[i]!}
        isSelected={(i) => state.selection?.kind === 'node' && state.selection.id === network.ids[i]}
        sortedBy="cited"
      />
    </div>
  )
}
