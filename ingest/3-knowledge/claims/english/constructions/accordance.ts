/** What is done after another's measure: "A changes in line with B", "in response to B, A changes". */
import { cuesOfKind } from '../cue-index.ts'
import type { Frame } from '../frames.ts'
import { ends } from '../phrases.ts'
import { isOneOf, moodOf, type Sentence, toSides } from '../sentence.ts'

const accordanceCues = cuesOfKind('accordance')

export function readAccordance(sentence: Sentence): void {
  sentence.chunks.forEach((chunk, i) => {
    const noun = sentence.chunks[i + 1]
    if (chunk.kind !== 'prep' || chunk.word !== 'in' || noun?.kind !== 'noun' || noun.mentions.length > 0) return
    for (const cue of accordanceCues) {
      if (!isOneOf(noun.words.at(-1)!, cue.nouns!)) continue
      const measure = sentence.phraseAfter(i + 2, cue.after!)
      const frame = doneAt(sentence, i)
      if (!measure || !frame) continue
      const sides = { acting: sentence.sidesOf(frame.subject, frame.bond, null), acted: toSides(ends(measure), 'object') }
      sentence.say(cue, sides, [], noun, moodOf(frame))
    }
  })
}

/** The verb that the adverbial at chunk `i` goes with: the last before it, else the first of a subject after it. */
function doneAt(sentence: Sentence, i: number): Frame | undefined {
  const { frames } = sentence.clauses
  return frames.findLast((frame) => frame.at < i) ?? frames.find((frame) => frame.at > i && frame.bond === 'own')
}
