/** The graph's twin in two tables: all that the picture shows and opens, for eyes, keys and screen readers alike. */
import { useMemo, useState } from 'react'
import { Button, Input, SearchField } from 'react-aria-components'
import { labelOf, toWords } from '../graph/names.ts'
import { poleColor, stageShape } from '../graph/palette.ts'
import { toScene } from '../graph/scene.ts'
import { RelationChip } from '../parts/relation-chip.tsx'
import { ShapeIcon } from '../parts/shape-icon.tsx'
import { type Column, SortedTable } from '../parts/sorted-table.tsx'
import { useViewer } from '../state/viewer.ts'
import { type ConceptRow, type LinkRow, toConceptRows, toLinkRows } from './list-rows.ts'

export function ListView() {
  const { state, change, graph, mode, select } = useViewer()
  const [filter, setFilter] = useState('')
  const scene = useMemo(() => toScene(graph, state.hidden, state.labels, mode), [graph, state.hidden, state.labels, mode])
  const concepts = useMemo(() => toConceptRows(graph, scene, state.hidden, filter), [graph, scene, state.hidden, filter])
  const links = useMemo(() => toLinkRows(graph, scene, filter), [graph, scene, filter])
  const selected = state.selection
  const conceptColumns: Column<ConceptRow>[] = [
    {
      id: 'concept',
      title: 'Concept',
      sortBy: ({ concept }) => concept.name.toLowerCase(),
      cell: ({ concept, pole, stage }) => (
        <Button className="cell-button" onPress={() => select({ kind: 'node', id: concept.id })}>
          <ShapeIcon shape={stageShape(stage)} color={poleColor(pole, mode)} />
          <span>{labelOf(concept, 'en')}</span>
          {concept.nameZh && <span className="quiet">{concept.nameZh}</span>}
        </Button>
      ),
    },
    { id: 'pole', title: 'Pole', sortBy: ({ poleName }) => poleName, cell: ({ poleName }) => poleName },
    { id: 'stage', title: 'Stage', sortBy: ({ stageName }) => stageName, cell: ({ stageName }) => stageName },
    { id: 'links', title: 'Links', number: true, sortBy: ({ degree }) => degree, cell: ({ degree }) => degree },
    { id: 'claims', title: 'Claims', number: true, sortBy: ({ concept }) => concept.claims, cell: ({ concept }) => concept.claims },
    { id: 'papers', title: 'Papers', number: true, sortBy: ({ concept }) => concept.papers, cell: ({ concept }) => concept.papers },
  ]
  const linkColumns: Column<LinkRow>[] = [
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
          <span>{from}</span>
          <span aria-hidden="true" className="quiet">
            →
          </span>
          <span>{to}</span>
        </Button>
      ),
    },
    {
      id: 'relation',
      title: 'Relation',
      sortBy: ({ link }) => link.relations[0]?.relation ?? '',
      cell: ({ link }) => (
        <span className="chips">
          {link.relations.map(({ relation, aspect }) => (
            <RelationChip key={`${relation} ${aspect}`} relation={relation} />
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
      <div className="list-tools">
        <SearchField className="filter" aria-label="Keep rows that hold" value={filter} onChange={setFilter}>
          <Input placeholder="Keep rows that hold…" />
        </SearchField>
        {state.hidden.length > 0 && (
          <Button className="text-button" onPress={() => change({ hidden: [] })}>
            The legend hides some: show all
          </Button>
        )}
      </div>
      <SortedTable
        title="Concepts"
        rows={concepts}
        columns={conceptColumns}
        keyOf={({ concept }) => concept.id}
        isSelected={({ concept }) => selected?.kind === 'node' && selected.id === concept.id}
        sortedBy="links"
      />
      <SortedTable
        title="Links"
        rows={links}
        columns={linkColumns}
        keyOf={({ link }) => JSON.stringify([link.from, link.to])}
        isSelected={({ link }) => selected?.kind === 'edge' && selected.from === link.from && selected.to === link.to}
        sortedBy="papers"
      />
    </div>
  )
}
