/** The queue, most valuable first; a press takes an item at hand. */
import { Button } from 'react-aria-components'
import type { ReviewItem } from '../../server/review-types.ts'
import { useViewer } from '../state/viewer.ts'
import { Reading } from './reading.tsx'

interface QueueListProps {
  items: readonly ReviewItem[]
  total: number
  at: ReviewItem | undefined
  onChoose(key: string): void
}

export function QueueList({ items, total, at, onChoose }: QueueListProps) {
  const { t } = useViewer()
  return (
    <section className="review-queue">
      <h2>
        {t('review.queue')} <span className="quiet">{t.number(total)}</span>
      </h2>
      <ol>
        {items.map((item) => (
          <li key={item.key}>
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
      {total > items.length && <p className="quiet small">{t('count.first', { n: items.length })}</p>}
    </section>
  )
}
