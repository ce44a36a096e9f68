/** The concepts that the filters leave, as a table. */
import { useMemo } from 'react'
import { Button } from 'react-aria-components'
import { type Community, communityOf } from '../graph/community.ts'
import { poleColor, stageShape } from '../graph/palette.ts'
import { ConceptName, OwnLanguage } from '../parts/own-language.tsx'
import { ShapeIcon } from '../parts/shape-icon.tsx'
import { type Column, SortedTable } from '../parts/sorted-table.tsx'
import { useViewer } from '../state/viewer.ts'
import { type ConceptRow, toConceptRows } from './list-rows.ts'

export function ConceptRows({ kept, communities }: { kept: string; communities: readonly Community[] }) {
  const { state, filtered, mode, select, nameOf, t } = useViewer()
  const rows = useMemo(() => toConceptRows(filtered.graph, kept, t.language), [filtered, kept, t])
  const groupOf = useMemo(() => communityOf(communities), [communities])
  const groupName = (id: string) => (groupOf.has(id) ? t('community.name', { name: nameOf(groupOf.get(id)!) }) : '')
  const community: Column<ConceptRow> = {
    id: 'community',
    title: t('table.community'),
    sortBy: ({ concept }) => groupName(concept.id),
    cell: ({ concept }) => <OwnLanguage text={groupName(concept.id)} />,
  }
  const columns: Column<ConceptRow>[] = [
    {
      id: 'concept',
      title: t('table.concept'),
      sortBy: ({ concept }) => nameOf(concept.id).toLowerCase(),
      cell: ({ concept, pole, stage }) => (
        <Button className="cell-button" onPress={() => select({ kind: 'node', id: concept.id })}>
          <ShapeIcon shape={stageShape(stage)} color={poleColor(pole, mode)} />
          <ConceptName id={concept.id} name={concept.name} />
        </Button>
      ),
    },
    { id: 'pole', title: t('table.pole'), sortBy: ({ poleName }) => poleName, cell: ({ poleName }) => poleName },
    { id: 'stage', title: t('table.stage'), sortBy: ({ stageName }) => stageName, cell: ({ stageName }) => stageName },
    ...(communities.length > 0 ? [community] : []),
    { id: 'links', title: t('table.linkCount'), number: true, sortBy: ({ degree }) => degree, cell: ({ degree }) => t.number(degree) },
    {
      id: 'claims',
      title: t('table.claims'),
      number: true,
      sortBy: ({ concept }) => concept.claims,
      cell: ({ concept }) => t.number(concept.claims),
    },
    {
      id: 'papers',
      title: t('table.papers'),
      number: true,
      sortBy: ({ concept }) => concept.papers,
      cell: ({ concept }) => t.number(concept.papers),
    },
  ]
  return (
    <SortedTable
      title={t('table.concepts')}
      rows={rows}
      columns={columns}
      keyOf={({ concept }) => concept.id}
      isSelected={({ concept }) => state.selection?.kind === 'node' && state.selection.id === concept.id}
      sortedBy="links"
    />
  )
}
