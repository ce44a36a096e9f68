/**
 * The filters, one declared object each: what it looks at and what it offers. Panel, address, counts and reasons derive.
 *
 * A facet switches values off (`relation:drives` in the state's `hidden`); bounds keep a number within limits (`year.min`).
 */
import type { Concept, ConceptGraph, Relation, Stated } from '../../server/api-types.ts'
import { RELATION_ORDER } from '../graph/palette.ts'
import type { PlainKey, Text } from '../language/text.ts'

/** One saying of one link: a claim in a paper, or a relation that rests on none (`paper` -1, `confidence` null). */
export type Saying = Omit<Stated, 'confidence'> & { confidence: number | null }

export interface Entry {
  id: string
  name: (text: Text) => string
  nameZh: string | null
}

interface Named {
  id: string
  title: PlainKey
}
interface ConceptFacet extends Named {
  kind: 'concept'
  entries(graph: ConceptGraph): Entry[]
  valueOf(concept: Concept): string
}
interface SayingFacet extends Named {
  kind: 'saying'
  entries(graph: ConceptGraph): Entry[]
  valueOf(saying: Saying, graph: ConceptGraph): string
}
export interface Bounds extends Named {
  kind: 'bounds'
  ends: readonly ('min' | 'max')[]
  step: number
  /** The least and the greatest there is; null where there is nothing to choose. */
  range(graph: ConceptGraph): readonly [number, number] | null
  valueOf(saying: Saying, graph: ConceptGraph): number | null
}
interface LinkBounds extends Omit<Bounds, 'kind' | 'valueOf'> {
  kind: 'link'
}
export type Facet = ConceptFacet | SayingFacet
export type Filter = Facet | Bounds | LinkBounds

const plain = (id: string, name: string, nameZh: string | null = null): Entry => ({ id, name: () => name, nameZh })
const worded = (
  id: string,
  key: 'filter.none' | 'filter.hedged.yes' | 'filter.hedged.no' | `filter.method.${'extracted' | 'curated'}`,
) => ({
  id,
  name: (text: Text) => text(key),
  nameZh: null,
})

function conceptFacet(id: 'pole' | 'stage', all: 'poles' | 'stages', title: PlainKey): ConceptFacet {
  return {
    kind: 'concept',
    id,
    title,
    entries: (graph) => [
      ...graph[all].map(({ id, name, nameZh }) => plain(id, name, nameZh)),
      ...(graph.concepts.some((concept) => concept[id] === null) ? [worded('', 'filter.none')] : []),
    ],
    valueOf: (concept) => concept[id] ?? '',
  }
}

export const filters: readonly Filter[] = [
  conceptFacet('pole', 'poles', 'filter.pole'),
  conceptFacet('stage', 'stages', 'filter.stage'),
  {
    kind: 'saying',
    id: 'relation',
    title: 'filter.relation',
    entries: (graph) =>
      relationsOf(graph).map((relation) => ({ id: relation, name: (text) => text.word('relation', relation), nameZh: null })),
    valueOf: ({ relation }) => relation,
  },
  {
    kind: 'saying',
    id: 'hedged',
    title: 'filter.hedged',
    entries: () => [worded('no', 'filter.hedged.no'), worded('yes', 'filter.hedged.yes')],
    valueOf: ({ hedged }) => (hedged ? 'yes' : 'no'),
  },
  {
    kind: 'saying',
    id: 'method',
    title: 'filter.method',
    entries: () => [worded('extracted', 'filter.method.extracted'), worded('curated', 'filter.method.curated')],
    valueOf: ({ curated }) => (curated ? 'curated' : 'extracted'),
  },
  {
    kind: 'bounds',
    id: 'confidence',
    title: 'filter.confidence',
    ends: ['min'],
    step: 0.05,
    range: () => [0, 1],
    valueOf: ({ confidence }) => confidence,
  },
  {
    kind: 'link',
    id: 'papers',
    title: 'filter.papers',
    ends: ['min'],
    step: 1,
    range: (graph) => rangeOf(graph.links.map(({ papers }) => papers)),
  },
  {
    kind: 'bounds',
    id: 'year',
    title: 'filter.year',
    ends: ['min', 'max'],
    step: 1,
    range: (graph) => rangeOf(graph.papers.flatMap(({ year }) => year ?? [])),
    valueOf: ({ paper }, graph) => graph.papers[paper]?.year ?? null,
  },
  {
    kind: 'saying',
    id: 'paper',
    title: 'filter.paper',
    entries: (graph) => [
      ...graph.papers.map(({ id, title, year }) => plain(id, year === null ? title : `${title} (${year})`)),
      worded('', 'filter.none'),
    ],
    valueOf: ({ paper }, graph) => graph.papers[paper]?.id ?? '',
  },
]

/** Every saying of a link; a relation that no claim states stands for itself. */
export function sayingsOf({ relations, stated }: { relations: readonly Relation[]; stated: readonly Stated[] }): Saying[] {
  const said = new Set(stated.map(({ relation }) => relation))
  const bare = relations.filter(({ relation }) => !said.has(relation))
  return [
    ...stated,
    ...bare.map(({ relation, confidence }) => ({ relation, paper: -1, confidence, hedged: false, asserted: true, curated: false })),
  ]
}

function relationsOf(graph: ConceptGraph): string[] {
  const found = new Set(graph.links.flatMap(({ relations }) => relations.map(({ relation }) => relation)))
  const others = [...found].filter((relation) => !RELATION_ORDER.includes(relation)).sort()
  return [...RELATION_ORDER.filter((relation) => found.has(relation)), ...others]
}

function rangeOf(numbers: readonly number[]): readonly [number, number] | null {
  let [least, most] = [Number.POSITIVE_INFINITY, Number.NEGATIVE_INFINITY]
  for (const number of numbers) {
    least = Math.min(least, number)
    most = Math.max(most, number)
  }
  return least < most ? [least, most] : null
}
