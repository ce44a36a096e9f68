/** How entries of facets are named and switched, by the panel, the legend and the reasons. */
import { useCallback } from 'react'
import { labelOf } from '../graph/names.ts'
import { useViewer } from '../state/viewer.ts'
import type { Entry, Filter } from './filters.ts'

/** So many values that are switched off are named; the others are counted. */
const MOST_NAMED = 2

/** The name of an entry in the interface's language. */
export function useEntryName(): (entry: Entry) => string {
  const { t } = useViewer()
  return useCallback((entry) => labelOf({ name: entry.name(t), nameZh: entry.nameZh }, t.language), [t])
}

/** What an active filter asks for: "without drives", "Year 2020 to 2024". */
export function useFilterWords(): (filter: Filter) => string {
  const { state, graph, t } = useViewer()
  const entryName = useEntryName()
  return (filter) => {
    const title = t(filter.title)
    if (filter.kind === 'bounds' || filter.kind === 'link') {
      const { [`${filter.id}.min`]: min, [`${filter.id}.max`]: max } = state.bounds
      if (min === undefined) return t('filter.most', { filter: title, max: String(max) })
      if (max === undefined) return t('filter.least', { filter: title, min: String(min) })
      return t('filter.between', { filter: title, min: String(min), max: String(max) })
    }
    const off = filter.entries(graph).filter(({ id }) => state.hidden.includes(`${filter.id}:${id}`))
    const more = off.length > MOST_NAMED ? [t('filter.more', { n: off.length - MOST_NAMED })] : []
    return t('filter.without', { names: t.list([...off.slice(0, MOST_NAMED).map(entryName), ...more]) || title })
  }
}

/** The list with the key, or without it where it was. */
export function toggled(list: readonly string[], key: string): string[] {
  return list.includes(key) ? list.filter((one) => one !== key) : [...list, key]
}
