/** The answer to a question, or to its Cypher as the reader changed it; the address has the change. */
import type { Answer, CypherRows } from '../../server/api-types.ts'
import { toPath } from '../data/fetch-api.ts'
import { dataOf, type Loaded, useApi } from '../data/use-api.ts'
import type { ViewState } from '../state/view-state.ts'

/** Its name among the view's options. */
export const CYPHER = 'questions.cypher'
/** Rows where the question itself names no limit. */
const LIMIT = 100

/** @param own the answer to the question itself, which says what its parameters are */
export function useEdited(cypher: string | null, own: Loaded<Answer>): Loaded<Answer> {
  const asked = dataOf(own)
  const parameters = asked && { limit: LIMIT, ...asked.parameters }
  const path = cypher === null || !parameters ? null : toPath('/api/cypher', { cypher, parameters: JSON.stringify(parameters) })
  const found = useApi<CypherRows>(path)
  if (path === null || !asked || found.status === 'idle') return own
  if (found.status !== 'ready') return found
  const { rows, reached } = found.data
  return { status: 'ready', data: { ...asked, rows, reached, offset: 0, total: reached ? null : rows.length } }
}

/** The options with the changed Cypher, or without any. */
export function withCypher(options: ViewState['options'], cypher: string | null): ViewState['options'] {
  const { [CYPHER]: _, ...others } = options
  return cypher === null ? others : { ...others, [CYPHER]: cypher }
}

/** A query without the lines that declare it. */
export function withoutHeader(cypher: string): string {
  return cypher.replace(/^(?:\/\/.*\r?\n)+/, '').trim()
}
