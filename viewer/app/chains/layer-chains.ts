/** Chains as columns from left to right: where each concept stands, and what joins them. Pure. */

/** More chains in one picture can't be told apart; the list has them all. */
export const MOST = 14

export interface Layered {
  /** What stands in each column from top to bottom: a concept, or null where only a link passes. Chains begin in the first, end in the last. */
  columns: (string | null)[][]
  links: Link[]
}

export interface Link {
  from: Place
  to: Place
  /** Where it passes the columns between the two. */
  over: Place[]
  /** The chains that go over it, by their index. */
  chains: number[]
}

export interface Place {
  column: number
  row: number
}

/** Begins the key of a place that a link passes. */
const PASS = '\0'

/**
 * Columns as many as the longest chain has concepts; a shorter chain passes those before the last, where it has a row of its own,
 * so that no link runs behind a concept that is not its.
 *
 * Within a column, what stands there stands at the mean height of what it is linked with on the left, so that few links cross.
 *
 * @param chains ids of concepts in order, the most important chain first
 */
export function layerChains(chains: readonly (readonly string[])[]): Layered {
  const width = chains.reduce((most, { length }) => Math.max(most, length), 0)
  const wide = chains.map((chain) => {
    const pass = `${PASS}${chain.at(-2)} ${chain.at(-1)}`
    return [...chain.slice(0, -1), ...Array<string>(width - chain.length).fill(pass), chain.at(-1)!]
  })
  const columns = Array.from({ length: width }, (_, c) => [...new Set(wide.map((chain) => chain[c]!))])
  const meanHeight = (key: string, c: number) => {
    const rows = wide.flatMap((chain) => (chain[c] === key ? [columns[c - 1]!.indexOf(chain[c - 1]!)] : []))
    return rows.reduce((sum, row) => sum + row, 0) / rows.length
  }
  for (let c = 1; c < width; c++) {
    const heights = new Map(columns[c]!.map((key) => [key, meanHeight(key, c)]))
    columns[c]!.sort((a, b) => heights.get(a)! - heights.get(b)!)
  }
  const links = new Map<string, Link>()
  for (const [index, chain] of wide.entries()) {
    const places = chain.map((key, column): Place => ({ column, row: columns[column]!.indexOf(key) }))
    const ends = places.filter(({ column }) => !chain[column]!.startsWith(PASS))
    for (const [at, to] of ends.slice(1).entries()) {
      const from = ends[at]!
      const key = JSON.stringify([from, to])
      const link = links.get(key) ?? { from, to, over: places.slice(from.column + 1, to.column), chains: [] }
      link.chains.push(index)
      links.set(key, link)
    }
  }
  return { columns: columns.map((keys) => keys.map((key) => (key.startsWith(PASS) ? null : key))), links: [...links.values()] }
}

/** What tells a place from others. */
export function keyOfPlace({ column, row }: Place): string {
  return `${column} ${row}`
}

/** The places where a chain stands, by their keys. @param chain its index */
export function placesOf(links: readonly Link[], chain: number): ReadonlySet<string> {
  return new Set(links.flatMap(({ from, to, chains }) => (chains.includes(chain) ? [from, to].map(keyOfPlace) : [])))
}

export interface Grid {
  /** Of a column: where it begins, and how wide all are. */
  left(column: number): number
  width: number
  middle(place: Place): number
}

/** A link as the path of an SVG: a curve from column to column, straight where it passes one. */
export function toLinkPath({ from, to, over }: Link, { left, width, middle }: Grid): string {
  const stops = [from, ...over, to]
  const round = (value: number) => String(Math.round(value * 100) / 100)
  const point = (x: number, place: Place) => `${round(x)} ${round(middle(place))}`
  const parts = stops.slice(1).map((stop, at) => {
    const before = stops[at]!
    const [x1, x2] = [left(before.column) + width, left(stop.column)]
    const half = (x1 + x2) / 2
    const straight = at > 0 ? `L${point(x1, before)}` : ''
    return `${straight}C${point(half, before)} ${point(half, stop)} ${point(x2, stop)}`
  })
  return `M${point(left(from.column) + width, from)}${parts.join('')}`
}
