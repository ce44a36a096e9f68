/** A form of the review room: Escape leaves it. */
import type { FormEvent, ReactNode } from 'react'

interface ReviewFormProps {
  label: string
  onSubmit(): void
  onCancel(): void
  children: ReactNode
}

export function ReviewForm({ label, onSubmit, onCancel, children }: ReviewFormProps) {
  const submit = (event: FormEvent) => {
    event.preventDefault()
    onSubmit()
  }
  return (
    <form
      className="review-form"
      aria-label={label}
      onSubmit={submit}
      onKeyDown={(event) => {
        if (event.key !== 'Escape') return
        event.preventDefault()
        onCancel()
      }}
    >
      {children}
    </form>
  )
}
