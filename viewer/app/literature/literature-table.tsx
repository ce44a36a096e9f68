/** The table twin of the literature: what is drawn, and for the chosen one what it is linked with. */
import { useMemo, useState } from 'react'
import { Button, Input, SearchField } from 'react-aria-components'
import type { Network } from '../../server/api-types.ts'
import { useToldNetwork } from '../out/use-told.ts'
import { ErrorLine, Skeleton } from '../parts/load-states.tsx'
import { OwnLanguage } from '../parts/own-language.tsx'
import { type Column, SortedTable } from '../parts/sorted-table.tsx'
import { useViewer } from '../state/viewer.ts'
import { NetworkChoice } from './network-choice.tsx'
import { linksOf } from './network-scene.ts'
import { useNetwork } from './use-network.ts'

export function LiteratureTable() {
  const { t } = useViewer()
  const { loaded } = useNetwork()
  const [kept, setKept] = useState('')
  return (
    <div className="list-view">
      <NetworkChoice />
      <SearchField className="filter" aria-label={t('table.keep')} value={kept} onChange={setKept}>
        <Input placeholder={t('table.keepPlaceholder')} />
      </SearchField>
      {loaded.status === 'loading' && <Skeleton lines={5} label={t('app.loading')} />}
      {loaded.status === 'failed' && <ErrorLine failure={loaded.failure} retry={loaded.retry} />}
      {loaded.status === 'ready' && <NetworkRows network={loaded.data} kept={kept} />}
    </div>
  )
}

function NetworkRows({ network, kept }: { network: Network; kept: string }) {
  const { state, select, t } = useViewer()
  useToldNetwork(network)
  const chosen = state.selection?.kind === 'node' ? network.ids.indexOf(state.selection.id) : -1
  const rows = useMemo(() => {
    const text = kept.trim().toLowerCase()
    const holds = (i: number) => `${network.names[i]} ${network.details[i] ?? ''} ${network.years[i] ?? ''}`.toLowerCase().includes(text)
    return [...network.ids.keys()].filter(holds)
  }, [network, kept])
  const linked = useMemo(() => (chosen < 0 ? [] : [...new Set(linksOf(network, chosen).others)]), [network, chosen])
  const all: Column<number>[] = [
    {
      id: 'name',
      title: t('literature.name'),
      sortBy: (i) => network.names[i]!.toLowerCase(),
      cell: (i) => (
        <Button className="cell-button" onPress={() => select({ kind: 'node', id: network.ids[i]! })}>
          <OwnLanguage text={network.names[i]!} />
        </Button>
      ),
    },
    {
      id: 'detail',
      title: t('literature.detail'),
      sortBy: (i) => network.details[i] ?? '',
      cell: (i) => <OwnLanguage text={network.details[i] ?? ''} />,
    },
    { id: 'year', title: t('literature.year'), number: true, sortBy: (i) => network.years[i] ?? 0, cell: (i) => network.years[i] ?? '' },
    {
      id: 'read',
      title: t('literature.read'),
      sortBy: (i) => Number(network.papers[i]),
      cell: (i) => (network.papers[i] ? t('literature.isRead') : ''),
    },
    { id: 'cited', title: t('literature.cited'), number: true, sortBy: (i) => network.cited[i]!, cell: (i) => t.number(network.cited[i]!) },
  ]
  // People, institutions and venues have no year and are not read.
  const isOfWorks = ['works', 'cocited', 'coupled'].includes(network.kind)
  const columns = all.filter(({ id }) => isOfWorks || !['year', 'read'].includes(id))
  const shared = { columns, keyOf: (i: number) => network.ids[i]!, isSelected: (i: number) => i === chosen, sortedBy: 'cited' }
  return (
    <>
      {linked.length > 0 && <SortedTable title={t('literature.linkedWith', { name: network.names[chosen]! })} rows={linked} {...shared} />}
      <SortedTable title={t(`literature.${network.kind}`)} rows={rows} {...shared} />
    </>
  )
}
