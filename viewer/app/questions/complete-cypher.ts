/** What may stand at a place in a query: labels, types, properties, parameters, words of Cypher. Pure. */
import { edgeTypes } from '#graph/schema/edges.ts'
import { nodeTypes } from '#graph/schema/nodes.ts'

export interface Offer {
  label: string
  type: 'class' | 'type' | 'property' | 'variable' | 'keyword'
  /** One line about it. */
  info?: string
}

const WORDS = `MATCH OPTIONAL WHERE RETURN WITH UNWIND DISTINCT AS ORDER BY DESC SKIP LIMIT AND OR NOT IN IS NULL CONTAINS STARTS ENDS
  CASE WHEN THEN ELSE END EXISTS count collect size toLower coalesce labels type properties`.split(/\s+/)

const labels: Offer[] = [...Object.values(nodeTypes)].map(({ label, about }) => ({ label, type: 'class', info: about }))
const types: Offer[] = [...Object.values(edgeTypes)].map(({ type, about }) => ({ label: type, type: 'type', info: about }))
const properties: Offer[] = toProperties()
const words: Offer[] = WORDS.map((label) => ({ label, type: 'keyword' }))

/**
 * @param before the query up to the place
 * @param parameters names, without the dollar
 * @returns where the word begins that an offer replaces, null where nothing is offered
 */
export function completeCypher(before: string, parameters: readonly string[]): { from: number; offers: Offer[] } | null {
  const word = before.match(/\w*$/)?.[0] ?? ''
  const from = before.length - word.length
  const lead = before.slice(0, from)
  if (/\$$/.test(lead)) return { from, offers: parameters.map((label) => ({ label, type: 'variable' })) }
  if (/\[\s*\w*\s*:[\w|:!\s]*$/.test(lead)) return { from, offers: types }
  if (/:\s*$/.test(lead) && !/\{[^{}]*$/.test(lead)) return { from, offers: labels }
  if (/\w\.$/.test(lead) || /\{\s*$|\{[^{}]*,\s*$/.test(lead)) return { from, offers: properties }
  return word === '' ? null : { from, offers: words }
}

/** Each name once, with the types that have it. */
function toProperties(): Offer[] {
  const owners = new Map<string, string[]>([['id', ['every node']]])
  for (const { label, properties } of Object.values(nodeTypes))
    for (const name of Object.keys(properties)) owners.set(name, [...(owners.get(name) ?? []), label])
  for (const { type, properties } of Object.values(edgeTypes))
    for (const name of Object.keys(properties)) owners.set(name, [...(owners.get(name) ?? []), type])
  return [...owners].map(([label, of]) => ({ label, type: 'property', info: of.join(', ') }))
}
