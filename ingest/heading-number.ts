/**
 * The printed number of a heading: `2.1`, `IV.`, `V .`, `A.`, `(1)`, `一、`, `（二）`.
 *
 * The level of a heading comes from it, because a converter's `#` marks are of random depth.
 */

export type NumberKind = 'decimal' | 'appendix' | 'roman' | 'letter' | 'paren' | 'han' | 'paren-han' | 'chapter'

export interface HeadingNumber {
  /** As printed, without trailing punctuation: `4.2.1`, `II`, `(1)`, `一`. */
  number: string
  kind: NumberKind
  /** How many parts a decimal number has; 1 for the others. */
  depth: number
  /** The length of the number with its punctuation and blanks. */
  length: number
}

const ROMAN: Record<string, number> = { I: 1, V: 5, X: 10 }
const HAN = '一二三四五六七八九十'
const HAN_NUMBER = '[一二三四五六七八九十百]{1,4}'

/** Each on folded text; the first group is the number, the whole match runs to the title. */
const PATTERNS: { kind: NumberKind; pattern: RegExp; examples: string[] }[] = [
  {
    kind: 'decimal',
    pattern: /^(\d{1,2}(?: ?\. ?\d{1,2}){1,4})[.,:]?(?: +|(?=[^\d\s.,%)\]]))/,
    examples: ['2.1.Core', '4.2.1 Talent', '3.1海归'],
  },
  {
    kind: 'decimal',
    pattern: /^(\d{1,2})(?: ?[.、] *|: +| +|(?=[^\d\s.,%)\]/:;-]))(?=\D)/,
    examples: ['1. Introduction', '1 Introduction', '1引言'],
  },
  { kind: 'roman', pattern: /^([IVX]{1,5})(?: ?[.、] *| +)(?=\S)/, examples: ['II. Connotation', 'V . Exploring'] },
  {
    kind: 'appendix',
    pattern: /^([A-H](?:\.\d{1,2}){1,3})\.?(?: +|(?=\p{Lu}\p{Ll}))(?=\S)/u,
    examples: ['A.1 Background', 'B.2.1 Prompts'],
  },
  { kind: 'letter', pattern: /^([A-H])\. *(?=\p{L})/u, examples: ['A. Classification'] },
  { kind: 'paren', pattern: /^(\(\d{1,2}\)|\d{1,2}\)|[①-⑳])[.、]? *(?=\S)/, examples: ['(1) Enterprises', '1) Data'] },
  { kind: 'paren-han', pattern: new RegExp(`^(\\(${HAN_NUMBER}\\))[、.]? *(?=\\S)`), examples: ['（二）校企合作'] },
  { kind: 'chapter', pattern: new RegExp(`^(第${HAN_NUMBER}[章节部分]{1,2})[、.: ]*(?=\\S)`), examples: ['第一章 绪论'] },
  { kind: 'han', pattern: new RegExp(`^(${HAN_NUMBER})(?:[、.] *| +)(?=\\S)`), examples: ['一、引言'] },
]

/** The number at the beginning of a heading (folded text, blanks squeezed), or null. */
export function findHeadingNumber(line: string): HeadingNumber | null {
  for (const { kind, pattern } of PATTERNS) {
    const match = pattern.exec(line)
    if (!match) continue
    if (kind === 'roman' && !isRoman(match[1]!)) continue
    const number = match[1]!.replace(/ /g, '')
    return { number, kind, depth: kind === 'decimal' || kind === 'appendix' ? number.split('.').length : 1, length: match[0].length }
  }
  return null
}

function isRoman(letters: string): boolean {
  return /^(?:X{0,3})(?:IX|IV|V?I{0,3})$/.test(letters)
}

/** A number as numbers: `4.2.1` → [4, 2, 1], `IV` → [4], `（二）` → [2]. */
export function countsOf(number: HeadingNumber): number[] {
  const bare = number.number.replace(/[()第章节部分]/g, '')
  if (number.kind === 'roman') return [fromRoman(bare)]
  if (number.kind === 'letter') return [bare.charCodeAt(0) - 64]
  if (number.kind === 'appendix') return bare.split('.').map((part, i) => (i ? Number(part) : part.charCodeAt(0) - 64))
  if (number.kind === 'decimal') return bare.split('.').map(Number)
  if (/^[①-⑳]$/.test(bare)) return [bare.charCodeAt(0) - 0x245f]
  if (/^\d+$/.test(bare)) return [Number(bare)]
  return [fromHan(bare)]
}

function fromRoman(letters: string): number {
  let sum = 0
  for (let i = 0; i < letters.length; i++) {
    const value = ROMAN[letters[i]!] ?? 0
    sum += value < (ROMAN[letters[i + 1] ?? ''] ?? 0) ? -value : value
  }
  return sum
}

function fromHan(digits: string): number {
  const [tens, ones] = digits.includes('十') ? digits.split('十') : ['', digits]
  const ten = digits.includes('十') ? (tens ? HAN.indexOf(tens) + 1 : 1) * 10 : 0
  return ten + (ones ? HAN.indexOf(ones) + 1 : 0)
}
