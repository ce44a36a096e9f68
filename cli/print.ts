/** How the program prints rows: a table for people, Markdown for their texts, JSON and CSV for machines. */
import { styleText } from 'node:util'
import { stringify } from 'csv-stringify/sync'
import { table } from 'table'
import type { Cell, Row } from '#graph/stores/store.ts'
import { escapeMarkdown } from './escape-text.ts'

export const ROW_FORMATS = ['table', 'json', 'csv', 'markdown'] as const
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
  if (columns.length === 0 && format === 'csv') return ''
  if (format === 'csv') return stringify([[...columns], ...cells])
  const lines = cells.map((line) => line.map((text) => text.replace(/\s+/g, ' ').trim()))
  if (format === 'markdown') return printMarkdown(columns, lines)
  if (rows.length === 0) return `${styleText('dim', 'no rows')}\n`
  const widths = fitColumns([[...columns], ...lines], width)
  return widths ? printTable(columns, lines, widths) : printCards(columns, lines)
}

/** A table as GitHub and pandoc read it; text stays text. */
function printMarkdown(columns: readonly string[], lines: readonly string[][]): string {
  const rows = [columns, columns.map(() => '---'), ...lines.map((line) => line.map(escapeMarkdown))]
  return rows.map((cells) => `| ${cells.join(' | ')} |\n`).join('')
}

function printTable(columns: readonly string[], lines: readonly string[][], widths: readonly number[]): string {
  const edges = [
    'topBody',
    'topJoin',
    'topLeft',
    'topRight',
    'bottomBody',
    'bottomJoin',
    'bottomLeft',
    'bottomRight',
    'joinLeft',
    'joinRight',
  ]
  return table([columns.map((column) => styleText('bold', column)), ...lines], {
    columns: widths.map((wide) => ({ width: wide, wrapWord: true })),
    drawHorizontalLine: (line) => line === 1,
    drawVerticalLine: () => false,
    columnDefault: { paddingLeft: 0, paddingRight: GAP },
    border: { ...Object.fromEntries(edges.map((edge) => [edge, ''])), joinBody: '─', joinJoin: '─' },
  })
}

/** One block a row, a line a column: what many columns of long text are read best as. */
function printCards(columns: readonly string[], lines: readonly string[][]): string {
  const wide = Math.max(...columns.map((column) => column.length))
  return lines
    .map((line, row) => {
      const cells = columns.flatMap((column, i) => (line[i] ? [`${styleText('dim', column.padEnd(wide))}  ${line[i]}`] : []))
      return `${styleText('bold', `${row + 1}`)}\n${cells.join('\n')}\n`
    })
    .join('\n')
}

function toCellText(cell: Cell): string {
  if (cell === null) return ''
  if (Array.isArray(cell)) return cell.map(toCellText).join('; ')
  return typeof cell === 'object' ? JSON.stringify(cell) : String(cell)
}

/** Blanks between columns. */
const GAP = 2
/** A column narrower than this can't hold a sentence that anybody wants to read. */
const NARROWEST = 16

/**
 * Shares the width out: a short column gets what it needs, what is left goes to the long ones in equal parts. Null where
 * those parts would be too narrow to read.
 */
function fitColumns(lines: readonly string[][], width: number): number[] | null {
  const needs = (lines[0] ?? []).map((_, i) => Math.max(1, ...lines.map((line) => displayWidth(line[i] ?? ''))))
  const given = [...needs]
  let left = width - GAP * needs.length
  let long = needs.map((_, i) => i)
  for (let part = left / long.length; long.some((i) => needs[i]! <= part); part = left / long.length) {
    for (const i of long.filter((column) => needs[column]! <= part)) left -= needs[i]!
    long = long.filter((i) => needs[i]! > part)
    if (long.length === 0) return given
  }
  const part = Math.floor(left / long.length)
  if (part < NARROWEST) return null
  for (const i of long) given[i] = part
  return given
}

/** Columns of a terminal: wide characters take two. */
function displayWidth(text: string): number {
  return (
    text.replace(/\s+/g, ' ').length +
    (text.match(/[\u1100-\u115f\u2e80-\ua4cf\uac00-\ud7a3\uf900-\ufaff\ufe30-\ufe6f\uff00-\uff60\uffe0-\uffe6]/g)?.length ?? 0)
  )
}
