/** The graphs as they are saved: the nodes and links that are left, where they stand, and what colors and shapes say. Pure. */
import type { ConceptGraph, Network } from '../../server/api-types.ts'
import { type Entry, type Facet, filters } from '../filters/filters.ts'
import { type Community, communityOf } from '../graph/community.ts'
import type { Place } from '../graph/curve-distance.ts'
import { hullColor, type Mode, poleColor, relationColor, stageShape } from '../graph/palette.ts'
import { edgeKeyOf, isUnasserted, type Scene } from '../graph/scene.ts'
import { isShown } from '../graph/to-hulls.ts'
import type { Text } from '../language/text.ts'
import { READ_COLOR } from '../literature/network-scene.ts'
import type { LegendGroup } from './add-caption.ts'
import type { FieldRow, SeenGraph } from './seen.ts'

/** On the screen; null for a table. */
type Places = ReadonlyMap<string, Place> | null

export function toConceptGraph(graph: ConceptGraph, scene: Scene, communities: readonly Community[], places: Places): SeenGraph {
  const groupOf = communityOf(communities)
  const drawn = new Map(scene.nodes.map((node) => [node.id, node]))
  const curves = new Map(scene.edges.map((edge) => [edge.key, edge]))
  return {
    nodes: graph.concepts.map(({ id, name, nameZh, pole, stage, papers, claims }) => {
      const node = drawn.get(id)
      const look: FieldRow = places && node ? { size: node.size, color: node.color } : {}
      const group: FieldRow = communities.length > 0 ? { community: groupOf.get(id) ?? null } : {}
      return { id, label: node?.label ?? name, name, nameZh, pole, stage, papers, claims, ...group, ...placeOf(id, places), ...look }
    }),
    edges: graph.links.map((link) => {
      const { from, to, claims, hedged, papers, relations } = link
      const curve = curves.get(edgeKeyOf(from, to))
      const confidence = Math.max(0, ...relations.map((one) => one.confidence ?? 0))
      const said = { label: relations[0]?.relation ?? '', relations: relations.map(({ relation }) => relation).join('; ') }
      return {
        from,
        to,
        ...said,
        claims,
        hedged,
        asserted: !isUnasserted(link),
        papers,
        confidence,
        weight: Math.max(1, papers),
        ...(places && curve && { color: curve.color }),
      }
    }),
  }
}

export function toNetworkGraph(network: Network, places: Places): SeenGraph {
  const { ids, names, details, years, yearsAtLeast, papers, cited, links } = network
  return {
    nodes: ids.map((id, i) => ({
      id,
      label: names[i] ?? id,
      detail: details[i] ?? null,
      year: years[i] ?? null,
      yearAtLeast: yearsAtLeast[i] ?? null,
      read: papers[i] ?? false,
      cited: cited[i] ?? 0,
      ...placeOf(id, places),
    })),
    edges: Array.from({ length: links.length / 3 }, (_, i) => ({
      from: ids[links[3 * i]!]!,
      to: ids[links[3 * i + 1]!]!,
      weight: links[3 * i + 2]!,
    })),
  }
}

/** What of the legend is in the picture. */
export function conceptLegend(scene: Scene, graph: ConceptGraph, mode: Mode, t: Text, nameOf: (entry: Entry) => string): LegendGroup[] {
  const entriesOf = (id: string, isSeen: (entry: Entry, index: number) => boolean) =>
    (filters.find((filter) => filter.id === id) as Facet)
      .entries(graph)
      .map((entry, i) => ({ entry, index: entry.id === '' ? -1 : i }))
      .filter(({ entry, index }) => isSeen(entry, index))
  const ink = poleColor(-1, mode)
  const nodes = { pole: new Set(scene.nodes.map(({ pole }) => pole)), stage: new Set(scene.nodes.map(({ stage }) => stage)) }
  const relations = new Set(scene.edges.map(({ relation }) => relation))
  return [
    {
      title: t('legend.pole'),
      entries: entriesOf('pole', (_, i) => nodes.pole.has(i)).map(({ entry, index }) => ({
        name: nameOf(entry),
        icon: { shape: 'circle', color: poleColor(index, mode) },
      })),
    },
    {
      title: t('legend.stage'),
      entries: entriesOf('stage', (_, i) => nodes.stage.has(i)).map(({ entry, index }) => ({
        name: nameOf(entry),
        icon: { shape: stageShape(index), color: ink, hollow: true },
      })),
    },
    {
      title: t('legend.relation'),
      entries: [
        ...entriesOf('relation', ({ id }) => relations.has(id)).map(({ entry }) => ({
          name: nameOf(entry),
          icon: { line: relationColor(entry.id, mode) },
        })),
        ...(scene.edges.some(({ dashed }) => dashed) ? [{ name: t('legend.unasserted'), icon: { line: ink, dashed: true } }] : []),
      ],
    },
  ]
}

/** The areas that are in the picture, as large as they are in it. */
export function communityLegend(
  scene: Scene,
  communities: readonly Community[],
  mode: Mode,
  t: Text,
  nameOf: (id: string) => string,
): LegendGroup {
  const drawn = new Set(scene.nodes.map(({ id }) => id))
  return {
    title: t('legend.community'),
    entries: communities.flatMap(({ id, members }, i) =>
      isShown(members, drawn)
        ? [{ name: t('community.name', { name: nameOf(id) }), icon: { shape: 'square' as const, color: hullColor(i, mode) } }]
        : [],
    ),
  }
}

export function networkLegend({ papers, kind }: Network, inferred: boolean, mode: Mode, t: Text): LegendGroup[] {
  const [read, other] = [READ_COLOR, 0].map((pole) => poleColor(pole, mode)) as [string, string]
  return [
    {
      title: t('legend.title'),
      entries: [
        ...(papers.some(Boolean) ? [{ name: t('literature.isRead'), icon: { shape: 'square' as const, color: read } }] : []),
        { name: t(`literature.${kind}`), icon: { shape: 'circle', color: other } },
        ...(inferred ? [{ name: t('save.inferred'), icon: { shape: 'diamond' as const, color: read } }] : []),
      ],
    },
  ]
}

/** y grows upwards, as Gephi has it. */
function placeOf(id: string, places: Places): FieldRow {
  const place = places?.get(id)
  return place ? { x: place.x, y: -place.y } : {}
}
