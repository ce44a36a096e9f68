/** Says what went wrong in a view, its code not having come for example, and leaves the rest of the page as it is. */
import { Component, type ReactNode } from 'react'
import { ApiFailure } from '../data/fetch-api.ts'
import { ErrorLine } from '../parts/load-states.tsx'

export class ViewBoundary extends Component<{ children: ReactNode }, { failure: ApiFailure | null }> {
  override state = { failure: null }

  static getDerivedStateFromError(thrown: unknown) {
    return { failure: new ApiFailure({ message: thrown instanceof Error ? thrown.message : String(thrown) }) }
  }

  override render() {
    const { failure } = this.state
    return failure === null ? this.props.children : <ErrorLine failure={failure} retry={() => window.location.reload()} />
  }
}
