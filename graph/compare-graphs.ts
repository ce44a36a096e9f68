/**
 * What changed between two graphs, in the graph's own terms: papers, works, persons, claims and problems by name, what is
 * left by number. How a graph was built (Source and Build nodes) is no part of it.
 */
import { addEdge, addNode, createGraph, diffGraphs, type Graph, type GraphDiff, type GraphNode, haveSame } from './graph.ts'

export interface Change {
  change: 'gained' | 'lost' | 'changed' | 'merged' | 'split'
  /** `paper`, `work`, `person`, `claim`, `problem`; or a label or relationship type, where things are only counted. */
  kind: string
  count: number
  /** The thing as people call it; null where things are only counted. */
  what: string | null
  /** What is other about it, and the paper that says so. */
  detail: string | null
  id: string | null
}

const PRIVATE = new Set(['Source', 'Build'])
/** The labels whose nodes are named one by one, in this order; a paper is no other work. */
const NAMED = { Paper: 'paper', Work: 'work', Person: 'person', Claim: 'claim', Problem: 'problem' } as const
type Kind = (typeof NAMED)[keyof typeof NAMED]
/** Confidences that differ by less than a step are not told one by one. */
const STEP = 0.1

/** The changes that lead from `before` to `after`, named ones first; none where the two say the same. */
export function compareGraphs(before: Graph, after: Graph): Change[] {
  const sides: Sides = { before: toSide(before), after: toSide(after) }
  const { nodes, edges } = diffGraphs(sides.before, sides.after)
  const gained = nodes.put.filter((node) => !sides.before.nodes.has(node.id))
  const changed = nodes.put.filter((node) => sides.before.nodes.has(node.id))
  const named = Object.values(NAMED).flatMap((kind): Change[] => {
    const ofKind = (list: GraphNode[]) => list.filter((node) => kindOf(node) === kind)
    const moved = kind === 'claim' ? pairClaims(sides, ofKind(nodes.gone), ofKind(gained)) : []
    const paired = new Set(moved.flatMap(({ old, now }) => [old, now]))
    const unpaired = (list: GraphNode[]) => ofKind(list).filter((node) => !paired.has(node))
    return [
      ...unpaired(gained).map((node) => toGained(sides, kind, node)),
      ...unpaired(nodes.gone).map((node) => toLost(sides, kind, node)),
      ...[...moved, ...ofKind(changed).map((now) => ({ old: sides.before.nodes.get(now.id)!, now }))].flatMap((pair) =>
        toChanged(sides, kind, pair.old, pair.now),
      ),
    ]
  })
  const steps = ofOneStep(changed, sides.before)
  const counted = [gained, nodes.gone, changed].map((list) => list.filter((node) => !kindOf(node)).map((node) => node.labels[0]!))
  return [...named, ...steps, ...toCounts(counted), ...countEdges(sides, edges)]
}

/** A graph without what is private, with the papers of claims and problems and the works that bear an alias, by id. */
interface Side extends Graph {
  papers: Map<string, string>
  wholes: Map<string, GraphNode>
}

interface Sides {
  before: Side
  after: Side
}

function toSide(graph: Graph): Side {
  const { nodes, edges } = withoutPrivate(graph)
  const papers = new Map<string, string>()
  for (const { type, from, to } of edges.values()) {
    if (type === 'STATED_IN') papers.set(from, to)
    if (type === 'HAS_PROBLEM') papers.set(to, from)
  }
  const wholes = new Map([...nodes.values()].flatMap((node) => aliasesOf(node).map((alias) => [alias, node] as const)))
  return { nodes, edges, papers, wholes }
}

function withoutPrivate(graph: Graph): Graph {
  const rest = createGraph()
  for (const { id, labels, properties } of graph.nodes.values())
    if (!labels.some((label) => PRIVATE.has(label))) addNode(rest, id, labels, properties)
  for (const { type, from, to, properties } of graph.edges.values())
    if (rest.nodes.has(from) && rest.nodes.has(to)) addEdge(rest, type, from, to, properties)
  return rest
}

function kindOf({ labels }: GraphNode): Kind | undefined {
  const label = Object.keys(NAMED).find((name) => labels.includes(name))
  return label === undefined ? undefined : NAMED[label as keyof typeof NAMED]
}

function nameOf({ id, properties }: GraphNode): string {
  return String(properties.title ?? properties.name ?? properties.note ?? id)
}

function toGained({ before, after }: Sides, kind: Kind, node: GraphNode): Change {
  const whole = before.wholes.get(node.id)
  if (whole) return { change: 'split', kind, count: 1, what: nameOf(node), detail: `from ${nameOf(whole)}`, id: node.id }
  return { change: 'gained', kind, count: 1, what: nameOf(node), detail: paperOf(after, node), id: node.id }
}

