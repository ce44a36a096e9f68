/**
 * The numbers of the outline so far, to tell a heading's number from any other number at a line's beginning.
 */
import type { HeadingNumber } from '../../heading-number.ts'

const ROMAN: Record<string, number> = { I: 1, V: 5, X: 10 }
const HAN = '一二三四五六七八九十'

export interface Outline {
  /** True where the number may come next: the first of a level, or one or two on from the last. */
  expects(number: HeadingNumber): boolean
  /** Notes a heading's number. */
  enter(number: HeadingNumber | null): void
}

/** An outline without headings. */
export function createOutline(): Outline {
  let path: number[] = []
  const last = new Map<string, number>()
  return {
    expects(number) {
      const parts = partsOf(number)
      if (number.kind === 'decimal' || number.kind === 'roman') {
        if (parts.length === 1) return parts[0]! >= Math.max(1, path[0] ?? 0) && parts[0]! <= (path[0] ?? 0) + 2 && parts[0] !== path[0]
        const prefix = parts.slice(0, -1)
        const there = prefix.every((n, i) => n === path[i]) || (prefix.length === 1 && prefix[0] === (path[0] ?? 0) + 1)
        const before = prefix.length < path.length && there ? path[prefix.length]! : 0
        return there && parts.at(-1)! > before && parts.at(-1)! <= before + 2
      }
      if (number.kind === 'appendix') return true
      const before = last.get(number.kind) ?? 0
      return parts[0] === 1 || (parts[0]! > before && parts[0]! <= before + 2)
    },
    enter(number) {
      if (!number) return
      const parts = partsOf(number)
      if (number.kind === 'decimal' || number.kind === 'roman') path = parts
      else last.set(number.kind, parts[0]!)
    },
  }
}

/** A number as numbers: `4.2.1` → [4, 2, 1], `IV` → [4], `（二）` → [2]. */
function partsOf(number: HeadingNumber): number[] {
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
