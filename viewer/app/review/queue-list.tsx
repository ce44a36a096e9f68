/** The queue, most valuable first; a press takes an item at hand, and its end brings more. */
import { useEffect, useRef } from 'react'
import { Button } from 'react-aria-components'
import type { ReviewItem } from '../../server/review-types.ts'
import { useViewer } from '../state/viewer.ts'
import { Reading } from './reading.tsx'

interface QueueListProps {
  items: readonly ReviewItem[]
  total: number
  at: ReviewItem | undefined
  onChoose(key: string): void
  isLoading: boolean
  onMore(): void
}

/** So near to its end, px, a list that is scrolled asks for more. */
const NEAR = 300

export function QueueList({ items, total, at, onChoose, isLoading, onMore }: QueueListProps) {
  const { t } = useViewer()
  const list = useRef<HTMLElement>(null)
  useEffect(() => {
    const entry = at && list.current?.querySelector(`[data-key="${CSS.escape(at.key)}"]`)
    if (list.current && entry) showIn(list.current, entry)
  }, [at])
  return (
    <section
      className="review-queue"
      ref={list}
      onScroll={({ currentTarget: { scrollTop, clientHeight, scrollHeight } }) => {
        if (scrollTop + clientHeight > scrollHeight - NEAR) onMore()
      }}
    >
      <h2>
        {t('review.queue')} <span className="quiet">{t.number(total)}</span>
      </h2>
      <ol>
        {items.map((item) => (
          <li key={item.key} data-key={item.key}>
            <Button
              className={`review-entry ${item.key === at?.key ? 'selected' : ''}`}
              aria-current={item.key === at?.key ? 'true' : undefined}
              onPress={() => onChoose(item.key)}
            >
              <span>
                <Reading item={item} />
              </span>
              <span className="quiet small">
                {t.word('reviewed', item.kind)} · {t('review.value', { value: t.number(item.value, 1) })}
              </span>
            </Button>
          </li>
        ))}
      </ol>
      {total > items.length && (
        <p className="quiet small">
          {t('count.first', { n: items.length })}{' '}
          <Button className="text-button" isDisabled={isLoading} onPress={onMore}>
            {t(isLoading ? 'app.loading' : 'review.more')}
          </Button>
        </p>
      )}
    </section>
  )
}

/** Scrolls a list, and nothing around it, until an entry of it is seen. */
function showIn(list: HTMLElement, entry: Element): void {
  const [around, own] = [list.getBoundingClientRect(), entry.getBoundingClientRect()]
  const heading = list.firstElementChild?.getBoundingClientRect().height ?? 0
  if (own.top < around.top + heading) list.scrollTop += own.top - around.top - heading
  else if (own.bottom > around.bottom) list.scrollTop += own.bottom - around.bottom
}
