/** The graph's concepts as a table: with the links, all that the picture shows and opens, for eyes, keys and screen readers. */
import { useMemo } from 'react'
import { Button } from 'react-aria-components'
import { poleColor, stageShape } from '../graph/palette.ts'
import { ShapeIcon } from '../parts/shape-icon.tsx'
import { type Column, SortedTable } from '../parts/sorted-table.tsx'
import { useViewer } from '../state/viewer.ts'
import { type ConceptRow, toConceptRows } from './list-rows.ts'
import { useFiltered } from './use-filtered.tsx'

export function ConceptsView() {
  const { state, graph, mode, select } = useViewer()
  const { filter, scene, tools } = useFiltered()
  const rows = useMemo(() => toConceptRows(graph, scene, state.hidden, filter), [graph, scene, state.hidden, filter])
  const columns: Column<ConceptRow>[] = [
    {
      id: 'concept',
      title: 'Concept',
      sortBy: ({ concept }) => concept.name.toLowerCase(),
      cell: ({ concept, pole, stage }) => (
        <Button className="cell-button" onPress={() => select({ kind: 'node', id: concept.id })}>
          <ShapeIcon shape={stageShape(stage)} color={poleColor(pole, mode)} />
          {concept.name} {concept.nameZh && <span className="quiet">{concept.nameZh}</span>}
        </Button>
      ),
    },
    { id: 'pole', title: 'Pole', sortBy: ({ poleName }) => poleName, cell: ({ poleName }) => poleName },
    { id: 'stage', title: 'Stage', sortBy: ({ stageName }) => stageName, cell: ({ stageName }) => stageName },
    { id: 'links', title: 'Links', number: true, sortBy: ({ degree }) => degree, cell: ({ degree }) => degree },
    { id: 'claims', title: 'Claims', number: true, sortBy: ({ concept }) => concept.claims, cell: ({ concept }) => concept.claims },
    { id: 'papers', title: 'Papers', number: true, sortBy: ({ concept }) => concept.papers, cell: ({ concept }) => concept.papers },
  ]
  return (
    <div className="list-view">
      {tools}
      <SortedTable
        title="Concepts"
        rows={rows}
        columns={columns}
        keyOf={({ concept }) => concept.id}
        isSelected={({ concept }) => state.selection?.kind === 'node' && state.selection.id === concept.id}
        sortedBy="links"
      />
    </div>
  )
}
