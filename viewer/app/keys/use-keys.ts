/** Binds the page's keys: every entry of the table needs its handler, or it doesn't compile. */
import { useEffect, useRef, useState } from 'react'
import { findKey, isLoneCharacter, type KeyId } from './keys.ts'

type Handlers = Record<KeyId<'page'>, () => void>

/** Where keys are typed or mean something of the part's own. */
const BUSY = 'input, select, textarea, [contenteditable], [role=listbox], [role=dialog], [role=menu]'

/** `letters`: whether keys without Ctrl are heard. */
export function usePageKeys(handlers: Handlers, letters: boolean): void {
  const latest = useRef(handlers)
  latest.current = handlers
  useEffect(() => {
    const press = (event: KeyboardEvent) => {
      if (event.defaultPrevented || (event.target instanceof HTMLElement && event.target.closest(BUSY))) return
      const id = findKey('page', event)
      if (id === null || (!letters && isLoneCharacter(event))) return
      // Escape belongs to whatever the browser closes with it, too.
      if (id !== 'escape') event.preventDefault()
      latest.current[id]()
    }
    document.addEventListener('keydown', press)
    return () => document.removeEventListener('keydown', press)
  }, [letters])
}

const STORED = 'pathweave.letters'

/** Whether the reader lets keys without Ctrl work; kept in this browser, for it is theirs and no part of the view. */
export function useLetterKeys(): [boolean, (on: boolean) => void] {
  const [on, setOn] = useState(() => window.localStorage.getItem(STORED) !== 'off')
  const set = (next: boolean) => {
    window.localStorage.setItem(STORED, next ? 'on' : 'off')
    setOn(next)
  }
  return [on, set]
}
