/** A button that copies a sentence with its reference, in the style that one chooses. */
import { Button, Menu, MenuItem, MenuTrigger, Popover } from 'react-aria-components'
import { REFERENCE_STYLES, type ReferenceStyle } from '#graph/citations/format-reference.ts'
import type { Sentence } from '../../server/api-types.ts'
import { useViewer } from '../state/viewer.ts'
import { copyText } from './copy-text.ts'
import { Icon } from './icon.tsx'
import { toQuotation } from './to-quotation.ts'

export function CopyQuotation({ sentence }: { sentence: Sentence }) {
  const { t, announce } = useViewer()
  const copy = async (id: ReferenceStyle) => {
    const done = await copyText(toQuotation(sentence, id, t))
    const style = REFERENCE_STYLES.find((one) => one.id === id)?.name ?? id
    announce(done ? t('cite.done', { style }) : t('tool.noCopy'))
  }
  return (
    <MenuTrigger>
      <Button className="quote-copy">
        <Icon name="quote" />
        {t('cite.copy')}
      </Button>
      <Popover className="menu" placement="bottom start">
        <Menu aria-label={t('cite.with')} onAction={(id) => copy(id as ReferenceStyle)}>
          {REFERENCE_STYLES.map(({ id, name }) => (
            <MenuItem key={id} id={id} className="menu-item">
              {name}
            </MenuItem>
          ))}
        </Menu>
      </Popover>
    </MenuTrigger>
  )
}
