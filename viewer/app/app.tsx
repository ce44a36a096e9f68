/** The frame: header, the chosen view, the panel for what is selected, and the voice. */
import { useCallback, useEffect, useMemo, useState } from 'react'
import { Button, Tab, TabList, TabPanel, Tabs } from 'react-aria-components'
import type { ConceptGraph, QuestionInfo } from '../server/api-types.ts'
import { dataOf, useApi } from './data/use-api.ts'
import { panels } from './panels/panels.ts'
import { HeaderTools } from './parts/header-tools.tsx'
import { Icon } from './parts/icon.tsx'
import { ErrorLine, Skeleton } from './parts/load-states.tsx'
import { SearchBox } from './parts/search-box.tsx'
import { useMode } from './state/use-mode.ts'
import { useViewState } from './state/use-view-state.ts'
import { useViewer, type Viewer, ViewerContext } from './state/viewer.ts'
import { views } from './views/views.ts'

const EMPTY: ConceptGraph = { concepts: [], links: [], poles: [], stages: [], counts: { papers: 0, works: 0, claims: 0, passages: 0 } }
const NO_QUESTIONS: QuestionInfo[] = []

export function App() {
  const [state, change] = useViewState()
  const mode = useMode(state.theme)
  const graph = useApi<ConceptGraph>('/api/graph')
  const questions = useApi<QuestionInfo[]>('/api/questions')
  const [voice, setVoice] = useState('')
  const select = useCallback<Viewer['select']>((selection) => change({ selection }), [change])
  const announce = useCallback((message: string) => setVoice(message), [])
  const loadedGraph = dataOf(graph) ?? EMPTY
  const loadedQuestions = dataOf(questions) ?? NO_QUESTIONS
  const viewer = useMemo<Viewer>(
    () => ({ state, change, select, announce, mode, graph: loadedGraph, questions: loadedQuestions }),
    [state, change, select, announce, mode, loadedGraph, loadedQuestions],
  )
  useEffect(() => {
    const leave = (event: KeyboardEvent) => {
      const busy = event.target instanceof HTMLElement && event.target.closest('input, select, textarea, [role=listbox], [role=dialog]')
      if (event.key === 'Escape' && !busy && !event.defaultPrevented) change({ selection: null })
    }
    document.addEventListener('keydown', leave)
    return () => document.removeEventListener('keydown', leave)
  }, [change])
  const view = views.find(({ id }) => id === state.view) ?? views[0]
  return (
    <ViewerContext value={viewer}>
      <Tabs className="app" selectedKey={view.id} onSelectionChange={(id) => change({ view: String(id) })}>
        <header className="top">
          <a className="brand" href="./" title="Start anew">
            <img src="./icon.svg" alt="" width="26" height="26" />
            <h1>pathweave</h1>
          </a>
          <SearchBox />
          <TabList className="view-tabs" aria-label="Views">
            {views.map(({ id, title }) => (
              <Tab key={id} id={id}>
                {title}
              </Tab>
            ))}
          </TabList>
          <HeaderTools />
        </header>
        <main className="view">
          {graph.status === 'failed' && <ErrorLine failure={graph.failure} retry={graph.retry} />}
          {questions.status === 'failed' && graph.status !== 'failed' && <ErrorLine failure={questions.failure} retry={questions.retry} />}
          {views.map(({ id, Component }) => (
            <TabPanel key={id} id={id} className="view-body" data-view={id}>
              {graph.status === 'loading' && <Skeleton lines={5} label="Loading the graph" />}
              {graph.status === 'ready' && <Component />}
            </TabPanel>
          ))}
        </main>
        {graph.status !== 'failed' && <SidePanel loaded={graph.status === 'ready'} />}
      </Tabs>
      <p className="sr-only" role="status" aria-live="polite">
        {voice}
      </p>
    </ViewerContext>
  )
}

function SidePanel({ loaded }: { loaded: boolean }) {
  const { state, select } = useViewer()
  const panel = panels.find(({ fits }) => fits(state.selection))
  if (!panel) return null
  return (
    <aside className="panel" data-panel={panel.id} data-chosen={state.selection !== null} aria-label="Evidence">
      {state.selection !== null && (
        <Button className="icon-button panel-close" aria-label="Close" onPress={() => select(null)}>
          <Icon name="close" />
        </Button>
      )}
      <div className="panel-body" key={JSON.stringify(state.selection)}>
        {loaded ? <panel.Component /> : <Skeleton lines={6} />}
      </div>
    </aside>
  )
}
