/** The panel for what is selected: beside the view, or a sheet over it on a small screen. */
import { useState } from 'react'
import { Button } from 'react-aria-components'
import { panels } from '../panels/panels.ts'
import { IconButton } from '../parts/icon-button.tsx'
import { Skeleton } from '../parts/load-states.tsx'
import { ScrollArea } from '../parts/scroll-area.tsx'
import { useViewer } from '../state/viewer.ts'

export function SidePanel({ loaded }: { loaded: boolean }) {
  const { state, select, t } = useViewer()
  const [tall, setTall] = useState(false)
  const panel = panels.find(({ fits }) => fits(state))
  if (!panel) return null
  return (
    <aside
      className="panel"
      id="evidence"
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
          <IconButton className="panel-close" icon="close" label={t('app.close')} onPress={() => select(null)} />
        </>
      )}
      <ScrollArea className="panel-body" key={JSON.stringify(state.selection)} label={t('app.evidence')}>
        {loaded ? <panel.Component /> : <Skeleton lines={6} />}
      </ScrollArea>
    </aside>
  )
}
