/** The panel for what is selected: beside the view, or a sheet over it on a small screen. */
import { useLayoutEffect, useRef, useState } from 'react'
import { Button } from 'react-aria-components'
import { panels } from '../panels/panels.ts'
import { IconButton } from '../parts/icon-button.tsx'
import { Skeleton } from '../parts/load-states.tsx'
import { ScrollArea } from '../parts/scroll-area.tsx'
import { useViewer } from '../state/viewer.ts'

/** A selection of nothing, as text. */
const NOTHING = 'null'

export function SidePanel({ loaded }: { loaded: boolean }) {
  const { state, select, t } = useViewer()
  const [tall, setTall] = useState(false)
  const selection = JSON.stringify(state.selection)
  const aside = useKeptFocus(selection)
  const panel = panels.find(({ fits }) => fits(state))
  if (!panel) return null
  return (
    <aside
      className="panel"
      id="evidence"
      ref={aside}
      tabIndex={-1}
      data-panel={panel.id}
      data-chosen={state.selection !== null}
      data-tall={tall}
      aria-label={t('app.evidence')}
    >
      {state.selection !== null && (
        <>
          <Button className="sheet-handle" aria-label={t('app.sheet')} onPress={() => setTall(!tall)}>
            <span />
          </Button>
          <IconButton className="panel-close" icon="close" bare label={t('app.close')} onPress={() => select(null)} />
        </>
      )}
      <ScrollArea className="panel-body" key={selection} label={t('app.evidence')}>
        {loaded ? <panel.Component /> : <Skeleton lines={6} />}
      </ScrollArea>
    </aside>
  )
}

/**
 * Where the focus goes when what it was on in the panel is gone: to the panel, if another thing is shown in it, and when it is
 * closed back to what was pressed to open it, else to the view.
 */
function useKeptFocus(selection: string) {
  const aside = useRef<HTMLElement>(null)
  const opener = useRef<Element | null>(null)
  const wasIn = useRef(false)
  // While rendering, what has the focus is still there.
  const focused = document.activeElement
  wasIn.current = aside.current?.contains(focused) ?? false
  if (!wasIn.current && focused !== document.body) opener.current = focused
  useLayoutEffect(() => {
    if (!wasIn.current) return
    const closed = selection === NOTHING
    if (!closed && aside.current?.contains(document.activeElement)) return
    const opened = opener.current?.isConnected ? opener.current : document.querySelector('.stage-canvas, .view')
    const next = closed ? opened : aside.current
    if (next instanceof HTMLElement) next.focus()
  }, [selection])
  return aside
}
