/**
 * What both engines' values become in a row: plain JSON with sorted keys, so that the same query gives the same text.
 *
 * A node becomes `{id, labels, …properties}`, a relationship `{type, from, to, …properties}` with the ids of its ends,
 * a path `{nodes, relationships}`.
 */
import { sortKeys } from '../order.ts'
import { nodeTypes } from '../schema/nodes.ts'
import type { Cell } from './store.ts'

const RANK = new Map(Object.keys(nodeTypes).map((label, rank) => [label, rank]))

/** Labels in the schema's order, the main one first: engines keep none. */
export function sortLabels(labels: readonly string[]): string[] {
  const rank = (label: string) => RANK.get(label) ?? RANK.size
  return [...labels].sort((a, b) => rank(a) - rank(b) || (a < b ? -1 : 1))
}

/** A node as a cell. `id` is the node's own, never the engine's. */
export function toNodeCell(labels: readonly string[], properties: Record<string, Cell>): Cell {
  const { id = null, ...rest } = properties
  return { id, labels: sortLabels(labels), ...sortKeys(rest) }
}

/** A relationship as a cell. */
export function toEdgeCell(type: string, from: Cell, to: Cell, properties: Record<string, Cell>): Cell {
  return { type, from, to, ...sortKeys(properties) }
}

/** A number as JSON can hold it: null for what is none, -0 as 0. */
export function toNumberCell(value: number | bigint): Cell {
  const number = Number(value)
  return Number.isFinite(number) ? number + 0 : null
}
