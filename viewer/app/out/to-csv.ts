/** Rows as CSV (RFC 4180) that a spreadsheet opens as UTF-8 and runs nothing of. Pure. */

/** Without this mark spreadsheets take UTF-8 for something else. */
const MARK = '\ufeff'

/** Columns as the rows have them, in the order in which they first come. */
export function toCsv(rows: readonly Record<string, unknown>[]): string {
  const columns = [...new Set(rows.flatMap((row) => Object.keys(row)))]
  const lines = [columns, ...rows.map((row) => columns.map((column) => toCell(row[column])))]
  return `${MARK}${lines.map((cells) => `${cells.map(quote).join(',')}\r\n`).join('')}`
}

function toCell(value: unknown): string {
  if (value === null || value === undefined) return ''
  if (Array.isArray(value) && value.every((one) => typeof one !== 'object')) return guard(value.join('; '))
  if (typeof value === 'object') return JSON.stringify(value)
  return typeof value === 'string' ? guard(value) : String(value)
}

/** A title that begins like a formula must not be run as one. */
function guard(text: string): string {
  return /^[=+\-@\t\r]/.test(text) ? `'${text}` : text
}

function quote(text: string): string {
  return /[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text
}
