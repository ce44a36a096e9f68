/**
 * A drawn literature network: works on the axis of their years, or what is cited, cites, writes or publishes together.
 *
 * Arrow keys go along its links: to the left what a work cites, to the right what cites it.
 */
import { useEffect, useMemo } from 'react'
import type { Network } from '../../server/api-types.ts'
import { CANVAS, poleColor } from '../graph/palette.ts'
import { StageFrame, type StageKey } from '../graph/stage-frame.tsx'
import { useCanvas } from '../graph/use-canvas.ts'
import { type Step, stepFor } from '../graph/walk.ts'
import { useToldNetwork } from '../out/use-told.ts'
import { useViewer } from '../state/viewer.ts'
import { linksOf, READ_COLOR, toNetworkScene, toPositions } from './network-scene.ts'
import type { Places } from './use-network.ts'
import { useNetworkTelling } from './use-network-telling.ts'

interface NetworkStageProps {
  network: Network
  /** Null until they are computed. */
  places: Places | null
}

export function NetworkStage({ network, places }: NetworkStageProps) {
  const { state, select, mode, announce, t } = useViewer()
  const held = useCanvas(false)
  const { canvas, ready, drawn, hover, meet } = held
  const indexes = useMemo(() => new Map(network.ids.map((id, i) => [id, i])), [network])
  const chosen = state.selection?.kind === 'node' ? (indexes.get(state.selection.id) ?? null) : null
  const around = useMemo(() => (chosen === null ? null : linksOf(network, chosen)), [network, chosen])
  const tell = useNetworkTelling(network)

  useEffect(() => {
    if (!ready || !places) return
    canvas.current?.show(toNetworkScene(network, mode), toPositions(network, places))
    const columns = network.time?.columns ?? []
    canvas.current?.showAxis(columns.map(({ time, x }) => ({ x, label: time === null ? '?' : toTick(time) })))
  }, [canvas, ready, network, places, mode])
  useEffect(() => {
    // After the first picture, since very many links take a while.
    if (!drawn || !places) return
    const focus = chosen === null ? [] : [network.ids[chosen]!]
    canvas.current?.showLines(network.ids, network.links, around?.links ?? [], poleColor(READ_COLOR, mode))
    const near = around && new Set([...focus, ...around.others.map((i) => network.ids[i]!)])
    canvas.current?.emphasize({ nodes: near, edges: new Set(), focus: new Set(focus) }, CANVAS[mode])
    canvas.current?.reveal(focus)
  }, [canvas, network, places, drawn, around, chosen, mode])

  useToldNetwork(places && network, canvas)

  const go = (step: Step | null) => {
    if (step === null) return announce(t('stage.nothingThere'))
    meet(step.to)
    announce(tell(indexes.get(step.to)!))
  }
  const edgesAt = (at: string | null) => {
    const joined = at === null ? [] : linksOf(network, indexes.get(at)!).others
    return joined.map((i) => ({ key: network.ids[i]!, from: at!, to: network.ids[i]! }))
  }
  const onKey = (id: StageKey, key: string) => {
    const at = hover.node ?? (chosen === null ? null : network.ids[chosen]!)
    const step = stepFor(id, key, at, canvas.current?.points() ?? [], edgesAt)
    if (step !== undefined) go(step)
    else if (id === 'open' && hover.node) select({ kind: 'node', id: hover.node })
  }
  const shown = useMemo(() => (places ? countDrawn(places) : network.ids.length), [network, places])
  const counts = { things: t('literature.things', { n: shown }), links: t('count.link', { n: network.links.length / 3 }) }
  return (
    <StageFrame
      held={held}
      label={t('literature.label', { title: t(`literature.${network.kind}`), ...counts })}
      busy={places ? null : t('stage.layingOut')}
      told={hover.node === null ? '' : tell(indexes.get(hover.node)!)}
      onKey={onKey}
    >
      <p className="stage-note">
        {t('stage.note', { concepts: counts.things, links: counts.links })}
        {network.ids.length > shown && ` · ${t('stage.alone', { n: network.ids.length - shown })}`}
      </p>
    </StageFrame>
  )
}

function countDrawn(places: Places): number {
  let count = 0
  for (let i = 0; i < places.length; i += 2) if (!Number.isNaN(places[i])) count++
  return count
}

/** `2024`; `> 2024` for the half year after. */
function toTick(time: number): string {
  return Number.isInteger(time) ? String(time) : `> ${Math.floor(time)}`
}
