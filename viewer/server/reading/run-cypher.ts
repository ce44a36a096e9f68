/** Read-only Cypher that a reader of the viewer wrote: the store refuses writes; what reaches beyond the graph is refused here. */
import { PathweaveError } from '#graph/errors.ts'
import { toCode } from '#graph/stores/cypher-code.ts'
import type { Cell, QueryLimits, Row, Store } from '#graph/stores/store.ts'

/** A server of Neo4j fetches files and addresses with these, also when it only reads. `CALL {` is a subquery. */
const BEYOND = /\bLOAD\s+CSV\b|\bCALL\s+(?!\{|\()/i

/** At most `rows` rows. @throws PathweaveError `bad-query` where it writes, is not understood or would reach beyond the graph, `query-timeout` */
export async function runCypher(
  store: Store,
  cypher: string,
  parameters: string | undefined,
  limits: Pick<QueryLimits, 'timeout' | 'rows'>,
): Promise<Row[]> {
  // Neo4j reads \u004c as a letter before it parses, so nothing can be told of a query that has it.
  if (/\\u/i.test(cypher) || BEYOND.test(toCode(cypher)))
    throw new PathweaveError(
      'bad-query',
      'LOAD CSV, procedures and \\u escapes are not run here',
      'ask the graph alone, with MATCH and RETURN',
    )
  return store.query(cypher, parseParameters(parameters), limits)
}

function parseParameters(text = '{}'): Record<string, Cell> {
  const given = parse(text)
  if (typeof given === 'object' && given !== null && !Array.isArray(given)) return given
  throw new PathweaveError('bad-parameter', 'parameters: they are not one JSON object', 'write {"limit": 20}')
}

function parse(text: string): Cell {
  try {
    return JSON.parse(text) as Cell
  } catch {
    return null
  }
}
