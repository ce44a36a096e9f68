/** Who decides, kept in this browser. */
import { useState } from 'react'

const STORED = 'pathweave.who'

export function useWho(): [string, (who: string) => void] {
  const [who, setWho] = useState(() => window.localStorage.getItem(STORED) ?? '')
  const set = (next: string) => {
    window.localStorage.setItem(STORED, next)
    setWho(next)
  }
  return [who, set]
}
