/** What colors, shapes and curves mean, with counts; each entry switches what it names on and off. */
import { useMemo, useState } from 'react'
import { Button, ToggleButton } from 'react-aria-components'
import { countEntries } from '../filters/filter-graph.ts'
import { type Entry, type Facet, filters } from '../filters/filters.ts'
import { toggled, useEntryName } from '../filters/use-entries.ts'
import { hullColor, type Mode, poleColor, relationColor, stageShape } from '../graph/palette.ts'
import { isUnasserted } from '../graph/scene.ts'
import { useCommunities } from '../graph/use-communities.ts'
import type { PlainKey } from '../language/text.ts'
import { useViewer } from '../state/viewer.ts'
import { OwnLanguage } from './own-language.tsx'
import { ShapeIcon } from './shape-icon.tsx'

interface Key {
  filter: string
  title: PlainKey
  icon(entry: Entry, index: number, mode: Mode): React.ReactNode
}

const KEYS: readonly Key[] = [
  { filter: 'pole', title: 'legend.pole', icon: (_, at, mode) => <ShapeIcon shape="circle" color={poleColor(at, mode)} /> },
  { filter: 'stage', title: 'legend.stage', icon: (_, at) => <ShapeIcon shape={stageShape(at)} /> },
  { filter: 'relation', title: 'legend.relation', icon: ({ id }, _, mode) => <CurveIcon color={relationColor(id, mode)} /> },
]

export function Legend() {
  const { t } = useViewer()
  const [open, setOpen] = useState(() => window.matchMedia('(min-width: 900px) and (min-height: 620px)').matches)
  return (
    <section className="legend" aria-label={t('legend.title')}>
      <Button className="legend-toggle" aria-expanded={open} onPress={() => setOpen(!open)}>
        {t('legend.title')} <span aria-hidden="true">{open ? '–' : '+'}</span>
      </Button>
      {open && (
        <div className="legend-body">
          {KEYS.map((key) => (
            <Entries key={key.filter} legendKey={key} />
          ))}
          <Unasserted />
          <Communities />
          <p className="quiet">{t('legend.note')}</p>
        </div>
      )}
    </section>
  )
}

function Entries({ legendKey: { filter, title, icon } }: { legendKey: Key }) {
  const { state, change, graph, mode, t } = useViewer()
  const entryName = useEntryName()
  const facet = filters.find(({ id }) => id === filter) as Facet
  const counts = useMemo(() => countEntries(graph, facet), [graph, facet])
  const entries = facet.entries(graph)
  if (entries.length === 0) return null
  return (
    <fieldset className="legend-group">
      <legend>{t(title)}</legend>
      {entries.map((entry, index) => {
        const key = `${filter}:${entry.id}`
        return (
          <ToggleButton
            key={key}
            className="legend-entry"
            isSelected={!state.hidden.includes(key)}
            onChange={() => change({ hidden: toggled(state.hidden, key) })}
          >
            {icon(entry, entry.id === '' ? -1 : index, mode)}
            <span>
              <OwnLanguage text={entryName(entry)} />
            </span>
            <small>{t.number(counts.get(entry.id) ?? 0)}</small>
          </ToggleButton>
        )
      })}
    </fieldset>
  )
}

/** The dash; what it says is a filter's only in part, so it is no switch. */
function Unasserted() {
  const { graph, mode, t } = useViewer()
  const count = useMemo(() => graph.links.filter(isUnasserted).length, [graph])
  if (count === 0) return null
  return (
    <p className="legend-line">
      <CurveIcon color={poleColor(-1, mode)} dashed />
      <span>{t('legend.unasserted')}</span>
      <small>{t.number(count)}</small>
    </p>
  )
}

/** The communities that are drawn as areas; a press opens the concept that names one. */
function Communities() {
  const { select, mode, nameOf, t } = useViewer()
  const communities = useCommunities()
  if (!communities || communities.length === 0) return null
  return (
    <fieldset className="legend-group">
      <legend>{t('legend.community')}</legend>
      {communities.map(({ id, members }, index) => (
        <Button key={id} className="legend-entry legend-open" onPress={() => select({ kind: 'node', id })}>
          <ShapeIcon shape="square" color={hullColor(index, mode)} />
          <span>
            <OwnLanguage text={t('community.name', { name: nameOf(id) })} />
          </span>
          <small>{t.number(members.length)}</small>
        </Button>
      ))}
    </fieldset>
  )
}

function CurveIcon({ color, dashed }: { color: string; dashed?: boolean }) {
  return (
    <svg className="shape-icon curve-icon" viewBox="0 0 22 16" aria-hidden="true" focusable="false">
      <path d="M1 13C6 4 13 4 18 8" fill="none" stroke={color} strokeWidth="2.4" strokeDasharray={dashed ? '4.4 2.6' : undefined} />
      <path d="M21.5 11.5 15 10.6 18.6 5.4Z" fill={color} />
    </svg>
  )
}
