/**
 * The drawn graph as a component: mouse, touch and keys become selections, and what is selected stands out.
 *
 * Arrow keys walk along the links, Enter opens, Escape leaves; what the pointer or the keys meet is written beside it and,
 * for the keys, spoken.
 */
import { useEffect, useMemo, useState } from 'react'
import type { ConceptGraph } from '../../server/api-types.ts'
import { graphAround } from '../filters/keep-within.ts'
import { useToldConcepts } from '../out/use-told.ts'
import { useViewer } from '../state/viewer.ts'
import type { Community } from './community.ts'
import { toEmphasis } from './emphasis.ts'
import { layoutOf } from './layouts.ts'
import { CANVAS } from './palette.ts'
import { toScene } from './scene.ts'
import { StageFrame, type StageKey } from './stage-frame.tsx'
import { toHulls } from './to-hulls.ts'
import { useCanvas } from './use-canvas.ts'
import { useCommunities } from './use-communities.ts'
import { useLayout } from './use-layout.ts'
import { useTelling } from './use-telling.ts'
import { type Step, stepFor } from './walk.ts'

interface GraphStageProps {
  /** The concepts of an answer's rows, each lit as a path. */
  rows?: readonly string[][]
  /** The address holds what part is seen. */
  keepsCamera?: boolean
  /** It is what the view's Save menu saves. */
  saved?: boolean
}

const NO_COMMUNITIES: readonly Community[] = []

export function GraphStage({ rows = [], keepsCamera = false, saved = false }: GraphStageProps) {
  const { state, select, filtered, mode, labels, nameOf, announce, t } = useViewer()
  const { selection, layout, seed, options } = state
  const held = useCanvas(keepsCamera)
  const { canvas, ready, aspect, hover, meet } = held
  const [walked, setWalked] = useState<string | null>(null)
  const scene = useMemo(() => toScene(filtered.graph, labels, mode), [filtered, labels, mode])
  const communities = useCommunities()
  const part = useLaidOut(layout)
  const center = filtered.within?.centers[0] ?? options['concepts.center'] ?? null
  const positions = useLayout(part, aspect, { layout, seed, center, communities })
  const emphasis = useMemo(() => toEmphasis(scene, selection, hover.node, rows), [scene, selection, hover.node, rows])
  const hulls = useMemo(() => {
    const drawn = new Set(scene.nodes.map(({ id }) => id))
    const inPieces = layoutOf(layout).ordered === true
    const nameOfCommunity = ({ id }: Community) => t('community.name', { name: nameOf(id) })
    return toHulls(communities ?? [], drawn, positions ?? {}, { mode, inPieces, nameOf: nameOfCommunity })
  }, [communities, scene, positions, layout, mode, nameOf, t])
  const tell = useTelling(scene)
  useEffect(() => {
    if (ready && positions) canvas.current?.show(scene, positions, filtered.within !== null)
  }, [canvas, ready, scene, positions, filtered])
  useEffect(() => {
    if (ready && positions) canvas.current?.showHulls(hulls)
  }, [canvas, ready, positions, hulls])
  useEffect(() => {
    if (ready && positions) canvas.current?.emphasize(emphasis, CANVAS[mode])
  }, [canvas, ready, positions, emphasis, mode])
  useEffect(() => {
    if (!ready || !positions || selection === null) return
    canvas.current?.reveal(selection.kind === 'node' ? [selection.id] : [selection.from, selection.to])
  }, [canvas, ready, positions, selection])

  useToldConcepts(saved && positions ? scene : null, communities ?? NO_COMMUNITIES, canvas)

  const go = (step: Step | null) => {
    if (step === null) return announce(t('stage.nothingThere'))
    meet(step.to)
    setWalked(step.edge)
    announce(step.edge === null ? tell.node(step.to) : t('stage.walked', { edge: tell.edge(step.edge), at: nameOf(step.to) }))
  }
  const onKey = (id: StageKey, key: string) => {
    const at = hover.node ?? (selection?.kind === 'node' ? selection.id : null)
    const step = stepFor(id, key, at, canvas.current?.points() ?? [], () => scene.edges)
    if (step !== undefined) go(step)
    else if (id === 'open' && hover.node) select({ kind: 'node', id: hover.node })
    else if (id === 'openEdge') {
      const edge = scene.edges.find(({ key }) => key === walked)
      if (edge) select({ kind: 'edge', from: edge.from, to: edge.to })
    }
  }
  const told = hover.node
    ? [walked && tell.edge(walked), tell.node(hover.node)].filter(Boolean).join(' · ')
    : hover.edge
      ? tell.edge(hover.edge)
      : ''
  const concepts = t('count.concept', { n: scene.nodes.length })
  const links = t('count.link', { n: scene.edges.length })

  return (
    <StageFrame
      held={held}
      label={t('stage.label', { concepts, links })}
      busy={positions ? null : t('stage.layingOut')}
      told={told}
      onKey={onKey}
      onBlur={() => setWalked(null)}
    >
      {positions && scene.nodes.length === 0 && <p className="stage-empty">{t('stage.empty')}</p>}
      <p className="stage-note">
        {t('stage.note', { concepts, links })}
        {scene.alone > 0 && ` · ${t('stage.alone', { n: scene.alone })}`}
      </p>
    </StageFrame>
  )
}

/**
 * What is laid out: all, so that filters never move a node; around a selection, an ordered layout has that part alone, whatever
 * the filters leave of it.
 */
function useLaidOut(layout: string): ConceptGraph {
  const { graph, filtered } = useViewer()
  const { centers, steps } = filtered.within ?? { centers: [], steps: 0 }
  const key = layoutOf(layout).ordered ? centers.join(' ') : ''
  // biome-ignore lint/correctness/useExhaustiveDependencies: `key` says all of `centers`
  return useMemo(() => (key === '' ? graph : graphAround(graph, centers, steps)), [graph, key, steps])
}