function toLost({ before, after }: Sides, kind: Kind, node: GraphNode): Change {
  const whole = after.wholes.get(node.id)
  if (whole) return { change: 'merged', kind, count: 1, what: nameOf(node), detail: `into ${nameOf(whole)}`, id: node.id }
  return { change: 'lost', kind, count: 1, what: nameOf(node), detail: paperOf(before, node), id: node.id }
}

function aliasesOf({ properties }: GraphNode): string[] {
  return Array.isArray(properties.aliases) ? properties.aliases.map(String) : []
}

function toChanged({ after }: Sides, kind: Kind, old: GraphNode, now: GraphNode): Change[] {
  if (isWithinStep(old, now)) return []
  const names = [...new Set([...Object.keys(old.properties), ...Object.keys(now.properties)])].sort()
  const told = names.filter((name) => JSON.stringify(old.properties[name]) !== JSON.stringify(now.properties[name]))
  const isPaper = old.labels.includes('Paper') !== now.labels.includes('Paper')
  const details = [
    ...(isPaper ? [now.labels.includes('Paper') ? 'now given in full' : 'now only cited'] : []),
    ...told.map((name) => `${name}${toStep(old.properties[name], now.properties[name])}`),
    ...(kind === 'claim' ? [paperOf(after, now)] : []),
  ]
  return [{ change: 'changed', kind, count: 1, what: nameOf(now), detail: details.filter(Boolean).join('; '), id: now.id }]
}

function toStep(old: unknown, now: unknown): string {
  const texts = [old, now].map((value) => (value === undefined ? 'none' : String(value)))
  return texts.some((text) => text.length > 60) ? '' : `: ${texts.join(' → ')}`
}

/** A claim of the same words on the same two concepts, said otherwise now: another relation, the other direction. */
function pairClaims(sides: Sides, gone: GraphNode[], gained: GraphNode[]): { old: GraphNode; now: GraphNode }[] {
  const [old, now] = [indexClaims(sides.before), indexClaims(sides.after)]
  const open = new Map(gained.map((node) => [now(node), node]))
  return gone.flatMap((node) => {
    const match = open.get(old(node))
    if (!match) return []
    open.delete(old(node))
    return [{ old: node, now: match }]
  })
}

/** A function from a claim to its paper, its concepts whatever their order, and its sentences. */
function indexClaims(graph: Graph): (node: GraphNode) => string {
  const ends = new Map<string, string[]>()
  for (const { type, from, to } of graph.edges.values()) {
    if (type === 'STATED_IN' || type === 'SUBJECT' || type === 'OBJECT') ends.set(from, [...(ends.get(from) ?? []), to])
    if (type === 'EVIDENCED_BY') ends.set(from, [...(ends.get(from) ?? []), String(graph.nodes.get(to)?.properties.text)])
  }
  return ({ id }) => JSON.stringify([...(ends.get(id) ?? [])].sort())
}

function paperOf({ nodes, papers }: Side, { id }: GraphNode): string | null {
  const paper = papers.get(id)
  return paper === undefined ? null : `in ${nameOf(nodes.get(paper)!)}`
}

/** Whether two states of a claim differ in their confidence only, and by less than a step. */
function isWithinStep(old: GraphNode, now: GraphNode): boolean {
  const { confidence: was, ...before } = old.properties
  const { confidence: is, ...after } = now.properties
  if (typeof was !== 'number' || typeof is !== 'number' || was === is || !haveSame(before, after)) return false
  return Math.abs(was - is) < STEP
}

function ofOneStep(changed: GraphNode[], before: Graph): Change[] {
  const count = changed.filter((now) => kindOf(now) && isWithinStep(before.nodes.get(now.id)!, now)).length
  const detail = `confidence, by less than ${STEP}`
  return count ? [{ change: 'changed', kind: 'claim', count, what: null, detail, id: null }] : []
}

const COUNTED = ['gained', 'lost', 'changed'] as const

/** Three lists of types (gained, lost, changed) as a row for each type. */
function toCounts(lists: readonly string[][]): Change[] {
  return lists.flatMap((types, i) =>
    [...new Set(types)].sort().map((kind) => ({
      change: COUNTED[i]!,
      kind,
      count: types.filter((type) => type === kind).length,
      what: null,
      detail: null,
      id: null,
    })),
  )
}

function countEdges({ before, after }: Sides, { put, gone }: GraphDiff['edges']): Change[] {
  const isPut = new Set(put)
  const types: string[][] = [[], gone.map((edge) => edge.type), []]
  for (const [key, edge] of after.edges) if (isPut.has(edge)) types[before.edges.has(key) ? 2 : 0]!.push(edge.type)
  return toCounts(types)
}
