/** Chains as columns: where concepts stand and what joins them. */
import { describe, expect, it } from 'vitest'
import { layerChains } from '#viewer/app/chains/layer-chains.ts'

describe('columns of chains', () => {
  it('begin together and end together, however long a chain is', () => {
    const { columns, links } = layerChains([
      ['ai', 'skill', 'mill'],
      ['ai', 'skill', 'teacher', 'yard'],
    ])
    expect(columns).toEqual([['ai'], ['skill'], ['teacher'], ['mill', 'yard']])
    expect(links).toContainEqual({ from: { column: 1, row: 0 }, to: { column: 3, row: 0 }, chains: [0] })
  })

  it('join two concepts once, and say which chains go over it', () => {
    const { links } = layerChains([
      ['ai', 'skill', 'mill'],
      ['ai', 'skill', 'yard'],
    ])
    expect(links).toHaveLength(3)
    expect(links[0]).toEqual({ from: { column: 0, row: 0 }, to: { column: 1, row: 0 }, chains: [0, 1] })
  })

  it('put a concept beside what it is linked with', () => {
    const { columns } = layerChains([
      ['a', 'x', 'end'],
      ['b', 'y', 'end'],
      ['c', 'z', 'end'],
      ['a', 'w', 'end'],
    ])
    expect(columns[1]).toEqual(['x', 'w', 'y', 'z'])
  })

  it('are none where there is no chain', () => {
    expect(layerChains([])).toEqual({ columns: [], links: [] })
  })
})
