/** Above a view: picture or table, the filters, and how much of what there is they leave and why. */
import { Button } from 'react-aria-components'
import { useReasons } from '../filters/use-reasons.ts'
import { SaveMenu } from '../out/save-menu.tsx'
import { Choice } from '../parts/choice.tsx'
import { Icon } from '../parts/icon.tsx'
import { useViewer } from '../state/viewer.ts'
import type { View } from '../views/views.ts'

interface ViewBarProps {
  view: View
  filtering: boolean
  onFilter: () => void
}

export function ViewBar({ view, filtering, onFilter }: ViewBarProps) {
  const { state, change, t, filtered } = useViewer()
  if (!view.tableCode && !view.filtered && !view.saved) return null
  const { reasons } = filtered
  return (
    <div className="view-bar">
      {view.tableCode && (
        <Choice
          title={t('view.pictureOrTable')}
          hideTitle
          value={state.table ? 'table' : 'picture'}
          options={['picture', 'table']}
          nameOf={(id) => t(`view.${id}`)}
          onChange={(id) => change({ table: id === 'table' })}
        />
      )}
      {view.filtered && (
        <Button className="button" aria-expanded={filtering} onPress={onFilter}>
          <Icon name="filter" />
          {reasons.length === 0 ? t('filter.title') : t('filter.active', { n: reasons.length })}
        </Button>
      )}
      {view.filtered && <Shown />}
      {view.saved && <SaveMenu />}
    </div>
  )
}

/** `12 of 90 links shown`, and each filter with what it alone leaves out; a press takes it back. */
function Shown() {
  const { change, t, filtered } = useViewer()
  const { total, shown } = filtered
  const reasons = useReasons()
  if (reasons.length === 0) return <p className="shown quiet">{t('filter.everything', { n: total })}</p>
  return (
    <div className="shown">
      <p>{t('filter.shown', { n: total, shown })}</p>
      <ul>
        {reasons.map(({ id, words, without }) => (
          <li key={id}>
            <Button className="reason" onPress={() => change(without)}>
              {words}
              <span className="sr-only">{t('filter.takeBack')}</span>
              <Icon name="close" />
            </Button>
          </li>
        ))}
      </ul>
      <Button
        className="text-button"
        onPress={() => change({ hidden: [], bounds: {}, ...reasons.find(({ id }) => id === 'steps')?.without })}
      >
        {t('filter.all')}
      </Button>
    </div>
  )
}
