/** The queue as far as it is loaded: the first page, and further ones as the reader goes on. */
import { useEffect, useState } from 'react'
import type { Review } from '../../server/review-types.ts'
import { toPath } from '../data/fetch-api.ts'
import { type Loaded, useApis } from '../data/use-api.ts'

/** So many things come at once. */
const PAGE = 100

export interface Pages {
  loaded: Loaded<Review>
  /** Whether a further page is on its way. */
  isLoading: boolean
  /** Loads another page, where there is one. */
  more(): void
}

/** `filters`: kind and paper, those that are chosen; `at`: the key of the thing that the address has at hand. */
export function usePages(filters: Readonly<Record<string, string>>, at: string | undefined): Pages {
  const [count, setCount] = useState(1)
  // Where it stands is asked once: later the reader moves through what is loaded.
  const [asked] = useState(at)
  const paths = Array.from({ length: count }, (_, page) =>
    toPath('/api/review', { ...filters, limit: String(PAGE), offset: String(page * PAGE), ...(page === 0 && asked && { at: asked }) }),
  )
  const pages = useApis<Review>(paths)
  const [first] = pages
  const place = first?.status === 'ready' ? first.data.at : null
  useEffect(() => {
    if (place !== null) setCount((known) => Math.max(known, Math.floor(place / PAGE) + 1))
  }, [place])
  if (first?.status !== 'ready') return { loaded: first ?? { status: 'idle' }, isLoading: false, more: () => {} }
  const { total } = first.data
  const ready = pages.flatMap((page) => (page.status === 'ready' ? page.data.items : []))
  // A decision between two requests moves what comes after it.
  const items = [...new Map(ready.map((item) => [item.key, item])).values()]
  const isLoading = pages.some(({ status }) => status === 'loading')
  const failed = pages.find(({ status }) => status === 'failed')
  return {
    loaded: failed ?? { status: 'ready', data: { ...first.data, items } },
    isLoading,
    more: () => !isLoading && count * PAGE < total && setCount(count + 1),
  }
}
