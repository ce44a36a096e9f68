/** What every view and panel may use: the state, how to change it, the graph, the questions, and a voice. */
import { createContext, useContext } from 'react'
import type { ConceptGraph, QuestionInfo } from '../../server/api-types.ts'
import type { Mode } from '../graph/palette.ts'
import type { ChangeState } from './use-view-state.ts'
import type { Selection, ViewState } from './view-state.ts'

export interface Viewer {
  state: ViewState
  change: ChangeState
  select(selection: Selection | null): void
  graph: ConceptGraph
  questions: QuestionInfo[]
  mode: Mode
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
