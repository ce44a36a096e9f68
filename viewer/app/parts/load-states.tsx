/** What stands where data will be: a quiet skeleton, or one line that says what failed, tries again and lets one try at once. */
import { useEffect, useState } from 'react'
import { Button } from 'react-aria-components'
import { type ApiFailure, pauseBeforeRetry } from '../data/fetch-api.ts'
import { useViewer } from '../state/viewer.ts'
import { FailureText } from './failure-text.tsx'

export function Skeleton({ lines = 4, label }: { lines?: number; label?: string }) {
  const { t } = useViewer()
  return (
    <div className="skeleton" role="status" aria-label={label ?? t('app.loading')}>
      {Array.from({ length: lines }, (_, index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: they are all alike
        <span key={index} style={{ width: `${92 - ((index * 23) % 45)}%` }} />
      ))}
    </div>
  )
}

export function ErrorLine({ failure, retry }: { failure: ApiFailure; retry: () => void }) {
  const { t } = useViewer()
  return (
    <div className="error-line">
      <p role="alert">
        <FailureText failure={failure} />
      </p>
      {failure.facts.gone && <Countdown retry={retry} />}
      <Button className="button" onPress={retry}>
        {t('error.retry')}
      </Button>
    </div>
  )
}

function Countdown({ retry }: { retry: () => void }) {
  const { t } = useViewer()
  const [left, setLeft] = useState(pauseBeforeRetry)
  useEffect(() => {
    if (left > 0) {
      const timer = setTimeout(() => setLeft(left - 1), 1000)
      return () => clearTimeout(timer)
    }
    retry()
  }, [left, retry])
  return <span className="quiet">{t('error.again', { n: left })}</span>
}
