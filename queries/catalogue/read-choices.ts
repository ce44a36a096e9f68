/** The values that a parameter of a question may take: those of a property in this graph. */
import { PathweaveError } from '#graph/errors.ts'
import { nodeTypes } from '#graph/schema/nodes.ts'
import type { Asked } from './question.ts'

/** More than anybody chooses from. */
const MOST = 1000

export interface Choices {
  choices: string[]
  /** There are more than these. */
  more: boolean
}

/**
 * The distinct values, sorted.
 *
 * Labels and property names can't be parameters of a query, so both are taken from the schema, never from the request.
 *
 * @throws PathweaveError `bad-parameter` where the schema has no such property
 */
export async function readChoices(store: Asked, { label, property }: { label: string; property: string }): Promise<Choices> {
  const type = nodeTypes[label]
  const known = Object.keys(type?.properties ?? {}).find((name) => name === property)
  if (!type || !known)
    throw new PathweaveError('bad-parameter', `There is no property ${label}.${property}`, 'see the schema in the README')
  const cypher = `MATCH (n:${type.label}) WHERE n.${known} IS NOT NULL WITH DISTINCT n.${known} AS choice RETURN choice ORDER BY choice LIMIT ${MOST + 1}`
  const choices = (await store.query(cypher)).map(({ choice }) => String(choice)).filter((choice) => choice !== '')
  return { choices: choices.slice(0, MOST), more: choices.length > MOST }
}
