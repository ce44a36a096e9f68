/** The view state as React sees it: read from the address, written back to it, followed when the reader goes back. */
import { useCallback, useEffect, useState } from 'react'
import { decodeState, encodeState, type ViewState } from './view-state.ts'

export type ChangeState = (change: Partial<ViewState>, how?: 'push' | 'replace') => void

/** What is chosen makes a step that "back" undoes (`push`); what is typed or only seen doesn't (`replace`). */
export function useViewState(): [ViewState, ChangeState] {
  const [state, setState] = useState(() => decodeState(window.location.search))
  useEffect(() => {
    const follow = () => setState((before) => keepEqual(before, decodeState(window.location.search)))
    window.addEventListener('popstate', follow)
    return () => window.removeEventListener('popstate', follow)
  }, [])
  const change = useCallback<ChangeState>((part, how = 'push') => {
    const next = { ...decodeState(window.location.search), ...part }
    const address = `${window.location.pathname}${encodeState(next)}`
    if (encodeState(next) !== window.location.search) window.history[how === 'push' ? 'pushState' : 'replaceState'](null, '', address)
    setState((before) => keepEqual(before, decodeState(encodeState(next))))
  }, [])
  return [state, change]
}

/** `after`, with the very values of `before` where they are equal: what didn't change isn't computed or drawn again. */
function keepEqual(before: ViewState, after: ViewState): ViewState {
  const equal = (name: keyof ViewState) => JSON.stringify(before[name]) === JSON.stringify(after[name])
  const kept = (Object.keys(after) as (keyof ViewState)[]).filter(equal).map((name) => [name, before[name]])
  return { ...after, ...Object.fromEntries(kept) }
}
