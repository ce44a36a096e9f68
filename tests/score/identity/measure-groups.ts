/** How well groups fit the truth: over pairs, and B-cubed over members (Bagga and Baldwin 1998). */

export interface GroupFigures {
  /** Things, true groups, and pairs that belong together. */
  things: number
  groups: number
  pairs: number
  precision: number
  recall: number
  cubedPrecision: number
  cubedRecall: number
}

/** `found` and `truth` name each thing's group, by its place. */
export function measureGroups(found: readonly unknown[], truth: readonly unknown[]): GroupFigures {
  const byFound = countBy(found)
  const byTruth = countBy(truth)
  const both = new Map<unknown, Map<unknown, number>>()
  for (const [i, group] of found.entries()) {
    const row = both.get(group) ?? new Map<unknown, number>()
    row.set(truth[i], (row.get(truth[i]) ?? 0) + 1)
    both.set(group, row)
  }
  let right = 0
  let cubedPrecision = 0
  let cubedRecall = 0
  for (const [group, row] of both) {
    for (const [real, count] of row) {
      right += pairsOf(count)
      cubedPrecision += (count * count) / byFound.get(group)!
      cubedRecall += (count * count) / byTruth.get(real)!
    }
  }
  const all = (counts: Map<unknown, number>) => [...counts.values()].reduce((sum, count) => sum + pairsOf(count), 0)
  const [claimed, wanted] = [all(byFound), all(byTruth)]
  return {
    things: found.length,
    groups: byTruth.size,
    pairs: wanted,
    precision: claimed ? right / claimed : 1,
    recall: wanted ? right / wanted : 1,
    cubedPrecision: cubedPrecision / (found.length || 1),
    cubedRecall: cubedRecall / (found.length || 1),
  }
}

function countBy(groups: readonly unknown[]): Map<unknown, number> {
  const counts = new Map<unknown, number>()
  for (const group of groups) counts.set(group, (counts.get(group) ?? 0) + 1)
  return counts
}

function pairsOf(count: number): number {
  return (count * (count - 1)) / 2
}
