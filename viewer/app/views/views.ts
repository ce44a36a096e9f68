/** The views: one declared object each; the tabs, the address and the browser test follow this list. */
import type { ComponentType } from 'react'
import { ConceptsView } from './concepts-view.tsx'
import { GraphView } from './graph-view.tsx'
import { LinksView } from './links-view.tsx'
import { QuestionsView } from './questions-view.tsx'

export interface View {
  /** In the address. */
  id: string
  title: string
  Component: ComponentType
}

export const views: readonly [View, ...View[]] = [
  { id: 'graph', title: 'Graph', Component: GraphView },
  { id: 'concepts', title: 'Concepts', Component: ConceptsView },
  { id: 'links', title: 'Links', Component: LinksView },
  { id: 'questions', title: 'Questions', Component: QuestionsView },
]
