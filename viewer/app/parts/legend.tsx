/** What colors, shapes and curves mean, with counts; each entry switches what it names on and off. */
import { useState } from 'react'
import { Button, ToggleButton } from 'react-aria-components'
import { labelOf } from '../graph/names.ts'
import { poleColor, relationColor, stageShape } from '../graph/palette.ts'
import { type LegendEntry, toLegend } from '../graph/scene.ts'
import type { LabelLanguage } from '../state/view-state.ts'
import { useViewer } from '../state/viewer.ts'
import { ShapeIcon } from './shape-icon.tsx'

const LANGUAGES: readonly (readonly [LabelLanguage, string, string])[] = [
  ['en', 'EN', 'Labels in English'],
  ['zh', '中文', 'Labels in Chinese'],
  ['both', 'both', 'Labels in both languages'],
]

export function Legend() {
  const { state, change, graph, mode } = useViewer()
  const [open, setOpen] = useState(() => window.matchMedia('(min-width: 900px) and (min-height: 620px)').matches)
  const { relations, poles, stages } = toLegend(graph)
  return (
    <section className="legend" aria-label="Legend">
      <div className="legend-head">
        <Button className="legend-toggle" aria-expanded={open} onPress={() => setOpen(!open)}>
          Legend <span aria-hidden="true">{open ? '–' : '+'}</span>
        </Button>
        {state.hidden.length > 0 && (
          <Button className="text-button" onPress={() => change({ hidden: [] })}>
            Show all ({state.hidden.length} off)
          </Button>
        )}
      </div>
      {open && (
        <div className="legend-body">
          <Entries title="Pole" entries={poles} icon={(_, at) => <ShapeIcon shape="circle" color={poleColor(at, mode)} />} />
          <Entries title="Stage" entries={stages} icon={(_, at) => <ShapeIcon shape={stageShape(at)} />} />
          <Entries title="Link" entries={relations} icon={({ id }) => <CurveIcon color={relationColor(id, mode)} />} />
          <p className="quiet">Wider: more papers. Larger: more links. A → B and B → A bend to opposite sides.</p>
          <fieldset className="segments" aria-label="Language of labels">
            {LANGUAGES.map(([language, text, label]) => (
              <ToggleButton
                key={language}
                isSelected={state.labels === language}
                onChange={() => change({ labels: language }, 'replace')}
                aria-label={label}
              >
                {text}
              </ToggleButton>
            ))}
          </fieldset>
        </div>
      )}
    </section>
  )
}

interface EntriesProps {
  title: string
  entries: LegendEntry[]
  icon: (entry: LegendEntry, index: number) => React.ReactNode
}

function Entries({ title, entries, icon }: EntriesProps) {
  const { state, change } = useViewer()
  if (entries.length === 0) return null
  return (
    <fieldset className="legend-group">
      <legend>{title}</legend>
      {entries.map((entry, index) => (
        <ToggleButton
          key={entry.key}
          className="legend-entry"
          isSelected={!state.hidden.includes(entry.key)}
          onChange={(on) => change({ hidden: on ? state.hidden.filter((key) => key !== entry.key) : [...state.hidden, entry.key] })}
        >
          {icon(entry, entry.id === '' ? -1 : index)}
          <span>{labelOf(entry, 'en')}</span>
          <small>{entry.count.toLocaleString('en')}</small>
        </ToggleButton>
      ))}
    </fieldset>
  )
}

function CurveIcon({ color }: { color: string }) {
  return (
    <svg className="shape-icon curve-icon" viewBox="0 0 22 16" aria-hidden="true" focusable="false">
      <path d="M1 13C6 4 13 4 18 8" fill="none" stroke={color} strokeWidth="2.4" />
      <path d="M21.5 11.5 15 10.6 18.6 5.4Z" fill={color} />
    </svg>
  )
}
