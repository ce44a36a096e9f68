/**
 * The drawn graph as a component: mouse, touch and keys become selections, and what is selected stands out.
 *
 * Arrow keys walk along the links, Enter opens, Escape leaves; what the pointer or the keys meet is written beside it and,
 * for the keys, spoken.
 */
import { type KeyboardEvent, useEffect, useMemo, useRef, useState } from 'react'
import { Button } from 'react-aria-components'
import { findKey, type KeyId } from '../keys/keys.ts'
import { Icon } from '../parts/icon.tsx'
import { Skeleton } from '../parts/load-states.tsx'
import { useViewer } from '../state/viewer.ts'
import { toEmphasis } from './emphasis.ts'
import { CANVAS } from './palette.ts'
import { toScene } from './scene.ts'
import { SigmaCanvas } from './sigma-canvas.ts'
import { useLayout } from './use-layout.ts'
import { useTelling } from './use-telling.ts'
import { DIRECTIONS, type Step, stepAlong, stepThrough } from './walk.ts'

interface Hover {
  node: string | null
  edge: string | null
  x: number
  y: number
}
const NO_HOVER: Hover = { node: null, edge: null, x: 0, y: 0 }

interface GraphStageProps {
  /** The concepts of an answer's rows, each lit as a path. */
  rows?: readonly string[][]
  /** The address holds what part is seen. */
  keepsCamera?: boolean
}

export function GraphStage({ rows = [], keepsCamera = false }: GraphStageProps) {
  const { state, change, select, graph, filtered, mode, labels, announce, t } = useViewer()
  const { selection, layout, seed, camera, options } = state
  const host = useRef<HTMLDivElement>(null)
  const canvas = useRef<SigmaCanvas | null>(null)
  const [aspect, setAspect] = useState<number | null>(null)
  const [hover, setHover] = useState<Hover>(NO_HOVER)
  const [walked, setWalked] = useState<string | null>(null)
  const [ready, setReady] = useState(false)
  const [drawn, setDrawn] = useState(false)
  const scene = useMemo(() => toScene(filtered.graph, labels, mode), [filtered, labels, mode])
  const positions = useLayout(graph, aspect, { layout, seed, center: options['concepts.center'] ?? null })
  const emphasis = useMemo(() => toEmphasis(scene, selection, hover.node, rows), [scene, selection, hover.node, rows])
  const tell = useTelling(scene)
  const events = useRef({ select, setHover, change })
  events.current = { select, setHover, change }

  // biome-ignore lint/correctness/useExhaustiveDependencies: the canvas is made once; what changes is handed to it below
  useEffect(() => {
    const element = host.current
    if (!element) return
    setAspect(element.clientWidth / Math.max(1, element.clientHeight))
    const made = new SigmaCanvas(element, CANVAS[mode], {
      onNode: (id) => events.current.select({ kind: 'node', id }),
      onEdge: (from, to) => events.current.select({ kind: 'edge', from, to }),
      onStage: () => events.current.select(null),
      onDrawn: () => setDrawn(true),
      onHover: (met) => events.current.setHover(met),
      onCamera: (seen) => keepsCamera && events.current.change({ camera: seen }, 'replace'),
    })
    if (keepsCamera) made.look(camera)
    canvas.current = made
    // The browser test asks it where an edge is, to click there.
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
    if (ready && positions) canvas.current?.show(scene, positions)
  }, [ready, scene, positions])
  useEffect(() => {
    if (ready && positions) canvas.current?.emphasize(emphasis, CANVAS[mode])
  }, [ready, positions, emphasis, mode])
  useEffect(() => {
    if (ready && keepsCamera) canvas.current?.look(camera)
  }, [ready, keepsCamera, camera])
  useEffect(() => {
    if (!ready || !positions || selection === null) return
    canvas.current?.reveal(selection.kind === 'node' ? [selection.id] : [selection.from, selection.to])
  }, [ready, positions, selection])

  const go = (step: Step | null) => {
    if (step === null) return announce(t('stage.nothingThere'))
    canvas.current?.reveal([step.to])
    setHover({ node: step.to, edge: null, ...(canvas.current?.nodePoint(step.to) ?? { x: 0, y: 0 }) })
    setWalked(step.edge)
    announce(step.edge === null ? tell.node(step.to) : tell.edge(step.edge))
  }
  const press = (id: KeyId<'graph'>, key: string) => {
    const points = canvas.current?.points() ?? []
    const at = hover.node ?? (selection?.kind === 'node' ? selection.id : null)
    const direction = DIRECTIONS[key]
    if (id === 'walk' && direction) go(stepAlong(at, points, scene.edges, direction))
    else if (id === 'next') go(stepThrough(at, points, key === 'PageUp' ? -1 : 1))
    else if (id === 'most') go(stepThrough(null, points, 1))
    else if (id === 'open' && hover.node) select({ kind: 'node', id: hover.node })
    else if (id === 'openEdge') {
      const edge = scene.edges.find(({ key }) => key === walked)
      if (edge) select({ kind: 'edge', from: edge.from, to: edge.to })
    } else if (id === 'zoomIn') canvas.current?.zoom(1.4)
    else if (id === 'zoomOut') canvas.current?.zoom(1 / 1.4)
    else if (id === 'fit') canvas.current?.fit()
  }
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.target !== event.currentTarget) return
    const id = findKey('graph', event)
    if (id === null) return
    event.preventDefault()
    press(id, event.key)
  }
  const told = hover.node
    ? [walked && tell.edge(walked), tell.node(hover.node)].filter(Boolean).join(' · ')
    : hover.edge
      ? tell.edge(hover.edge)
      : ''
  const concepts = t('count.concept', { n: scene.nodes.length })
  const links = t('count.link', { n: scene.edges.length })

  return (
    <div className="stage" data-ready={drawn}>
      <div
        className="stage-canvas"
        ref={host}
        role="application"
        // biome-ignore lint/a11y/noNoninteractiveTabindex: the graph is walked with the arrow keys
        tabIndex={0}
        aria-label={t('stage.label', { concepts, links })}
        onKeyDown={onKeyDown}
        onBlur={() => {
          setHover(NO_HOVER)
          setWalked(null)
        }}
      />
      {!positions && (
        <div className="stage-loading">
          <Skeleton lines={3} label={t('stage.layingOut')} />
        </div>
      )}
      {positions && scene.nodes.length === 0 && <p className="stage-empty">{t('stage.empty')}</p>}
      {told && (
        <div className="stage-told" style={toldPlace(hover, host.current)}>
          {told}
        </div>
      )}
      <div className="stage-zoom">
        <Button className="icon-button" aria-label={t('stage.zoomIn')} onPress={() => canvas.current?.zoom(1.5)}>
          <Icon name="plus" />
        </Button>
        <Button className="icon-button" aria-label={t('stage.zoomOut')} onPress={() => canvas.current?.zoom(1 / 1.5)}>
          <Icon name="minus" />
        </Button>
        <Button className="icon-button" aria-label={t('stage.fit')} onPress={() => canvas.current?.fit()}>
          <Icon name="fit" />
        </Button>
      </div>
      <p className="stage-note">
        {t('stage.note', { concepts, links })}
        {scene.alone > 0 && ` · ${t('stage.alone', { n: scene.alone })}`}
      </p>
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
