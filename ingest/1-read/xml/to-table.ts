/** The rows of an XML table as an mdast table, each row a line of the clean text. A cell that spans rows or columns is repeated. */
import type { Table, TableCell, TableRow } from 'mdast'
import { toPosition } from '../to-paragraph.ts'
import type { CleanText } from './clean-text.ts'
import type { XmlElement } from './xml-element.ts'

const WIDEST = 200
const LONGEST = 500

/** Writes rows of cells (`td`, `th`, `cell`) with `write` for what stands in one; null where there is none. */
export function toTable(clean: CleanText, rows: XmlElement[][], write: (cell: XmlElement) => void): Table | null {
  const children: TableRow[] = []
  const hanging: ({ cell: TableCell; rows: number } | undefined)[] = []
  for (const cells of rows) {
    const row: TableCell[] = []
    const hang = () => {
      for (let above = hanging[row.length]; above && above.rows > 0 && row.length < WIDEST; above = hanging[row.length]) {
        above.rows--
        row.push(above.cell)
      }
    }
    const start = clean.next
    for (const [i, element] of cells.entries()) {
      hang()
      if (i > 0) clean.insert(' | ', element.start)
      const from = clean.next
      write(element)
      const cell = toCell({ start: from, end: Math.max(from, clean.length) })
      const across = spanned(element, WIDEST, 'colspan', 'cols')
      const down = spanned(element, LONGEST, 'rowspan', 'rows')
      for (let k = 0; k < across && row.length < WIDEST; k++) {
        if (down > 1) hanging[row.length] = { cell, rows: down - 1 }
        row.push(cell)
      }
    }
    hang()
    const line = clean.endBlock('\n')
    if (row.length) children.push({ type: 'tableRow', children: row, position: toPosition(line ?? { start, end: start }) })
  }
  const first = children[0]?.position
  const last = children.at(-1)?.position
  if (!first || !last) return null
  clean.endBlock()
  return { type: 'table', align: null, children, position: { start: first.start, end: last.end } }
}

function toCell(span: { start: number; end: number }): TableCell {
  const position = toPosition(span)
  return { type: 'tableCell', children: span.end > span.start ? [{ type: 'text', value: '', position }] : [], position }
}

function spanned(cell: XmlElement, most: number, ...names: string[]): number {
  const value = Number.parseInt(names.map((name) => cell.attributes[name]).find(Boolean) ?? '1', 10)
  return Math.max(1, Math.min(most, value || 1))
}
