/** The links that the filters leave, as a table: each row opens the claims behind it. */
import { useMemo } from 'react'
import { Button } from 'react-aria-components'
import { edgeKeyOf, isUnasserted } from '../graph/scene.ts'
import { ConceptName } from '../parts/own-language.tsx'
import { RelationChip } from '../parts/relation-chip.tsx'
import { type Column, SortedTable } from '../parts/sorted-table.tsx'
import { useViewer } from '../state/viewer.ts'
import { type LinkRow, toLinkRows } from './list-rows.ts'

export function LinkRows({ kept }: { kept: string }) {
  const { state, filtered, select, nameOf, t } = useViewer()
  const rows = useMemo(() => toLinkRows(filtered.graph, kept, (relation) => t.word('relation', relation)), [filtered, kept, t])
  const { selection } = state
  const columns: Column<LinkRow>[] = [
    {
      id: 'link',
      title: t('table.fromTo'),
      sortBy: ({ link }) => nameOf(link.from).toLowerCase(),
      cell: ({ link, from, to }) => (
        <Button className="cell-button" onPress={() => select({ kind: 'edge', from: link.from, to: link.to })}>
          <ConceptName id={link.from} name={from} /> <span className="quiet">{t.word('relation', link.relations[0]?.relation ?? '')}</span>{' '}
          <ConceptName id={link.to} name={to} />
        </Button>
      ),
    },
    {
      id: 'relation',
      title: t('table.relation'),
      sortBy: ({ link }) => t.word('relation', link.relations[0]?.relation ?? ''),
      cell: ({ link }) => (
        <span className="chips">
          {[...new Set(link.relations.map(({ relation }) => relation))].map((relation) => (
            <RelationChip key={relation} relation={relation} />
          ))}
          {isUnasserted(link) && <span className="badge">{t('table.unasserted')}</span>}
        </span>
      ),
    },
    {
      id: 'claims',
      title: t('table.claims'),
      number: true,
      sortBy: ({ link }) => link.claims,
      cell: ({ link }) => t.number(link.claims),
    },
    {
      id: 'hedged',
      title: t('table.hedged'),
      number: true,
      sortBy: ({ link }) => link.hedged,
      cell: ({ link }) => t.number(link.hedged),
    },
    {
      id: 'papers',
      title: t('table.papers'),
      number: true,
      sortBy: ({ link }) => link.papers,
      cell: ({ link }) => t.number(link.papers),
    },
  ]
  return (
    <SortedTable
      title={t('table.links')}
      rows={rows}
      columns={columns}
      keyOf={({ link }) => edgeKeyOf(link.from, link.to)}
      isSelected={({ link }) => selection?.kind === 'edge' && selection.from === link.from && selection.to === link.to}
      sortedBy="papers"
    />
  )
}
