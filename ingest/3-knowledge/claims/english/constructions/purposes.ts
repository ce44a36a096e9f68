/** What an end takes: "to develop A, it is necessary to cultivate B". */
import { cuesOfKind } from '../cue-index.ts'
import type { Frame } from '../frames.ts'
import { ends } from '../phrases.ts'
import { isOneOf, moodOf, type Sentence, toSides } from '../sentence.ts'

const purposeCues = cuesOfKind('purpose')

export function readPurposes(sentence: Sentence): void {
  const { frames } = sentence.clauses
  frames.forEach((frame, i) => {
    if (frame.verb.lemma !== 'be' || !frame.subject?.parts[0]?.head.words.includes('it')) return
    const said = frame.object?.parts[0]?.head.words.at(-1)
    const cue = said && purposeCues.find((entry) => isOneOf(said, entry.nouns!))
    const purposes = frames.slice(0, i).filter((before) => isEnd(before, frame))
    if (!cue || purposes.length === 0) return
    for (const { verb, object, clause } of frames.slice(i + 1)) {
      if (clause !== frame.clause || verb.form !== 'infinitive' || !object) continue
      for (const purpose of purposes) {
        const sides = { acting: toSides(ends(purpose.object!), 'subject'), acted: toSides(ends(object), 'object') }
        sentence.say(cue, sides, [], frame.verb, moodOf(frame))
      }
    }
  })
}

/** "(In order) to develop A," in front of it */
function isEnd({ verb, object, clause }: Frame, main: Frame): boolean {
  return verb.form === 'infinitive' && object !== null && clause === main.clause
}
