/**
 * Finds quantities in Chinese prose: a numeral in digits or characters with its measure word, percentages, sums of money.
 *
 * What a share is of (每万人), decades, centuries and the number of aspects, stages or parts of something are none.
 */
import { type Quantity, spanOf, times } from './find-quantities.ts'
import { CURRENCIES, HAN_NUMERALS, MEASURES, MULTIPLIERS, UNCOUNTED_ZH } from './quantity-words.ts'

const longestFirst = (words: readonly string[]) => [...words].sort((a, b) => b.length - a.length).join('|')
const UNIT = longestFirst([...MEASURES, ...CURRENCIES])
/** Between the ends of a range; a dash may be read as 一. */
const TO = String.raw`\s?(?:[-~至到一]|一一)\s?`
const NUMBER = new RegExp(
  String.raw`(?<![\d.A-Za-z图表第-])(?:(?<low>\d+(?:,\d{3})*(?:\.\d+)?)(?<lowBy>万亿|[百千万亿])?(?:${TO}(?<high>\d+(?:\.\d+)?))?\s?(?<by>万亿|[百千万亿])?[多余]?\s?(?<unit>%|个百分点|${UNIT})|(?<![数几第十百千万点])(?<han>[两三四五六七八九十])(?:[至到](?<hanTo>[三四五六七八九十]))?(?<hanUnit>${UNIT})|(?<=[各共仅])(?<one>一)(?<oneUnit>${UNIT}))`,
  'gu',
)
/** Titles and quoted words. */
const NAMED = /《[^》]{0,80}》|"[^"\n]{0,30}"/g
/** What stands before the base of a share. */
const PER = /每\s?$/u
/** After a year's numeral these name a decade or a plan. */
const NO_YEARS = /^(?:代|规划|计划|级|制|期|来第)/u
/** So much around a count tells what is counted. */
const BESIDE = 4

/** All quantities of a Chinese text, in order; numbers that a conversion printed as formulas ($5 2 %$) are read too. */
export function findHanQuantities(printed: string): Quantity[] {
  const { text, at } = closeUp(printed)
  const found: Quantity[] = []
  let next = 0
  const named = [...text.matchAll(NAMED)].map(spanOf)
  for (const match of text.matchAll(NUMBER)) {
    const { start, end } = spanOf(match)
    while (next < named.length && named[next]!.end <= start) next++
    if (next < named.length && named[next]!.start < start && end < named[next]!.end) continue
    const { low, lowBy, high, by, han, hanTo, one, ...units } = match.groups!
    const unit = units.unit ?? units.hanUnit ?? units.oneUnit!
    const after = text.slice(end, end + BESIDE)
    if (isNoFigure(unit, match.groups!, text.slice(start - 2, start), after)) continue
    const counted = unit === '%' ? null : unit + (/^\p{Script=Han}+/u.exec(after)?.[0] ?? text.slice(start - BESIDE, start))
    for (const [value, multiplier] of [
      [low ?? han ?? one, lowBy ?? by],
      [high ?? hanTo, by],
    ])
      if (value !== undefined) found.push({ value: toValue(value, multiplier), unit, counted, start: at[start]!, end: at[end - 1]! + 1 })
  }
  return found
}

function isNoFigure(unit: string, { low, han }: Record<string, string | undefined>, before: string, after: string): boolean {
  if (unit === '年') return /^(?:19|20)\d\d$/.test(low ?? '') || NO_YEARS.test(after)
  if (unit === '%' || unit === '个百分点') return false
  if (PER.test(before) || (unit === '位' && /^一体/u.test(after))) return true
  return (unit === '种' && han !== undefined) || (/^[个种]$/u.test(unit) && UNCOUNTED_ZH.test(after))
}

function toValue(value: string, multiplier: string | undefined): number {
  return times(HAN_NUMERALS[value] ?? Number(value.replaceAll(',', '')), multiplier ? MULTIPLIERS[multiplier]! : 1)
}

/** The text with the formula marks and the blanks between digits taken out, and where each of its characters stood. */
function closeUp(printed: string): { text: string; at: number[] } {
  const dropped = new Set<number>()
  for (const { 0: formula, index } of printed.matchAll(/\$[\d\s.,%~\\-]{1,40}(?:\^[^$]{0,30})?\$/g))
    for (let i = 0; i < formula.length; i++) if (/[\s$\\]/.test(formula[i]!)) dropped.add(index + i)
  const at = Array.from({ length: printed.length }, (_, i) => i).filter((i) => !dropped.has(i))
  return { text: at.map((i) => printed[i]!).join(''), at }
}
