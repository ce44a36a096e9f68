/** What comes in a second step, so that long lists do not keep back what stands before them. */
import { type ReactNode, useDeferredValue } from 'react'

export function Later({ children }: { children: ReactNode }) {
  return useDeferredValue(true, false) ? children : null
}
