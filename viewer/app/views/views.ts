/**
 * The views, one declared object each: tabs, address, keys and tests follow this list.
 *
 * To add one: a component in this folder, an object here, its title in language/messages. What it lets choose it keeps in the
 * state's `options` under `ID.name`, so that the address has it. Its code is loaded when it is first shown.
 */
import { type ComponentType, type LazyExoticComponent, lazy } from 'react'
import type { PlainKey } from '../language/text.ts'
import { networkKindOf, networkPath } from '../literature/network-kind.ts'
import type { ViewState } from '../state/view-state.ts'

/** A component whose code comes when it is first shown, or when `load` is called. */
type Loaded = LazyExoticComponent<ComponentType> & { load(): Promise<unknown> }

export interface View {
  /** In the address. */
  id: string
  title: PlainKey
  Component: Loaded
  /** Where `Component` is a picture: the table that does all that it does. */
  Table?: Loaded
  /** What it asks of the API at first, so that a page that opens with it need not wait for its code to ask. */
  asks?: (state: ViewState) => readonly string[]
  /** It shows `filtered.graph`: the frame offers the filters and says what they hide. */
  filtered?: true
  /** It tells what it shows (out/seen.ts), so that it can be saved. */
  saved?: true
}

const from = (load: () => Promise<ComponentType>): Loaded =>
  Object.assign(
    lazy(async () => ({ default: await load() })),
    { load },
  )

export const views: readonly [View, ...View[]] = [
  {
    id: 'concepts',
    title: 'view.concepts',
    Component: from(async () => (await import('./concepts-view.tsx')).ConceptsView),
    Table: from(async () => (await import('./concepts-table.tsx')).ConceptsTable),
    filtered: true,
    saved: true,
  },
  {
    id: 'chains',
    title: 'view.chains',
    Component: from(async () => (await import('../chains/chains-view.tsx')).ChainsView),
    saved: true,
  },
  {
    id: 'pathways',
    title: 'view.pathways',
    Component: from(async () => (await import('../pathways/pathways-view.tsx')).PathwaysView),
  },
  {
    id: 'literature',
    title: 'view.literature',
    Component: from(async () => (await import('../literature/literature-view.tsx')).LiteratureView),
    Table: from(async () => (await import('../literature/literature-table.tsx')).LiteratureTable),
    asks: (state) => [networkPath(networkKindOf(state))],
    saved: true,
  },
  {
    id: 'gaps',
    title: 'view.gaps',
    Component: from(async () => (await import('../gaps/gaps-view.tsx')).GapsView),
  },
  {
    id: 'papers',
    title: 'view.papers',
    Component: from(async () => (await import('../papers/papers-view.tsx')).PapersView),
  },
  {
    id: 'questions',
    title: 'view.questions',
    Component: from(async () => (await import('./questions-view.tsx')).QuestionsView),
    saved: true,
  },
  {
    id: 'review',
    title: 'view.review',
    Component: from(async () => (await import('../review/review-view.tsx')).ReviewView),
  },
]

/** The view with this id, else the first. */
export function viewOf(id: string): View {
  return views.find((view) => view.id === id) ?? views[0]
}
