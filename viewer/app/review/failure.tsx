/** What the server said against a decision, and the way out. */
import type { ApiFailure } from '../data/fetch-api.ts'
import { useViewer } from '../state/viewer.ts'

export function Failure({ failure }: { failure: ApiFailure }) {
  const { t } = useViewer()
  const { gone, message = t('error.gone'), wayOut = t('error.goneWayOut') } = failure.facts
  return (
    <p className="review-failure" role="alert">
      {t('error.join', gone ? { message: t('error.gone'), wayOut: t('error.goneWayOut') } : { message, wayOut })}
    </p>
  )
}
