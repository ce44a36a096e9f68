/**
 * Pathways, mechanisms, models and frameworks, with their direction and their steps in order.
 *
 * Papers of this kind say them by their headings (a heading whose subheadings are the steps) or in sentences (a framework
 * "A – B – C", aspects after a colon, a cycle that closes). Both ways have a file in `pathways/`.
 */
import type { Reading } from '../document.ts'
import type { Chain, Mention, Pathway } from '../extraction.ts'
import type { Vocabulary } from '../vocabulary.ts'
import { fromHeadings } from './pathways/from-headings.ts'
import { fromSentences } from './pathways/from-sentences.ts'
import type { Statement } from './systems/to-statements.ts'

/** The pathways of a paper in reading order, each name once. */
export function findPathways(
  reading: Reading,
  statements: readonly Statement[],
  mentions: readonly Mention[],
  chains: readonly Chain[],
  vocabulary: Vocabulary,
): Pathway[] {
  const seen = new Set<string>()
  return [...fromHeadings(reading, statements, mentions, vocabulary), ...fromSentences(reading, statements, chains, vocabulary)]
    .filter(({ name }) => {
      const key = name.toLowerCase().replace(/[^\p{L}\p{N}]+/gu, '')
      return key.length > 3 && !seen.has(key) && seen.add(key)
    })
    .sort((a, b) => a.evidence.start - b.evidence.start)
}
