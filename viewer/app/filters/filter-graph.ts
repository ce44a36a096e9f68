/** The graph that the filters leave, and why the rest is not shown. Pure. */
import type { Concept, ConceptGraph, Link } from '../../server/api-types.ts'
import type { ViewState } from '../state/view-state.ts'
import { type Facet, type Filter, filters, type Saying, sayingsOf } from './filters.ts'

export interface Filtered {
  /** The very graph where nothing is filtered. */
  graph: ConceptGraph
  /** Links there are, and links shown. */
  total: number
  shown: number
  /** Each active filter with how many links it alone leaves out. */
  reasons: { filter: Filter; leavesOut: number }[]
  /** The steps around what is selected, beyond which nothing is shown, and how many links that leaves out of the rest. */
  within: { centers: string[]; steps: number; leavesOut: number } | null
}

type Chosen = Pick<ViewState, 'hidden' | 'bounds'>

/** Applies every filter that the state uses. A link keeps the sayings that pass; its figures are counted again from them. */
export function filterGraph(graph: ConceptGraph, chosen: Chosen): Filtered {
  const active = filters.filter((filter) => isActive(filter, chosen))
  const total = graph.links.length
  if (active.length === 0) return { graph, total, shown: total, reasons: [], within: null }
  const left = applyFilters(graph, active, chosen)
  const alone = (filter: Filter) => total - applyFilters(graph, [filter], chosen).links.length
  const reasons = active.map((filter) => ({ filter, leavesOut: alone(filter) }))
  return { graph: left, total, shown: left.links.length, reasons, within: null }
}

/** Whether the state switches anything of a filter. */
function isActive({ id, kind }: Filter, { hidden, bounds }: Chosen): boolean {
  if (kind === 'bounds' || kind === 'link') return `${id}.min` in bounds || `${id}.max` in bounds
  return hidden.some((key) => key.startsWith(`${id}:`))
}

/** The state without what a filter switches. */
export function withoutFilter(filter: Filter, { hidden, bounds }: Chosen): Chosen {
  const kept = Object.entries(bounds).filter(([name]) => name !== `${filter.id}.min` && name !== `${filter.id}.max`)
  return { hidden: hidden.filter((key) => !key.startsWith(`${filter.id}:`)), bounds: Object.fromEntries(kept) }
}

/** How many there are of each value: concepts for a facet of concepts, links for one of what is said. */
export function countEntries(graph: ConceptGraph, facet: Facet): ReadonlyMap<string, number> {
  const counts = new Map<string, number>()
  const add = (value: string) => counts.set(value, (counts.get(value) ?? 0) + 1)
  if (facet.kind === 'concept') for (const concept of graph.concepts) add(facet.valueOf(concept))
  else
    for (const link of graph.links) for (const value of new Set(sayingsOf(link).map((saying) => facet.valueOf(saying, graph)))) add(value)
  return counts
}

function applyFilters(graph: ConceptGraph, active: readonly Filter[], { hidden, bounds }: Chosen): ConceptGraph {
  const off = new Set(hidden)
  const within = (id: string, value: number | null) =>
    value !== null &&
    value >= (bounds[`${id}.min`] ?? Number.NEGATIVE_INFINITY) &&
    value <= (bounds[`${id}.max`] ?? Number.POSITIVE_INFINITY)
  const keepsConcept = (concept: Concept) =>
    active.every((filter) => filter.kind !== 'concept' || !off.has(`${filter.id}:${filter.valueOf(concept)}`))
  const keepsSaying = (saying: Saying) =>
    active.every((filter) => {
      if (filter.kind === 'saying') return !off.has(`${filter.id}:${filter.valueOf(saying, graph)}`)
      return filter.kind !== 'bounds' || within(filter.id, filter.valueOf(saying, graph))
    })
  const concepts = graph.concepts.filter(keepsConcept)
  const ids = new Set(concepts.map(({ id }) => id))
  const links = graph.links
    .filter(({ from, to }) => ids.has(from) && ids.has(to))
    .flatMap((link) => narrowLink(link, keepsSaying))
    .filter((link) => active.every((filter) => filter.kind !== 'link' || within(filter.id, link.papers)))
  return { ...graph, concepts, links }
}

/** A link with the sayings that pass, itself when all do, nothing when none does. */
function narrowLink(link: Link, keeps: (saying: Saying) => boolean): Link[] {
  const sayings = sayingsOf(link)
  const kept = sayings.filter(keeps)
  if (kept.length === sayings.length) return [link]
  if (kept.length === 0) return []
  const of = (relation: string) => kept.filter((saying) => saying.relation === relation)
  const papersIn = (some: readonly Saying[]) => new Set(some.map(({ paper }) => paper).filter((paper) => paper >= 0)).size
  const relations = link.relations
    .filter(({ relation }) => of(relation).length > 0)
    .map((relation) =>
      relation.claims > 0 ? { ...relation, claims: of(relation.relation).length, papers: papersIn(of(relation.relation)) } : relation,
    )
    .sort((a, b) => b.papers - a.papers || b.claims - a.claims)
  const stated = link.stated.filter(keeps)
  const papers = Math.max(papersIn(stated), ...relations.map(({ papers }) => papers))
  return [{ ...link, relations, stated, claims: stated.length, hedged: stated.filter(({ hedged }) => hedged).length, papers }]
}
