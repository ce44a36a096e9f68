/**
 * The views, one declared object each: tabs, address, keys and tests follow this list.
 *
 * To add one: a component in this folder, an object here, its title in language/messages. What it lets choose it keeps in the
 * state's `options` under `ID.name`, so that the address has it. Its code is loaded when it is first shown.
 */
import type { PlainKey } from '../language/text.ts'
import { networkKindOf, networkPath } from '../literature/network-kind.ts'
import { type Code, toCode } from '../parts/on-demand.tsx'
import type { ViewState } from '../state/view-state.ts'

export interface View {
  /** In the address. */
  id: string
  title: PlainKey
  code: Code
  /** Where it is a picture: the table that does all that it does. */
  tableCode?: Code
  /** What it asks of the API at first, so that a page that opens with it need not wait for its code to ask. */
  asks?: (state: ViewState) => readonly string[]
  /** It shows `filtered.graph`: the frame offers the filters and says what they hide. */
  filtered?: true
  /** It tells what it shows (out/seen.ts), so that it can be saved. */
  saved?: true
}

export const views: readonly [View, ...View[]] = [
  {
    id: 'concepts',
    title: 'view.concepts',
    code: toCode(async () => (await import('./concepts-view.tsx')).ConceptsView),
    tableCode: toCode(async () => (await import('./concepts-table.tsx')).ConceptsTable),
    filtered: true,
    saved: true,
  },
  {
    id: 'chains',
    title: 'view.chains',
    code: toCode(async () => (await import('../chains/chains-view.tsx')).ChainsView),
    saved: true,
  },
  {
    id: 'pathways',
    title: 'view.pathways',
    code: toCode(async () => (await import('../pathways/pathways-view.tsx')).PathwaysView),
  },
  {
    id: 'literature',
    title: 'view.literature',
    code: toCode(async () => (await import('../literature/literature-view.tsx')).LiteratureView),
    tableCode: toCode(async () => (await import('../literature/literature-table.tsx')).LiteratureTable),
    asks: (state) => [networkPath(networkKindOf(state))],
    saved: true,
  },
  {
    id: 'gaps',
    title: 'view.gaps',
    code: toCode(async () => (await import('../gaps/gaps-view.tsx')).GapsView),
  },
  {
    id: 'papers',
    title: 'view.papers',
    code: toCode(async () => (await import('../papers/papers-view.tsx')).PapersView),
  },
  {
    id: 'questions',
    title: 'view.questions',
    code: toCode(async () => (await import('./questions-view.tsx')).QuestionsView),
    saved: true,
  },
  {
    id: 'review',
    title: 'view.review',
    code: toCode(async () => (await import('../review/review-view.tsx')).ReviewView),
  },
]

/** The view with this id, else the first. */
export function viewOf(id: string): View {
  return views.find((view) => view.id === id) ?? views[0]
}
