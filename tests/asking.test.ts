/** The parts of the view of questions that compute: what completes Cypher, what becomes a bar. */
import { describe, expect, it } from 'vitest'
import { completeCypher } from '#viewer/app/questions/complete-cypher.ts'
import { toBars } from '#viewer/app/questions/to-bars.ts'

describe('completion of Cypher', () => {
  const offered = (before: string) => completeCypher(before, ['pole'])?.offers.map(({ label }) => label) ?? []

  it.each([
    ['MATCH (c:', 'Concept', 'EMPOWERS'],
    ['MATCH (c:Con', 'Concept', 'MATCH'],
    ['MATCH (a)-[r:EMPOWERS|REQ', 'REQUIRES', 'Concept'],
    ['MATCH (c:Concept) WHERE c.na', 'nameZh', 'Concept'],
    ['MATCH (c:Concept {', 'pole', 'MATCH'],
    ['MATCH (c:Concept {pole: $', 'pole', 'nameZh'],
    ['MATCH (c:Concept) RET', 'RETURN', 'nameZh'],
  ])('after %s offers %s and not %s', (before, offer, other) => {
    expect(offered(before)).toContain(offer)
    expect(offered(before)).not.toContain(other)
  })

  it('replaces the word that is begun, and offers nothing after a space', () => {
    expect(completeCypher('MATCH (c:Con', [])?.from).toBe(9)
    expect(completeCypher('MATCH ', [])).toBeNull()
  })
})

describe('bars', () => {
  it('are the first numbers by the first texts, beside columns of ids', () => {
    const rows = [
      { conceptId: 'concept:a', concept: 'a', poles: ['ai'], papers: 3, claims: 9 },
      { conceptId: 'concept:b', concept: 'b', poles: [], papers: 1, claims: 9 },
    ]
    expect(toBars(rows, ['concept', 'papers'])).toEqual({
      text: 'concept',
      number: 'papers',
      bars: [
        { label: 'a', value: 3 },
        { label: 'b', value: 1 },
      ],
    })
  })

  it.each([
    ['one row', [{ name: 'a', papers: 1 }]],
    [
      'equal bars',
      [
        { name: 'a', papers: 1 },
        { name: 'b', papers: 1 },
      ],
    ],
    [
      'a text that comes twice',
      [
        { name: 'a', papers: 1 },
        { name: 'a', papers: 2 },
      ],
    ],
    [
      'a negative number',
      [
        { name: 'a', papers: -1 },
        { name: 'b', papers: 2 },
      ],
    ],
    [
      'a missing number',
      [
        { name: 'a', papers: null },
        { name: 'b', papers: 2 },
      ],
    ],
    ['no text', [{ papers: 1 }, { papers: 2 }]],
  ])('are not drawn for %s', (_, rows) => {
    expect(toBars(rows, [])).toBeNull()
  })
})
