/**
 * The spans that lie within another, by binary search: lists of mentions and citations are long, and asked often.
 */
import type { Span } from './extraction.ts'

/** Of spans sorted by start, those that begin and end within `span`. */
export function spansWithin<T extends Span>(sorted: readonly T[], span: Span): T[] {
  const found: T[] = []
  for (let i = firstFrom(sorted, span.start); i < sorted.length && sorted[i]!.start < span.end; i++) {
    if (sorted[i]!.end <= span.end) found.push(sorted[i]!)
  }
  return found
}

/** Of things whose spans are sorted and don't overlap, those that share a character with `span`. */
export function spansAcross<T extends { span: Span }>(sorted: readonly T[], span: Span): T[] {
  let [low, high] = [0, sorted.length]
  while (low < high) {
    const middle = (low + high) >> 1
    if (sorted[middle]!.span.end <= span.start) low = middle + 1
    else high = middle
  }
  const found: T[] = []
  for (let i = low; i < sorted.length && sorted[i]!.span.start < span.end; i++) found.push(sorted[i]!)
  return found
}

/** The index of the first span that begins at `start` or later. */
export function firstFrom(sorted: readonly Span[], start: number): number {
  let [low, high] = [0, sorted.length]
  while (low < high) {
    const middle = (low + high) >> 1
    if (sorted[middle]!.start < start) low = middle + 1
    else high = middle
  }
  return low
}
