/** The bars of an answer: its first column of numbers by its first column of text, where that says something. Pure. */
import { type AnswerRow, shownColumns } from '../views/answer-table.ts'

/** More bars than these are no picture. */
const MOST = 20

export interface Bars {
  text: string
  number: string
  bars: { label: string; value: number }[]
}

/** Null where there is no such pair of columns, a number is negative or missing, or all are alike. */
export function toBars(rows: readonly AnswerRow[], declared: readonly string[]): Bars | null {
  const columns = shownColumns(rows, declared)
  const isOf = (type: string) => (column: string) => rows.every((row) => typeof row[column] === type)
  const [text, number] = [columns.find(isOf('string')), columns.find(isOf('number'))]
  if (rows.length < 2 || text === undefined || number === undefined) return null
  const bars = rows.slice(0, MOST).map((row) => ({ label: row[text] as string, value: row[number] as number }))
  const values = new Set(bars.map(({ value }) => value))
  const labels = new Set(bars.map(({ label }) => label))
  return values.size > 1 && labels.size === bars.length && Math.min(...values) >= 0 ? { text, number, bars } : null
}
