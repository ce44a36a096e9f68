/** The rows of the concept graph's two tables, with names looked up, kept by text in either language. */
import type { Concept, ConceptGraph, Link } from '../../server/api-types.ts'
import { nameIn } from '../graph/names.ts'
import type { Language } from '../language/text.ts'

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
  /** English names; the page shows them as the reader wants them. */
  from: string
  to: string
}

/** Every concept of the graph whose names hold the text. */
export function toConceptRows({ concepts, links, poles, stages }: ConceptGraph, kept: string, language: Language): ConceptRow[] {
  const degrees = new Map<string, number>()
  for (const { from, to } of links) for (const id of [from, to]) degrees.set(id, (degrees.get(id) ?? 0) + 1)
  const wanted = kept.trim().toLowerCase()
  const nameOf = (facet: ConceptGraph['poles'][number] | undefined) => (facet ? nameIn(language, facet.name, facet.nameZh) : '')
  return concepts.flatMap((concept) => {
    const text = [concept.name, concept.nameZh, concept.namePinyin].filter(Boolean).join(' ').toLowerCase()
    if (!text.includes(wanted)) return []
    const pole = poles.findIndex(({ id }) => id === concept.pole)
    const stage = stages.findIndex(({ id }) => id === concept.stage)
    return [{ concept, degree: degrees.get(concept.id) ?? 0, pole, stage, poleName: nameOf(poles[pole]), stageName: nameOf(stages[stage]) }]
  })
}

/** Every link between two concepts, whose ends or relations hold the text. */
export function toLinkRows({ concepts, links }: ConceptGraph, kept: string, wordOf: (relation: string) => string): LinkRow[] {
  const known = new Map(concepts.map((concept) => [concept.id, concept]))
  const wanted = kept.trim().toLowerCase()
  return links.flatMap((link) => {
    if (link.from === link.to) return []
    const [from, to] = [known.get(link.from), known.get(link.to)]
    const relations = link.relations.map(({ relation }) => wordOf(relation)).join(' ')
    const text = `${from?.name} ${relations} ${to?.name} ${from?.nameZh ?? ''} ${to?.nameZh ?? ''}`.toLowerCase()
    return text.includes(wanted) ? [{ link, from: from?.name ?? link.from, to: to?.name ?? link.to }] : []
  })
}
