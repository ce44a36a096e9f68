/** Whether a place of the text lies in any of many spans. */
import type { Span } from '../../extraction.ts'

/** Tells of an offset whether one of the spans holds it; the spans may overlap and come in any order. */
export function toCover(spans: readonly Span[]): (at: number) => boolean {
  const merged: Span[] = []
  for (const { start, end } of spans.toSorted((a, b) => a.start - b.start)) {
    const last = merged.at(-1)
    if (last && start <= last.end) last.end = Math.max(last.end, end)
    else merged.push({ start, end })
  }
  return (at) => {
    let [low, high] = [0, merged.length]
    while (low < high) {
      const middle = (low + high) >> 1
      if (merged[middle]!.end <= at) low = middle + 1
      else high = middle
    }
    return low < merged.length && merged[low]!.start <= at
  }
}
