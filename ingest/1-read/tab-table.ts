/**
 * Tables without any marks: lines whose cells are parted by tabs.
 */
import type { RootContent, TableRow } from 'mdast'
import { linesOf } from '../block.ts'
import type { Span } from '../extraction.ts'
import { toParagraph, toPosition } from './to-paragraph.ts'

/** True where two or more lines in succession hold a tab between their words. */
export function isTabTable(text: string, span: Span): boolean {
  let tabbed = 0
  let lines = 0
  for (const line of rawLines(text, span)) {
    lines++
    if (text.slice(line.start, line.end).includes('\t') && /\S\t|\t\S/.test(text.slice(line.start, line.end).trimEnd())) tabbed++
    if (lines > 3 && tabbed * 2 < lines) return false
  }
  return tabbed >= 2 && tabbed * 5 >= lines * 4
}

/** The paragraph above, if any line has no tab, and the table. */
export function toTabTable(text: string, span: Span): RootContent[] {
  const nodes: RootContent[] = []
  let rows: TableRow[] = []
  const close = () => {
    const first = rows[0]?.position?.start.offset
    const last = rows.at(-1)?.position?.end.offset
    if (first !== undefined && last !== undefined)
      nodes.push({ type: 'table', align: null, children: rows, position: toPosition({ start: first, end: last }) })
    rows = []
  }
  for (const line of rawLines(text, span)) {
    if (text.slice(line.start, line.end).includes('\t')) rows.push(toRow(text, line))
    else {
      close()
      const trimmed = linesOf(text, line)[0]
      if (trimmed) nodes.push(toParagraph(text, trimmed))
    }
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
