/** How entries of facets are named and switched, by the panel and by the legend. */
import { useCallback } from 'react'
import { labelOf } from '../graph/names.ts'
import { useViewer } from '../state/viewer.ts'
import type { Entry } from './filters.ts'

/** The name of an entry in the interface's language. */
export function useEntryName(): (entry: Entry) => string {
  const { t } = useViewer()
  return useCallback((entry) => labelOf({ name: entry.name(t), nameZh: entry.nameZh }, t.language), [t])
}

/** The list with the key, or without it where it was. */
export function toggled(list: readonly string[], key: string): string[] {
  return list.includes(key) ? list.filter((one) => one !== key) : [...list, key]
}
