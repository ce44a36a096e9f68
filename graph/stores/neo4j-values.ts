/** Values to and from the Neo4j driver, which sends every JavaScript number as a float unless it is told otherwise. */
import neo4j, { isNode, isPath, isRelationship, type Node, type Path, type Relationship } from 'neo4j-driver'
import type { Properties, Value } from '../graph.ts'
import { sortKeys } from '../order.ts'
import type { PropertySchema } from '../schema/types.ts'
import { toEdgeCell, toNodeCell, toNumberCell } from './cells.ts'
import type { Cell } from './store.ts'

/**
 * The property that marks a node as written by pathweave, so that a user's other data in the same database is left alone.
 * No row shows it.
 */
export const MARK = '_pathweave'

/** Properties as the driver takes them: integers by the schema, or, where it says nothing, what is whole. */
export function fromProperties(properties: Properties, schema: Record<string, PropertySchema>): Record<string, unknown> {
  return Object.fromEntries(Object.entries(properties).map(([name, value]) => [name, fromValue(value, schema[name]?.type === 'float')]))
}

function fromValue(value: Value, float: boolean): unknown {
  if (Array.isArray(value)) {
    const whole = !float && value.every((item) => Number.isInteger(item))
    return value.map((item) => (whole ? neo4j.int(item as number) : item))
  }
  return typeof value === 'number' && !float ? fromNumber(value) : value
}

function fromNumber(value: number): unknown {
  return Number.isSafeInteger(value) ? neo4j.int(value) : value
}

/** A query's parameter as the driver takes it. */
export function fromCell(cell: Cell): unknown {
  if (typeof cell === 'number') return fromNumber(cell)
  if (Array.isArray(cell)) return cell.map(fromCell)
  if (cell !== null && typeof cell === 'object')
    return Object.fromEntries(Object.entries(cell).map(([key, value]) => [key, fromCell(value)]))
  return cell
}

/** A value of a record as a cell; `ids` gives the nodes' own ids by the engine's. */
export function toCell(value: unknown, ids: ReadonlyMap<string, string>): Cell {
  if (value === null || value === undefined) return null
  if (typeof value === 'string' || typeof value === 'boolean') return value
  if (typeof value === 'number' || typeof value === 'bigint') return toNumberCell(value)
  if (Array.isArray(value)) return value.filter((item) => item !== MARK).map((item) => toCell(item, ids))
  if (isNode(value as object)) {
    const { labels, properties } = value as Node
    return toNodeCell(labels, toCells(properties, ids))
  }
  if (isRelationship(value as object)) {
    const { type, startNodeElementId, endNodeElementId, properties } = value as Relationship
    return toEdgeCell(type, ids.get(startNodeElementId) ?? null, ids.get(endNodeElementId) ?? null, toCells(properties, ids))
  }
  if (isPath(value as object)) {
    const { start, segments } = value as Path
    const nodes = [start, ...segments.map((segment) => segment.end)]
    return {
      nodes: toCell(nodes, ids),
      relationships: toCell(
        segments.map((segment) => segment.relationship),
        ids,
      ),
    }
  }
  if (Object.getPrototypeOf(value) !== Object.prototype) return String(value) // dates, durations, points
  return sortKeys(toCells(value as Record<string, unknown>, ids))
}

function toCells(map: Record<string, unknown>, ids: ReadonlyMap<string, string>): Record<string, Cell> {
  return Object.fromEntries(
    Object.entries(map)
      .filter(([key]) => key !== MARK)
      .map(([key, value]) => [key, toCell(value, ids)]),
  )
}

/** The engine's ids of the ends of all relationships in a value. */
export function findEnds(value: unknown, found: Set<string> = new Set()): Set<string> {
  if (value === null || typeof value !== 'object') return found
  if (Array.isArray(value)) for (const item of value) findEnds(item, found)
  else if (isRelationship(value)) found.add(value.startNodeElementId).add(value.endNodeElementId)
  else if (isPath(value)) for (const segment of value.segments) findEnds(segment.relationship, found)
  else if (!isNode(value) && Object.getPrototypeOf(value) === Object.prototype)
    for (const item of Object.values(value)) findEnds(item, found)
  return found
}
