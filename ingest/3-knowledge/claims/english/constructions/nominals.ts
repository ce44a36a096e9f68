/** Nouns that carry an action: "the influence of A on B", "A's support for B", "A-driven B". */
import type { NounChunk } from '../chunks.ts'
import { cueNamed, cuesOfKind } from '../cue-index.ts'
import type { Phrase } from '../phrases.ts'
import { isOneOf, meaningOf, PLAIN_MOOD, type Sentence } from '../sentence.ts'

const nominalCues = cuesOfKind('nominal')
const compoundCue = cueNamed('driven')

export function readNominals(sentence: Sentence): void {
  for (const phrase of sentence.clauses.phrases) readNominal(sentence, phrase)
}

function readNominal(sentence: Sentence, phrase: Phrase): void {
  for (const part of phrase.parts) {
    const noun = meaningOf(part.head)
    for (const cue of nominalCues) {
      if (!isOneOf(noun, cue.nouns!)) continue
      const owner = sentence.genitive(part.head)
      const agent = part === phrase.parts.at(-1) ? sentence.phraseAfter(phrase.to, cue.of!)?.parts[0]?.head.mentions.at(-1) : undefined
      const by = owner ?? part.posts.find((post) => cue.of!.includes(post.prep))?.noun.mentions.at(-1) ?? agent
      const on = part.posts.find((post) => cue.after!.includes(post.prep) && post.noun.mentions.at(-1) !== by)?.noun.mentions.at(-1)
      if (by && on)
        sentence.say(
          cue,
          { acting: [{ mention: by, factors: [] }], acted: [{ mention: on, factors: [] }] },
          ['nominal'],
          part.head,
          PLAIN_MOOD,
        )
    }
    for (const chunk of [part.head, ...part.posts.map((post) => post.noun)]) readCompound(sentence, chunk)
  }
}

/** "A-driven B" */
function readCompound(sentence: Sentence, chunk: NounChunk): void {
  const at = sentence.tokens
    .slice(chunk.from, chunk.to)
    .findIndex((t) => isOneOf(t.word.split('-').at(-1)!, compoundCue.nouns!) && t.word.includes('-'))
  const token = at >= 0 ? sentence.tokens[chunk.from + at] : undefined
  const object = chunk.mentions.at(-1)
  if (!token?.mention || !object || object === token.mention || token.mention.end >= token.end) return
  sentence.say(
    compoundCue,
    { acting: [{ mention: token.mention, factors: [] }], acted: [{ mention: object, factors: [] }] },
    ['nominal'],
    chunk,
    PLAIN_MOOD,
  )
}
