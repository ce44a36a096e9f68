/**
 * The drawn graph as a component: mouse, touch and keys become selections, and what is selected stands out.
 *
 * Arrow keys walk from node to node, Enter opens, Escape leaves; what the pointer or the keys meet is written beside it and,
 * for the keys, spoken.
 */
import { type KeyboardEvent, useEffect, useMemo, useRef, useState } from 'react'
import { Button } from 'react-aria-components'
import { Icon } from '../parts/icon.tsx'
import { Skeleton } from '../parts/load-states.tsx'
import { useViewer } from '../state/viewer.ts'
import { toEmphasis } from './emphasis.ts'
import { count, labelOf, toWords } from './names.ts'
import { type Direction, nearestInDirection } from './nearest-in-direction.ts'
import { CANVAS } from './palette.ts'
import { edgeKeyOf, toScene } from './scene.ts'
import { SigmaCanvas } from './sigma-canvas.ts'
import { useLayout } from './use-layout.ts'

const ARROWS: Record<string, Direction> = { ArrowUp: 'up', ArrowDown: 'down', ArrowLeft: 'left', ArrowRight: 'right' }

interface Hover {
  node: string | null
  edge: string | null
  x: number
  y: number
}
const NO_HOVER: Hover = { node: null, edge: null, x: 0, y: 0 }

/** `rows` are the concepts of an answer's rows, each lit as a path. */
export function GraphStage({ rows = [] }: { rows?: readonly string[][] }) {
  const { state, select, graph, mode, announce } = useViewer()
  const { hidden, labels, selection } = state
  const host = useRef<HTMLDivElement>(null)
  const canvas = useRef<SigmaCanvas | null>(null)
  const [aspect, setAspect] = useState<number | null>(null)
  const [hover, setHover] = useState<Hover>(NO_HOVER)
  const [ready, setReady] = useState(false)
  const [drawn, setDrawn] = useState(false)
  const scene = useMemo(() => toScene(graph, hidden, labels, mode), [graph, hidden, labels, mode])
  const positions = useLayout(graph, aspect)
  const emphasis = useMemo(() => toEmphasis(scene, selection, hover.node, rows), [scene, selection, hover.node, rows])
  const events = useRef({ select, setHover })
  events.current = { select, setHover }

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
    })
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
    if (!ready || !positions || selection === null) return
    canvas.current?.reveal(selection.kind === 'node' ? [selection.id] : [selection.from, selection.to])
  }, [ready, positions, selection])

  const walk = (direction: Direction) => {
    const points = canvas.current?.points() ?? []
    const at = hover.node ?? (selection?.kind === 'node' ? selection.id : null)
    const from = points.find(({ id }) => id === at)
    const next = from ? nearestInDirection(from, points, direction) : (points[0]?.id ?? null)
    if (next === null) return
    canvas.current?.reveal([next])
    const place = canvas.current?.nodePoint(next) ?? { x: 0, y: 0 }
    setHover({ node: next, edge: null, ...place })
    announce(tellNode(next))
  }
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.target !== event.currentTarget || event.ctrlKey || event.metaKey || event.altKey) return
    const direction = ARROWS[event.key]
    if (direction) walk(direction)
    else if (event.key === 'Enter' && hover.node) select({ kind: 'node', id: hover.node })
    else if (event.key === '+' || event.key === '=') canvas.current?.zoom(1.4)
    else if (event.key === '-') canvas.current?.zoom(1 / 1.4)
    else if (event.key === '0') canvas.current?.fit()
    else return
    event.preventDefault()
  }
  const tellNode = (id: string) => {
    const concept = graph.concepts.find((one) => one.id === id)
    const node = scene.nodes.find((one) => one.id === id)
    return concept ? `${labelOf(concept, 'both')}: ${count(node?.degree ?? 0, 'link')}, ${count(concept.papers, 'paper')}` : ''
  }
  const tellEdge = (key: string) => {
    const edge = scene.edges.find((one) => one.key === key)
    const link = graph.links.find((one) => edgeKeyOf(one.from, one.to) === key)
    const name = (id: string) => graph.concepts.find((concept) => concept.id === id)?.name ?? id
    if (!edge || !link) return ''
    const others = link.relations.length > 1 ? ` (+${link.relations.length - 1})` : ''
    return `${name(edge.from)} ${toWords(edge.relation)}${others} ${name(edge.to)} · ${count(link.papers, 'paper')}, ${count(link.claims, 'claim')}`
  }
  const told = hover.node ? tellNode(hover.node) : hover.edge ? tellEdge(hover.edge) : ''

  return (
    <div className="stage" data-ready={drawn}>
      <div
        className="stage-canvas"
        ref={host}
        role="application"
        // biome-ignore lint/a11y/noNoninteractiveTabindex: the graph is walked with the arrow keys
        tabIndex={0}
        aria-label={`Concept graph of ${count(scene.nodes.length, 'concept')} and ${count(scene.edges.length, 'link')}. Arrow keys walk, Enter opens, Escape leaves. The Concepts and Links views have the same as tables.`}
        onKeyDown={onKeyDown}
        onBlur={() => setHover(NO_HOVER)}
      />
      {!positions && (
        <div className="stage-loading">
          <Skeleton lines={3} label="Laying out the graph" />
        </div>
      )}
      {positions && scene.nodes.length === 0 && (
        <p className="stage-empty">No link is left to draw: the legend hides them all, or there is none.</p>
      )}
      {told && (
        <div className="stage-told" style={toldPlace(hover, host.current)}>
          {told}
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
      <p className="stage-note">
        {count(scene.nodes.length, 'concept')} · {count(scene.edges.length, 'link')}
        {scene.alone > 0 && ` · ${scene.alone} without a link: see Concepts`}
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
