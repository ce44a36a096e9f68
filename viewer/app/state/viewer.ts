/** What every view and panel may use: the state, how to change it, the graph, the questions, words, and a voice. */
import { createContext, useContext } from 'react'
import type { Concept, ConceptGraph, QuestionInfo } from '../../server/api-types.ts'
import type { Filtered } from '../filters/filter-graph.ts'
import type { LabelLanguage } from '../graph/names.ts'
import type { Mode } from '../graph/palette.ts'
import type { Text } from '../language/text.ts'
import type { ChangeState, Steps } from './use-view-state.ts'
import type { Selection, ViewState } from './view-state.ts'

export interface Viewer {
  state: ViewState
  change: ChangeState
  steps: Steps
  select(selection: Selection | null): void
  /** All of it; `filtered.graph` is what the filters leave where the view obeys them (else all), which views show. */
  graph: ConceptGraph
  filtered: Filtered
  questions: QuestionInfo[]
  mode: Mode
  /** Messages in the interface's language. */
  t: Text
  /** The language of concepts' names. */
  labels: LabelLanguage
  conceptOf(id: string): Concept | undefined
  /** A concept's name in that language; `otherwise` where the graph has no such concept. */
  nameOf(id: string, otherwise?: string): string
  /** Speaks through the live region. */
  announce(message: string): void
}

export const ViewerContext = createContext<Viewer | null>(null)

/** The viewer around a component. */
export function useViewer(): Viewer {
  const viewer = useContext(ViewerContext)
  if (!viewer) throw new Error('useViewer outside of ViewerContext')
  return viewer
}
