/** Why something isn't shown: each filter, and the steps around what is selected, in words and with the way to take it back. */

import type { ViewState } from '../state/view-state.ts'
import { useViewer } from '../state/viewer.ts'
import { withoutFilter } from './filter-graph.ts'
import { useFilterWords } from './use-entries.ts'

interface Reason {
  id: string
  /** "without drives: 3 left out" */
  words: string
  /** The state without it. */
  without: Partial<ViewState>
}

export function useReasons(): Reason[] {
  const { state, filtered, nameOf, t } = useViewer()
  const wordsOf = useFilterWords()
  const { reasons, within } = filtered
  const found = reasons.map(({ filter, leavesOut }) => ({
    id: filter.id,
    words: t('filter.reason', { what: wordsOf(filter), n: leavesOut }),
    without: withoutFilter(filter, state),
  }))
  if (!within) return found
  const what = t('steps.within', { n: within.steps, names: t.list(within.centers.map((id) => nameOf(id))) })
  const { 'concepts.steps': _, ...options } = state.options
  return [...found, { id: 'steps', words: t('filter.reason', { what, n: within.leavesOut }), without: { options } }]
}
