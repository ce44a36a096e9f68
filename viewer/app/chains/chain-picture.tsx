/** The best chains side by side, from left to right: a column a step, one chain lit. */
import { useMemo } from 'react'
import { Button } from 'react-aria-components'
import { nameIn } from '../graph/names.ts'
import { poleColor, stageShape } from '../graph/palette.ts'
import { ShapeIcon } from '../parts/shape-icon.tsx'
import { useViewer } from '../state/viewer.ts'
import type { ChainRow } from './chain-kinds.ts'
import { keyOfPlace, layerChains, MOST, type Place, placesOf, toLinkPath } from './layer-chains.ts'

/** Height of a concept with its gap, in pixels. */
const STEP = 50
const HEIGHT = 42
/** A gap between columns is so much of a column's width. */
const GAP = 0.45

/** Narrower than this, a column can't be read: the picture then scrolls sideways. Pixels, with its gap. */
const NARROWEST = 176

interface ChainPictureProps {
  chains: readonly ChainRow[]
  lit: number
  onLight(index: number): void
}

/** A press on a concept lights its best chain; on one that is lit, it opens the concept. */
export function ChainPicture({ chains, lit, onLight }: ChainPictureProps) {
  const { graph, mode, select, nameOf, t } = useViewer()
  // The lit one is always among those drawn.
  const drawn = useMemo(() => [...chains.keys()].filter((index) => index < MOST || index === lit), [chains, lit])
  const { columns, links } = useMemo(() => layerChains(drawn.map((index) => chains[index]!.ids)), [chains, drawn])
  const litAt = drawn.indexOf(lit)
  const litPlaces = placesOf(links, litAt)
  const rows = Math.max(...columns.map(({ length }) => length))
  const width = 100 / (columns.length + GAP * (columns.length - 1))
  const left = (column: number) => column * width * (1 + GAP)
  const middle = ({ column, row }: Place) => ((rows - columns[column]!.length) / 2 + row) * STEP + HEIGHT / 2
  const conceptOf = (id: string) => graph.concepts.find((concept) => concept.id === id)
  const nodes = columns.flatMap((ids, column) =>
    ids.flatMap((id, row) => (id === null ? [] : [{ key: keyOfPlace({ column, row }), id, place: { column, row } }])),
  )
  // What all concepts of a column share is its heading.
  const heads = columns.map((ids) => {
    const stages = new Set(ids.flatMap((id) => (id === null ? [] : [conceptOf(id)?.stage ?? null])))
    const stage = graph.stages.find(({ id }) => stages.size === 1 && stages.has(id))
    return stage ? nameIn(t.language, stage.name, stage.nameZh) : ''
  })
  const press = (key: string, id: string) => {
    if (litPlaces.has(key)) return select({ kind: 'node', id })
    const over = links.find(({ from, to }) => keyOfPlace(from) === key || keyOfPlace(to) === key)
    onLight(drawn[over?.chains[0] ?? litAt]!)
  }
  return (
    <div className="chain-scroll">
      <div style={{ minWidth: columns.length * NARROWEST }}>
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
              .sort((a, b) => Number(a.chains.includes(litAt)) - Number(b.chains.includes(litAt)))
              .map((link) => (
                <path
                  key={`${keyOfPlace(link.from)} ${keyOfPlace(link.to)}`}
                  d={toLinkPath(link, { left, width, middle })}
                  className={link.chains.includes(litAt) ? 'chain-link lit' : 'chain-link'}
                  vectorEffect="non-scaling-stroke"
                />
              ))}
          </svg>
          {nodes.map(({ key, id, place }) => {
            const concept = conceptOf(id)
            const pole = graph.poles.findIndex((one) => one.id === concept?.pole)
            const stage = graph.stages.findIndex((one) => one.id === concept?.stage)
            return (
              <Button
                key={key}
                className={`chain-node ${litPlaces.has(key) ? 'lit' : ''}`}
                aria-current={litPlaces.has(key) ? 'true' : undefined}
                style={{ left: `${left(place.column)}%`, width: `${width}%`, top: middle(place) - HEIGHT / 2, height: HEIGHT }}
                onPress={() => press(key, id)}
              >
                <ShapeIcon shape={stageShape(stage)} color={poleColor(pole, mode)} />
                <span>{nameOf(id)}</span>
              </Button>
            )
          })}
        </section>
      </div>
    </div>
  )
}
