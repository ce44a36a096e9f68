/** How many papers cite two works together, for all pairs of works, without keeping those that nobody looks at. */
import type { CitedWork, CitingPaper } from './read-citations.ts'

export interface CountedPair {
  one: CitedWork
  other: CitedWork
  papers: number
}

/**
 * The pairs that most papers cite, all that are as good as the last of them among them, and how many pairs there are.
 * A pair has the asked work first, the one of the lesser id where both are asked. Pairs are counted work by work, so that a
 * million of them need no memory.
 */
export function countTogether(
  papers: readonly CitingPaper[],
  isAsked: (work: CitedWork) => boolean,
  most: number,
): { pairs: CountedPair[]; total: number } {
  const works = [...new Set(papers.flatMap((paper) => paper.works))].sort((a, b) => (a.id < b.id ? -1 : 1))
  const numbers = new Map(works.map((work, i) => [work, i]))
  const lists = new Map(papers.map((paper) => [paper.id, paper.works.map((work) => numbers.get(work)!)]))
  const asked = works.map(isAsked)
  const visitPairs = (visit: (one: number, other: number, count: number) => void) => {
    const counts = new Int32Array(works.length)
    for (const [i, work] of works.entries()) {
      if (!asked[i]) continue
      const met: number[] = []
      for (const paper of work.marks.keys()) {
        for (const j of lists.get(paper)!) {
          if (j === i || (j < i && asked[j])) continue
          if (counts[j] === 0) met.push(j)
          counts[j]!++
        }
      }
      for (const j of met) {
        visit(i, j, counts[j]!)
        counts[j] = 0
      }
    }
  }
  const tally: number[] = []
  visitPairs((_, __, count) => {
    tally[count] = (tally[count] ?? 0) + 1
  })
  let least = tally.length
  for (let better = 0; least > 1 && better < most; better += tally[least] ?? 0) least--
  const pairs: CountedPair[] = []
  visitPairs((one, other, count) => {
    if (count >= least) pairs.push({ one: works[one]!, other: works[other]!, papers: count })
  })
  return { pairs, total: tally.reduce((sum, count) => sum + count, 0) }
}
