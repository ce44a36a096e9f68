/**
 * HTML tables as mdast tables: the tags of `tr`, `td` and `th` found in the text, whatever else stands between them.
 */
import type { RootContent, TableCell, TableRow } from 'mdast'
import { trimSpan } from '../block.ts'
import type { Span } from '../extraction.ts'
import { toPosition } from './to-paragraph.ts'

const TAG = /<(\/?)(table|tr|td|th)\b([^<>]{0,300})>/gi

/** The table of a stretch of HTML, or null where it holds none. Cells that span columns or rows are repeated. */
export function toHtmlTable(text: string, span: Span): RootContent | null {
  const source = text.slice(span.start, span.end)
  if (!/<table\b/i.test(source.slice(0, 2000))) return null
  const rows: TableRow[] = []
  const hanging: ({ cell: TableCell; rows: number } | undefined)[] = []
  let row: TableCell[] | null = null
  let rowStart = span.start
  let cell: { start: number; attributes: string } | null = null
  const endCell = (at: number) => {
    if (!cell || !row) return
    fill(row, hanging)
    const inner = trimSpan(text, { start: cell.start, end: at })
    const node = toCell(text, inner)
    const across = Math.min(50, attribute(cell.attributes, 'colspan'))
    const down = Math.min(500, attribute(cell.attributes, 'rowspan'))
    for (let i = 0; i < across; i++) {
      if (down > 1) hanging[row.length] = { cell: node, rows: down - 1 }
      row.push(node)
    }
    cell = null
  }
  const endRow = (at: number) => {
    endCell(at)
    if (row) {
      fill(row, hanging)
      rows.push({ type: 'tableRow', children: row, position: toPosition({ start: rowStart, end: at }) })
    }
    row = null
  }
  for (const match of source.matchAll(TAG)) {
    const at = span.start + match.index
    const name = match[2]!.toLowerCase()
    const closing = match[1] === '/'
    if (name === 'td' || name === 'th') {
      endCell(at)
      if (closing) continue
      row ??= []
      cell = { start: at + match[0].length, attributes: match[3]! }
    } else {
      endRow(at)
      if (name === 'tr' && !closing) {
        row = []
        rowStart = at
      }
    }
  }
  endRow(span.end)
  if (!rows.length) return null
  return { type: 'table', align: null, children: rows, position: toPosition(span) }
}

/** Cells that hang down from the rows above. */
function fill(row: TableCell[], hanging: ({ cell: TableCell; rows: number } | undefined)[]): void {
  for (let above = hanging[row.length]; above && above.rows > 0; above = hanging[row.length]) {
    above.rows--
    row.push(above.cell)
  }
}

function toCell(text: string, span: Span): TableCell {
  const children: TableCell['children'] =
    span.end > span.start ? [{ type: 'text', value: text.slice(span.start, span.end), position: toPosition(span) }] : []
  return { type: 'tableCell', children, position: toPosition(span) }
}

function attribute(attributes: string, name: string): number {
  const value = new RegExp(`\\b${name}\\s*=\\s*["']?(\\d+)`, 'i').exec(attributes)?.[1]
  return Math.max(1, Number(value ?? 1))
}
