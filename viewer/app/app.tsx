/** The frame: header, the chosen view, the panel for what is selected, and the voice. */
import { useCallback, useEffect, useMemo, useState } from 'react'
import { Button } from 'react-aria-components'
import type { ConceptGraph, QuestionInfo } from '../server/api-types.ts'
import { dataOf, useApi } from './data/use-api.ts'
import { panels } from './panels/panels.ts'
import { HeaderTools } from './parts/header-tools.tsx'
import { Icon } from './parts/icon.tsx'
import { ErrorLine, Skeleton } from './parts/load-states.tsx'
import { SearchBox } from './parts/search-box.tsx'
import { useMode } from './state/use-mode.ts'
import { useViewState } from './state/use-view-state.ts'
import { encodeState } from './state/view-state.ts'
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
      <div className="app">
        <header className="top">
          <a className="brand" href="./" title="Start anew">
            <img src="./icon.svg" alt="" width="26" height="26" />
            <h1>pathweave</h1>
          </a>
          <SearchBox />
          <ViewLinks shown={view.id} />
          <HeaderTools />
        </header>
        <main className="view">
          {graph.status === 'failed' && <ErrorLine failure={graph.failure} retry={graph.retry} />}
          {questions.status === 'failed' && graph.status !== 'failed' && <ErrorLine failure={questions.failure} retry={questions.retry} />}
          <div className="view-body" data-view={view.id}>
            {graph.status === 'loading' && <Skeleton lines={5} label="Loading the graph" />}
            {graph.status === 'ready' && <view.Component />}
          </div>
        </main>
        {graph.status !== 'failed' && <SidePanel loaded={graph.status === 'ready'} />}
      </div>
      <p className="sr-only" role="status" aria-live="polite">
        {voice}
      </p>
    </ViewerContext>
  )
}

/** Links, because every view has an address; a plain click changes the state without loading the page anew. */
function ViewLinks({ shown }: { shown: string }) {
  const { state, change } = useViewer()
  return (
    <nav className="view-tabs" aria-label="Views">
      {views.map(({ id, title }) => (
        <a
          key={id}
          href={encodeState({ ...state, view: id }) || './'}
          aria-current={id === shown ? 'page' : undefined}
          onClick={(event) => {
            if (event.ctrlKey || event.metaKey || event.shiftKey) return
            event.preventDefault()
            change({ view: id })
          }}
        >
          {title}
        </a>
      ))}
    </nav>
  )
}

function SidePanel({ loaded }: { loaded: boolean }) {
  const { state, select } = useViewer()
  const panel = panels.find(({ fits }) => fits(state))
  if (!panel) return null
  return (
    <aside className="panel" id="evidence" tabIndex={-1} data-panel={panel.id} data-chosen={state.selection !== null} aria-label="Evidence">
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
