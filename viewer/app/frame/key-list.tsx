/** The list of keys, printed from the table that binds them. */
import { Button, Dialog, Heading, Modal, ModalOverlay, Switch } from 'react-aria-components'
import { type Binding, KEY_PLACES, KEYS, printKey } from '../keys/keys.ts'
import { useViewer } from '../state/viewer.ts'

interface KeyListProps {
  isOpen: boolean
  onOpenChange(open: boolean): void
  letters: boolean
  onLetters(on: boolean): void
}

export function KeyList({ isOpen, onOpenChange, letters, onLetters }: KeyListProps) {
  const { t } = useViewer()
  const mac = /mac|iphone|ipad/i.test(navigator.userAgent)
  return (
    <ModalOverlay className="overlay" isOpen={isOpen} onOpenChange={onOpenChange} isDismissable>
      <Modal className="modal">
        <Dialog>
          <Heading slot="title">{t('tool.keys')}</Heading>
          {KEY_PLACES.map((place) => (
            <section key={place}>
              <h3>{t(`keys.${place}`)}</h3>
              <dl className="keys">
                {Object.values<Binding>(KEYS[place]).map(({ keys, does }) => (
                  <div key={does}>
                    <dt>
                      {keys.map((key) => (
                        <kbd key={key}>{printKey(key, mac)}</kbd>
                      ))}
                    </dt>
                    <dd>{t(does)}</dd>
                  </div>
                ))}
              </dl>
            </section>
          ))}
          <Switch className="switch" isSelected={letters} onChange={onLetters}>
            <span className="switch-track" aria-hidden="true" />
            {t('keys.letters')}
          </Switch>
          <Button slot="close" className="button">
            {t('app.close')}
          </Button>
        </Dialog>
      </Modal>
    </ModalOverlay>
  )
}
