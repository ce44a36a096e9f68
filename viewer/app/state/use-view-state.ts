/**
 * The view state as React sees it: read from the address, written back to it, followed when the reader goes back.
 *
 * Undo is the browser's "back" and redo its "forward", so there is one history and not two; each entry carries its number, so
 * that undo never leaves the page.
 */
import { useCallback, useEffect, useMemo, useState } from 'react'
import { decodeState, encodeState, type ViewState } from './view-state.ts'

/** What is chosen makes a step that can be undone (`push`); what is typed or only seen doesn't (`replace`). */
export type ChangeState = (change: Partial<ViewState>, how?: 'push' | 'replace') => void

export interface Steps {
  canUndo: boolean
  canRedo: boolean
  undo(): void
  redo(): void
}

export function useViewState(): [ViewState, ChangeState, Steps] {
  const [state, setState] = useState(() => decodeState(window.location.search))
  const [step, setStep] = useState(() => ({ at: stepOf(window.history.state), last: stepOf(window.history.state) }))
  useEffect(() => {
    const follow = (event: PopStateEvent) => {
      setState((before) => keepEqual(before, decodeState(window.location.search)))
      setStep(({ last }) => ({ at: stepOf(event.state), last: Math.max(last, stepOf(event.state)) }))
    }
    window.addEventListener('popstate', follow)
    return () => window.removeEventListener('popstate', follow)
  }, [])
  const change = useCallback<ChangeState>((part, how = 'push') => {
    const next = { ...decodeState(window.location.search), ...part }
    const search = encodeState(next)
    if (search !== window.location.search) {
      const at = stepOf(window.history.state) + (how === 'push' ? 1 : 0)
      window.history[how === 'push' ? 'pushState' : 'replaceState']({ step: at }, '', `${window.location.pathname}${search}`)
      if (how === 'push') setStep({ at, last: at })
    }
    setState((before) => keepEqual(before, decodeState(search)))
  }, [])
  const steps = useMemo<Steps>(
    () => ({
      canUndo: step.at > 0,
      canRedo: step.at < step.last,
      undo: () => stepOf(window.history.state) > 0 && window.history.back(),
      redo: () => window.history.forward(),
    }),
    [step],
  )
  return [state, change, steps]
}

function stepOf(entry: unknown): number {
  return typeof entry === 'object' && entry !== null && 'step' in entry && typeof entry.step === 'number' ? entry.step : 0
}

/** `after`, with the very values of `before` where they are equal: what didn't change isn't computed or drawn again. */
function keepEqual(before: ViewState, after: ViewState): ViewState {
  const equal = (name: keyof ViewState) => JSON.stringify(before[name]) === JSON.stringify(after[name])
  const kept = (Object.keys(after) as (keyof ViewState)[]).filter(equal).map((name) => [name, before[name]])
  return { ...after, ...Object.fromEntries(kept) }
}
