/** Says what went wrong in a view, its code not having come for example, and leaves the rest of the page as it is. */
import { Component, type ReactNode } from 'react'
import { ApiFailure } from '../data/fetch-api.ts'
import { ErrorLine } from '../parts/load-states.tsx'

interface State {
  failure: ApiFailure | null
  /** How often it was tried again. */
  attempt: number
}

export class ViewBoundary extends Component<{ children: ReactNode }, State> {
  override state: State = { failure: null, attempt: 0 }

  static getDerivedStateFromError(thrown: unknown): Partial<State> {
    if (thrown instanceof ApiFailure) return { failure: thrown }
    return { failure: new ApiFailure({ message: thrown instanceof Error ? thrown.message : String(thrown) }) }
  }

  /** A page whose server is gone would be lost by loading it again: it is asked first. */
  readonly retry = () => {
    fetch(document.baseURI, { method: 'HEAD', cache: 'no-store' }).then(
      () => window.location.reload(),
      () => this.setState(({ attempt }) => ({ failure: new ApiFailure({ gone: true }), attempt: attempt + 1 })),
    )
  }

  override render() {
    const { failure, attempt } = this.state
    return failure === null ? this.props.children : <ErrorLine key={attempt} failure={failure} retry={this.retry} />
  }
}
