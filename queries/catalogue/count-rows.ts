/** How many rows a Cypher question has without its limit. */
import type { Cell } from '#graph/stores/store.ts'
import type { Asked } from './question.ts'

/**
 * The question up to where it is cut last, counted: what comes after that `LIMIT $limit` only gathers what belongs to a row
 * (CONTRIBUTING.md, "How to write a question"; a test holds every question to it). One that stands before only spares work.
 */
export async function countRows(store: Asked, cypher: string, parameters: Record<string, Cell>): Promise<number | null> {
  const [row] = await store.query(toCountCypher(cypher), parameters)
  return typeof row?.total === 'number' ? row.total : null
}

function toCountCypher(cypher: string): string {
  const all = cypher
    .split(/\bLIMIT \$limit\b/)
    .slice(0, -1)
    .join('')
  const unordered = all.slice(0, all.lastIndexOf('ORDER BY'))
  const last = Math.max(unordered.lastIndexOf('\nWITH '), unordered.lastIndexOf('\nRETURN '))
  return `${unordered.slice(0, last)}${unordered.slice(last).replace(/^\nRETURN /, '\nWITH ')}RETURN count(*) AS total`
}
