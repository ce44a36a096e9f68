/** What scrolls can be reached and scrolled by keys, and has a name. */
import type { ReactNode } from 'react'

export function ScrollArea({ className, label, children }: { className: string; label: string; children: ReactNode }) {
  return (
    // biome-ignore lint/a11y/useSemanticElements: a fieldset is for a form, and a section would be one more landmark
    // biome-ignore lint/a11y/noNoninteractiveTabindex: without it the keys of a reader without a mouse scroll nothing
    <div className={className} tabIndex={0} role="group" aria-label={label}>
      {children}
    </div>
  )
}
