/** One read-only Cypher query on a Grafeo database: rows as plain JSON, errors in one line. */
import type { GrafeoDB, GrafeoValue, QueryResult } from '@grafeo-db/js'
import { PathweaveError } from '../errors.ts'
import { sortKeys } from '../order.ts'
import { toEdgeCell, toNodeCell, toNumberCell } from './cells.ts'
import { toCode } from './cypher-code.ts'
import type { Cell, Row } from './store.ts'
import { toTimeoutError } from './time-limit.ts'

const TOO_WIDE = 'break the pattern in two with WITH a, b MATCH …, narrow its start, or ask a Neo4j server'
const WAY_OUT = 'queries are read-only Cypher; the README tells what both engines share'

/**
 * Runs `cypher` and never lets it write: a file is open read-only, and in memory the transaction is rolled back. Where `most`
 * is given, the engine stops after as many rows if the query ends so that it can be told, and no more are read of it anyway.
 * Throws `bad-query` with the engine's reason.
 */
export async function queryDatabase(
  db: GrafeoDB,
  cypher: string,
  parameters: Record<string, Cell> = {},
  most = Number.POSITIVE_INFINITY,
): Promise<Row[]> {
  const bounded = Number.isFinite(most) ? addLimit(cypher, most) : cypher
  try {
    return await runQuery(db, bounded, parameters, most)
  } catch (error) {
    // what is wrong with it is told of the query as it was written
    if (bounded !== cypher) return runQuery(db, cypher, parameters, most)
    throw error
  }
}

async function runQuery(db: GrafeoDB, cypher: string, parameters: Record<string, Cell>, most: number): Promise<Row[]> {
  const transaction = db.beginTransaction()
  try {
    const result = await transaction.executeCypher(cypher, parameters)
    if (Object.values(result.counters).some((count) => count > 0)) throw new Error('the query writes')
    return toRows(db, result, most)
  } catch (error) {
    throw toQueryError(error)
  } finally {
    if (transaction.isActive) transaction.rollback()
  }
}

function toQueryError(cause: unknown): PathweaveError {
  if (cause instanceof PathweaveError) return cause
  const message = cause instanceof Error ? cause.message : String(cause)
  const place = /-->\s*query:(\d+:\d+)/.exec(message)?.[1]
  const reason = message
    .split('\n')[0]!
    .replace(/^(?:\w+ error: )?(?:GRAFEO-\w+: )?(?:\w+ error: )?(?:\[Cypher\] )?/, '')
    .trim()
  const limit = /exceeded the (\d+)s timeout/.exec(message)?.[1] // the engine's own
  if (limit) return toTimeoutError(Number(limit) * 1000, undefined, cause)
  if (/MAX_CAPACITY/.test(message)) {
    return new PathweaveError(
      'query-too-wide',
      "one pattern of the query finds more than 65,535 rows at once, which the embedded engine can't hold",
      TOO_WIDE,
      { cause },
    )
  }
  if (/read-only transaction|the query writes/i.test(message))
    return new PathweaveError('bad-query', 'the query writes', WAY_OUT, { cause })
  return new PathweaveError('bad-query', `bad query: ${reason}${place ? ` at ${place}` : ''}`, WAY_OUT, { cause })
}

/** The query with a `LIMIT`, where its last `RETURN` surely is its own end and has none. */
function addLimit(cypher: string, most: number): string {
  const code = toCode(cypher)
  const end = code.split(/\bRETURN\b/i).at(-1) ?? ''
  const isOpen = /\bRETURN\b/i.test(code) && /\S/.test(end) && !/\bLIMIT\b|[};]/i.test(end) && !/\bUNION\b/i.test(code)
  return isOpen ? `${cypher}\nLIMIT ${most}` : cypher
}

function toRows(db: GrafeoDB, result: QueryResult, most: number): Row[] {
  const { columns, length } = result
  // one by one it is slower, so only where it leaves many out
  if (length > most) return Array.from({ length: most }, (_, i) => toCells(db, result.get(i)))
  return result.rows().map((row) => Object.fromEntries(columns.map((column, i) => [column, toCell(db, row[i] ?? null)])))
}

function toCell(db: GrafeoDB, value: GrafeoValue): Cell {
  if (value === null || typeof value === 'string' || typeof value === 'boolean') return value
  if (typeof value === 'number' || typeof value === 'bigint') return toNumberCell(value)
  if (Array.isArray(value)) return value.map((item) => toCell(db, item))
  if (value instanceof Date) return value.toISOString()
  if (ArrayBuffer.isView(value)) return [...value]
  return toMapCell(db, value as Record<string, GrafeoValue>)
}

/** A node, a relationship or a path, which the binding gives as maps with keys of its own; or a map. */
function toMapCell(db: GrafeoDB, map: Record<string, GrafeoValue>): Cell {
  const { _id, _labels, _type, _source, _target, ...rest } = map
  if (typeof _id === 'number' && Array.isArray(_labels)) return toNodeCell(_labels as string[], toCells(db, rest))
  if (typeof _id === 'number' && typeof _type === 'string')
    return toEdgeCell(_type, idOf(db, _source), idOf(db, _target), toCells(db, rest))
  if (Object.keys(map).join() === 'nodes,edges') return { nodes: toCell(db, map.nodes!), relationships: toCell(db, map.edges!) }
  return sortKeys(toCells(db, map))
}

function toCells(db: GrafeoDB, map: Record<string, GrafeoValue>): Record<string, Cell> {
  return Object.fromEntries(Object.entries(map).map(([key, value]) => [key, toCell(db, value)]))
}

function idOf(db: GrafeoDB, inside: GrafeoValue | undefined): Cell {
  const id: unknown = typeof inside === 'number' ? db.getNode(inside)?.get('id') : null
  return typeof id === 'string' ? id : null
}
