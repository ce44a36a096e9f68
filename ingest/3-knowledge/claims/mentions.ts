/** Mentions as a clause reader wants them: sorted, none inside another. */
import type { Mention, Span } from '../../extraction.ts'

/** The longest mentions; of two that overlap the earlier, of two that begin together the longer. */
export function outermost(mentions: readonly Mention[]): Mention[] {
  const kept: Mention[] = []
  for (const mention of mentions.toSorted((a, b) => a.start - b.start || b.end - a.end)) {
    if ((kept.at(-1)?.end ?? -1) <= mention.start) kept.push(mention)
  }
  return kept
}

/** Those of sorted mentions that lie within a span; finds them by halving. */
export function within(mentions: readonly Mention[], span: Span): Mention[] {
  let low = 0
  let high = mentions.length
  while (low < high) {
    const middle = (low + high) >> 1
    if (mentions[middle]!.start < span.start) low = middle + 1
    else high = middle
  }
  const found: Mention[] = []
  for (let i = low; i < mentions.length && mentions[i]!.end <= span.end; i++) found.push(mentions[i]!)
  return found
}
