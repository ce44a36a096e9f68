/** Who joins what, as numbers: concept by concept and stage by stage. Pure. */
import type { ConceptGraph, Link } from '../../server/api-types.ts'

export interface Matrix<T> {
  names: T[]
  /** `cells[row][column]`: from the row's to the column's, null where nothing joins them. */
  cells: (Link | null)[][]
}

/** The concepts of which most is claimed, and the links among them. */
export function toConceptMatrix({ concepts, links }: ConceptGraph, most: number): Matrix<ConceptGraph['concepts'][number]> {
  const names = concepts
    .filter(({ claims }) => claims > 0)
    .sort((a, b) => b.claims - a.claims || (a.id < b.id ? -1 : 1))
    .slice(0, most)
  const byEnds = new Map(links.map((link) => [JSON.stringify([link.from, link.to]), link]))
  return { names, cells: names.map((from) => names.map((to) => byEnds.get(JSON.stringify([from.id, to.id])) ?? null)) }
}

/** How many links lead from one stage to another, and how many papers state the best borne out of them. */
export function toStageMatrix({ concepts, links, stages }: ConceptGraph): { links: number; papers: number }[][] {
  const stageOf = new Map(concepts.map(({ id, stage }) => [id, stage]))
  return stages.map((from) =>
    stages.map((to) => {
      const found = links.filter((link) => stageOf.get(link.from) === from.id && stageOf.get(link.to) === to.id && link.from !== link.to)
      return { links: found.length, papers: found.reduce((most, { papers }) => Math.max(most, papers), 0) }
    }),
  )
}
