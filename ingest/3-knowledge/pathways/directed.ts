/** From which pole to which a pathway leads. */
import type { Pathway } from '../../extraction.ts'
import type { Vocabulary } from '../../vocabulary.ts'

/** Words of a two-way relation. */
const MUTUAL =
  /\b(?:cycles?|loop|closed-loop|between|supply and demand|mutual\w*|bidirectional|two-way|dual|reciproc\w*|spiral|coordinated|collaborative|synerg\w*|interacti\w*|co-?evol\w*)\b|双向|循环|闭环|供需|供求|之间|互动|协同|相互|螺旋/iu
/** Words that put one side before the other. */
const GIVING =
  /\b(?:on|for|of|in|to|empower\w*|driv\w*|promot\w*|support\w*|provid\w*|pos(?:es|ing)|demands?|needs?)\b|赋能|驱动|促进|支撑|推动/iu

/** At most so many concepts of each end. */
const MOST_ENDS = 2

/**
 * `both` where the words say so, else by the order in which the poles stand in the text, else `none`.
 * `concepts` are ids in the order of their mention.
 */
export function directed(text: string, concepts: readonly string[], vocabulary: Vocabulary): Pick<Pathway, 'direction' | 'from' | 'to'> {
  const poleOf = (id: string) => vocabulary.concepts.get(id)?.pole
  const [first, second] = [...new Set(concepts.map(poleOf).filter((pole) => pole !== undefined))]
  if (first === undefined || second === undefined) return { direction: 'none', from: concepts.slice(0, 1), to: concepts.slice(1, 2) }
  const ends = {
    from: concepts.filter((id) => poleOf(id) === first).slice(0, MOST_ENDS),
    to: concepts.filter((id) => poleOf(id) === second).slice(0, MOST_ENDS),
  }
  return { direction: MUTUAL.test(text) || !GIVING.test(text) ? 'both' : `${first}->${second}`, ...ends }
}
