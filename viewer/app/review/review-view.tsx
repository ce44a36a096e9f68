/** What is worth a reader's look, most valuable first: one thing at hand, decided by mouse or key, and taken back. */
import { useRef, useState } from 'react'
import { Button } from 'react-aria-components'
import type { Decision, Review } from '../../server/review-types.ts'
import { toPath } from '../data/fetch-api.ts'
import { useApi } from '../data/use-api.ts'
import { useKeys } from '../keys/use-keys.ts'
import { Choice } from '../parts/choice.tsx'
import { ErrorLine, Skeleton } from '../parts/load-states.tsx'
import { useViewer } from '../state/viewer.ts'
import { useDesk } from './decide.ts'
import { DecisionList } from './decision-list.tsx'
import { EditForm } from './edit-form.tsx'
import { ItemCard } from './item-card.tsx'
import { QueueList } from './queue-list.tsx'
import { ReadOnly } from './read-only.tsx'
import { useQueue } from './use-queue.ts'
import { KeyHint, useWho, VerdictBar } from './verdict-bar.tsx'

const KINDS = ['all', 'claim', 'reference', 'citation', 'identity'] as const
/** So much of the queue is loaded. */
const LIMIT = '200'

export function ReviewView() {
  const { state, change, t } = useViewer()
  const kind = KINDS.find((one) => one === state.options['review.kind']) ?? 'all'
  const loaded = useApi<Review>(toPath('/api/review', { limit: LIMIT, ...(kind !== 'all' && { kind }) }))
  const choose = (chosen: string) => change({ options: { ...state.options, 'review.kind': chosen, 'review.at': '' } })
  const missing = loaded.status === 'failed' && loaded.failure.facts.status === 404
  return (
    <div className="review">
      <div className="list-tools">
        <Choice
          title={t('review.kinds')}
          hideTitle
          value={kind}
          options={KINDS}
          nameOf={(one) => (one === 'all' ? t('review.all') : t.word('reviewed', one))}
          onChange={choose}
        />
      </div>
      {missing && <ReadOnly />}
      {loaded.status === 'failed' && !missing && <ErrorLine failure={loaded.failure} retry={loaded.retry} />}
      {loaded.status === 'loading' && <Skeleton lines={6} />}
      {loaded.status === 'ready' && <Room review={loaded.data} />}
    </div>
  )
}

function Room({ review }: { review: Review }) {
  const { t } = useViewer()
  const { writable, user } = review
  const desk = useDesk()
  const [why, setWhy] = useState('')
  const [who, setWho] = useWho()
  const [editing, setEditing] = useState<string | null>(null)
  const whyInput = useRef<HTMLInputElement>(null)
  const card = useRef<HTMLElement>(null)
  const { items, total, at, item, goTo, step, give, takeBack } = useQueue(review, desk.decided, who)
  const decideHere = (verdict: Decision['verdict'], changed?: Record<string, unknown>) => {
    // The form goes, and with it the focus.
    if (editing !== null) card.current?.focus()
    setEditing(null)
    setWhy('')
    give(verdict, why.trim(), changed)
  }
  const takeLastBack = () => takeBack(desk.decided.at(-1) ?? null)
  const edit = () => writable && item && item.kind !== 'identity' && setEditing(item.key)
  useKeys('review', {
    next: () => step(1),
    previous: () => step(-1),
    accept: () => decideHere('accept'),
    reject: () => decideHere('reject'),
    edit,
    why: () => whyInput.current?.focus(),
    undo: takeLastBack,
  })
  const leaveForm = () => {
    setEditing(null)
    card.current?.focus()
  }
  return (
    <div className="review-room">
      <section className="review-item" ref={card} tabIndex={-1} aria-label={t('review.item')}>
        {!writable && <ReadOnly />}
        {desk.failure && <ErrorText failure={desk.failure} />}
        {!item && <p>{t('review.empty')}</p>}
        {item && <ItemCard item={item} />}
        {item && writable && (
          <VerdictBar
            item={item}
            why={why}
            whyInput={whyInput}
            onWhy={setWhy}
            who={who}
            user={user}
            onWho={setWho}
            onDecide={decideHere}
            onEdit={edit}
            onLeave={() => card.current?.focus()}
          >
            {editing === item.key && (
              <EditForm key={item.key} item={item} onCancel={leaveForm} onChange={(changed) => decideHere('edit', changed)} />
            )}
          </VerdictBar>
        )}
        <div className="review-moves">
          <Button className="button" isDisabled={at === 0} onPress={() => step(-1)}>
            {t('review.previous')} <KeyHint of="previous" />
          </Button>
          <Button className="button" isDisabled={at >= items.length - 1} onPress={() => step(1)}>
            {t('review.next')} <KeyHint of="next" />
          </Button>
          {writable && (
            <Button className="button" isDisabled={review.decided + desk.decided.length === 0} onPress={takeLastBack}>
              {t('review.undo')} <KeyHint of="undo" />
            </Button>
          )}
          <span className="quiet small">
            {desk.waiting > 0 ? t('review.waiting', { n: desk.waiting }) : writable && t('review.kept', { folder: review.folder })}
          </span>
        </div>
      </section>
      <div className="review-lists">
        <QueueList items={items} total={total} at={item} onChoose={goTo} />
        <DecisionList
          decisions={review.decisions}
          total={review.decided}
          here={desk.decided}
          onUndo={writable ? (key) => takeBack(key) : null}
        />
      </div>
    </div>
  )
}

function ErrorText({ failure }: { failure: { facts: { message?: string; wayOut?: string; gone?: boolean } } }) {
  const { t } = useViewer()
  const { gone, message = t('error.gone'), wayOut = t('error.goneWayOut') } = failure.facts
  return (
    <p className="review-failure" role="alert">
      {t('error.join', gone ? { message: t('error.gone'), wayOut: t('error.goneWayOut') } : { message, wayOut })}
    </p>
  )
}
