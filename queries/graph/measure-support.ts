/** Finds the links that run along a direction or a pathway, and what speaks for them (`to-support.ts` has the formula). */
import { compareText } from '#graph/order.ts'
import type { ConceptGraph } from './read-concept-graph.ts'
import type { LinkGrounds } from './read-grounds.ts'
import { type Kind, type SupportParts, toSupport } from './to-support.ts'

interface Link {
  from: string
  to: string
  relation: string
  direction: string
  shown: number
  papers: string[]
  confidence: number
}

export interface Supported {
  /** `nqpf->ve`: the links of that direction; `both`: all across poles; `none`: all. */
  direction: string
  /** The concepts that its links join; null for all there are. */
  conceptIds: readonly string[] | null
  /** The papers that propose it. */
  papers: readonly string[]
  isSafeguarded: boolean
}

/** The parts of the support, what they come to, and the links along it. */
export function measureSupport(
  graph: ConceptGraph,
  grounds: LinkGrounds,
  subject: Supported,
): SupportParts & { support: number; along: Link[] } {
  const { direction } = subject
  const links = linksAmong(graph, subject.conceptIds, grounds.wholes)
  const [one, other] = direction.includes('->') ? [direction, reverse(direction)] : findDirections(links)
  const along = links.filter((link) => direction === 'none' || link.direction === one || (direction === 'both' && link.direction === other))
  const kinds: [Kind, boolean][] = [
    ['statement', along.some(({ shown }) => shown > 0)],
    ['citation', along.some(({ from, relation, to }) => grounds.isCited(from, relation, to))],
    ['figure', along.some(({ from, to }) => grounds.hasFigure(from, to))],
    ['policy', subject.isSafeguarded],
  ]
  const parts: SupportParts = {
    papers: new Set([...subject.papers, ...along.flatMap(({ papers }) => papers)]).size,
    kinds: kinds.flatMap(([kind, isThere]) => (isThere ? [kind] : [])),
    papersThere: countPapers(links, one),
    papersBack: countPapers(links, other),
  }
  return { ...parts, support: toSupport(parts), along }
}

/** The links that most papers state, so many of them, the best first. */
export function bestLinks(links: readonly Link[], most: number): Link[] {
  return [...links]
    .sort((a, b) => b.papers.length - a.papers.length || b.confidence - a.confidence || compareText(toKey(a), toKey(b)))
    .slice(0, most)
}

/**
 * All links among the concepts; one that a concept has with itself is none. What two poles as wholes do to each other speaks
 * for a direction; for a pathway only where that names nothing else.
 */
function linksAmong(graph: ConceptGraph, conceptIds: readonly string[] | null, wholes: ReadonlySet<string>): Link[] {
  const inside = new Set(conceptIds)
  const isNarrow = conceptIds?.some((id) => !wholes.has(id)) ?? false
  const links: Link[] = []
  const add = (_edge: string, { relation, direction, shown, papers, confidence }: Omit<Link, 'from' | 'to'>, from: string, to: string) => {
    if (from === to || (isNarrow && wholes.has(from) && wholes.has(to))) return
    if (conceptIds === null || inside.has(to)) links.push({ from, to, relation, direction, shown, papers, confidence })
  }
  if (conceptIds === null) graph.forEachEdge(add)
  for (const id of inside) if (graph.hasNode(id)) graph.forEachOutEdge(id, add)
  return links
}

/** The direction across poles that most papers state, and its reverse. */
function findDirections(links: readonly Link[]): [string, string] {
  const across = [...new Set(links.map(({ direction }) => direction))].filter((direction) => direction.includes('->')).sort()
  const one = across.sort((a, b) => countPapers(links, b) - countPapers(links, a))[0] ?? ''
  return [one, reverse(one)]
}

function countPapers(links: readonly Link[], wanted: string): number {
  return new Set(links.flatMap(({ direction, papers }) => (direction === wanted ? papers : []))).size
}

function reverse(direction: string): string {
  return direction.split('->').reverse().join('->')
}

function toKey({ from, relation, to }: Link): string {
  return `${from}\n${relation}\n${to}`
}
