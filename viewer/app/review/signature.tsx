/** The reason of a decision, and who takes it. */
import type { KeyboardEvent, RefObject } from 'react'
import { useViewer } from '../state/viewer.ts'
import { KeyHint } from './key-hint.tsx'

interface SignatureProps {
  why: string
  onWhy(why: string): void
  who: string
  /** Who decides where nothing is written. */
  user: string
  onWho(who: string): void
  whyInput?: RefObject<HTMLInputElement | null>
  /** The reader is done with a field; without it Enter sends the form around. */
  onLeave?: () => void
  /** Shows the key that leads to the reason. */
  hint?: boolean
}

export function Signature({ why, onWhy, who, user, onWho, whyInput, onLeave, hint }: SignatureProps) {
  const { t } = useViewer()
  const leave = (event: KeyboardEvent) => {
    if (!onLeave || (event.key !== 'Enter' && event.key !== 'Escape')) return
    event.preventDefault()
    onLeave()
  }
  return (
    <div className="review-signed">
      <label className="review-why">
        <span>
          {t('review.why')} {hint && <KeyHint of="why" />}
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
  )
}
