/** Our own annotations hold together, and hold no sentence of a paper. */
import { describe, expect, test } from 'vitest'
import { fromPlace, toPlace } from './places.ts'
import { readGoldFiles, restoreGold } from './read-gold.ts'

const TEXT = 'The loom school\ntrains weavers. A kiln drives the pottery market.'

describe('a place', () => {
  test('restores what stood there, white space collapsed', () => {
    expect(fromPlace(TEXT, toPlace(TEXT, 'The loom school trains weavers.'))).toBe('The loom school trains weavers.')
  })
  test('is refused where the text is another', () => {
    const place = toPlace(TEXT, 'A kiln drives the pottery market.')
    expect(() => fromPlace(`New edition. ${TEXT}`, place)).toThrow('not the one that was annotated')
  })
  test('is only given for words that are there', () => {
    expect(() => toPlace(TEXT, 'A kiln drives the loom school.')).toThrow('the text has no')
  })
})

test('an annotation is restored to what the scorer reads', () => {
  const sentence = toPlace(TEXT, 'A kiln drives the pottery market.')
  const restored = restoreGold(
    {
      file: 'pottery.txt',
      concepts: [['kiln', toPlace(TEXT, 'A kiln')]],
      minor: [['pottery market']],
      claims: [[...sentence, 'kiln', 'drives', 'pottery market', 'within', 'hedged']],
      pathways: [],
      policies: [],
      challenges: [],
      strategies: [],
      statistics: [],
      organizations: [],
      limitations: [],
      futureWork: [sentence],
    },
    TEXT,
  )
  const quote = 'A kiln drives the pottery market.'
  expect(restored.concepts).toEqual([{ name: 'kiln', variants: ['A kiln'] }])
  expect(restored.claims).toEqual([
    { subject: 'kiln', object: 'pottery market', relation: 'drives', direction: 'within', polarity: 'positive', hedged: true, quote },
  ])
  expect(restored.future_work).toEqual([{ quote }])
})

describe.each([...readGoldFiles()])('annotation %s', (_, gold) => {
  const concepts = [...gold.concepts, ...gold.minor]

  test('has a claim, and every end of a claim is one of its concepts', () => {
    const names = new Set(concepts.map(([name]) => name))
    const ends = gold.claims.flatMap((claim) => [claim[3], claim[5]])
    expect(ends.length).toBeGreaterThan(0)
    expect(ends.filter((end) => !names.has(end))).toEqual([])
  })
  test('names forty concepts that matter, none twice', () => {
    expect(gold.concepts).toHaveLength(40)
    expect(new Set(concepts.map(([name]) => name)).size).toBe(concepts.length)
  })
  test('prints no form of more than six words or fourteen characters', () => {
    const forms = concepts.flatMap(([, ...rest]) => rest).filter((form) => typeof form === 'string')
    const long = (form: string) => (form.match(/\p{Script=Han}/gu)?.length ?? 0) > 14 || form.split(/\s+/u).length > 6
    expect(forms.filter(long)).toEqual([])
  })
})
