/** The matrices of the gaps view: who joins what, as numbers. */
import { describe, expect, it } from 'vitest'
import { toConceptMatrix, toStageMatrix } from '#viewer/app/gaps/to-matrix.ts'
import type { ConceptGraph } from '#viewer/server/api-types.ts'

const concept = (id: string, claims: number, stage: string | null = null) => ({
  id,
  name: id,
  nameZh: null,
  namePinyin: null,
  pole: null,
  stage,
  papers: 1,
  claims,
})
const link = (from: string, to: string, papers = 1) => ({ from, to, claims: 1, hedged: 0, papers, relations: [] })
const facet = (id: string) => ({ id, name: id, nameZh: null, concepts: 1 })
const graph = {
  concepts: [concept('robot', 3, 'technology'), concept('welder', 5, 'talent'), concept('mill', 1, 'industry'), concept('silent', 0)],
  links: [link('robot', 'welder', 2), link('robot', 'mill'), link('welder', 'welder')],
  poles: [],
  stages: ['technology', 'talent', 'industry'].map(facet),
  counts: { papers: 1, works: 1, claims: 1, passages: 1 },
} as unknown as ConceptGraph

describe('concept by concept', () => {
  it('takes those of which most is claimed, and none of which nothing is', () => {
    expect(toConceptMatrix(graph, 2).names.map(({ id }) => id)).toEqual(['welder', 'robot'])
    expect(toConceptMatrix(graph, 9).names.map(({ id }) => id)).toEqual(['welder', 'robot', 'mill'])
  })

  it('reads from the row to the column, and leaves empty what nothing joins', () => {
    const { cells } = toConceptMatrix(graph, 9)
    expect(cells[1]![0]).toMatchObject({ from: 'robot', to: 'welder', papers: 2 })
    expect(cells[0]![1]).toBeNull()
  })
})

it('stage by stage counts links, not a concept with itself, and the best borne out', () => {
  expect(toStageMatrix(graph)).toEqual([
    [
      { links: 0, papers: 0 },
      { links: 1, papers: 2 },
      { links: 1, papers: 1 },
    ],
    [
      { links: 0, papers: 0 },
      { links: 0, papers: 0 },
      { links: 0, papers: 0 },
    ],
    [
      { links: 0, papers: 0 },
      { links: 0, papers: 0 },
      { links: 0, papers: 0 },
    ],
  ])
})
