/** What the server said against a decision, and the way out. */
import type { ApiFailure } from '../data/fetch-api.ts'
import { FailureText } from '../parts/failure-text.tsx'

export function Failure({ failure }: { failure: ApiFailure }) {
  return (
    <p className="review-failure" role="alert">
      <FailureText failure={failure} />
    </p>
  )
}
