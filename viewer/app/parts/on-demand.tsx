/**
 * A part of the page whose code comes when it is first shown.
 *
 * React's own `lazy` shows what has come no sooner than 300 ms after the words that it is coming.
 */
import { type ComponentType, useEffect, useState } from 'react'
import { ApiFailure } from '../data/fetch-api.ts'
import { Skeleton } from './load-states.tsx'

export interface Code<Props extends object = object> {
  /** Null until it has come. */
  there: ComponentType<Props> | null
  load(): Promise<unknown>
}

export function toCode<Props extends object>(load: () => Promise<ComponentType<Props>>): Code<Props> {
  const code: Code<Props> = {
    there: null,
    async load() {
      code.there ??= await load()
    },
  }
  return code
}

interface OnDemandProps<Props extends object> {
  code: Code<Props>
  props: Props
  /** Of the skeleton that stands in its place until it has come. */
  lines?: number
}

/** Throws an `ApiFailure` where the code does not come. */
export function OnDemand<Props extends object>({ code, props, lines = 5 }: OnDemandProps<Props>) {
  const [came, setCame] = useState<{ failure?: ApiFailure }>({})
  const { there: Part } = code
  const isThere = Part !== null
  useEffect(() => {
    if (isThere) return
    let left = false
    const tell = (answer: { failure?: ApiFailure }) => !left && setCame(answer)
    code.load().then(
      () => tell({}),
      () => tell({ failure: new ApiFailure({ gone: true }) }),
    )
    return () => {
      left = true
    }
  }, [code, isThere])
  if (Part) return <Part {...props} />
  if (came.failure !== undefined) throw came.failure
  return lines > 0 && <Skeleton lines={lines} />
}
