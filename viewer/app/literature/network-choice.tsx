/** Which network of the literature is shown; the address keeps it. */
import { OptionChoice } from '../parts/option-choice.tsx'
import { useViewer } from '../state/viewer.ts'
import { NETWORK_KINDS, networkKindOf } from './network-kind.ts'

export function NetworkChoice() {
  const { state, t } = useViewer()
  return (
    <div className="list-tools">
      <OptionChoice
        option="literature.of"
        title={t('literature.which')}
        value={networkKindOf(state)}
        options={NETWORK_KINDS}
        nameOf={(kind) => t(`literature.${kind}`)}
      />
    </div>
  )
}
