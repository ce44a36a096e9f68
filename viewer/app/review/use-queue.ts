/** The queue without what was decided here, the thing at hand, and what can be done with it. */
import { useEffect, useRef } from 'react'
import type { Decision, Review } from '../../server/review-types.ts'
import { useViewer } from '../state/viewer.ts'
import { decide, forgetFailure, undo } from './decide.ts'

/** So near to the end of what is loaded, more is. */
const NEAR = 10

/** `decided`: keys of what was decided since the page was loaded; `who` may be empty. */
export function useQueue(review: Review, decided: readonly string[], who: string, more: () => void) {
  const { state, change, announce, t } = useViewer()
  // An answer of the server may come when the address is another.
  const latest = useRef(state.options)
  latest.current = state.options
  const items = review.items.filter(({ key }) => !decided.includes(key))
  const at = Math.max(
    0,
    items.findIndex(({ key }) => key === state.options['review.at']),
  )
  const item = items[at]
  const latestMore = useRef(more)
  latestMore.current = more
  useEffect(() => {
    if (at >= items.length - NEAR) latestMore.current()
  }, [at, items.length])
  const goTo = (key: string) => change({ options: { ...latest.current, 'review.at': key } }, 'replace')
  const step = (by: number) => {
    forgetFailure()
    const next = items[Math.min(items.length - 1, Math.max(0, at + by))]
    if (!next) return
    goTo(next.key)
    announce(next.reading)
  }
  const give = (verdict: Decision['verdict'], why: string, changed?: Record<string, unknown>) => {
    if (!review.writable || !item) return
    decide({ key: item.key, verdict, ...(changed && { change: changed }), ...(why && { why }) }, who.trim())
    const next = items[at + 1] ?? items[at - 1]
    goTo(next?.key ?? '')
    announce(t('review.said', { verdict: t.word('verdict', verdict), about: item.reading, next: next?.reading ?? t('review.empty') }))
  }
  const takeBack = (key: string | null) => {
    if (!review.writable) return
    if (key === null && review.decided === 0) return announce(t('review.noneDecided'))
    undo(key, (undone) => {
      goTo(undone)
      announce(t('review.undone'))
    })
  }
  return { items, total: review.total - (review.items.length - items.length), at, item, goTo, step, give, takeBack }
}
