/**
 * The view state as React sees it: read from the address, written back to it, followed when the reader goes back.
 *
 * Undo is the browser's "back" and redo its "forward", so there is one history and not two; each entry carries its number, so
 * that undo never leaves the page. How far redo goes is remembered for the tab, since a page can't ask the browser: it
 * survives a reload. A page that is called anew counts from 0 in a run of its own.
 */
import { useCallback, useEffect, useMemo, useState } from 'react'
import { recall, remember } from './browser-store.ts'
import { decodeState, encodeState, type ViewState } from './view-state.ts'

/** What is chosen makes a step that can be undone (`push`); what is typed or only seen doesn't (`replace`). */
export type ChangeState = (change: Partial<ViewState>, how?: 'push' | 'replace') => void

export interface Steps {
  canUndo: boolean
  canRedo: boolean
  undo(): void
  redo(): void
}

/** An entry of the history: the how manieth it is of its run. */
interface Entry {
  run: string
  step: number
}

/** The greatest number of a run, as `RUN NUMBER`. */
const LAST = 'pathweave.lastStep'

export function useViewState(): [ViewState, ChangeState, Steps] {
  const [state, setState] = useState(() => decodeState(window.location.search))
  const [step, setStep] = useState(() => ({ at: readEntry().step, last: readLast() }))
  useEffect(() => {
    const follow = () => {
      setState((before) => keepEqual(before, decodeState(window.location.search)))
      setStep({ at: readEntry().step, last: readLast() })
    }
    window.addEventListener('popstate', follow)
    return () => window.removeEventListener('popstate', follow)
  }, [])
  const change = useCallback<ChangeState>((part, how = 'push') => {
    const next = { ...decodeState(window.location.search), ...part }
    const search = encodeState(next)
    if (search !== window.location.search) {
      const { run, step } = readEntry()
      const entry: Entry = { run, step: step + (how === 'push' ? 1 : 0) }
      // The first entry of a run has no number until the second is there.
      if (window.history.state === null) window.history.replaceState({ run, step }, '')
      window.history[how === 'push' ? 'pushState' : 'replaceState'](entry, '', `${window.location.pathname}${search}`)
      if (how === 'push') {
        remember('session', LAST, `${run} ${entry.step}`)
        setStep({ at: entry.step, last: entry.step })
      }
    }
    setState((before) => keepEqual(before, decodeState(search)))
  }, [])
  const steps = useMemo<Steps>(
    () => ({
      canUndo: step.at > 0,
      canRedo: step.at < step.last,
      undo: () => readEntry().step > 0 && window.history.back(),
      redo: () => readEntry().step < readLast() && window.history.forward(),
    }),
    [step],
  )
  return [state, change, steps]
}

/** Where the page is in the history; a page that was called anew begins a run. */
function readEntry(): Entry {
  const entry: unknown = window.history.state
  const known = typeof entry === 'object' && entry !== null && 'run' in entry && 'step' in entry
  return known ? (entry as Entry) : { run: begun, step: 0 }
}

/** How far redo goes: the greatest number of this run. */
function readLast(): number {
  const { run, step } = readEntry()
  const [of, last] = (recall('session', LAST) ?? '').split(' ')
  return of === run ? Math.max(step, Number(last)) : step
}

/** The run that a page without one begins. */
const begun = Date.now().toString(36)

/** `after`, with the very values of `before` where they are equal: what didn't change isn't computed or drawn again. */
function keepEqual(before: ViewState, after: ViewState): ViewState {
  const equal = (name: keyof ViewState) => JSON.stringify(before[name]) === JSON.stringify(after[name])
  const kept = (Object.keys(after) as (keyof ViewState)[]).filter(equal).map((name) => [name, before[name]])
  return { ...after, ...Object.fromEntries(kept) }
}
