/** A drawing with its legend and its caption under it: what it shows, of which papers, and the address that shows it again. Pure. */
import type { Shape } from '../graph/palette.ts'
import { type Drawing, type Mark, short } from './drawing.ts'
import { widthOf, wrapText } from './text-width.ts'

export interface LegendGroup {
  title: string
  entries: { name: string; icon: { shape: Shape; color: string; hollow?: boolean } | { line: string; dashed?: boolean } }[]
}

const SIZE = 12.5
const LINE = 20
const MARGIN = 20

/** @param caption its title, then its lines */
export function addCaption(drawing: Drawing, legend: readonly LegendGroup[], [title = '', ...caption]: readonly string[]): Drawing {
  const { ink } = drawing
  const width = Math.max(drawing.width, 360)
  const marks: Mark[] = [{ kind: 'path', d: `M0 ${short(drawing.height)}H${short(width)}`, color: ink, width: 1, alpha: 0.4 }]
  let y = drawing.height + LINE
  const write = (text: string, size: number, bold: boolean) => {
    for (const line of wrapText(text, width - 2 * MARGIN, size, bold)) {
      marks.push({ kind: 'text', x: MARGIN, y, text: line, size, color: ink, bold })
      y += LINE
    }
  }
  write(title, 15, true)
  for (const { title, entries } of legend) {
    let x = MARGIN
    const place = (wide: number) => {
      if (x > MARGIN && x + wide > width - MARGIN) {
        x = MARGIN
        y += LINE
      }
      const at = x
      x += wide + 16
      return at
    }
    if (entries.length === 0) continue
    marks.push({ kind: 'text', x: place(widthOf(title, SIZE, true)), y, text: title, size: SIZE, color: ink, bold: true })
    for (const { name, icon } of entries) {
      const at = place(22 + widthOf(name, SIZE))
      marks.push(
        'line' in icon
          ? { kind: 'path', d: `M${short(at)} ${short(y + 4)}q8 -9 16 -3`, color: icon.line, width: 2.6, dashed: icon.dashed }
          : { kind: 'shape', ...icon, x: at + 8, y, radius: 5.5 },
        { kind: 'text', x: at + 22, y, text: name, size: SIZE, color: ink },
      )
    }
    y += LINE
  }
  for (const line of caption) write(line, SIZE, false)
  return { ...drawing, width, height: y, marks: [...drawing.marks, ...marks] }
}
