/** "Save" in the view's bar; what it opens is loaded when it is opened. */
import { lazy, Suspense } from 'react'
import { Button, Dialog, DialogTrigger, Popover } from 'react-aria-components'
import { Icon } from '../parts/icon.tsx'
import { Skeleton } from '../parts/load-states.tsx'
import { useViewer } from '../state/viewer.ts'
import { useSeen } from './seen.ts'

const SaveList = lazy(async () => ({ default: (await import('./save-list.tsx')).SaveList }))

export function SaveMenu() {
  const { t } = useViewer()
  const seen = useSeen()
  return (
    <DialogTrigger>
      <Button className="button save-button" isDisabled={seen === null}>
        <Icon name="save" />
        {t('save.title')}
      </Button>
      <Popover className="settings" placement="bottom end">
        <Dialog aria-label={t('save.title')}>
          {({ close }) => <Suspense fallback={<Skeleton lines={3} />}>{seen && <SaveList seen={seen} onDone={close} />}</Suspense>}
        </Dialog>
      </Popover>
    </DialogTrigger>
  )
}
