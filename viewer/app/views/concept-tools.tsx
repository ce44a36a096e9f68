/** How the concept graph is seen: its layout, how far around the selection, its communities; the table takes the last two. */
import { Button, Switch } from 'react-aria-components'
import { centersOf, STEP_CHOICES, stepChoiceOf } from '../filters/keep-within.ts'
import { layoutOf, layouts } from '../graph/layouts.ts'
import { OptionChoice } from '../parts/option-choice.tsx'
import { useViewer } from '../state/viewer.ts'

export function LayoutChoice() {
  const { state, change, t } = useViewer()
  const { id, seeded } = layoutOf(state.layout)
  const choose = (layout: string) => {
    const center = layoutOf(layout).centered && state.selection?.kind === 'node' ? state.selection.id : null
    change({ layout, camera: null, options: center === null ? state.options : { ...state.options, 'concepts.center': center } })
  }
  return (
    <div className="layout-choice">
      <label htmlFor="layout">{t('layout.title')}</label>
      <select id="layout" value={id} onChange={(event) => choose(event.target.value)}>
        {layouts.map((layout) => (
          <option key={layout.id} value={layout.id}>
            {t(layout.title)}
          </option>
        ))}
      </select>
      {seeded && (
        <Button className="text-button" onPress={() => change({ seed: state.seed + 1, camera: null })}>
          {t('layout.reseed')}
        </Button>
      )}
    </div>
  )
}

export function HullSwitch() {
  const { state, change, t } = useViewer()
  const { 'concepts.hulls': shown, ...others } = state.options
  const set = (on: boolean) => change({ options: on ? { ...others, 'concepts.hulls': '1' } : others, camera: null })
  return (
    <Switch className="switch" isSelected={shown === '1'} onChange={set}>
      <span className="switch-track" aria-hidden="true" />
      {t('community.title')}
    </Switch>
  )
}

export function StepsChoice() {
  const { state, filtered, t } = useViewer()
  const chosen = stepChoiceOf(state.options)
  const waits = chosen !== 'all' && centersOf(filtered, state.selection).length === 0
  return (
    <div className="steps-choice">
      <OptionChoice
        option="concepts.steps"
        title={t('steps.title')}
        showTitle
        value={chosen}
        options={STEP_CHOICES}
        nameOf={(choice) => (choice === 'all' ? t('steps.all') : t.number(Number(choice)))}
      />
      {waits && <span className="quiet">{t('steps.waits')}</span>}
    </div>
  )
}
