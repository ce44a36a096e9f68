/**
 * A view's code, which comes when it is first asked for.
 *
 * React's own `lazy` shows what has come no sooner than 300 ms after the words that it is coming.
 */
import { type ComponentType, useEffect, useState } from 'react'
import { Skeleton } from '../parts/load-states.tsx'
import { useViewer } from '../state/viewer.ts'

export interface ViewCode {
  /** Null until it has come. */
  there: ComponentType | null
  load(): Promise<unknown>
}

export function toViewCode(load: () => Promise<ComponentType>): ViewCode {
  const code: ViewCode = {
    there: null,
    async load() {
      code.there ??= await load()
    },
  }
  return code
}

/** The view; throws where its code does not come. */
export function CodedView({ code }: { code: ViewCode }) {
  const { t } = useViewer()
  const [came, setCame] = useState<{ failure?: unknown }>({})
  const { there: View } = code
  const isThere = View !== null
  useEffect(() => {
    if (isThere) return
    let left = false
    const tell = (answer: { failure?: unknown }) => !left && setCame(answer)
    code.load().then(
      () => tell({}),
      (failure: unknown) => tell({ failure }),
    )
    return () => {
      left = true
    }
  }, [code, isThere])
  if (View) return <View />
  if (came.failure !== undefined) throw came.failure
  return <Skeleton lines={5} label={t('app.loadingView')} />
}
