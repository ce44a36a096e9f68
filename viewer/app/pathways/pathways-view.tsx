/** The systems that papers describe, side by side as swimlanes: a column a paper, a lane for pathways, policies, challenges, … */
import { useState } from 'react'
import { Button, Checkbox, CheckboxGroup, Label } from 'react-aria-components'
import type { PaperSystem } from '../../server/api-types.ts'
import { useApi } from '../data/use-api.ts'
import { ErrorLine, Skeleton } from '../parts/load-states.tsx'
import { OwnLanguage } from '../parts/own-language.tsx'
import { ScrollArea } from '../parts/scroll-area.tsx'
import { useViewer } from '../state/viewer.ts'
import { LANES } from './lanes.tsx'
import { NodeButton } from './node-button.tsx'

/** So many of a lane are shown at first. */
const FIRST = 5
/** The papers left out stand in the options, their ids parted by this. */
const PART = ' '

export function PathwaysView() {
  const { state, change, t } = useViewer()
  const loaded = useApi<PaperSystem[]>('/api/systems')
  if (loaded.status === 'failed') return <ErrorLine failure={loaded.failure} retry={loaded.retry} />
  if (loaded.status !== 'ready') return <Skeleton lines={6} />
  const without = (state.options['pathways.without'] ?? '').split(PART)
  const shown = loaded.data.filter(({ id }) => !without.includes(id))
  const leaveOut = (kept: string[]) => {
    const left = loaded.data.flatMap(({ id }) => (kept.includes(id) ? [] : [id]))
    change({ options: { ...state.options, 'pathways.without': left.join(PART) } })
  }
  return (
    <div className="pathways">
      <CheckboxGroup className="paper-choice" value={shown.map(({ id }) => id)} onChange={leaveOut}>
        <Label>{t('pathways.papers', { n: loaded.data.length, shown: shown.length })}</Label>
        {loaded.data.map(({ id, name }) => (
          <Checkbox key={id} value={id} className="paper-box">
            <span className="tick" aria-hidden="true" />
            <span>
              <OwnLanguage text={name} />
            </span>
          </Checkbox>
        ))}
      </CheckboxGroup>
      <ScrollArea className="lanes-scroll" label={t('view.pathways')}>
        <table className="lanes">
          <thead>
            <tr>
              <td />
              {shown.map(({ id, name, year, note }) => (
                <th key={id} scope="col">
                  <NodeButton id={id} name={name} strong />
                  {year !== null && <span className="quiet small"> {year}</span>}
                  {note && <span className="badge badge-note">{t('node.note')}</span>}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {LANES.map(({ id, title, cards }) => (
              <tr key={id} data-lane={id}>
                <th scope="row">{t(title)}</th>
                {shown.map((system) => (
                  <td key={system.id}>
                    <Cell cards={cards(system, t)} />
                  </td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </ScrollArea>
      {shown.length === 0 && <p className="quiet">{t('pathways.none')}</p>}
    </div>
  )
}

function Cell({ cards }: { cards: ReturnType<(typeof LANES)[number]['cards']> }) {
  const { t } = useViewer()
  const [all, setAll] = useState(false)
  const shown = all ? cards : cards.slice(0, FIRST)
  if (cards.length === 0) return <span className="quiet">–</span>
  return (
    <>
      <ul className="lane-cards">
        {shown.map(({ key, card }) => (
          <li key={key} className="lane-card">
            {card}
          </li>
        ))}
      </ul>
      {cards.length > shown.length && (
        <Button className="text-button" onPress={() => setAll(true)}>
          {t('count.more', { shown: shown.length, n: cards.length })}
        </Button>
      )}
    </>
  )
}
