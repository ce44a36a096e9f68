/**
 * Numeric marks that a scanner wore down: `[5。`, `12]`, `「19]`, `[]`, a bare raised 3, `[1O]`, a `[2]` that was `[25]`.
 *
 * In a paper that numbers its works as it first cites them, the marks before and after tell which numbers are missing
 * between them; what stands there and looks like the rest of a mark is the missing one. Alone it would be any number.
 */
import type { Span } from '../../extraction.ts'
import { toNumbers } from './numeric-mark.ts'
import { toCover } from './span-cover.ts'

export interface NumericMark extends Span {
  numbers: number[]
  /** True where the number itself is lost, and only the order of the marks tells it. */
  worn?: boolean
}

const BEFORE = String.raw`(?<=[\p{Script=Han})"'.,;\]])`
const OPEN_ONLY = new RegExp(String.raw`${BEFORE}\[(\d{1,3})(?=[\p{Script=Han}.;:"]|,(?!\s?\d))`, 'gu')
const CLOSED_ONLY = /(?<=[\p{Script=Han})"]|[^\d\s][.,])(?:"\s?)?(?<![\d[])(\d{1,3})\](?=[\p{Script=Han}\s.,;:]|$)/gu
/** `[1O]`, `[l2-15]`: letters read for figures. */
const LETTERS = /\[((?=[\d ,-]*[OolI])(?=[OolI ,-]*\d)[\dOolI]{1,3}(?:\s?[,-]\s?[\dOolI]{1,3}){0,4})\]/g
const EMPTY = new RegExp(String.raw`${BEFORE}\[(?:\s?\]|(?=[\p{Script=Han}.,;][^\]\n]{12}))`, 'gu')
/** What stands before a number in prose of 汉字 that is no mark, and the units that stand after one. */
export const NO_MARK_BEFORE = '(?<![第图表式附版卷期约共达近为至到超前后每另占有])'
export const NO_UNIT_AFTER = String.raw`(?!\.\d|,\d|[年月日号时分秒个名位项条种类级次届期章节页人家元岁篇份倍度点维组轮所层万亿千百大步者代型台件张座颗部本门])`
/** A number after a word, and no unit after it. */
const BARE = new RegExp(String.raw`(?<=[\p{Script=Han})"])${NO_MARK_BEFORE}(\d{1,3})(?=[\p{Script=Han},.;:]|$)${NO_UNIT_AFTER}`, 'gu')
const LEAST_MARKS = 4
/** More are no scanner's work. */
const MOST_WORN = 5000
const MOST_GAPS = 500

