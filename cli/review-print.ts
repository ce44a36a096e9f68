/** How `pathweave build` and `pathweave review` tell what became of decisions. */
import type { Outcome, OutcomeState } from '#ingest/curation/replay.ts'

const TOLD: readonly (readonly [OutcomeState, string])[] = [
  ['applied', 'applied'],
  ['elsewhere', 'about papers that are not in this graph'],
  ['lost', 'lost'],
]

/** Lines on all decisions of a build; a graph that loses them because their folder isn't at hand is told so. */
export function printOutcomes(outcomes: readonly Outcome[], wasCurated: boolean, folder: string): string[] {
  if (outcomes.length === 0)
    return wasCurated
      ? [`decisions: none in ${folder}, and the graph that was there rested on some — name their folder with --curation`]
      : []
  const counts = TOLD.map(([state, what]) => [outcomes.filter((outcome) => outcome.state === state).length, what] as const)
  const line = counts.filter(([count]) => count > 0).map(([count, what]) => `${count} ${what}`)
  const lost = outcomes.some(({ state }) => state === 'lost') ? ' (pathweave review --lost lists them)' : ''
  return [`decisions: ${line.join(', ')}${lost}`]
}
