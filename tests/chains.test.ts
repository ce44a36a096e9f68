/** Chains as columns: where concepts stand and what joins them. */
import { describe, expect, it } from 'vitest'
import { keepChains } from '#viewer/app/chains/chain-kinds.ts'
import { keyOfPlace, layerChains, placesOf, toLinkPath } from '#viewer/app/chains/layer-chains.ts'
import type { Concept } from '#viewer/server/api-types.ts'

describe('chains that are kept', () => {
  it('have a concept whose name holds the text, in either language, in pinyin or by its id', () => {
    const concept = { id: 'ai', name: 'artificial intelligence', nameZh: '人工智能', namePinyin: 'réngōng zhìnéng' } as Concept
    const chains = [
      ['ai', 'mill'],
      ['skill', 'yard'],
    ].map((ids) => ({ ids, papers: 1, confidence: 1 }))
    const kept = (text: string) => keepChains(chains, text, (id) => (id === 'ai' ? concept : undefined)).map(({ ids }) => ids[0])
    expect(['Artificial ', '智能', 'yard', '', 'looms'].map(kept)).toEqual([['ai'], ['ai'], ['skill'], ['ai', 'skill'], []])
  })
})

describe('columns of chains', () => {
  it('begin together and end together, however long a chain is', () => {
    const { columns, links } = layerChains([
      ['ai', 'skill', 'mill'],
      ['ai', 'skill', 'teacher', 'yard'],
    ])
    expect(columns).toEqual([['ai'], ['skill'], [null, 'teacher'], ['mill', 'yard']])
    expect(links).toContainEqual({ from: { column: 1, row: 0 }, to: { column: 3, row: 0 }, over: [{ column: 2, row: 0 }], chains: [0] })
  })

  it('join two concepts once, and say which chains go over it', () => {
    const { links } = layerChains([
      ['ai', 'skill', 'mill'],
      ['ai', 'skill', 'yard'],
    ])
    expect(links).toHaveLength(3)
    expect(links[0]).toEqual({ from: { column: 0, row: 0 }, to: { column: 1, row: 0 }, over: [], chains: [0, 1] })
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

  it('light a concept only where the chain passes it', () => {
    const { columns, links } = layerChains([
      ['ai', 'skill', 'mill'],
      ['ai', 'teacher', 'skill', 'mill'],
    ])
    const lit = placesOf(links, 0)
    const shown = columns.flatMap((ids, column) => ids.filter((id, row) => id !== null && lit.has(keyOfPlace({ column, row }))))
    expect(shown).toEqual(['ai', 'skill', 'mill'])
  })

  it('draw a link that passes a column straight through it, on a row of its own', () => {
    const { links } = layerChains([
      ['ai', 'mill'],
      ['ai', 'skill', 'yard'],
    ])
    const grid = { width: 10, left: (column: number) => 20 * column, middle: ({ row }: { row: number }) => 5 + 10 * row }
    expect(toLinkPath(links[0]!, grid)).toBe('M10 5C15 5 15 5 20 5L30 5C35 5 35 5 40 5')
  })

  it('are none where there is no chain', () => {
    expect(layerChains([])).toEqual({ columns: [], links: [] })
  })
})
