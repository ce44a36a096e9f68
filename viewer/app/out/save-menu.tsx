/** "Save" in the view's bar; what it opens is loaded when it is opened. */
import { useState } from 'react'
import { Button, DialogTrigger, Popover } from 'react-aria-components'
import { Icon } from '../parts/icon.tsx'
import { OnDemand, toCode } from '../parts/on-demand.tsx'
import { useViewer } from '../state/viewer.ts'
import { useSeen } from './seen.ts'

const LIST = toCode(async () => (await import('./save-list.tsx')).SaveList)

export function SaveMenu() {
  const { t } = useViewer()
  const seen = useSeen()
  const [open, setOpen] = useState(false)
  return (
    <DialogTrigger isOpen={open} onOpenChange={setOpen}>
      <Button className="button save-button" isDisabled={seen === null}>
        <Icon name="save" />
        {t('save.title')}
      </Button>
      <Popover className="settings" placement="bottom end">
        {seen && <OnDemand code={LIST} props={{ seen, onDone: () => setOpen(false) }} lines={3} />}
      </Popover>
    </DialogTrigger>
  )
}
