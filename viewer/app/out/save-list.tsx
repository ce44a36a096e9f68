/** What the view can be saved as: a press makes the file and hands it to the browser. */
import { useState } from 'react'
import { Button } from 'react-aria-components'
import { useViewer } from '../state/viewer.ts'
import { exporters } from './exporters.ts'
import type { Seen } from './seen.ts'
import { useCaption } from './use-caption.ts'

export function SaveList({ seen, onDone }: { seen: Seen; onDone: () => void }) {
  const { t, announce } = useViewer()
  const caption = useCaption(seen.title)
  const [failed, setFailed] = useState(false)
  const save = async ({ make, suffix, type }: (typeof exporters)[number]) => {
    const file = `pathweave-${seen.name}${suffix}`
    try {
      const made = await make(seen, caption, t)
      handOut(typeof made === 'string' ? new Blob([made], { type: `${type};charset=utf-8` }) : made, file)
      announce(t('save.saved', { file }))
      onDone()
    } catch (thrown) {
      console.warn(thrown)
      setFailed(true)
    }
  }
  return (
    <div className="save-list">
      {exporters
        .filter((exporter) => exporter.fits(seen))
        .map((exporter) => (
          <Button key={exporter.id} className="save-entry" onPress={() => save(exporter)}>
            {t(exporter.title)}
          </Button>
        ))}
      {failed && <p role="alert">{t('save.failed')}</p>}
    </div>
  )
}

function handOut(blob: Blob, file: string): void {
  const href = URL.createObjectURL(blob)
  const link = Object.assign(document.createElement('a'), { href, download: file })
  link.click()
  // The browser takes the file after the click.
  setTimeout(() => URL.revokeObjectURL(href), 10_000)
}
