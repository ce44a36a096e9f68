/** The graph's curves as a table: each row opens the claims behind it. */
import { useMemo } from 'react'
import { Button } from 'react-aria-components'
import { toWords } from '../graph/names.ts'
import { edgeKeyOf } from '../graph/scene.ts'
import { RelationChip } from '../parts/relation-chip.tsx'
import { type Column, SortedTable } from '../parts/sorted-table.tsx'
import { useViewer } from '../state/viewer.ts'
import { type LinkRow, toLinkRows } from './list-rows.ts'
import { useFiltered } from './use-filtered.tsx'

export function LinksView() {
  const { state, graph, select } = useViewer()
  const { filter, scene, tools } = useFiltered()
  const rows = useMemo(() => toLinkRows(graph, scene, filter), [graph, scene, filter])
  const { selection } = state
  const columns: Column<LinkRow>[] = [
    {
      id: 'link',
      title: 'From → to',
      sortBy: ({ from }) => from.toLowerCase(),
      cell: ({ link, from, to }) => (
        <Button
          className="cell-button"
          onPress={() => select({ kind: 'edge', from: link.from, to: link.to })}
          aria-label={`${from} ${toWords(link.relations[0]?.relation ?? '')} ${to}`}
        >
          {from} <span className="quiet">→</span> {to}
        </Button>
      ),
    },
    {
      id: 'relation',
      title: 'Relation',
      sortBy: ({ link }) => link.relations[0]?.relation ?? '',
      cell: ({ link }) => (
        <span className="chips">
          {[...new Set(link.relations.map(({ relation }) => relation))].map((relation) => (
            <RelationChip key={relation} relation={relation} />
          ))}
        </span>
      ),
    },
    { id: 'claims', title: 'Claims', number: true, sortBy: ({ link }) => link.claims, cell: ({ link }) => link.claims },
    { id: 'hedged', title: 'Hedged', number: true, sortBy: ({ link }) => link.hedged, cell: ({ link }) => link.hedged },
    { id: 'papers', title: 'Papers', number: true, sortBy: ({ link }) => link.papers, cell: ({ link }) => link.papers },
  ]
  return (
    <div className="list-view">
      {tools}
      <SortedTable
        title="Links"
        rows={rows}
        columns={columns}
        keyOf={({ link }) => edgeKeyOf(link.from, link.to)}
        isSelected={({ link }) => selection?.kind === 'edge' && selection.from === link.from && selection.to === link.to}
        sortedBy="papers"
      />
    </div>
  )
}
