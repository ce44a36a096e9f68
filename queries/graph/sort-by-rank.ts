/** Orders by several numbers, the greatest first, and at last by id, so that no two runs or stores differ. */
export function sortByRank<T>(items: readonly T[], toRanks: (item: T) => readonly number[], toId: (item: T) => string): T[] {
  return items
    .map((item) => ({ item, ranks: toRanks(item), id: toId(item) }))
    .sort((a, b) => {
      for (const [i, rank] of a.ranks.entries()) if (rank !== b.ranks[i]) return b.ranks[i]! - rank
      return a.id < b.id ? -1 : a.id > b.id ? 1 : 0
    })
    .map(({ item }) => item)
}
