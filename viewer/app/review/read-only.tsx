/** Said where the server takes no decisions: how to start one that does. */
import { useViewer } from '../state/viewer.ts'

export function ReadOnly() {
  const { t } = useViewer()
  return (
    <div className="review-notice">
      <p>{t('review.readOnly')}</p>
      <p>
        <code>pathweave serve --curation data/curation</code> {t('review.or')} <code>pathweave start</code>
      </p>
    </div>
  )
}
