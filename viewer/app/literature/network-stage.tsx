/**
 * A drawn literature network: works on the axis of their years, or what cites, writes or publishes together.
 *
 * Arrow keys go to what the work at hand cites (left) and what cites it (right), and to its neighbors above and below.
 */
import { type KeyboardEvent, useEffect, useMemo, useRef, useState } from 'react'
import { Button } from 'react-aria-components'
import type { Network } from '../../server/api-types.ts'
import { type Direction, nearestInDirection } from '../graph/nearest-in-direction.ts'
import { CANVAS } from '../graph/palette.ts'
import { SigmaCanvas } from '../graph/sigma-canvas.ts'
import { Icon } from '../parts/icon.tsx'
import { Skeleton } from '../parts/load-states.tsx'
import { useViewer } from '../state/viewer.ts'
import type { Arrangement } from './arrange.ts'
import { linksOf, rankLinks, toNetworkScene, toPositions } from './network-scene.ts'

const ARROWS: Record<string, Direction> = { ArrowUp: 'up', ArrowDown: 'down', ArrowLeft: 'left', ArrowRight: 'right' }

interface NetworkStageProps {
  network: Network
  arrangement: Arrangement | null
  label: string
  /** What stands beside the pointer and is spoken for a node. */
  tell: (index: number) => string
}

export function NetworkStage({ network, arrangement, label, tell }: NetworkStageProps) {
  const { state, select, mode, announce } = useViewer()
  const host = useRef<HTMLDivElement>(null)
  const canvas = useRef<SigmaCanvas | null>(null)
  const [ready, setReady] = useState(false)
  const [drawn, setDrawn] = useState(false)
  const [hovered, setHovered] = useState<{ id: string; x: number; y: number } | null>(null)
  const indexes = useMemo(() => new Map(network.ids.map((id, i) => [id, i])), [network])
  const ranked = useMemo(() => (drawn ? rankLinks(network) : null), [drawn, network])
  const chosen = state.selection?.kind === 'node' ? (indexes.get(state.selection.id) ?? null) : null
  const around = useMemo(() => (chosen === null ? null : linksOf(network, chosen)), [network, chosen])
  const events = useRef({ select })
  events.current = { select }

  // biome-ignore lint/correctness/useExhaustiveDependencies: the canvas is made once; what changes is handed to it below
  useEffect(() => {
    const element = host.current
    if (!element) return
    const made = new SigmaCanvas(element, CANVAS[mode], {
      onNode: (id) => events.current.select({ kind: 'node', id }),
      onEdge: () => {},
      onStage: () => events.current.select(null),
      onDrawn: () => setDrawn(true),
      onHover: ({ node, x, y }) => setHovered(node === null ? null : { id: node, x, y }),
    })
    canvas.current = made
    // The browser test asks it where a node is, to click there.
    Object.assign(element, { pathweaveCanvas: made })
    setReady(true)
    const watch = new ResizeObserver(() => made.resize())
    watch.observe(element)
    return () => {
      watch.disconnect()
      made.kill()
      canvas.current = null
    }
  }, [])
  useEffect(() => {
    if (!ready || !arrangement) return
    canvas.current?.show(toNetworkScene(network, arrangement, mode), toPositions(network, arrangement))
    canvas.current?.showAxis((arrangement.time?.columns ?? []).map(({ time, x }) => ({ x, label: time === null ? '?' : toTick(time) })))
  }, [ready, network, arrangement, mode])
  useEffect(() => {
    if (!ranked || !arrangement) return
    canvas.current?.showLines(network.ids, ranked, around?.links ?? [])
    const near = around && new Set([chosen!, ...around.others].map((i) => network.ids[i]!))
    canvas.current?.emphasize(
      { nodes: near, edges: new Set(), focus: new Set(chosen === null ? [] : [network.ids[chosen]!]) },
      CANVAS[mode],
    )
    if (chosen !== null) canvas.current?.reveal([network.ids[chosen]!])
  }, [network, arrangement, ranked, around, chosen, mode])

  const walk = (direction: Direction) => {
    const points = canvas.current?.points() ?? []
    const at = hovered?.id ?? (chosen === null ? null : network.ids[chosen]!)
    const from = points.find(({ id }) => id === at)
    const linked = at === null ? new Set<string>() : new Set(linksOf(network, indexes.get(at)!).others.map((i) => network.ids[i]!))
    const next = from
      ? (nearestInDirection(
          from,
          points.filter(({ id }) => linked.has(id)),
          direction,
        ) ?? nearestInDirection(from, points, direction))
      : (points[0]?.id ?? null)
    if (next === null) return
    canvas.current?.reveal([next])
    setHovered({ id: next, ...(canvas.current?.nodePoint(next) ?? { x: 0, y: 0 }) })
    announce(tell(indexes.get(next)!))
  }
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.target !== event.currentTarget || event.ctrlKey || event.metaKey || event.altKey) return
    const direction = ARROWS[event.key]
    if (direction) walk(direction)
    else if (event.key === 'Enter' && hovered) select({ kind: 'node', id: hovered.id })
    else if (event.key === '+' || event.key === '=') canvas.current?.zoom(1.4)
    else if (event.key === '-') canvas.current?.zoom(1 / 1.4)
    else if (event.key === '0') canvas.current?.fit()
    else return
    event.preventDefault()
  }
  return (
    <div className="stage" data-ready={drawn}>
      <div
        className="stage-canvas"
        ref={host}
        role="application"
        // biome-ignore lint/a11y/noNoninteractiveTabindex: the network is walked with the arrow keys
        tabIndex={0}
        aria-label={label}
        onKeyDown={onKeyDown}
        onBlur={() => setHovered(null)}
      />
      {!arrangement && (
        <div className="stage-loading">
          <Skeleton lines={3} label="Laying out the works" />
        </div>
      )}
      {hovered && (
        <div className="stage-told" style={{ left: hovered.x + 12, top: hovered.y + 12 }}>
          {tell(indexes.get(hovered.id)!)}
        </div>
      )}
      <div className="stage-zoom">
        <Button className="icon-button" aria-label="Zoom in" onPress={() => canvas.current?.zoom(1.5)}>
          <Icon name="plus" />
        </Button>
        <Button className="icon-button" aria-label="Zoom out" onPress={() => canvas.current?.zoom(1 / 1.5)}>
          <Icon name="minus" />
        </Button>
        <Button className="icon-button" aria-label="Show everything" onPress={() => canvas.current?.fit()}>
          <Icon name="fit" />
        </Button>
      </div>
    </div>
  )
}

/** `2024`; `> 2024` for the half year after. */
function toTick(time: number): string {
  return Number.isInteger(time) ? String(time) : `> ${Math.floor(time)}`
}
