/** The declared filters as a panel: facets as check boxes with counts, bounds as numbers. */
import { useMemo } from 'react'
import { Button, Checkbox } from 'react-aria-components'
import { IconButton } from '../parts/icon-button.tsx'
import { OwnLanguage } from '../parts/own-language.tsx'
import { useViewer } from '../state/viewer.ts'
import { countEntries } from './filter-graph.ts'
import { type Facet, type Filter, filters } from './filters.ts'
import { toggled, useEntryName } from './use-entries.ts'

/** So many entries are shown at once; a facet with more scrolls. */
export function FilterPanel({ onClose }: { onClose: () => void }) {
  const { t } = useViewer()
  return (
    <section className="filter-panel" aria-label={t('filter.title')}>
      <header>
        <h2>{t('filter.title')}</h2>
        <IconButton icon="close" bare label={t('app.close')} onPress={onClose} />
      </header>
      {filters.map((filter) =>
        filter.kind === 'bounds' || filter.kind === 'link' ? (
          <BoundsFields key={filter.id} filter={filter} />
        ) : (
          <FacetBoxes key={filter.id} facet={filter} />
        ),
      )}
    </section>
  )
}

function FacetBoxes({ facet }: { facet: Facet }) {
  const { state, change, graph, t } = useViewer()
  const entryName = useEntryName()
  const counts = useMemo(() => countEntries(graph, facet), [graph, facet])
  const entries = facet.entries(graph).filter(({ id }) => (counts.get(id) ?? 0) > 0)
  if (entries.length < 2) return null
  const keys = entries.map(({ id }) => `${facet.id}:${id}`)
  const others = state.hidden.filter((key) => !keys.includes(key))
  return (
    <fieldset className="facet">
      <legend>{t(facet.title)}</legend>
      {entries.map((entry) => {
        const key = `${facet.id}:${entry.id}`
        const name = entryName(entry)
        return (
          <div key={key} className="facet-entry">
            <Checkbox
              className="check"
              isSelected={!state.hidden.includes(key)}
              onChange={() => change({ hidden: toggled(state.hidden, key) })}
            >
              <span className="check-box" aria-hidden="true" />
              <span className="check-name">
                <OwnLanguage text={name} />
              </span>
              <small>{t.number(counts.get(entry.id) ?? 0)}</small>
            </Checkbox>
            {entries.length > 2 && (
              <Button
                className="text-button facet-only"
                aria-label={`${name}: ${t('filter.only')}`}
                onPress={() => change({ hidden: [...others, ...keys.filter((other) => other !== key)] })}
              >
                {t('filter.only')}
              </Button>
            )}
          </div>
        )
      })}
    </fieldset>
  )
}

function BoundsFields({ filter }: { filter: Extract<Filter, { kind: 'bounds' | 'link' }> }) {
  const { state, change, graph, t } = useViewer()
  const range = useMemo(() => filter.range(graph), [filter, graph])
  if (range === null) return null
  const set = (name: string, typed: string) => {
    const { [name]: _, ...others } = state.bounds
    const value = Number(typed)
    change({ bounds: typed === '' || !Number.isFinite(value) ? others : { ...others, [name]: value } })
  }
  return (
    <fieldset className="facet bounds">
      <legend>{t(filter.title)}</legend>
      {filter.ends.map((end) => {
        const name = `${filter.id}.${end}`
        return (
          <label key={end}>
            <span>{t(end === 'min' ? 'filter.from' : 'filter.to')}</span>
            <input
              type="number"
              min={range[0]}
              max={range[1]}
              step={filter.step}
              placeholder={String(range[end === 'min' ? 0 : 1])}
              value={state.bounds[name] ?? ''}
              onChange={(event) => set(name, event.target.value)}
            />
          </label>
        )
      })}
    </fieldset>
  )
}
