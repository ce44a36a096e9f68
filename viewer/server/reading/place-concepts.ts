/** Where the concepts stand in the picture that comes first, for windows of each shape, so that no page computes it again. */
import { ASPECTS, fitBox, settle, toPulls } from '../../shared/forces.ts'
import { nodeSize } from '../../shared/node-size.ts'
import type { ConceptGraph } from '../api-types.ts'

/** Of more concepts none are placed: it would keep others waiting for over a second, and the page can do it. */
const MOST = 400

export function placeConcepts({ concepts, links, poles }: Pick<ConceptGraph, 'concepts' | 'links' | 'poles'>): ConceptGraph['layouts'] {
  const degree = new Map<string, number>()
  for (const { from, to } of links) for (const id of [from, to]) degree.set(id, (degree.get(id) ?? 0) + 1)
  if (degree.size > MOST) return undefined
  const nodes = concepts.flatMap(({ id, pole }) => {
    const links = degree.get(id)
    if (links === undefined) return []
    return { id, pole: poles.findIndex((one) => one.id === pole), size: nodeSize(links, degree.size) }
  })
  const settled = settle({ seed: 0, nodes, edges: toPulls(links) })
  return ASPECTS.map((aspect) => {
    const places = fitBox(settled, nodes, aspect)
    return { aspect, places: concepts.map(({ id }) => places[id] ?? null) }
  })
}
