/** The literature as a picture: which network, and the network. */
import { ErrorLine, Skeleton } from '../parts/load-states.tsx'
import { useViewer } from '../state/viewer.ts'
import { NetworkChoice } from './network-choice.tsx'
import { NetworkStage } from './network-stage.tsx'
import { useNetwork } from './use-network.ts'

export function LiteratureView() {
  const { state, t } = useViewer()
  const { kind, loaded, places } = useNetwork()
  return (
    <div className="literature">
      {!state.embed && <NetworkChoice />}
      {loaded.status === 'loading' && <Skeleton lines={5} label={t('app.loading')} />}
      {loaded.status === 'failed' && <ErrorLine failure={loaded.failure} retry={loaded.retry} />}
      {loaded.status === 'ready' && <NetworkStage key={kind} network={loaded.data} places={places} />}
    </div>
  )
}
