/** Mentions as a clause reader wants them: sorted, none inside another. */
import type { Mention } from '../../extraction.ts'

/** The longest mentions; of two that overlap the earlier, of two that begin together the longer. */
export function outermost(mentions: readonly Mention[]): Mention[] {
  const kept: Mention[] = []
  for (const mention of mentions.toSorted((a, b) => a.start - b.start || b.end - a.end)) {
    if ((kept.at(-1)?.end ?? -1) <= mention.start) kept.push(mention)
  }
  return kept
}
