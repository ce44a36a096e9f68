/** Chains as a drawing to be saved: the columns and the ring, as chain-picture.tsx and loop-picture.tsx show them. Pure. */
import type { CanvasColors, Shape } from '../graph/palette.ts'
import { mixColors } from '../graph/palette.ts'
import { type Drawing, type Mark, short } from '../out/drawing.ts'
import { wrapText } from '../out/text-width.ts'
import { keyOfPlace, layerChains, type Place, placesOf, toLinkPath } from './layer-chains.ts'

/** How a concept looks. */
interface Look {
  name: string
  color: string
  shape: Shape
}

interface ChainColors extends CanvasColors {
  accent: string
}

const [WIDE, HIGH, GAP, STEP, MARGIN] = [190, 40, 84, 50, 24]
const SIZE = 13

/** @param chains ids in order; `lit` is the index of the one that stands out */
export function drawChains(
  chains: readonly (readonly string[])[],
  lit: number,
  lookOf: (id: string) => Look,
  colors: ChainColors,
): Drawing {
  const { columns, links } = layerChains(chains)
  const rows = Math.max(...columns.map(({ length }) => length))
  const left = (column: number) => MARGIN + column * (WIDE + GAP)
  const middle = ({ column, row }: Place) => MARGIN + ((rows - columns[column]!.length) / 2 + row + 0.5) * STEP
  const litPlaces = placesOf(links, lit)
  const isLit = (over: readonly number[]) => over.includes(lit)
  const marks = [...links]
    .sort((a, b) => Number(isLit(a.chains)) - Number(isLit(b.chains)))
    .map((link): Mark => {
      const d = toLinkPath(link, { left, width: WIDE, middle })
      return { kind: 'path', d, ...(isLit(link.chains) ? { color: colors.accent, width: 3.5 } : { color: faint(colors), width: 1.5 }) }
    })
  for (const [column, ids] of columns.entries()) {
    for (const [row, id] of ids.entries()) {
      const place = { column, row }
      if (id !== null) marks.push(...drawNode(left(column), middle(place), lookOf(id), litPlaces.has(keyOfPlace(place)), colors))
    }
  }
  const width = 2 * MARGIN + columns.length * WIDE + (columns.length - 1) * GAP
  return { width, height: 2 * MARGIN + rows * STEP, paper: colors.paper, ink: colors.ink, marks }
}

/** A loop, whose last concept is its first, or a spiral that does not close. */
export function drawRing(ids: readonly string[], lookOf: (id: string) => Look, colors: ChainColors): Drawing {
  const around = ids.at(-1) === ids[0] ? ids.slice(0, -1) : ids
  const radius = Math.max(170, around.length * 34)
  const [width, height] = [2 * (radius + WIDE / 2 + MARGIN), 2 * (radius + HIGH + MARGIN)]
  const place = (at: number, r = radius) => {
    const angle = (2 * Math.PI * at) / around.length - Math.PI / 2
    return { x: width / 2 + r * Math.cos(angle), y: height / 2 + r * Math.sin(angle) }
  }
  const marks: Mark[] = ids.slice(1).flatMap((_, at): Mark[] => {
    const [a, b, beside] = [place(at + 0.22), place(at + 0.76), place(at + 0.5, radius + 16)]
    // The head points along the ring.
    const [tip, inner, outer] = [place(at + 0.78), place(at + 0.74, radius - 7), place(at + 0.74, radius + 7)]
    const r = short(radius)
    return [
      { kind: 'path', d: `M${short(a.x)} ${short(a.y)}A${r} ${r} 0 0 1 ${short(b.x)} ${short(b.y)}`, color: colors.accent, width: 3 },
      {
        kind: 'path',
        d: `M${[tip, inner, outer].map(({ x, y }) => `${short(x)} ${short(y)}`).join('L')}Z`,
        color: '',
        width: 0,
        fill: colors.accent,
      },
      { kind: 'text', ...beside, text: String(at + 1), size: SIZE, color: colors.ink, middle: true },
    ]
  })
  for (const [at, id] of around.entries()) {
    const { x, y } = place(at)
    marks.push(...drawNode(x - WIDE / 2, y, lookOf(id), true, colors))
  }
  return { width, height, paper: colors.paper, ink: colors.ink, marks }
}

function drawNode(x: number, y: number, { name, color, shape }: Look, lit: boolean, colors: ChainColors): Mark[] {
  const box = `M${short(x)} ${short(y - HIGH / 2)}h${WIDE}v${HIGH}h-${WIDE}Z`
  const lines = wrapText(name, WIDE - 38, SIZE)
  const shown = lines.length > 2 ? [lines[0]!, `${lines[1]}…`] : lines
  return [
    { kind: 'path', d: box, fill: colors.paper, ...(lit ? { color: colors.accent, width: 2 } : { color: faint(colors), width: 1 }) },
    { kind: 'shape', shape, x: x + 16, y, radius: 6, color },
    ...shown.map(
      (text, i): Mark => ({
        kind: 'text',
        x: x + 30,
        y: y + (i - (shown.length - 1) / 2) * 15,
        text,
        size: SIZE,
        color: colors.ink,
        bold: lit,
      }),
    ),
  ]
}

function faint({ ink, paper }: CanvasColors): string {
  return mixColors(ink, paper, 0.6)
}
