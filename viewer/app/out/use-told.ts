/** What the views of graphs hand out to be saved; how it is drawn and written is loaded when somebody saves. */
import { type RefObject, useMemo } from 'react'
import type { Network } from '../../server/api-types.ts'
import { useEntryName } from '../filters/use-entries.ts'
import type { CanvasSeen } from '../graph/canvas-seen.ts'
import type { Community } from '../graph/community.ts'
import type { Scene } from '../graph/scene.ts'
import { useViewer } from '../state/viewer.ts'
import { type Seen, useToldSeen } from './seen.ts'

/** Where it is drawn; none for a table. */
type Canvas = RefObject<{ seen(): CanvasSeen } | null>

const load = () => import('./graph-data.ts')

/** @param scene null until it is laid out */
export function useToldConcepts(scene: Scene | null, communities: readonly Community[], canvas?: Canvas): void {
  const { filtered, mode, nameOf, t } = useViewer()
  const entryName = useEntryName()
  const seen = useMemo((): Seen | null => {
    if (!scene) return null
    const { graph } = filtered
    const counts = { concepts: t('count.concept', { n: scene.nodes.length }), links: t('count.link', { n: graph.links.length }) }
    const alone = scene.alone > 0 ? ` · ${t('stage.alone', { n: scene.alone })}` : ''
    return {
      name: 'concepts',
      title: t('save.caption', { view: t('view.concepts'), what: `${t('stage.note', counts)}${alone}` }),
      ...drawnOn(canvas),
      legend: async () => {
        const { communityLegend, conceptLegend } = await load()
        return [...conceptLegend(scene, graph, mode, t, entryName), communityLegend(scene, communities, mode, t, nameOf)]
      },
      graph: async () => (await load()).toConceptGraph(graph, scene, communities, placesOn(canvas)),
    }
  }, [scene, communities, canvas, filtered, mode, nameOf, t, entryName])
  useToldSeen(seen)
}

/** @param network null until it is laid out */
export function useToldNetwork(network: Network | null, canvas?: Canvas): void {
  const { mode, t } = useViewer()
  const seen = useMemo((): Seen | null => {
    if (!network) return null
    const counts = [t('literature.things', { n: network.ids.length }), t('count.link', { n: network.links.length / 3 })]
    const inferred = network.time?.after.some((year) => year !== null) ?? false
    return {
      name: network.kind,
      title: t('save.caption', { view: t(`literature.${network.kind}`), what: t.list(counts) }),
      ...drawnOn(canvas),
      legend: async () => (await load()).networkLegend(network, inferred, mode, t),
      graph: async () => (await load()).toNetworkGraph(network, placesOn(canvas)),
    }
  }, [network, canvas, mode, t])
  useToldSeen(seen)
}

function drawnOn(canvas: Canvas | undefined): Pick<Seen, 'draw'> {
  if (!canvas) return {}
  return {
    draw: async () => {
      const { drawCanvas } = await import('./draw-canvas.ts')
      if (!canvas.current) throw new Error('the picture is gone')
      return drawCanvas(canvas.current.seen())
    },
  }
}

function placesOn(canvas: Canvas | undefined): CanvasSeen['places'] | null {
  return canvas?.current?.seen().places ?? null
}
