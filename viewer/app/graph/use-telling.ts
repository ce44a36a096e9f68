/** What is written and spoken of a node or a curve. */
import { useMemo } from 'react'
import { tellRelation } from '../parts/relation-chip.tsx'
import { useViewer } from '../state/viewer.ts'
import { edgeKeyOf, isUnasserted, type Scene } from './scene.ts'

/** "skilled talent: 5 links, 2 papers", and "vocational education supplies skilled talent, 3 papers". */
export function useTelling(scene: Scene): { node(id: string): string; edge(key: string): string } {
  const { graph, filtered, nameOf, t } = useViewer()
  return useMemo(() => {
    const node = (id: string) => {
      const degree = scene.nodes.find((one) => one.id === id)?.degree ?? 0
      const papers = graph.concepts.find((one) => one.id === id)?.papers ?? 0
      return t('stage.node', { name: nameOf(id), links: t('count.link', { n: degree }), papers: t('count.paper', { n: papers }) })
    }
    const edge = (key: string) => {
      const link = filtered.graph.links.find((one) => edgeKeyOf(one.from, one.to) === key)
      const [first, ...others] = link?.relations ?? []
      if (!link || !first) return ''
      const said = {
        from: nameOf(link.from),
        relation: tellRelation(first.relation, others.length, t),
        to: nameOf(link.to),
        papers: t('count.paper', { n: link.papers }),
      }
      const told =
        others.length === 0 ? t('stage.edge', said) : t('stage.edgeMore', { ...said, claims: t('count.claim', { n: link.claims }) })
      return isUnasserted(link) ? t('stage.unasserted', { told }) : told
    }
    return { node, edge }
  }, [graph, filtered, scene, nameOf, t])
}
