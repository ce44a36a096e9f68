/** What is left around what is selected: the concepts that so many links lead to, whichever way they point. Pure. */
import type { ConceptGraph } from '../../server/api-types.ts'
import type { Selection } from '../state/view-state.ts'
import type { Filtered } from './filter-graph.ts'

/** Choices of the option `concepts.steps`; `all` keeps everything. */
export const STEP_CHOICES = ['all', '1', '2', '3'] as const
export type StepChoice = (typeof STEP_CHOICES)[number]

/** The choice that a state's option names. */
export function stepChoiceOf(options: Readonly<Record<string, string>>): StepChoice {
  return STEP_CHOICES.find((choice) => choice === options['concepts.steps']) ?? 'all'
}

/** The concepts that are selected, as far as the filters leave them: one, or the two ends of a link. */
export function centersOf(filtered: Filtered, selection: Selection | null): string[] {
  const ids = selection === null ? [] : selection.kind === 'node' ? [selection.id] : [selection.from, selection.to]
  return ids.filter((id) => filtered.graph.concepts.some((concept) => concept.id === id))
}

/** The very value where nothing is selected or everything is kept. */
export function keepWithin(filtered: Filtered, selection: Selection | null, choice: StepChoice): Filtered {
  const centers = choice === 'all' ? [] : centersOf(filtered, selection)
  if (centers.length === 0) return filtered
  const steps = Number(choice)
  const graph = graphAround(filtered.graph, centers, steps)
  const leavesOut = filtered.graph.links.length - graph.links.length
  return { ...filtered, graph, shown: graph.links.length, within: { centers, steps, leavesOut } }
}

/** What so many steps along links lead to, and the links between. */
export function graphAround(graph: ConceptGraph, centers: readonly string[], steps: number): ConceptGraph {
  const kept = new Set(centers)
  for (let step = 0; step < steps; step++) {
    const rim = graph.links.filter(({ from, to }) => kept.has(from) !== kept.has(to))
    for (const { from, to } of rim) kept.add(from).add(to)
  }
  const concepts = graph.concepts.filter(({ id }) => kept.has(id))
  return { ...graph, concepts, links: graph.links.filter(({ from, to }) => kept.has(from) && kept.has(to)) }
}