/** The worn marks, and in `instead` the marks that are worn down to another number and which they replace. */
export function findWornMarks(
  plain: string,
  isProse: (at: number) => boolean,
  labels: Set<number>,
  marks: NumericMark[],
): { found: NumericMark[]; instead: Map<NumericMark, NumericMark> } {
  const taken = toCover(marks)
  const free = (span: Span): boolean => isProse(span.start) && !taken(span.start) && !taken(span.end - 1)
  const find = (pattern: RegExp): NumericMark[] => [...plain.matchAll(pattern)].map(toMark).filter(free)
  const broken = [...find(OPEN_ONLY), ...find(CLOSED_ONLY), ...find(LETTERS)].filter(
    ({ numbers }) => numbers.length > 0 && numbers.every((n) => labels.has(n)),
  )
  const sound = [...marks, ...broken].sort((a, b) => a.start - b.start)
  const firsts = firstMarks(sound)
  const rising = firsts.filter((one, i) => one.number > (firsts[i - 1]?.number ?? 0)).length
  if (firsts.length < LEAST_MARKS || rising * 4 < firsts.length * 3) return { found: broken, instead: new Map() }
  const empty = find(EMPTY)
    .slice(0, MOST_WORN)
    .flatMap((mark) => {
      const number = nextNumber(firsts, mark, labels)
      return number === null ? [] : [{ ...mark, numbers: [number], worn: true }]
    })
  const bare = find(BARE).slice(0, MOST_WORN)
  const wear = broken.length + empty.length > 0
  const found = [...broken, ...empty]
  const instead = new Map<NumericMark, NumericMark>()
  // what the first round reads anew leaves numbers free that the second finds
  for (let round = 0; round < 2; round++) {
    const now = [...sound.map((mark) => instead.get(mark) ?? mark), ...found.slice(broken.length)].sort((a, b) => a.start - b.start)
    for (const gap of gapsOf(firstMarks(now), labels).slice(0, MOST_GAPS)) {
      const within = (span: Span): boolean => span.start >= gap.start && span.end <= gap.end
      const here = bare.filter(within)
      const lost: number[] = []
      for (const number of gap.missing) {
        const [only, other] = here.filter((mark) => mark.numbers[0] === number)
        const later = gap.later.includes(number)
        if (only && !other && (wear || !later)) found.push(only)
        else if (!later) lost.push(number)
      }
      const cut = sound.filter((mark) => within(mark) && !instead.has(mark) && lost.some((number) => isCutOff(mark, number)))
      if (wear && cut.length === lost.length && cut.every((mark, i) => isCutOff(mark, lost[i] ?? 0)))
        for (const [i, mark] of cut.entries()) instead.set(mark, { ...mark, numbers: [lost[i] ?? 0], worn: true })
    }
  }
  return { found, instead }
}

/** The number that a mark without one has by its place: the next after the highest before it, if the marks after it go on from there. */
function nextNumber(firsts: First[], mark: Span, labels: Set<number>): number | null {
  let before = 0
  for (const one of firsts) if (one.end <= mark.start) before = Math.max(before, one.number)
  const after = firsts.find((one) => one.start >= mark.end && one.number > before)?.number ?? Number.POSITIVE_INFINITY
  return labels.has(before + 1) && before + 1 < after ? before + 1 : null
}

function toMark(match: RegExpExecArray): NumericMark {
  const figures = (match[1] ?? '').replace(/[Oo]/g, '0').replace(/[lI]/g, '1')
  return { start: match.index, end: match.index + match[0].length, numbers: toNumbers(figures, undefined) }
}

interface First extends Span {
  number: number
}

/** Where each number is first cited, in reading order. */
function firstMarks(marks: NumericMark[]): First[] {
  const seen = new Set<number>()
  const firsts: First[] = []
  for (const { start, end, numbers } of marks)
    for (const number of numbers)
      if (!seen.has(number)) {
        seen.add(number)
        firsts.push({ start, end, number })
      }
  return firsts
}

interface Gap extends Span {
  /** Numbers that should be first cited here and are not. */
  missing: number[]
  /** Those of them that are cited further on. */
  later: number[]
}

/** The stretches between the first mark of a number and that of the next higher one. */
function gapsOf(firsts: First[], labels: Set<number>): Gap[] {
  const gaps: Gap[] = []
  const starts = new Map(firsts.map((one) => [one.number, one.start]))
  let highest = 0
  for (const label of labels) highest = Math.max(highest, label)
  let last = { end: 0, number: 0 }
  for (const one of [...firsts, { start: Number.POSITIVE_INFINITY, end: 0, number: highest + 1 }]) {
    if (one.number <= last.number) continue
    const missing: number[] = []
    for (let n = last.number + 1; n < Math.min(one.number, highest + 1); n++)
      if (labels.has(n) && (starts.get(n) ?? Number.POSITIVE_INFINITY) >= one.start) missing.push(n)
    if (missing.length > 0) gaps.push({ start: last.end, end: one.start, missing, later: missing.filter((n) => starts.has(n)) })
    last = one
  }
  return gaps
}

/** `[2]` may be what is left of `[25]`. */
function isCutOff(mark: NumericMark, number: number): boolean {
  const [only] = mark.numbers
  return mark.numbers.length === 1 && only !== undefined && only < number && String(number).startsWith(String(only))
}
