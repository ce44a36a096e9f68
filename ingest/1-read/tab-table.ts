/**
 * Tables without any marks: lines whose cells are parted by tabs.
 */
import type { RootContent, TableRow } from 'mdast'
import { linesOf } from '../block.ts'
import type { Span } from '../extraction.ts'
import { toParagraph, toPosition } from './to-paragraph.ts'

/** True where two or more lines in succession, and half of all at least, hold a tab between their words. */
export function isTabTable(text: string, span: Span): boolean {
  let tabbed = 0
  let lines = 0
  let run = 0
  let longest = 0
  for (const line of rawLines(text, span)) {
    lines++
    const isRow = /\S\t|\t\S/.test(text.slice(line.start, line.end).trimEnd())
    run = isRow ? run + 1 : 0
    longest = Math.max(longest, run)
    if (isRow) tabbed++
    if (lines > 5 && tabbed * 2 < lines) return false
  }
  return longest >= 2 && tabbed * 2 >= lines
}

/** The tables of the stretch, and the lines above and below them as paragraphs. */
export function toTabTable(text: string, span: Span): RootContent[] {
  const nodes: RootContent[] = []
  let rows: TableRow[] = []
  let words: Span | null = null
  const close = () => {
    const [first, last] = [rows[0]?.position?.start.offset, rows.at(-1)?.position?.end.offset]
    if (first !== undefined && last !== undefined)
      nodes.push({ type: 'table', align: null, children: rows, position: toPosition({ start: first, end: last }) })
    if (words) nodes.push(toParagraph(text, words))
    rows = []
    words = null
  }
  for (const line of rawLines(text, span)) {
    const isRow = text.slice(line.start, line.end).includes('\t')
    if (isRow ? words : rows.length) close()
    if (isRow) rows.push(toRow(text, line))
    else for (const { start, end } of linesOf(text, line)) words = { start: (words as Span | null)?.start ?? start, end }
  }
  close()
  return nodes
}

function toRow(text: string, line: Span): TableRow {
  const row: TableRow = { type: 'tableRow', children: [], position: toPosition(line) }
  let start = line.start
  for (let i = line.start; i <= line.end; i++) {
    if (i < line.end && text[i] !== '\t') continue
    const cell = { start, end: i }
    row.children.push({
      type: 'tableCell',
      children: cell.end > cell.start ? [{ type: 'text', value: text.slice(cell.start, cell.end), position: toPosition(cell) }] : [],
      position: toPosition(cell),
    })
    start = i + 1
  }
  return row
}

/** The lines of a stretch from the first line's own beginning, blank ones left out. */
function rawLines(text: string, span: Span): Span[] {
  const lines: Span[] = []
  let start = span.start
  for (let i = span.start; i <= span.end; i++) {
    const c = i < span.end ? text[i] : '\n'
    if (c !== '\n' && c !== '\r') continue
    if (text.slice(start, i).trim()) lines.push({ start, end: i })
    start = i + 1
  }
  return lines
}
