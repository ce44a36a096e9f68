/** What failed: its kind in the reader's language, the server's own words, and the way out. */
import type { ApiFailure } from '../data/fetch-api.ts'
import { useViewer } from '../state/viewer.ts'
import { OwnLanguage } from './own-language.tsx'

export function FailureText({ failure }: { failure: ApiFailure }) {
  const { t } = useViewer()
  const { gone, status, rule, message, wayOut } = failure.facts
  if (gone) return t('error.join', { message: t('error.gone'), wayOut: t('error.goneWayOut') })
  // the way out that it tells is the API's
  if (rule === 'no-such-node') return t('error.noNode')
  if (message === undefined) return t('error.status', { status: status ?? 0 })
  return (
    <>
      {rule !== undefined && <strong>{t.word('fault', rule)} · </strong>}
      <OwnLanguage text={wayOut ? t('error.join', { message, wayOut }) : message} />
    </>
  )
}
