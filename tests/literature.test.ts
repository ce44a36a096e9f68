/** The literature as networks over the API, and in time: years, what has none, circles; and the columns that it is drawn in. */
import fc from 'fast-check'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { openStore } from '#graph/stores/open-store.ts'
import type { Store } from '#graph/stores/store.ts'
import type { Network, NetworkKind } from '#viewer/server/api-types.ts'
import { createApp } from '#viewer/server/create-app.ts'
import { layoutByTime } from '#viewer/server/reading/layout-by-time.ts'
import { placeInTime } from '#viewer/server/reading/place-in-time.ts'
import { sampleGraph } from './sample-graph.ts'

const network = (years: (number | null)[], links: [number, number][], yearsAtLeast = years.map((): number | null => null)) => ({
  ids: years.map((_, i) => `work:${i}`),
  years,
  yearsAtLeast,
  links: links.flatMap(([from, to]) => [from, to, 1]),
})

describe('time', () => {
  it('is the printed year, and after the latest cited where none is printed', () => {
    const { axis, at, after } = placeInTime(
      network(
        [2020, null, 2023, null, null],
        [
          [1, 0],
          [1, 2],
        ],
        [null, 2021, null, 2024, null],
      ),
    )
    expect(axis).toBe('year')
    expect([...at]).toEqual([2020, 2023.5, 2023, 2024.5, Number.NaN])
    expect(after).toEqual([null, 2023, null, 2024, null])
  })

  it('is counted in generations where no work has a year', () => {
    const { axis, at } = placeInTime(
      network(
        [null, null, null, null],
        [
          [1, 0],
          [2, 1],
          [2, 0],
        ],
      ),
    )
    expect(axis).toBe('generation')
    expect([...at]).toEqual([0, 1, 2, 0])
  })

  it('goes on where works cite each other in a circle', () => {
    const { at } = placeInTime(
      network(
        [null, null, null, null],
        [
          [1, 2],
          [2, 1],
          [1, 0],
          [3, 1],
        ],
      ),
    )
    expect(at[0]).toBe(0)
    expect([at[1]! > at[0]!, at[3]! > at[1]!, at[1] !== at[2]]).toEqual([true, true, true])
  })

  it('puts every work after all that it cites, where no circle is', () => {
    const links = fc.array(fc.tuple(fc.nat(29), fc.nat(29)), { maxLength: 80 })
    fc.assert(
      fc.property(links, (pairs) => {
        const down = pairs.filter(([a, b]) => a !== b).map(([a, b]): [number, number] => [Math.max(a, b), Math.min(a, b)])
        const { at } = placeInTime(network(Array<null>(30).fill(null), down))
        return down.every(([from, to]) => at[from]! > at[to]!)
      }),
    )
  })
})

describe('columns', () => {
  const times = (at: number[]) => ({ axis: 'year' as const, at: Float64Array.from(at), after: at.map((): number | null => null) })

  it('go from the unknown by year to the latest', () => {
    const { columns } = layoutByTime(times([2021, Number.NaN, 2019, 2021.5]), [], 2)
    expect(columns.map(({ time, count }) => [time, count])).toEqual([
      [null, 1],
      [2019, 1],
      [2021, 1],
      [2021.5, 1],
    ])
    expect(columns.every(({ x }, i) => i === 0 || x > columns[i - 1]!.x)).toBe(true)
  })

  it('give every work a place of its own, the same each time', () => {
    const at = fc.array(fc.integer({ min: 2000, max: 2006 }), { minLength: 1, maxLength: 120 })
    const ends = fc.array(fc.nat(119), { maxLength: 200 })
    fc.assert(
      fc.property(at, ends, (years, numbers) => {
        const links = numbers.flatMap((n, i) => [n % years.length, (n * 7 + i) % years.length, 1])
        const { places } = layoutByTime(times(years), links, 1.6)
        const seen = new Set(years.map((_, i) => `${places[2 * i]},${places[2 * i + 1]}`))
        expect(seen.size).toBe(years.length)
        expect([...layoutByTime(times(years), links, 1.6).places]).toEqual([...places])
      }),
    )
  })

  it('bring what cites each other to like heights', () => {
    // Two old works, two new ones that cite crosswise: the new ones change places.
    const { places } = layoutByTime(times([2000, 2000, 2005, 2005]), [2, 1, 1, 3, 0, 1], 0.1)
    const height = (i: number) => places[2 * i + 1]!
    expect(Math.sign(height(0) - height(1))).toBe(Math.sign(height(3) - height(2)))
  })
})

describe('the networks', () => {
  let store: Store
  beforeAll(async () => {
    store = await openStore(':memory:', 'write')
    await store.write(sampleGraph())
  })
  afterAll(() => store.close())

  const read = async (kind: NetworkKind) => (await (await createApp(store, []).request(`/api/networks/${kind}`)).json()) as Network
  const named = ({ names, links }: Network) =>
    Array.from({ length: links.length / 3 }, (_, i) => [names[links[3 * i]!], names[links[3 * i + 1]!], links[3 * i + 2]])

  it('of works say what cites what, which are papers, and how often each is cited', async () => {
    const works = await read('works')
    expect(named(works)).toContainEqual(['Skills for the Quiet Factory', 'Handbook of Looms', 1])
    const lathe = works.names.indexOf('Learning by Lathe')
    expect([works.cited[lathe], works.papers[lathe], works.years[lathe], works.details[lathe]]).toEqual([3, false, 2019, 'Annals of Craft'])
    expect(works.papers[works.names.indexOf('Skills for the Quiet Factory')]).toBe(true)
    expect(works.links.filter((_, i) => i % 3 === 2).every((weight) => weight === 1)).toBe(true)
  })

  it('of co-citation and coupling count the works that join a pair', async () => {
    const together = named(await read('cocited'))
    expect(together).toContainEqual(['Handbook of Looms', 'Learning by Lathe', 1])
    const coupled = named(await read('coupled')).map(([a, b, count]) => [[a, b].sort(), count])
    expect(coupled).toContainEqual([['Skills for the Quiet Factory', '县城里的实训车间'], 1])
  })

  it('of authors join those who wrote together, once a pair', async () => {
    expect(named(await read('authors')).map((link) => [...link].sort())).toEqual([[1, 'Chidi Okafor', 'Maja Lindqvist'].sort()])
  })

  it('of institutions join those whose people wrote together', async () => {
    const links = named(await read('institutions'))
    expect(links.map(([a, b, papers]) => [[a, b].sort(), papers])).toEqual([[['Harbor Polytechnic', 'Riverside Vocational College'], 1]])
  })

  it('are refused by another name', async () => {
    expect((await createApp(store, []).request('/api/networks/spiders')).status).toBe(400)
  })
})
