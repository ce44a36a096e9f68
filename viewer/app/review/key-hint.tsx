/** The key that does what a button does. */
import { KEYS } from '../keys/keys.ts'

export function KeyHint({ of }: { of: keyof typeof KEYS.review }) {
  return (
    <span className="key" aria-hidden="true">
      {KEYS.review[of].keys[0]}
    </span>
  )
}
