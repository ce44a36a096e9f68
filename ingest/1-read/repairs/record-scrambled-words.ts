/**
 * Words that a conversion of two columns put in the wrong place: recorded, not moved, since where they belong is a guess.
 *
 * They betray themselves by a full stop before a word in lower case, or by two function words that cannot meet.
 */
import { spanOf } from '../../block.ts'
import { notesOf, type RepairPlugin, recordRepair } from './record-repair.ts'

const FALSE_STOP = /(?<=\p{Ll}{3})\. (\p{Ll}{2,40}) /gu
const CLASH = /\b(?:the|a|an) (?:in|of|on|at|to|for|from|with|by|is|are|was|were|and|has|have|the) (?!\d)/g
const ABBREVIATION =
  /\b(?:al|etc|vs|cf|eg|ie|figs?|resp|approx|spp|sp|var|subsp|dept|univ|vol|pp|eds?|no|ca|inc|ltd|corp|wt|min|max|conc|temp|ref|refs|eqs?|sect)\. $/i

/** Records the places where words of scrambled columns show. */
export const recordScrambledWords: RepairPlugin = () => (tree, file) => {
  const { plain } = notesOf(file)
  for (const node of tree.children) {
    if (node.type !== 'paragraph') continue
    const { start, end } = spanOf(node)
    if (end - start < 120) continue
    const words = plain.slice(start, end)
    for (const match of words.matchAll(FALSE_STOP)) {
      const at = match.index + match[0].length - match[1]!.length - 1
      if (ABBREVIATION.test(words.slice(Math.max(0, at - 12), at))) continue
      recordRepair(
        file,
        'scrambled-words',
        { start: start + at, end: start + at + match[1]!.length },
        'A full stop before a word in lower case.',
      )
    }
    for (const match of words.matchAll(CLASH))
      recordRepair(
        file,
        'scrambled-words',
        { start: start + match.index, end: start + match.index + match[0].length },
        'Words that do not follow each other.',
      )
  }
}
