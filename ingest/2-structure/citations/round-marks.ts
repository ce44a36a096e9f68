/**
 * Marks in round brackets, `（3）`: looked for where a paper has no others.
 *
 * A number in round brackets is more often an item's or a formula's. That they are marks is told by all of them: they
 * close words, reach half of the list and count up through it.
 */
import { toNumbers } from './numeric-mark.ts'
import type { NumericMark } from './worn-marks.ts'

const ROUND = /(?<=[\p{L}\p{N}"'%)\]]\s?)\(([\d\s,;~-]{1,40})\)(?=\s*(?:[.,;:、。]|\p{Script=Han}|\p{Ll}|$))/gu
/** What stands before a round bracket that holds no mark: a formula's or a figure's name, or what an item follows. */
const COUNTED =
  /\b(?:eqs?|equations?|formulas?|figs?|figures?|tables?|steps?|sections?|chapters?|items?|parts?|and|or|are|is)\b\.?\s?$|[式图表第步]\s?$/iu
const LEAST = 3

/** The marks, where the numbers run as a list's do; else none. */
export function findRoundMarks(plain: string, isProse: (at: number) => boolean, labels: Set<number>): NumericMark[] {
  const marks: NumericMark[] = []
  for (const match of plain.matchAll(ROUND)) {
    const numbers = toNumbers(match[1] ?? '', undefined)
    if (numbers.length === 0 || !isProse(match.index) || !numbers.every((n) => labels.has(n))) continue
    if (!COUNTED.test(plain.slice(Math.max(0, match.index - 16), match.index)))
      marks.push({ start: match.index, end: match.index + match[0].length, numbers })
  }
  const firsts = [...new Set(marks.flatMap(({ numbers }) => numbers))]
  const rising = firsts.filter((n, i) => n > (firsts[i - 1] ?? 0)).length
  return firsts.length >= Math.max(LEAST, labels.size / 2) && rising * 4 >= firsts.length * 3 ? marks : []
}
