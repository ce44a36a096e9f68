/** What stands around every drawn graph: the element with its keys, the words beside the pointer, zoom, a note. */
import type { KeyboardEvent, ReactNode } from 'react'
import { findKey, type KeyId } from '../keys/keys.ts'
import { IconButton } from '../parts/icon-button.tsx'
import { Skeleton } from '../parts/load-states.tsx'
import { useViewer } from '../state/viewer.ts'
import { type HeldCanvas, type Hover, NO_HOVER } from './use-canvas.ts'

/** The keys that are not the frame's own. */
export type StageKey = Exclude<KeyId<'graph'>, 'zoomIn' | 'zoomOut' | 'fit'>

interface StageFrameProps {
  held: HeldCanvas
  label: string
  /** What is being laid out, while it is. */
  busy: string | null
  /** What the pointer or the keys meet, in words. */
  told: string
  onKey(id: StageKey, key: string): void
  onBlur?: () => void
  children?: ReactNode
}

export function StageFrame({ held, label, busy, told, onKey, onBlur, children }: StageFrameProps) {
  const { t } = useViewer()
  const { host, canvas, drawn, hover, setHover } = held
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.target !== event.currentTarget) return
    const id = findKey('graph', event)
    if (id === null) return
    event.preventDefault()
    if (id === 'zoomIn') canvas.current?.view.zoom(1.4)
    else if (id === 'zoomOut') canvas.current?.view.zoom(1 / 1.4)
    else if (id === 'fit') canvas.current?.view.fit()
    else onKey(id, event.key)
  }
  return (
    <div className="stage" data-ready={drawn}>
      <div
        className="stage-canvas"
        ref={host}
        role="application"
        // biome-ignore lint/a11y/noNoninteractiveTabindex: the graph is walked with the arrow keys
        tabIndex={0}
        aria-label={label}
        onKeyDown={onKeyDown}
        onBlur={() => {
          setHover(NO_HOVER)
          onBlur?.()
        }}
      />
      {busy !== null && (
        <div className="stage-loading">
          <Skeleton lines={3} label={busy} />
        </div>
      )}
      {told && (
        <div className="stage-told" style={toldPlace(hover, host.current)}>
          {told}
        </div>
      )}
      <div className="stage-zoom">
        <IconButton icon="plus" label={t('stage.zoomIn')} onPress={() => canvas.current?.view.zoom(1.5)} />
        <IconButton icon="minus" label={t('stage.zoomOut')} onPress={() => canvas.current?.view.zoom(1 / 1.5)} />
        <IconButton icon="fit" label={t('stage.fit')} onPress={() => canvas.current?.view.fit()} />
      </div>
      {children}
    </div>
  )
}

/** Beside the pointer, on the side where there is room. */
function toldPlace({ x, y }: Hover, host: HTMLElement | null): React.CSSProperties {
  const width = host?.clientWidth ?? 800
  const height = host?.clientHeight ?? 600
  const across = x > width / 2 ? { right: width - x + 12 } : { left: x + 12 }
  return { ...across, ...(y > height / 2 ? { bottom: height - y + 12 } : { top: y + 12 }) }
}
