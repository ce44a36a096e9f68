/** Row cells as the types that the API promises; a store may answer null for whatever a node doesn't have. */
import type { Cell } from '#graph/stores/store.ts'

/** The text of a cell, or null. */
export function toText(cell: Cell | undefined): string | null {
  if (cell === null || cell === undefined || cell === '') return null
  return typeof cell === 'string' ? cell : typeof cell === 'object' ? JSON.stringify(cell) : String(cell)
}

/** The number of a cell, or `otherwise`. */
export function toNumber(cell: Cell | undefined, otherwise = 0): number {
  return typeof cell === 'number' && Number.isFinite(cell) ? cell : otherwise
}

/** The number of a cell, or null. */
export function toNumberOrNull(cell: Cell | undefined): number | null {
  return typeof cell === 'number' && Number.isFinite(cell) ? cell : null
}

/** The texts of a list cell. */
export function toTexts(cell: Cell | undefined): string[] {
  return Array.isArray(cell) ? cell.flatMap((item) => toText(item) ?? []) : []
}
