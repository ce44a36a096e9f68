/** The small tools of the header: copy the link, switch the theme, list the keys. */
import { useEffect, useState } from 'react'
import { Button, Dialog, Heading, Modal, ModalOverlay } from 'react-aria-components'
import type { Theme } from '../state/view-state.ts'
import { useViewer } from '../state/viewer.ts'
import { Icon } from './icon.tsx'

const NEXT: Record<Theme, Theme> = { system: 'dark', dark: 'light', light: 'system' }
const THEME_NAMES: Record<Theme, string> = { system: 'as the system', dark: 'dark', light: 'light' }

const KEYS: readonly (readonly [string, string])[] = [
  ['/', 'search; ↑ ↓ choose, Enter opens'],
  ['← ↑ → ↓', 'in the graph: walk from concept to concept'],
  ['Enter', 'open the concept walked to'],
  ['Escape', 'close the panel'],
  ['+  −  0', 'in the graph: larger, smaller, everything'],
  ['Tab', 'go on; Concepts and Links do all that the picture does'],
  ['?', 'this list'],
]

export function HeaderTools() {
  const { state, change, announce } = useViewer()
  const [keys, setKeys] = useState(false)
  const [copied, setCopied] = useState(false)
  useEffect(() => {
    const open = (event: KeyboardEvent) => {
      const typing = event.target instanceof HTMLElement && event.target.closest('input, textarea, select')
      if (event.key === '?' && !typing) setKeys(true)
    }
    document.addEventListener('keydown', open)
    return () => document.removeEventListener('keydown', open)
  }, [])
  const copy = async () => {
    try {
      await navigator.clipboard.writeText(window.location.href)
      setCopied(true)
      setTimeout(() => setCopied(false), 1500)
      announce('Link copied')
    } catch {
      announce('The browser does not let this page copy; the address bar holds the link')
    }
  }
  return (
    <div className="tools">
      <Button className="icon-button" aria-label="Copy the link to this view" onPress={copy}>
        <Icon name="link" />
        {copied && <span className="tool-said">copied</span>}
      </Button>
      <Button
        className="icon-button"
        aria-label={`Theme: ${THEME_NAMES[state.theme]}`}
        onPress={() => change({ theme: NEXT[state.theme] }, 'replace')}
      >
        <Icon name={state.theme} />
      </Button>
      <Button className="icon-button keys-button" aria-label="Keys" onPress={() => setKeys(true)}>
        <Icon name="keys" />
      </Button>
      <ModalOverlay className="overlay" isOpen={keys} onOpenChange={setKeys} isDismissable>
        <Modal className="modal">
          <Dialog>
            <Heading slot="title">Keys</Heading>
            <dl className="keys">
              {KEYS.map(([key, what]) => (
                <div key={key}>
                  <dt>
                    <kbd>{key}</kbd>
                  </dt>
                  <dd>{what}</dd>
                </div>
              ))}
            </dl>
            <Button slot="close" className="button">
              Close
            </Button>
          </Dialog>
        </Modal>
      </ModalOverlay>
    </div>
  )
}
