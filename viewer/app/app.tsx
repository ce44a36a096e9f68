/** The frame: header, the chosen view with its bar, the panel for what is selected, and the voice. */
import { useCallback, useEffect, useLayoutEffect, useMemo, useRef, useState } from 'react'
import type { ConceptGraph, QuestionInfo } from '../server/api-types.ts'
import { dataOf, useApi } from './data/use-api.ts'
import { filterGraph } from './filters/filter-graph.ts'
import { FilterPanel } from './filters/filter-panel.tsx'
import { keepWithin, stepChoiceOf } from './filters/keep-within.ts'
import { Header } from './frame/header.tsx'
import { KeyList } from './frame/key-list.tsx'
import { SidePanel } from './frame/side-panel.tsx'
import { ViewBar } from './frame/view-bar.tsx'
import { ViewBoundary } from './frame/view-boundary.tsx'
import { labelOf } from './graph/names.ts'
import { useKeys, useLetterKeys } from './keys/use-keys.ts'
import { browserLanguage, createText } from './language/text.ts'
import { ErrorLine, Skeleton } from './parts/load-states.tsx'
import { OnDemand } from './parts/on-demand.tsx'
import { useMode } from './state/use-mode.ts'
import { useViewState } from './state/use-view-state.ts'
import { addressOf } from './state/view-state.ts'
import { type Viewer, ViewerContext } from './state/viewer.ts'
import { viewOf } from './views/views.ts'

const EMPTY: ConceptGraph = {
  concepts: [],
  links: [],
  papers: [],
  poles: [],
  stages: [],
  counts: { papers: 0, works: 0, claims: 0, passages: 0 },
}
const NO_QUESTIONS: QuestionInfo[] = []
const NO_FILTERS = { hidden: [], bounds: {} }

export function App() {
  const graph = useApi<ConceptGraph>('/api/graph')
  const questions = useApi<QuestionInfo[]>('/api/questions')
  const [voice, setVoice] = useState('')
  const viewer = useMadeViewer(dataOf(graph) ?? EMPTY, dataOf(questions) ?? NO_QUESTIONS, setVoice)
  const { state, change, steps, t } = viewer
  const [keys, setKeys] = useState(false)
  const [letters, setLetters] = useLetterKeys()
  const [filtering, setFiltering] = useState(false)
  const view = viewOf(state.view)
  const code = (state.table && view.tableCode) || view.code
  useKeys('page', {
    search: () => document.querySelector<HTMLInputElement>('.search input')?.select(),
    help: () => setKeys(true),
    escape: () => change({ selection: null }),
    undo: steps.undo,
    redo: steps.redo,
    filters: () => view.filtered && setFiltering((open) => !open),
    table: () => view.tableCode && change({ table: !state.table }),
    view: () => document.querySelector<HTMLElement>('.stage-canvas, .view')?.focus(),
    panel: () => document.getElementById('evidence')?.focus(),
  })
  useFollowedView(view.id)
  const closeFilters = () => {
    setFiltering(false)
    document.querySelector<HTMLElement>('.view-bar [aria-expanded]')?.focus()
  }
  const failed = [graph, questions].find((loaded) => loaded.status === 'failed')
  return (
    <ViewerContext value={viewer}>
      <div className="app" data-embed={state.embed}>
        {!state.embed && <Header onKeys={() => setKeys(true)} />}
        <main className="view" id="view" tabIndex={-1} aria-label={t(view.title)}>
          {failed?.status === 'failed' && <ErrorLine failure={failed.failure} retry={failed.retry} />}
          {graph.status === 'ready' && <ViewBar view={view} filtering={filtering} onFilter={() => setFiltering(!filtering)} />}
          <div className="view-body" data-view={view.id} data-filtering={filtering && view.filtered}>
            {graph.status === 'loading' && <Skeleton lines={5} label={t('app.loadingGraph')} />}
            {graph.status === 'ready' && (
              <ViewBoundary key={view.id}>
                {filtering && view.filtered && <FilterPanel onClose={closeFilters} />}
                <div className="view-content">
                  <OnDemand code={code} props={{}} />
                </div>
              </ViewBoundary>
            )}
          </div>
        </main>
        {graph.status !== 'failed' && (!state.embed || state.selection !== null) && <SidePanel loaded={graph.status === 'ready'} />}
        {state.embed && (
          <a className="embed-open" href={addressOf(state, { embed: false })} target="_blank" rel="noopener">
            {t('app.open')}
          </a>
        )}
      </div>
      <KeyList isOpen={keys} onOpenChange={setKeys} letters={letters} onLetters={setLetters} />
      <p className="sr-only" role="status" aria-live="polite" data-live-announcer="true">
        {voice}
      </p>
    </ViewerContext>
  )
}

/** Where what led to another view is gone with the one before, the focus goes on to the view. */
function useFollowedView(id: string): void {
  const shown = useRef(id)
  useLayoutEffect(() => {
    if (shown.current !== id && document.activeElement === document.body) document.getElementById('view')?.focus()
    shown.current = id
  }, [id])
}

function useMadeViewer(graph: ConceptGraph, questions: QuestionInfo[], announce: Viewer['announce']): Viewer {
  const [state, change, steps] = useViewState()
  const mode = useMode(state.theme)
  const language = state.language === 'auto' ? browserLanguage(navigator.languages) : state.language
  const labels = state.labels === 'auto' ? language : state.labels
  const t = useMemo(() => createText(language), [language])
  useEffect(() => {
    document.documentElement.lang = language === 'zh' ? 'zh-CN' : 'en'
  }, [language])
  const { hidden, bounds } = state
  const obeys = viewOf(state.view).filtered === true
  const left = useMemo(() => filterGraph(graph, obeys ? { hidden, bounds } : NO_FILTERS), [graph, obeys, hidden, bounds])
  const within = obeys ? stepChoiceOf(state.options) : 'all'
  const filtered = useMemo(() => keepWithin(left, state.selection, within), [left, state.selection, within])
  const concepts = useMemo(() => new Map(graph.concepts.map((concept) => [concept.id, concept])), [graph])
  const select = useCallback<Viewer['select']>((selection) => change({ selection }), [change])
  const conceptOf = useCallback<Viewer['conceptOf']>((id) => concepts.get(id), [concepts])
  const nameOf = useCallback<Viewer['nameOf']>(
    (id, otherwise = id) => {
      const concept = concepts.get(id)
      return concept ? labelOf(concept, labels) : otherwise
    },
    [concepts, labels],
  )
  return useMemo(
    () => ({ state, change, steps, select, graph, filtered, questions, mode, t, labels, conceptOf, nameOf, announce }),
    [state, change, steps, select, graph, filtered, questions, mode, t, labels, conceptOf, nameOf, announce],
  )
}
