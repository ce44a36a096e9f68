/**
 * What is drawn of the concept graph: nodes and one curve for every ordered pair, with what the legend hides left out.
 *
 * A curve takes the color of the pair's strongest relation that isn't hidden; the panel names them all. A → B and B → A bend
 * to different sides, so both are seen and both can be clicked.
 */
import type { Concept, ConceptGraph, Link, Relation } from '../../server/api-types.ts'
import type { LabelLanguage } from '../state/view-state.ts'
import { labelOf } from './names.ts'
import { type Mode, poleColor, RELATION_ORDER, relationColor, type Shape, stageShape } from './palette.ts'

interface SceneNode {
  id: string
  label: string
  color: string
  shape: Shape
  size: number
  /** -1 for none. */
  pole: number
  degree: number
}

interface SceneEdge {
  key: string
  from: string
  to: string
  color: string
  size: number
  curvature: number
  relation: string
  /** One paper alone says it. */
  weak: boolean
}

export interface Scene {
  nodes: SceneNode[]
  edges: SceneEdge[]
  /** Concepts that no visible link joins; the list has them. */
  alone: number
}

export interface LegendEntry {
  /** `relation:drives`, as in the state's `hidden`. */
  key: string
  id: string
  name: string
  nameZh: string | null
  count: number
}

/** The key of the curve from one concept to another. */
export function edgeKeyOf(from: string, to: string): string {
  return JSON.stringify([from, to])
}

/** The scene for a graph, a legend and a theme. Nodes and edges come in the graph's order, so layout is the same each time. */
export function toScene(graph: ConceptGraph, hidden: readonly string[], language: LabelLanguage, mode: Mode): Scene {
  const off = new Set(hidden)
  const shown = graph.concepts.filter((concept) => !off.has(`pole:${concept.pole ?? ''}`) && !off.has(`stage:${concept.stage ?? ''}`))
  const ids = new Set(shown.map((concept) => concept.id))
  const links = graph.links.flatMap((link) => {
    const relation = link.relations.find((one) => !off.has(`relation:${one.relation}`))
    return relation && ids.has(link.from) && ids.has(link.to) ? [{ link, relation }] : []
  })
  const degree = new Map<string, number>()
  for (const { link } of links) for (const id of [link.from, link.to]) degree.set(id, (degree.get(id) ?? 0) + 1)
  const twoWay = new Set(links.map(({ link }) => edgeKeyOf(link.from, link.to)))
  const roomy = Math.min(1.5, Math.max(0.75, Math.sqrt(90 / Math.max(1, degree.size))))
  const toNode = (concept: Concept, degree: number): SceneNode => {
    const pole = graph.poles.findIndex(({ id }) => id === concept.pole)
    const stage = graph.stages.findIndex(({ id }) => id === concept.stage)
    const size = roomy * Math.min(20, 4.5 + 2.1 * Math.sqrt(degree))
    return { id: concept.id, label: labelOf(concept, language), color: poleColor(pole, mode), shape: stageShape(stage), size, pole, degree }
  }
  return {
    nodes: shown.filter(({ id }) => degree.has(id)).map((concept) => toNode(concept, degree.get(concept.id) ?? 0)),
    edges: links.filter(({ link }) => link.from !== link.to).map(({ link, relation }) => toEdge(link, relation, twoWay, mode)),
    alone: shown.filter(({ id }) => !degree.has(id)).length,
  }
}

function toEdge(link: Link, relation: Relation, twoWay: Set<string>, mode: Mode): SceneEdge {
  return {
    key: edgeKeyOf(link.from, link.to),
    from: link.from,
    to: link.to,
    color: relationColor(relation.relation, mode),
    size: Math.min(8, 2.4 + 1.3 * Math.sqrt(Math.max(0, link.papers - 1))),
    curvature: twoWay.has(edgeKeyOf(link.to, link.from)) ? 0.28 : 0.12,
    relation: relation.relation,
    weak: link.papers < 2,
  }
}

/** The legend's entries with what they count: links by relation, concepts by pole and stage. */
export function toLegend(graph: ConceptGraph): { relations: LegendEntry[]; poles: LegendEntry[]; stages: LegendEntry[] } {
  const relations = new Map<string, number>()
  for (const link of graph.links) {
    for (const relation of new Set(link.relations.map((one) => one.relation))) relations.set(relation, (relations.get(relation) ?? 0) + 1)
  }
  const order = (relation: string) => (RELATION_ORDER.indexOf(relation) + 1 || 99) * 1000
  const without = (facet: 'pole' | 'stage'): LegendEntry[] => {
    const count = graph.concepts.filter((concept) => concept[facet] === null).length
    return count > 0 ? [{ key: `${facet}:`, id: '', name: `no ${facet}`, nameZh: null, count }] : []
  }
  return {
    relations: [...relations]
      .sort(([a], [b]) => order(a) - order(b))
      .map(([id, count]) => ({ key: `relation:${id}`, id, name: id.replaceAll('_', ' '), nameZh: null, count })),
    poles: [...graph.poles.map((pole) => ({ key: `pole:${pole.id}`, ...pole, count: pole.concepts })), ...without('pole')],
    stages: [...graph.stages.map((stage) => ({ key: `stage:${stage.id}`, ...stage, count: stage.concepts })), ...without('stage')],
  }
}
