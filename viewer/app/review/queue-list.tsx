/** The queue, most valuable first; a press takes an item at hand, and its end brings more. */
import { memo, useCallback, useEffect, useMemo, useRef } from 'react'
import { Button } from 'react-aria-components'
import type { ReviewItem } from '../../server/review-types.ts'
import { languageOf } from '../language/text.ts'
import { useViewer, type Viewer } from '../state/viewer.ts'

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
  const { conceptOf, nameOf, labels, t } = useViewer()
  const words = useMemo((): Words => ({ conceptOf, nameOf, labels, t }), [conceptOf, nameOf, labels, t])
  const latest = useRef(onChoose)
  latest.current = onChoose
  const choose = useCallback((key: string) => latest.current(key), [])
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
          <Entry key={item.key} item={item} words={words} isChosen={item.key === at?.key} onChoose={choose} />
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

type Words = Pick<Viewer, 'conceptOf' | 'nameOf' | 'labels' | 't'>

interface EntryProps {
  item: ReviewItem
  words: Words
  isChosen: boolean
  onChoose(key: string): void
}

/** Drawn again only where it changes: a queue has hundreds of these, and every step chooses another. */
const Entry = memo(function Entry({ item, words, isChosen, onChoose }: EntryProps) {
  const { t } = words
  const reading = toReading(item, words)
  return (
    <li data-key={item.key}>
      <button
        type="button"
        className={`review-entry ${isChosen ? 'selected' : ''}`}
        aria-current={isChosen ? 'true' : undefined}
        onClick={() => onChoose(item.key)}
      >
        <span lang={languageOf(reading) ?? undefined}>{reading}</span>
        <span className="quiet small">
          {t.word('reviewed', item.kind)} · {t('review.value', { value: t.number(item.value, 1) })}
        </span>
      </button>
    </li>
  )
})

/** What was read as a text: a claim's concepts in the reader's language as far as the graph names them. */
function toReading({ kind, fields, reading }: ReviewItem, { conceptOf, nameOf, labels, t }: Words): string {
  const [subject, object] = [`concept:${fields.subject}`, `concept:${fields.object}`]
  if (kind !== 'claim' || labels === 'en' || !conceptOf(subject) || !conceptOf(object)) return reading
  const denied = fields.polarity === 'negative' ? `(${t('claim.negative')}) ` : ''
  return `${nameOf(subject)} ${denied}${t.word('relation', String(fields.relation))} ${nameOf(object)}`
}

/** Scrolls a list, and nothing around it, until an entry of it is seen. */
function showIn(list: HTMLElement, entry: Element): void {
  const [around, own] = [list.getBoundingClientRect(), entry.getBoundingClientRect()]
  const heading = list.firstElementChild?.getBoundingClientRect().height ?? 0
  if (own.top < around.top + heading) list.scrollTop += own.top - around.top - heading
  else if (own.bottom > around.bottom) list.scrollTop += own.bottom - around.bottom
}
