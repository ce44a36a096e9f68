/** Whether a graph says what people decided about who is who: seen from its nodes alone, whatever rules made it. */
import { PathweaveError } from '#graph/errors.ts'
import type { Graph } from '#graph/graph.ts'
import type { Store } from '#graph/stores/store.ts'
import { toBare } from '../4-resolve/identity.ts'
import type { IdentityAbout } from './decision.ts'
import { FUSED } from './identity-records.ts'
import type { Outcome } from './replay.ts'

/** A node as far as its identity goes. */
export interface NamedNode {
  id: string
  labels: readonly string[]
  properties: Readonly<Record<string, unknown>>
}

/** Two nodes that a graph calls the same and keeps (policies, strategies and challenges are linked, never fused). */
export interface SameAs {
  from: string
  to: string
}

/** The outcomes with those of identity as the graph has them: two ends at one node, or linked as the same, are one thing. */
export function checkIdentity(nodes: Iterable<NamedNode>, same: Iterable<SameAs>, outcomes: readonly Outcome[]): Outcome[] {
  if (!outcomes.some(({ decision }) => decision.kind === 'identity')) return [...outcomes]
  const ends = indexNodes(nodes)
  const linked = new Set([...same].flatMap(({ from, to }) => [`${from}\u0001${to}`, `${to}\u0001${from}`]))
  return outcomes.map((outcome) => {
    const { about, verdict, kind } = outcome.decision
    if (kind !== 'identity' || !('a' in about)) return outcome
    const [a, b] = [ends(about.a), ends(about.b)]
    const gone = [about.a, about.b].filter((_, i) => [a, b][i]!.size === 0)
    const missing = gone.map(toName)
    if (missing.length > 0 && gone.every((end) => isRecordOf(end, ends)))
      return { ...outcome, state: 'lost', reason: `no record is printed any more like ${missing.join(' and ')}` }
    if (missing.length)
      return { ...outcome, state: 'elsewhere', reason: `${missing.join(' and ')} ${missing.length > 1 ? 'are' : 'is'} not in this graph` }
    const isOne = [...a].some((id) => b.has(id) || [...b].some((other) => linked.has(`${id}\u0001${other}`)))
    if (isOne === (verdict === 'merge')) return { ...outcome, state: 'applied', reason: null }
    return { ...outcome, state: 'lost', reason: isOne ? 'the two are still one' : 'the two are still two' }
  })
}

/** Whether an end is one record of a thing that is there: its id begins with the thing's. */
function isRecordOf(end: IdentityAbout['a'], ends: (end: IdentityAbout['a']) => ReadonlySet<string>): boolean {
  if (typeof end !== 'string') return false
  const parts = end.split(':')
  return parts.some((_, i) => i > 1 && ends(parts.slice(0, i).join(':')).size > 0)
}

const NAMED = `
MATCH (n)
WHERE n:Work OR n:Person OR n:Venue OR n:Institution OR n:Policy OR n:Strategy OR n:Challenge
RETURN n.id AS id, labels(n) AS labels, n.name AS name, n.title AS title, n.titleAlt AS titleAlt, n.aliases AS aliases, n.variants AS variants
ORDER BY id`

const SAME = "MATCH (a)-[s:SAME_AS]->(b) WHERE s.status = 'decided' RETURN a.id AS source, b.id AS target ORDER BY source, target"

async function readNamed(store: Store): Promise<NamedNode[]> {
  const rows = await store.query(NAMED)
  return rows.map(({ id, labels, ...properties }) => ({ id: String(id), labels: toTexts(labels), properties }))
}

/** As `checkIdentity`, of the graph that a store holds. */
export async function checkIdentityIn(store: Store, outcomes: readonly Outcome[]): Promise<Outcome[]> {
  if (!outcomes.some(({ decision }) => decision.kind === 'identity')) return [...outcomes]
  const nodes = await readNamed(store)
  const same = await store.query(SAME)
  return checkIdentity(
    nodes,
    same.map(({ source, target }) => ({ from: String(source), to: String(target) })),
    outcomes,
  )
}

/** Throws `bad-parameter` where the two are of two kinds, or nothing in the store is called so, nor was before it was fused. */
export async function checkEnds(store: Store, ...given: [IdentityAbout['a'], IdentityAbout['a']]): Promise<void> {
  const [kind, other] = given.map(toKind)
  if (kind !== other) throw new PathweaveError('bad-parameter', `a ${kind} and a ${other} are never one`, 'give two things of one kind')
  const ends = indexNodes(await readNamed(store))
  const missing: string[] = []
  for (const end of given) if (ends(end).size === 0 && !(await wasFused(store, end))) missing.push(toName(end))
  if (missing.length)
    throw new PathweaveError(
      'bad-parameter',
      `nothing in this graph is called ${missing.join(' or ')}`,
      'give ids, or names as they are printed (pathweave identity show NAME)',
    )
}

async function wasFused(store: Store, end: IdentityAbout['a']): Promise<boolean> {
  if (typeof end !== 'string') return false
  return (await store.query(`MATCH (n) WHERE ${FUSED} RETURN n.id AS id ORDER BY id LIMIT 1`, { told: JSON.stringify(end) })).length > 0
}

/** `person`, of a person's id or a name said to be a person's. */
function toKind(end: IdentityAbout['a']): string {
  return typeof end === 'string' ? (end.split(':', 1)[0] ?? '') : end.kind.toLowerCase()
}

/** What `checkIdentity` asks of a graph. */
export function checkIdentityOf({ nodes, edges }: Graph, outcomes: readonly Outcome[]): Outcome[] {
  const same = [...edges.values()].filter(({ type, properties }) => type === 'SAME_AS' && properties.status === 'decided')
  return checkIdentity(nodes.values(), same, outcomes)
}

function toName(end: IdentityAbout['a']): string {
  return typeof end === 'string' ? end : end.name
}

/** The ids of the nodes that an end names: by id, by alias, by kind and name. */
function indexNodes(nodes: Iterable<NamedNode>): (end: IdentityAbout['a']) => Set<string> {
  const byEnd = new Map<string, Set<string>>()
  const add = (key: string, id: string) => byEnd.set(key, (byEnd.get(key) ?? new Set()).add(id))
  for (const { id, labels, properties } of nodes) {
    add(id, id)
    for (const alias of toTexts(properties.aliases)) add(alias, id)
    const names = [properties.name, properties.title, properties.titleAlt, ...toTexts(properties.variants)].filter(
      (name) => typeof name === 'string',
    )
    for (const name of names) for (const label of labels) add(`${label}\u0001${toBare(name)}`, id)
  }
  return (end) => byEnd.get(typeof end === 'string' ? end : `${end.kind}\u0001${toBare(end.name)}`) ?? new Set()
}

function toTexts(value: unknown): string[] {
  return Array.isArray(value) ? value.map(String) : []
}
