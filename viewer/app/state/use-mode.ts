/** The colors: the reader's choice, or the system's (dark, more contrast, forced colors), followed when it changes. */
import { useEffect, useSyncExternalStore } from 'react'
import type { Mode } from '../graph/palette.ts'
import type { Theme } from './view-state.ts'

const QUERIES = {
  dark: '(prefers-color-scheme: dark)',
  contrast: '(prefers-contrast: more), (forced-colors: active)',
} as const

export function useMode(theme: Theme): Mode {
  const systemDark = useMedia(QUERIES.dark)
  const systemContrast = useMedia(QUERIES.contrast)
  const printing = useMedia('print')
  const dark = !printing && (theme === 'dark' || (theme !== 'light' && systemDark))
  const contrast = theme === 'contrast' || (theme === 'system' && systemContrast)
  const mode = contrast ? (dark ? 'contrast-dark' : 'contrast') : dark ? 'dark' : 'light'
  useEffect(() => {
    document.documentElement.dataset.mode = mode
  }, [mode])
  return mode
}

function useMedia(query: string): boolean {
  return useSyncExternalStore(
    (changed) => {
      const media = window.matchMedia(query)
      media.addEventListener('change', changed)
      return () => media.removeEventListener('change', changed)
    },
    () => window.matchMedia(query).matches,
  )
}
