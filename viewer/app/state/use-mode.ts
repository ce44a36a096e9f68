/** Light or dark: the reader's choice, or the system's, followed when it changes. */
import { useEffect, useState } from 'react'
import type { Mode } from '../graph/palette.ts'
import type { Theme } from './view-state.ts'

export function useMode(theme: Theme): Mode {
  const [systemDark, setSystemDark] = useState(() => window.matchMedia('(prefers-color-scheme: dark)').matches)
  useEffect(() => {
    const query = window.matchMedia('(prefers-color-scheme: dark)')
    const follow = () => setSystemDark(query.matches)
    query.addEventListener('change', follow)
    return () => query.removeEventListener('change', follow)
  }, [])
  const mode = theme === 'system' ? (systemDark ? 'dark' : 'light') : theme
  useEffect(() => {
    document.documentElement.dataset.mode = mode
  }, [mode])
  return mode
}
