/** The rows of the two tables: what the legend leaves, with names looked up, filtered by text. */
import type { Concept, ConceptGraph, Link } from '../../server/api-types.ts'
import { edgeKeyOf, type Scene } from '../graph/scene.ts'

export interface ConceptRow {
  concept: Concept
  degree: number
  pole: number
  stage: number
  poleName: string
  stageName: string
}

export interface LinkRow {
  link: Link
  from: string
  to: string
}

/** Concepts that the legend doesn't hide, drawn or not. */
export function toConceptRows(graph: ConceptGraph, scene: Scene, hidden: readonly string[], filter: string): ConceptRow[] {
  const off = new Set(hidden)
  const degrees = new Map(scene.nodes.map(({ id, degree }) => [id, degree]))
  const wanted = filter.trim().toLowerCase()
  return graph.concepts.flatMap((concept) => {
    if (off.has(`pole:${concept.pole ?? ''}`) || off.has(`stage:${concept.stage ?? ''}`)) return []
    const text = [concept.name, concept.nameZh, concept.namePinyin].filter(Boolean).join(' ').toLowerCase()
    if (!text.includes(wanted)) return []
    const pole = graph.poles.findIndex(({ id }) => id === concept.pole)
    const stage = graph.stages.findIndex(({ id }) => id === concept.stage)
    const poleName = graph.poles[pole]?.name ?? ''
    return [{ concept, degree: degrees.get(concept.id) ?? 0, pole, stage, poleName, stageName: graph.stages[stage]?.name ?? '' }]
  })
}

/** Links that are drawn. */
export function toLinkRows(graph: ConceptGraph, scene: Scene, filter: string): LinkRow[] {
  const drawn = new Set(scene.edges.map(({ key }) => key))
  const names = new Map(graph.concepts.map(({ id, name }) => [id, name]))
  const chinese = new Map(graph.concepts.map(({ id, nameZh }) => [id, nameZh ?? '']))
  const wanted = filter.trim().toLowerCase()
  return graph.links.flatMap((link) => {
    if (!drawn.has(edgeKeyOf(link.from, link.to))) return []
    const from = names.get(link.from) ?? link.from
    const to = names.get(link.to) ?? link.to
    const relations = link.relations.map(({ relation }) => relation.replaceAll('_', ' ')).join(' ')
    const text = `${from} ${relations} ${to} ${chinese.get(link.from)} ${chinese.get(link.to)}`.toLowerCase()
    return text.includes(wanted) ? [{ link, from, to }] : []
  })
}
