/** A loop or a spiral as a ring: concepts around, numbered arrows from each to the next. */
import { Button } from 'react-aria-components'
import { poleColor } from '../graph/palette.ts'
import { useViewer } from '../state/viewer.ts'
import type { ChainRow } from './chain-kinds.ts'

/** The ring in a square of 100 by 100. */
const RADIUS = 36

export function LoopPicture({ chain: { ids } }: { chain: ChainRow }) {
  const { graph, mode, select, nameOf, t } = useViewer()
  const closes = ids.at(-1) === ids[0]
  const around = closes ? ids.slice(0, -1) : ids
  const angle = (at: number) => (2 * Math.PI * at) / around.length - Math.PI / 2
  const place = (at: number, radius = RADIUS) => ({ x: 50 + 1.15 * radius * Math.cos(angle(at)), y: 50 + radius * Math.sin(angle(at)) })
  const steps = ids.slice(1).map((id, at) => {
    const [a, b, middle] = [place(at + 0.22), place(at + 0.78), place(at + 0.5, RADIUS + 6)]
    return { key: `${at} ${id}`, d: `M${a.x} ${a.y} A${1.15 * RADIUS} ${RADIUS} 0 0 1 ${b.x} ${b.y}`, middle, number: at + 1 }
  })
  return (
    <section className="loop-picture" aria-label={t(closes ? 'chains.loop' : 'chains.spiral', { n: ids.length - 1 })}>
      <svg viewBox="0 0 100 100" aria-hidden="true">
        <defs>
          <marker id="loop-arrow" viewBox="0 0 6 6" refX="5" refY="3" markerWidth="5" markerHeight="5" orient="auto">
            <path d="M0 0 6 3 0 6z" className="loop-head" />
          </marker>
        </defs>
        {steps.map(({ key, d, middle, number }) => (
          <g key={key}>
            <path d={d} className="chain-link lit" markerEnd="url(#loop-arrow)" />
            <text x={middle.x} y={middle.y} className="loop-number">
              {number}
            </text>
          </g>
        ))}
      </svg>
      {around.map((id, at) => {
        const { x, y } = place(at)
        const pole = graph.poles.findIndex((one) => one.id === graph.concepts.find((concept) => concept.id === id)?.pole)
        return (
          <Button
            key={id}
            className="chain-node lit loop-node"
            style={{ left: `${x}%`, top: `${y}%`, borderColor: poleColor(pole, mode) }}
            onPress={() => select({ kind: 'node', id })}
          >
            {nameOf(id)}
          </Button>
        )
      })}
    </section>
  )
}
