/** The panels: one declared object each; the first that fits the state is shown, or none. The browser test mounts every one. */
import type { ComponentType } from 'react'
import type { ViewState } from '../state/view-state.ts'
import { EdgePanel } from './edge-panel.tsx'
import { NodePanel } from './node-panel.tsx'
import { OverviewPanel } from './overview-panel.tsx'

export interface Panel {
  id: string
  fits(state: ViewState): boolean
  Component: ComponentType
}

export const panels: readonly Panel[] = [
  { id: 'edge', fits: ({ selection }) => selection?.kind === 'edge', Component: EdgePanel },
  { id: 'node', fits: ({ selection }) => selection?.kind === 'node', Component: NodePanel },
  { id: 'overview', fits: ({ selection, view }) => selection === null && view === 'concepts', Component: OverviewPanel },
]
