/**
 * Raised numbers that a converter set on the line in Chinese prose: `是重要的指标1，受到了关注2。`
 *
 * A number among 汉字 may count anything. That they are marks is told by all of them: read in order, each cites the next
 * entry of the list, until most of the list is cited.
 */
import { toNumbers } from './numeric-mark.ts'
import { NO_MARK_BEFORE, NO_UNIT_AFTER, type NumericMark } from './worn-marks.ts'

const NUMBER = new RegExp(
  String.raw`(?<=[\p{Script=Han})"'])${NO_MARK_BEFORE}(\d{1,3}(?:\s?[,、-]\s?\d{1,3}){0,8})(?=[\p{Script=Han},.;:]|$)${NO_UNIT_AFTER}`,
  'gmu',
)
const LEAST = 8

/** The marks, where the numbers run as a list's do; else none. */
export function findNumberChain(plain: string, isProse: (at: number) => boolean, labels: Set<number>): NumericMark[] {
  const chain: NumericMark[] = []
  const cited = new Set<number>()
  for (const match of plain.matchAll(NUMBER)) {
    const numbers = toNumbers(match[1] ?? '', undefined)
    if (numbers.length === 0 || !isProse(match.index) || !numbers.every((n) => labels.has(n))) continue
    const fresh = numbers.filter((n) => !cited.has(n))
    // the next entries, or entries cited before: another number is a count of things
    if (fresh.some((n, i) => n !== cited.size + 1 + i)) continue
    for (const n of fresh) cited.add(n)
    chain.push({ start: match.index, end: match.index + match[0].length, numbers })
  }
  return cited.size >= LEAST && cited.size * 10 >= labels.size * 7 ? chain : []
}
