/** The best chains side by side, from left to right: a column a step, one chain lit. */
import { useMemo } from 'react'
import { Button } from 'react-aria-components'
import { nameIn } from '../graph/names.ts'
import { poleColor, stageShape } from '../graph/palette.ts'
import { ShapeIcon } from '../parts/shape-icon.tsx'
import { useViewer } from '../state/viewer.ts'
import type { ChainRow } from './chain-kinds.ts'
import { layerChains, MOST, type Place } from './layer-chains.ts'

/** Height of a concept with its gap, in pixels. */
const STEP = 50
const HEIGHT = 42
/** A gap between columns is so much of a column's width. */
const GAP = 0.45

interface ChainPictureProps {
  chains: readonly ChainRow[]
  lit: number
  onLight(index: number): void
}

export function ChainPicture({ chains, lit, onLight }: ChainPictureProps) {
  const { graph, mode, select, nameOf, t } = useViewer()
  // The lit one is always among those drawn.
  const drawn = useMemo(() => [...chains.keys()].filter((index) => index < MOST || index === lit), [chains, lit])
  const { columns, links } = useMemo(() => layerChains(drawn.map((index) => chains[index]!.ids)), [chains, drawn])
  const litIds = new Set(chains[lit]!.ids)
  const rows = Math.max(...columns.map(({ length }) => length))
  const width = 100 / (columns.length + GAP * (columns.length - 1))
  const left = (column: number) => column * width * (1 + GAP)
  const middle = ({ column, row }: Place) => ((rows - columns[column]!.length) / 2 + row) * STEP + HEIGHT / 2
  const conceptOf = (id: string) => graph.concepts.find((concept) => concept.id === id)
  const nodes = columns.flatMap((ids, column) => ids.map((id, row) => ({ key: JSON.stringify([column, id]), id, place: { column, row } })))
  // What all concepts of a column share is its heading.
  const heads = columns.map((ids) => {
    const stages = new Set(ids.map((id) => conceptOf(id)?.stage ?? null))
    const stage = graph.stages.find(({ id }) => stages.size === 1 && stages.has(id))
    return stage ? nameIn(t.language, stage.name, stage.nameZh) : ''
  })
  return (
    <>
      <div className="chain-heads" aria-hidden="true">
        {heads.map((head, column) => (
          <span key={left(column)} style={{ left: `${left(column)}%`, width: `${width}%` }}>
            {head}
          </span>
        ))}
      </div>
      <section className="chain-picture" style={{ height: rows * STEP }} aria-label={t('chains.picture', { n: drawn.length })}>
        <svg viewBox={`0 0 100 ${rows * STEP}`} preserveAspectRatio="none" aria-hidden="true">
          {[...links]
            .sort((a, b) => Number(a.chains.some((i) => drawn[i] === lit)) - Number(b.chains.some((i) => drawn[i] === lit)))
            .map(({ from, to, chains: over }) => {
              const [x1, x2] = [left(from.column) + width, left(to.column)]
              const bend = (x2 - x1) / 2
              const path = `M${x1} ${middle(from)} C${x1 + bend} ${middle(from)} ${x2 - bend} ${middle(to)} ${x2} ${middle(to)}`
              const isLit = over.some((i) => drawn[i] === lit)
              return <path key={path} d={path} className={isLit ? 'chain-link lit' : 'chain-link'} vectorEffect="non-scaling-stroke" />
            })}
        </svg>
        {nodes.map(({ key, id, place }) => {
          const concept = conceptOf(id)
          const pole = graph.poles.findIndex((one) => one.id === concept?.pole)
          const stage = graph.stages.findIndex((one) => one.id === concept?.stage)
          const first = drawn.find((index) => chains[index]!.ids.includes(id)) ?? lit
          return (
            <Button
              key={key}
              className={`chain-node ${litIds.has(id) ? 'lit' : ''}`}
              style={{ left: `${left(place.column)}%`, width: `${width}%`, top: middle(place) - HEIGHT / 2, height: HEIGHT }}
              onPress={() => {
                if (!litIds.has(id)) onLight(first)
                select({ kind: 'node', id })
              }}
            >
              <ShapeIcon shape={stageShape(stage)} color={poleColor(pole, mode)} />
              <span>{nameOf(id)}</span>
            </Button>
          )
        })}
      </section>
    </>
  )
}
