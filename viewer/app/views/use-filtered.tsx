/** What the two tables share: the field that keeps rows holding a text, and what the legend leaves. */
import { type ReactNode, useMemo, useState } from 'react'
import { Button, Input, SearchField } from 'react-aria-components'
import { type Scene, toScene } from '../graph/scene.ts'
import { useViewer } from '../state/viewer.ts'

/** The text to keep rows by, the scene that the legend leaves, and the tools to show above the table. */
export function useFiltered(): { filter: string; scene: Scene; tools: ReactNode } {
  const { state, change, graph, mode } = useViewer()
  const [filter, setFilter] = useState('')
  const scene = useMemo(() => toScene(graph, state.hidden, state.labels, mode), [graph, state.hidden, state.labels, mode])
  const tools = (
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
  )
  return { filter, scene, tools }
}
