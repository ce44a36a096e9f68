/**
 * What is drawn of the concept graph: nodes and one curve for every ordered pair that the filters leave.
 *
 * A curve takes the color of the pair's strongest relation that is left; the panel names them all. A → B and B → A bend
 * to different sides, so both are seen and both can be clicked.
 */
import type { Concept, ConceptGraph, Link, Relation } from '../../server/api-types.ts'
import { nodeSize } from '../../shared/node-size.ts'
import { type LabelLanguage, labelOf } from './names.ts'
import { type Mode, poleColor, relationColor, type Shape, stageShape } from './palette.ts'

interface SceneNode {
  id: string
  label: string
  color: string
  shape: Shape
  size: number
  /** -1 for none. */
  pole: number
  stage: number
  degree: number
  /** Named before larger ones. */
  first?: boolean
}

interface SceneEdge {
  key: string
  from: string
  to: string
  color: string
  size: number
  curvature: number
  relation: string
  /** Nobody asserts it: each claim is hedged, a recommendation or a prediction. */
  dashed: boolean
  /** One paper alone says it. */
  weak: boolean
}

export interface Scene {
  nodes: SceneNode[]
  edges: SceneEdge[]
  /** Concepts that no visible link joins; the list has them. */
  alone: number
}

/** The key of the curve from one concept to another. */
export function edgeKeyOf(from: string, to: string): string {
  return JSON.stringify([from, to])
}

/** Whether every claim of a link is hedged, a recommendation or a prediction. */
export function isUnasserted({ stated }: Link): boolean {
  return stated.length > 0 && stated.every(({ asserted }) => !asserted)
}

/** The scene for the graph that the filters leave. Nodes and edges come in the graph's order, so layout is the same each time. */
export function toScene(graph: ConceptGraph, language: LabelLanguage, mode: Mode): Scene {
  const links = graph.links.flatMap((link) => (link.relations[0] ? [{ link, relation: link.relations[0] }] : []))
  const degree = new Map<string, number>()
  for (const { link } of links) for (const id of [link.from, link.to]) degree.set(id, (degree.get(id) ?? 0) + 1)
  const twoWay = new Set(links.map(({ link }) => edgeKeyOf(link.from, link.to)))
  const toNode = (concept: Concept, links: number): SceneNode => {
    const pole = graph.poles.findIndex(({ id }) => id === concept.pole)
    const stage = graph.stages.findIndex(({ id }) => id === concept.stage)
    const size = nodeSize(links, degree.size)
    const color = poleColor(pole, mode)
    return { id: concept.id, label: labelOf(concept, language), color, shape: stageShape(stage), size, pole, stage, degree: links }
  }
  return {
    nodes: graph.concepts.filter(({ id }) => degree.has(id)).map((concept) => toNode(concept, degree.get(concept.id) ?? 0)),
    edges: links.filter(({ link }) => link.from !== link.to).map(({ link, relation }) => toEdge(link, relation, twoWay, mode)),
    alone: graph.concepts.filter(({ id }) => !degree.has(id)).length,
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
    dashed: isUnasserted(link),
    weak: link.papers < 2,
  }
}
