/** What the view of chains hands out to be saved: its picture, and the chains with their steps. */
import { useMemo } from 'react'
import { nameIn } from '../graph/names.ts'
import { CANVAS, poleColor, stageShape } from '../graph/palette.ts'
import type { LegendGroup } from '../out/add-caption.ts'
import { type Seen, useToldSeen } from '../out/seen.ts'
import { useViewer } from '../state/viewer.ts'
import type { ChainRow } from './chain-kinds.ts'
import { MOST } from './layer-chains.ts'

export function useToldChains(chains: readonly ChainRow[], lit: number, loops: boolean): void {
  const { graph, mode, nameOf, t } = useViewer()
  const seen = useMemo((): Seen | null => {
    const chain = chains[lit]
    if (!chain) return null
    const looks = new Map(
      graph.concepts.map(({ id, pole, stage }) => [id, { pole: indexIn(graph.poles, pole), stage: indexIn(graph.stages, stage) }]),
    )
    const lookOf = (id: string) => {
      const { pole, stage } = looks.get(id) ?? { pole: -1, stage: -1 }
      return { name: nameOf(id), color: poleColor(pole, mode), shape: stageShape(stage) }
    }
    const drawn = loops ? [chain] : chains.filter((_, index) => index < MOST || index === lit)
    const names = (ids: readonly string[]) => ids.map((id) => nameOf(id)).join(' → ')
    return {
      name: loops ? 'loops' : 'chains',
      title: t('save.caption', { view: t('view.chains'), what: names(chain.ids) }),
      draw: async () => {
        const { drawChains, drawRing } = await import('./draw-chains.ts')
        const colors = { ...CANVAS[mode], accent: getComputedStyle(document.documentElement).getPropertyValue('--accent').trim() }
        const ids = drawn.map((one) => one.ids)
        return loops ? drawRing(chain.ids, lookOf, colors) : drawChains(ids, drawn.indexOf(chain), lookOf, colors)
      },
      legend: async () => {
        const shown = [...new Set(drawn.flatMap(({ ids }) => ids))].map((id) => looks.get(id))
        const poles = graph.poles.flatMap((pole, i): LegendGroup['entries'] =>
          shown.some((look) => look?.pole === i)
            ? [{ name: nameIn(t.language, pole.name, pole.nameZh), icon: { shape: 'circle', color: poleColor(i, mode) } }]
            : [],
        )
        const stages = graph.stages.flatMap((stage, i): LegendGroup['entries'] =>
          shown.some((look) => look?.stage === i)
            ? [
                {
                  name: nameIn(t.language, stage.name, stage.nameZh),
                  icon: { shape: stageShape(i), color: poleColor(-1, mode), hollow: true },
                },
              ]
            : [],
        )
        return [
          { title: t('legend.pole'), entries: poles },
          { title: t('legend.stage'), entries: stages },
        ]
      },
      rows: () => chains.map(({ ids, papers, confidence }) => ({ chain: names(ids), conceptIds: ids, papers, confidence })),
    }
  }, [chains, lit, loops, graph, mode, nameOf, t])
  useToldSeen(seen)
}

function indexIn(facets: readonly { id: string }[], id: string | null): number {
  return facets.findIndex((facet) => facet.id === id)
}
