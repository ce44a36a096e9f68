/**
 * How rows of an answer are shown: which columns, and which node each cell names.
 *
 * A column `conceptId` names the node of the cell in `concept`, `chainIds` the nodes of the list in `chain` (or `chains`);
 * such columns are for machines and for the graph, so people don't see them.
 */
export type AnswerRow = Record<string, unknown>

const ID_COLUMN = /Ids?$/

/** The columns that people see, in the order of the query. */
export function shownColumns(rows: readonly AnswerRow[], declared: readonly string[]): string[] {
  const columns = [...new Set([...declared, ...rows.slice(0, 50).flatMap((row) => Object.keys(row))])]
  const present = rows.length === 0 ? columns : columns.filter((column) => rows.some((row) => column in row))
  return present.filter((column) => !ID_COLUMN.test(column))
}

/** The ids of the nodes that a row names, in its columns' order. */
export function toNodeIds(row: AnswerRow): string[] {
  return Object.entries(row).flatMap(([column, cell]) => (ID_COLUMN.test(column) ? toTexts(cell) : []))
}

/** A cell as its parts, each with the id of the node it names, if any. `yesNo` words what is true or false. */
export function toCellParts(
  row: AnswerRow,
  column: string,
  yesNo: readonly [string, string] = ['yes', 'no'],
): { text: string; id: string | null }[] {
  const ids = idsOf(row, column)
  const texts = toTexts(row[column], yesNo)
  return texts.map((text, index) => ({ text, id: ids.length === texts.length ? (ids[index] ?? null) : null }))
}

/** Columns whose ids go by another name: a sentence is a Passage, a mark a Citation, the links of a chain are Concepts. */
const ALSO: Record<string, string> = { sentence: 'passage', sentences: 'passage', mark: 'citation', chain: 'concept' }

function idsOf(row: AnswerRow, column: string): string[] {
  const single = column.endsWith('s') ? column.slice(0, -1) : column
  const names = [column, single, ALSO[column]].filter((name) => name !== undefined)
  for (const name of names.flatMap((name) => [`${name}Id`, `${name}Ids`])) if (name in row) return toTexts(row[name])
  return []
}

function toTexts(cell: unknown, [yes, no]: readonly [string, string] = ['yes', 'no']): string[] {
  if (cell === null || cell === undefined) return []
  if (Array.isArray(cell)) return cell.flatMap((one) => toTexts(one, [yes, no]))
  if (typeof cell === 'number') return [Number.isInteger(cell) ? String(cell) : cell.toFixed(2)]
  if (typeof cell === 'boolean') return [cell ? yes : no]
  return [typeof cell === 'string' ? cell : JSON.stringify(cell)]
}
