/**
 * The numbers of the outline so far, to tell a heading's number from any other number at a line's beginning.
 */
import { countsOf, type HeadingNumber } from '../../heading-number.ts'

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
      const parts = countsOf(number)
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
      const parts = countsOf(number)
      if (number.kind === 'decimal' || number.kind === 'roman') path = parts
      else last.set(number.kind, parts[0]!)
    },
  }
}
