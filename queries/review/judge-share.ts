/**
 * What is wrong with a share in percent, told from its digits alone.
 *
 * A share of n whole things is k/n for a whole k, so that only some figures are possible: the test of granularity of
 * N. Brown and J. Heathers, "The GRIM test", Social Psychological and Personality Science 8 (2017).
 */

export const SHARE_FAULTS = {
  'more than the whole': '超过总体',
  'no whole number of the base gives it': '该基数得不出这一比例',
  'its count is another share': '与所列数量不符',
  'no number is given for its base': '未给出基数的数量',
} as const
export type ShareFault = keyof typeof SHARE_FAULTS

export interface Share {
  value: number
  /** What it is a share of, as the paper says it, `175 enterprises`; null where it doesn't. */
  base: string | null
  /** Figures that the same sentence gives for the same thing, `131` beside `74.86 %`. */
  counts: readonly number[]
  /** Where it is printed. */
  sentence: string
}

/** The first fault of a share, the gravest first; null where there is none, and where it is only said to be about so much. */
export function judgeShare({ value, base, counts, sentence }: Share): ShareFault | null {
  const { decimals, isRough } = findPrinted(value, sentence)
  const whole = Number(/\d[\d,]*/.exec(base ?? '')?.[0].replaceAll(',', '') ?? 0)
  if (base && (value > 100 || value < 0)) return 'more than the whole'
  if (whole > 0) return isRough || isShareOf(value, whole, decimals) ? null : 'no whole number of the base gives it'
  if (counts.length) return isRough || counts.some((count) => isCounted(count, value, decimals)) ? null : 'its count is another share'
  return 'no number is given for its base'
}

/** The least whole of which a figure can be the share, as it is printed in the sentence; null where none up to 1,000 is. */
export function findLeastWhole(value: number, sentence: string): number | null {
  const { decimals } = findPrinted(value, sentence)
  for (let whole = 1; whole <= 1000; whole++) if (isShareOf(value, whole, decimals)) return whole
  return null
}

/** Whether `value` percent, rounded to so many decimals, is k of `whole` things for a whole k. */
function isShareOf(value: number, whole: number, decimals: number): boolean {
  const near = Math.round((value * whole) / 100)
  return [near - 1, near, near + 1].some((k) => k >= 0 && k <= whole && isRounded((100 * k) / whole, value, decimals))
}

/** Whether there is a whole of which `count` is `value` percent. */
function isCounted(count: number, value: number, decimals: number): boolean {
  const near = Math.round((100 * count) / value)
  return value > 0 && [near - 1, near, near + 1].some((whole) => whole > 0 && isRounded((100 * count) / whole, value, decimals))
}

function isRounded(exact: number, printed: number, decimals: number): boolean {
  return Math.abs(exact - printed) <= 0.5 * 10 ** -decimals + 1e-9
}

const ROUGH =
  /(?:over|above|below|under|about|around|nearly|almost|some|roughly|approximately|(?:more|less|fewer) than|at least|up to|超过?|逾|约|近|大约|不足|不到|至少)\s*$/i

/** How a percentage is printed: its decimals, and whether a word before makes it a bound or a guess. */
function findPrinted(value: number, sentence: string): { decimals: number; isRough: boolean } {
  for (const found of sentence.matchAll(/(\d[\d,]*(?:\.(\d+))?)\s*[%％]/g)) {
    if (Number(found[1]!.replaceAll(',', '')) !== value) continue
    return { decimals: found[2]?.length ?? 0, isRough: ROUGH.test(sentence.slice(0, found.index)) }
  }
  return { decimals: String(value).split('.')[1]?.length ?? 0, isRough: true }
}
