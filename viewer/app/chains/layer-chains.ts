/** Chains as columns from left to right: where each concept stands, and what joins them. Pure. */

/** More chains in one picture can't be told apart; the list has them all. */
export const MOST = 14

export interface Layered {
  /** The concepts of each column from top to bottom; the first and the last are where chains begin and end. */
  columns: string[][]
  links: { from: Place; to: Place /** The chains that go over it, by their index. */; chains: number[] }[]
}

export interface Place {
  column: number
  row: number
}

/**
 * Columns as many as the longest chain has concepts; a shorter chain leaves out those before the last.
 *
 * Within a column, concepts stand at the mean height of what they are linked with on the left, so that few links cross.
 *
 * @param chains ids of concepts in order, the most important chain first
 */
export function layerChains(chains: readonly (readonly string[])[]): Layered {
  const width = chains.reduce((most, { length }) => Math.max(most, length), 0)
  const columnOf = (chain: readonly string[], at: number) => (at === chain.length - 1 ? width - 1 : at)
  const columns = Array.from({ length: width }, (): string[] => [])
  for (const chain of chains) {
    for (const [at, id] of chain.entries()) {
      const column = columns[columnOf(chain, at)]!
      if (!column.includes(id)) column.push(id)
    }
  }
  for (let c = 1; c < width; c++) {
    const heights = new Map(columns[c]!.map((id) => [id, meanHeight(id, c)]))
    columns[c]!.sort((a, b) => heights.get(a)! - heights.get(b)!)
  }
  function meanHeight(id: string, column: number): number {
    const rows = chains.flatMap((chain) =>
      chain.flatMap((other, at) => {
        const next = chain[at + 1]
        return next === id && columnOf(chain, at + 1) === column ? [columns[columnOf(chain, at)]!.indexOf(other)] : []
      }),
    )
    return rows.reduce((sum, row) => sum + row, 0) / Math.max(1, rows.length)
  }
  const links = new Map<string, Layered['links'][number]>()
  for (const [index, chain] of chains.entries()) {
    for (let at = 0; at < chain.length - 1; at++) {
      const [from, to] = [at, at + 1].map((i) => {
        const column = columnOf(chain, i)
        return { column, row: columns[column]!.indexOf(chain[i]!) }
      }) as [Place, Place]
      const key = JSON.stringify([from, to])
      const link = links.get(key) ?? { from, to, chains: [] }
      link.chains.push(index)
      links.set(key, link)
    }
  }
  return { columns, links: [...links.values()] }
}
