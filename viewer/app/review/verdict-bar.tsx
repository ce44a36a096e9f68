/** The verdicts on the thing at hand, with the reason and who gives it. */
import type { ReactNode, RefObject } from 'react'
import { Button } from 'react-aria-components'
import type { Decision, ReviewItem } from '../../server/review-types.ts'
import type { PlainKey } from '../language/text.ts'
import { useViewer } from '../state/viewer.ts'
import { KeyHint } from './key-hint.tsx'
import { Signature } from './signature.tsx'

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
  const pair = item.kind === 'identity'
  const titles = pair ? OF_PAIRS : TITLES
  return (
    <>
      <Signature why={why} whyInput={whyInput} onWhy={onWhy} who={who} user={user} onWho={onWho} onLeave={onLeave} hint />
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
