/** How the program prints rows: a table for people, JSON and CSV for machines. */
import { styleText } from 'node:util'
import { stringify } from 'csv-stringify/sync'
import { table } from 'table'
import type { Cell, Row } from '#graph/stores/store.ts'

export const ROW_FORMATS = ['table', 'json', 'csv'] as const
export type RowFormat = (typeof ROW_FORMATS)[number]

/** Rows as text; `columns` gives order and headings where there are no rows. */
export function printRows(
  rows: readonly Row[],
  format: RowFormat,
  columns: readonly string[] = Object.keys(rows[0] ?? {}),
  width = 120,
): string {
  if (format === 'json') return `${JSON.stringify(rows, null, 2)}\n`
  const cells = rows.map((row) => columns.map((column) => toCellText(row[column] ?? null)))
  if (format === 'csv') return stringify([[...columns], ...cells])
  if (rows.length === 0) return `${styleText('dim', 'no rows')}\n`
  return table(
    [columns.map((column) => styleText('bold', column)), ...cells.map((line) => line.map((text) => text.replace(/\s+/g, ' ')))],
    {
      columns: fitColumns([[...columns], ...cells], width).map((wide) => ({ width: wide, wrapWord: true })),
      drawHorizontalLine: (line, count) => line === 0 || line === 1 || line === count,
      drawVerticalLine: () => false,
      columnDefault: { paddingLeft: 0, paddingRight: 2 },
      border: {
        topBody: '',
        topJoin: '',
        topLeft: '',
        topRight: '',
        bottomBody: '',
        bottomJoin: '',
        bottomLeft: '',
        bottomRight: '',
        joinBody: '─',
        joinLeft: '',
        joinRight: '',
        joinJoin: '─',
      },
    },
  )
}

function toCellText(cell: Cell): string {
  if (cell === null) return ''
  if (Array.isArray(cell)) return cell.map(toCellText).join('; ')
  return typeof cell === 'object' ? JSON.stringify(cell) : String(cell)
}

/** Shares the width out: every column gets what it needs or an equal part, what short ones leave goes to long ones. */
function fitColumns(lines: readonly string[][], width: number): number[] {
  const needs = (lines[0] ?? []).map((_, i) => Math.max(1, ...lines.map((line) => displayWidth(line[i] ?? ''))))
  const given = needs.map(() => 0)
  let left = Math.max(needs.length, width - 2 * needs.length)
  let open = needs.map((_, i) => i)
  while (open.length > 0) {
    const part = Math.max(1, Math.floor(left / open.length))
    const content = open.filter((i) => needs[i]! <= part)
    if (content.length === 0) {
      for (const i of open) given[i] = part
      break
    }
    for (const i of content) {
      given[i] = needs[i]!
      left -= needs[i]!
    }
    open = open.filter((i) => !content.includes(i))
  }
  return given
}

/** Columns of a terminal: wide characters take two. */
function displayWidth(text: string): number {
  return (
    text.replace(/\s+/g, ' ').length +
    (text.match(/[\u1100-\u115f\u2e80-\ua4cf\uac00-\ud7a3\uf900-\ufaff\ufe30-\ufe6f\uff00-\uff60\uffe0-\uffe6]/g)?.length ?? 0)
  )
}
