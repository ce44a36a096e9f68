/** Binds the keys of the page and of a view: every entry of the table needs its handler, or it doesn't compile. */
import { useEffect, useRef, useState } from 'react'
import { recall, remember } from '../state/browser-store.ts'
import { findKey, isLoneCharacter, type KeyId, type KeyPlace } from './keys.ts'

/** Where keys are typed or mean something of the part's own; a box or a switch wants none of ours. */
const BUSY =
  'input:not([type=checkbox], [type=radio], [type=range]), textarea, [contenteditable], [role=listbox], [role=dialog], [role=menu]'
/** Where a letter chooses what begins with it. */
const CHOOSING = 'select'

/** A place's keys, wherever the focus is; a view's go before the page's. Letters are heard where the reader lets them. */
export function useKeys<Place extends KeyPlace>(place: Place, handlers: Record<KeyId<Place>, () => void>): void {
  const latest = useRef(handlers)
  latest.current = handlers
  useEffect(() => {
    const press = (event: KeyboardEvent) => {
      if (event.defaultPrevented || isTheirs(event)) return
      const id = findKey(place, event)
      if (id === null || (!lettersWork() && isLoneCharacter(event))) return
      // Escape belongs to whatever the browser closes with it, too.
      if (id !== 'escape') event.preventDefault()
      latest.current[id]()
    }
    const first = place !== 'page'
    document.addEventListener('keydown', press, first)
    return () => document.removeEventListener('keydown', press, first)
  }, [place])
}

function isTheirs(event: KeyboardEvent): boolean {
  const { target } = event
  if (!(target instanceof HTMLElement)) return false
  return target.closest(BUSY) !== null || (isLoneCharacter(event) && target.closest(CHOOSING) !== null)
}

const STORED = 'pathweave.letters'
const lettersWork = () => recall('local', STORED) !== 'off'

/** Whether the reader lets keys without Ctrl work; kept in this browser, for it is theirs and no part of the view. */
export function useLetterKeys(): [boolean, (on: boolean) => void] {
  const [on, setOn] = useState(lettersWork)
  const set = (next: boolean) => {
    remember('local', STORED, next ? 'on' : 'off')
    setOn(next)
  }
  return [on, set]
}
