/** What stands where data will be: a quiet skeleton, or one line that says what failed and offers to try again. */
import { Button } from 'react-aria-components'
import type { ApiFailure } from '../data/fetch-api.ts'

export function Skeleton({ lines = 4, label = 'Loading' }: { lines?: number; label?: string }) {
  return (
    <div className="skeleton" role="status" aria-label={label}>
      {Array.from({ length: lines }, (_, index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: they are all alike
        <span key={index} style={{ width: `${92 - ((index * 23) % 45)}%` }} />
      ))}
    </div>
  )
}

export function ErrorLine({ failure, retry }: { failure: ApiFailure; retry: () => void }) {
  return (
    <p className="error-line" role="alert">
      <span>
        {failure.message} — {failure.wayOut}
      </span>
      <Button className="button" onPress={retry}>
        Try again
      </Button>
    </p>
  )
}
