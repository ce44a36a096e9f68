/** Which network of the literature is shown; the address keeps it. */
import { Choice } from '../parts/choice.tsx'
import { useViewer } from '../state/viewer.ts'
import { NETWORK_KINDS, useKind } from './use-network.ts'

export function NetworkChoice() {
  const { state, change, t } = useViewer()
  return (
    <div className="list-tools">
      <Choice
        title={t('literature.which')}
        hideTitle
        value={useKind()}
        options={NETWORK_KINDS}
        nameOf={(kind) => t(`literature.${kind}`)}
        onChange={(kind) => change({ options: { ...state.options, 'literature.of': kind } })}
      />
    </div>
  )
}
