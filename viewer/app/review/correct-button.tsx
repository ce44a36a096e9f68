/** "Correct this": opens the form in place, where the server takes decisions; its code comes when it is opened first. */
import { useRef, useState } from 'react'
import { Button } from 'react-aria-components'
import { useReviewAccess } from '../data/use-review-access.ts'
import { OnDemand, toCode } from '../parts/on-demand.tsx'
import { useViewer } from '../state/viewer.ts'

const CORRECT = toCode(async () => (await import('./correct.tsx')).Correct)

interface CorrectButtonProps {
  /** Of a claim, a reference or a citation. */
  id: string
  /** Told before the graph changes: the node may be another after. */
  onDecided?: () => void
}

export function CorrectButton({ id, onDecided }: CorrectButtonProps) {
  const { t } = useViewer()
  const access = useReviewAccess()
  const [isOpen, setOpen] = useState(false)
  const place = useRef<HTMLDivElement>(null)
  if (!access?.writable) return null
  const close = (decided: boolean) => {
    setOpen(false)
    if (decided) onDecided?.()
    requestAnimationFrame(() => (place.current?.querySelector('button') ?? document.getElementById('evidence'))?.focus())
  }
  return (
    <div className="correct" ref={place}>
      {isOpen ? (
        <OnDemand code={CORRECT} props={{ id, user: access.user, onClose: close }} lines={4} />
      ) : (
        <Button className="text-button" onPress={() => setOpen(true)}>
          {t('correct.open')}
        </Button>
      )}
    </div>
  )
}
