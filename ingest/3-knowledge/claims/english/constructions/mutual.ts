/** What goes both ways by its verb: "A and B reinforce each other", "A and B mutually reinforce". */
import { cueNamed, cuesOfVerb } from '../cue-index.ts'
import type { Frame } from '../frames.ts'
import { ends } from '../phrases.ts'
import { moodOf, type Sentence, toSides } from '../sentence.ts'

const EACH_OTHER = /\b(?:each other|one another)\b/u

export function readMutual(sentence: Sentence): void {
  for (const frame of sentence.clauses.frames) readEachOther(sentence, frame)
}

function readEachOther(sentence: Sentence, frame: Frame): void {
  const { from, to } = sentence.chunks[frame.at]!
  const near = sentence.tokens.slice(Math.max(0, from - 1), to + 6).map((t) => t.word)
  const reciprocal = near.includes('mutually') || EACH_OTHER.test(near.join(' '))
  if (!reciprocal || !frame.subject) return
  const cue = cuesOfVerb(frame.verb.lemma)[0] ?? cueNamed('support')
  const sides = toSides(ends(frame.subject), 'subject')
  sentence.say(cue, { acting: sides, acted: sides }, ['mutual'], frame.verb, moodOf(frame))
}
