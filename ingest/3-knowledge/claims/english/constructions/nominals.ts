/** Nouns that carry an action: "the influence of A on B", "A's support for B", "A-driven B". */
import type { Mention } from '../../../../extraction.ts'
import type { Cue } from '../../../cues.ts'
import type { Chunk, NounChunk } from '../chunks.ts'
import { cueNamed, cuesOfKind } from '../cue-index.ts'
import type { Part, Phrase } from '../phrases.ts'
import { isOneOf, meaningOf, PLAIN_MOOD, SERVED, type Sentence, type Side } from '../sentence.ts'

const nominalCues = cuesOfKind('nominal')
const compoundCue = cueNamed('driven')

export function readNominals(sentence: Sentence): void {
  for (const phrase of sentence.clauses.phrases) {
    phrase.parts.forEach((part, order) => {
      for (const nominal of [part, ...hangingOn(part)]) readNominal(sentence, phrase, nominal, order)
      for (const chunk of [part.head, ...part.posts.map((post) => post.noun)]) readCompound(sentence, chunk)
    })
  }
}

/** "in view of the demands of A for B": the nouns without a concept that hang on others, each with what hangs on it. */
function hangingOn({ posts }: Part): Part[] {
  return posts.flatMap(({ prep, noun }, i) =>
    SERVED.has(prep) || noun.mentions.length > 0 ? [] : [{ head: noun, posts: posts.slice(i + 1), examples: [] }],
  )
}

function readNominal(sentence: Sentence, phrase: Phrase, part: Part, order: number): void {
  const noun = meaningOf(part.head)
  for (const cue of nominalCues) {
    if (!isOneOf(noun, cue.nouns!)) continue
    const owner = sentence.genitive(part.head)
    const agent = order === phrase.parts.length - 1 ? sentence.phraseAfter(phrase.to, cue.of!)?.parts[0]?.head.mentions.at(-1) : undefined
    const by = owner ?? possessorOf(sentence, part.head) ?? ownerAmong(part, cue)?.mentions.at(-1) ?? agent
    const on = part.posts.find((post) => cue.after!.includes(post.prep) && post.noun.mentions.at(-1) !== by)?.noun
    const acted = on ? objectsOf(on, phrase.parts.slice(order + 1)) : []
    if (by) sentence.say(cue, { acting: [{ mention: by, factors: [] }], acted }, ['nominal'], part.head, PLAIN_MOOD)
  }
}

/** "the impact of A on B"; in "a role in the growth of C", C owns the growth. */
function ownerAmong({ posts }: Part, cue: Cue): NounChunk | undefined {
  const at = posts.findIndex((post) => cue.of!.includes(post.prep))
  const far = posts.findIndex((post) => cue.after!.includes(post.prep))
  return posts[at]?.prep === 'of' && far >= 0 && far < at ? undefined : posts[at]?.noun
}

/** "the impact of A on B, C and D": what hangs on the noun and its coordinates, but for those that carry an action of their own. */
function objectsOf(on: NounChunk, rest: readonly Part[]): Side[] {
  const until = rest.findIndex(({ head }) => head.mentions.length === 0 || nominalCues.some((cue) => isOneOf(meaningOf(head), cue.nouns!)))
  const listed = (until < 0 ? rest : rest.slice(0, until)).map(({ head }) => head.mentions.at(-1)!)
  const first = on.mentions.at(-1)
  if (!first) return []
  return [{ mention: first, factors: [] }, ...listed.map((mention) => ({ mention, factors: ['objectListed' as const] }))]
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

/** "its influence on B", "their …": the subject of the verb before it, else what was named last, one or many. */
function possessorOf(sentence: Sentence, chunk: NounChunk): Mention | undefined {
  const word = chunk.words[0]
  if (word !== 'its' && word !== 'their') return undefined
  const agrees = (other: Chunk | undefined): other is NounChunk =>
    other?.kind === 'noun' && other.mentions.length > 0 && other.words.at(-1)!.endsWith('s') === (word === 'their')
  const before = sentence.chunks.filter((other) => other.to <= chunk.from)
  const verb = sentence.clauses.frames.findLast((frame) => frame.at < before.length)
  const subject = verb?.subject?.parts.map((part) => part.head).find(agrees)
  return (subject ?? before.findLast(agrees))?.mentions.at(-1)
}
