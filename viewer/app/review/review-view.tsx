/** What is worth a reader's look, most valuable first: one thing at hand, decided by mouse or key, and taken back. */
import { useId, useRef, useState } from 'react'
import { Button } from 'react-aria-components'
import type { Decision, Review } from '../../server/review-types.ts'
import { dataOf } from '../data/use-api.ts'
import { useKeys } from '../keys/use-keys.ts'
import { Choice } from '../parts/choice.tsx'
import { ErrorLine, Skeleton } from '../parts/load-states.tsx'
import { useViewer } from '../state/viewer.ts'
import { decide, useDesk } from './decide.ts'
import { DecisionList } from './decision-list.tsx'
import { EditForm } from './edit-form.tsx'
import { Failure } from './failure.tsx'
import { ItemCard } from './item-card.tsx'
import { KeyHint } from './key-hint.tsx'
import { QueueList } from './queue-list.tsx'
import { ReadOnly } from './read-only.tsx'
import { usePages } from './use-pages.ts'
import { useQueue } from './use-queue.ts'
import { useWho } from './use-who.ts'
import { VerdictBar } from './verdict-bar.tsx'
import { WhatChanged } from './what-changed.tsx'

const KINDS = ['all', 'claim', 'reference', 'citation', 'identity'] as const

export function ReviewView() {
  const { state } = useViewer()
  const { 'review.kind': kind = '', 'review.paper': paper = '' } = state.options
  return <Filtered key={JSON.stringify([kind, paper])} kind={KINDS.find((one) => one === kind) ?? 'all'} paper={paper} />
}

function Filtered({ kind, paper }: { kind: (typeof KINDS)[number]; paper: string }) {
  const { state, t } = useViewer()
  const filters = { ...(kind !== 'all' && { kind }), ...(paper && { paper }) }
  const { loaded, isLoading, more } = usePages(filters, state.options['review.at'])
  const missing = loaded.status === 'failed' && loaded.failure.facts.status === 404
  return (
    <div className="review">
      <Filters kind={kind} paper={paper} review={dataOf(loaded)} />
      {missing && <ReadOnly />}
      {loaded.status === 'failed' && !missing && <ErrorLine failure={loaded.failure} retry={loaded.retry} />}
      {loaded.status === 'loading' && <Skeleton lines={6} label={t('review.kinds')} />}
      {loaded.status === 'ready' && <Room review={loaded.data} isLoading={isLoading} onMore={more} />}
    </div>
  )
}

/** What of the queue is shown, each choice with how much there is. */
function Filters({ kind, paper, review }: { kind: (typeof KINDS)[number]; paper: string; review: Review | null }) {
  const { state, change, t } = useViewer()
  const field = useId()
  const choose = (part: Record<string, string>) => change({ options: { ...state.options, 'review.at': '', ...part } })
  const counts = review && { ...review.kinds, all: Object.values(review.kinds).reduce((sum, n) => sum + n, 0) }
  const nameOf = (one: (typeof KINDS)[number]) => {
    const name = one === 'all' ? t('review.all') : t.word('reviewed', one)
    return counts ? `${name} ${t.number(counts[one] ?? 0)}` : name
  }
  const papers = review?.papers ?? []
  const all = papers.reduce((sum, { total }) => sum + total, 0)
  return (
    <div className="list-tools">
      <Choice
        title={t('review.kinds')}
        hideTitle
        value={kind}
        options={KINDS}
        nameOf={nameOf}
        onChange={(chosen) => choose({ 'review.kind': chosen === 'all' ? '' : chosen })}
      />
      <div className="review-paper" hidden={all === 0 && paper === ''}>
        <label htmlFor={field}>{t('review.paper')}</label>
        <select id={field} value={paper} onChange={(event) => choose({ 'review.paper': event.target.value })}>
          <option value="">{t('review.allPapers', { n: all })}</option>
          {paper !== '' && !papers.some(({ title }) => title === paper) && <option value={paper}>{`${paper} (0)`}</option>}
          {papers.map(({ title, total }) => (
            <option key={title} value={title}>
              {`${title} (${t.number(total)})`}
            </option>
          ))}
        </select>
      </div>
    </div>
  )
}

function Room({ review, isLoading, onMore }: { review: Review; isLoading: boolean; onMore(): void }) {
  const { state, change, select, t } = useViewer()
  const { writable, user } = review
  const desk = useDesk()
  const [why, setWhy] = useState('')
  const [who, setWho] = useWho()
  const [editing, setEditing] = useState<string | null>(null)
  const whyInput = useRef<HTMLInputElement>(null)
  const card = useRef<HTMLElement>(null)
  const { items, total, at, item, goTo, step, give, takeBack } = useQueue(review, desk.decided, who, onMore)
  const decideHere = (verdict: Decision['verdict'], changed?: Record<string, unknown>) => {
    // The form goes, and with it the focus.
    if (editing !== null) card.current?.focus()
    setEditing(null)
    setWhy('')
    give(verdict, why.trim(), changed)
  }
  const takeLastBack = () => takeBack(desk.decided.at(-1) ?? null)
  const edit = () => writable && item && item.kind !== 'identity' && setEditing(item.key)
  const changes = state.options['review.changes'] === '1'
  const toggleChanges = () => change({ options: { ...state.options, 'review.changes': changes ? '' : '1' } })
  const open = (end: 0 | 1) => {
    const id = item?.ends[end]?.id
    if (id === undefined) return
    select({ kind: 'node', id })
    requestAnimationFrame(() => document.getElementById('evidence')?.focus())
  }
  useKeys('review', {
    next: () => step(1),
    previous: () => step(-1),
    accept: () => decideHere('accept'),
    reject: () => decideHere('reject'),
    edit,
    why: () => whyInput.current?.focus(),
    undo: takeLastBack,
    first: () => open(0),
    second: () => open(1),
    changes: toggleChanges,
  })
  const leaveForm = () => {
    setEditing(null)
    card.current?.focus()
  }
  return (
    <div className="review-room">
      <section className="review-item" ref={card} tabIndex={-1} aria-label={t('review.item')}>
        {!writable && <ReadOnly />}
        {desk.failure && <Failure failure={desk.failure} />}
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
        <QueueList items={items} total={total} at={item} onChoose={goTo} isLoading={isLoading} onMore={onMore} />
        <div className="review-decided">
          <WhatChanged isOpen={changes} onToggle={toggleChanges} />
          <DecisionList
            review={review}
            here={desk.decided}
            onUndo={writable ? (key) => takeBack(key) : null}
            onSettle={writable ? (decision) => decide(decision, who.trim()) : null}
          />
        </div>
      </div>
    </div>
  )
}
