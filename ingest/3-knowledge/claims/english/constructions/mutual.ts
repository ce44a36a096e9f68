/** What goes both ways or lies between two: "A and B reinforce each other", "a gap between A and B". */

import { cueNamed, cuesOfKind, cuesOfVerb } from '../cue-index.ts'
import type { Frame } from '../frames.ts'
import { ends, type Phrase } from '../phrases.ts'
import { isOneOf, meaningOf, moodOf, PLAIN_MOOD, type Sentence, toSides } from '../sentence.ts'

const betweenCues = cuesOfKind('between')
const EACH_OTHER = /\b(?:each other|one another)\b/u

export function readMutual(sentence: Sentence): void {
  for (const frame of sentence.clauses.frames) readEachOther(sentence, frame)
  for (const phrase of sentence.clauses.phrases) readBetween(sentence, phrase)
}

/** "A and B reinforce each other": both ways. */
function readEachOther(sentence: Sentence, frame: Frame): void {
  const near = sentence.tokens.slice(sentence.chunks[frame.at]!.from, sentence.chunks[frame.at]!.to + 6).map((t) => t.word)
  const reciprocal = near.includes('mutually') || EACH_OTHER.test(near.join(' '))
  if (!reciprocal || !frame.subject) return
  const cue = cuesOfVerb(frame.verb.lemma)[0] ?? cueNamed('support')
  const sides = toSides(ends(frame.subject), 'subject')
  sentence.say(cue, { acting: sides, acted: sides }, ['mutual'], frame.verb, moodOf(frame))
}

function readBetween(sentence: Sentence, phrase: Phrase): void {
  for (const part of phrase.parts) {
    const noun = meaningOf(part.head)
    for (const cue of betweenCues) {
      const between = isOneOf(noun, cue.nouns!) ? part.posts.find((post) => post.prep === 'between' || post.prep === 'of') : undefined
      const other = phrase.parts[phrase.parts.indexOf(part) + 1]
      if (between?.prep !== 'between' || !other || between.noun.mentions.length === 0) continue
      const acted = toSides(ends({ ...phrase, parts: [other] }), 'object')
      sentence.say(cue, { acting: [{ mention: between.noun.mentions.at(-1)!, factors: [] }], acted }, ['nominal'], part.head, PLAIN_MOOD)
    }
  }
}
