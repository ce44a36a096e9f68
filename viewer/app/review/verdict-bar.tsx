/** The verdicts on the thing at hand, with the reason and who gives it. */
import { type KeyboardEvent, type ReactNode, type RefObject, useState } from 'react'
import { Button } from 'react-aria-components'
import type { Decision, ReviewItem } from '../../server/review-types.ts'
import { KEYS } from '../keys/keys.ts'
import type { PlainKey } from '../language/text.ts'
import { useViewer } from '../state/viewer.ts'

const TITLES = { accept: 'review.accept', reject: 'review.reject', edit: 'review.edit' } as const
const OF_PAIRS = { ...TITLES, accept: 'review.one', reject: 'review.two' } as const

interface VerdictBarProps {
  item: ReviewItem
  why: string
  whyInput: RefObject<HTMLInputElement | null>
  onWhy(why: string): void
  who: string
  /** Who decides where nothing is written. */
  user: string
  onWho(who: string): void
  onDecide(verdict: Decision['verdict']): void
  onEdit(): void
  /** The reader is done with the reason. */
  onLeave(): void
  /** Stands in the place of the verdicts: the form of an edit. */
  children: ReactNode
}

export function VerdictBar({ item, why, whyInput, onWhy, who, user, onWho, onDecide, onEdit, onLeave, children }: VerdictBarProps) {
  const { t } = useViewer()
  const pair = item.kind === 'identity'
  const titles = pair ? OF_PAIRS : TITLES
  const leave = (event: KeyboardEvent) => {
    if (event.key !== 'Enter' && event.key !== 'Escape') return
    event.preventDefault()
    onLeave()
  }
  return (
    <>
      <div className="review-signed">
        <label className="review-why">
          <span>
            {t('review.why')} <KeyHint of="why" />
          </span>
          <input ref={whyInput} name="why" value={why} maxLength={2000} onChange={(event) => onWhy(event.target.value)} onKeyDown={leave} />
        </label>
        <label>
          <span>{t('review.who')}</span>
          <input
            name="who"
            value={who}
            maxLength={200}
            placeholder={user}
            onChange={(event) => onWho(event.target.value)}
            onKeyDown={leave}
          />
        </label>
      </div>
      {children || (
        <div className="review-actions">
          <Verdict of="accept" title={titles.accept} onPress={() => onDecide('accept')} />
          <Verdict of="reject" title={titles.reject} onPress={() => onDecide('reject')} />
          {!pair && <Verdict of="edit" title={titles.edit} onPress={onEdit} />}
        </div>
      )}
    </>
  )
}

function Verdict({ of, title, onPress }: { of: 'accept' | 'reject' | 'edit'; title: PlainKey; onPress(): void }) {
  const { t } = useViewer()
  return (
    <Button className={`button review-${of}`} onPress={onPress}>
      {t(title)} <KeyHint of={of} />
    </Button>
  )
}

/** The key that does what a button does. */
export function KeyHint({ of }: { of: keyof typeof KEYS.review }) {
  return (
    <span className="key" aria-hidden="true">
      {KEYS.review[of].keys[0]}
    </span>
  )
}

const STORED = 'pathweave.who'

/** Who decides, kept in this browser. */
export function useWho(): [string, (who: string) => void] {
  const [who, setWho] = useState(() => window.localStorage.getItem(STORED) ?? '')
  const set = (next: string) => {
    window.localStorage.setItem(STORED, next)
    setWho(next)
  }
  return [who, set]
}
