/** Nouns that join two things: "a gap between A and B", "the coupling of A with B", "mutual empowerment of A and B". */
import type { Cue } from '../../../cues.ts'
import type { NounChunk } from '../chunks.ts'
import { cuesOfKind } from '../cue-index.ts'
import { ends, type Part, type Phrase } from '../phrases.ts'
import { isOneOf, type Mood, meaningOf, moodOf, PLAIN_MOOD, SERVED, type Sentence, type Side, toSides } from '../sentence.ts'

const betweenCues = cuesOfKind('between')
/** Adjectives that make what is "of A and B" go both ways. */
const MUTUAL = new Set(['mutual', 'bidirectional', 'two-way', 'reciprocal', 'bilateral'])
/** Verbs that do away with what they act on. */
const REMOVING = new Set(
  'avoid prevent resolve eliminate overcome bridge narrow correct close reduce remove solve remedy break dismantle mitigate'.split(' '),
)
/** Verbs that bring it about: where they are denied, it is not there. */
const REACHING = new Set('achieve realize attain reach form establish build ensure maintain have see'.split(' '))

export function readBetween(sentence: Sentence): void {
  for (const phrase of sentence.clauses.phrases) {
    for (const part of phrase.parts) for (const cue of betweenCues) readJoined(sentence, phrase, part, cue)
  }
}

function readJoined(sentence: Sentence, phrase: Phrase, part: Part, cue: Cue): void {
  const nouns = [part.head, ...part.posts.map((post) => post.noun)]
  const at = part.posts.findIndex(({ prep }) => prep === 'between')
  const isCue = (chunk: NounChunk | undefined) => chunk !== undefined && isOneOf(meaningOf(chunk), cue.nouns!)
  const rest = phrase.parts.slice(phrase.parts.indexOf(part) + 1)
  let pair: [Part[], Part[]] | null = null
  let noun = part.head
  if (at >= 0) {
    // "a gap in skills between A and B"
    noun = !isCue(nouns[at]) && /^(?:of|in)$/u.test(part.posts[at - 1]?.prep ?? '') ? nouns[at - 1]! : nouns[at]!
    if (isCue(noun)) pair = toPair(part, at, rest)
  } else {
    const of = part.posts.findIndex(({ prep }, i) => prep === 'of' && isCue(nouns[i]))
    noun = nouns[of]!
    if (of >= 0 && (cue.of || noun.words.some((word) => MUTUAL.has(word)))) pair = joinedByOf(part, of, rest)
  }
  if (!pair || part.posts.some((post) => post.noun === noun && SERVED.has(post.prep))) return
  const [acting, acted] = pair.map((parts) => toSides(ends({ ...phrase, parts }), 'object')) as [Side[], Side[]]
  const mood = moodAround(sentence, phrase)
  sentence.say(cue, { acting, acted }, ['nominal'], noun, mood)
  if (cue.bothWays) sentence.say(cue, { acting: acted, acted: acting }, ['nominal'], noun, mood)
}

/** Of the verb whose object it is: what should be sought is no fact, what is bridged or avoided is not there. */
function moodAround(sentence: Sentence, phrase: Phrase): Mood {
  const frame = sentence.clauses.frames.find(({ object }) => object?.from === phrase.from)
  if (!frame) return PLAIN_MOOD
  const { lemma, negated } = frame.verb
  return { ...moodOf(frame), negated: REMOVING.has(lemma) || (negated && REACHING.has(lemma)) }
}

function toPair(part: Part, at: number, rest: readonly Part[]): [Part[], Part[]] | null {
  const split = splitAtWith(part, at)
  return split ?? (rest.length > 0 ? [[partOf(part, at)], rest.slice(0, 1)] : null)
}

/** "of A with B", "of A and B with C", "of A and B": two heads and no list. */
function joinedByOf(part: Part, at: number, rest: readonly Part[]): [Part[], Part[]] | null {
  const own = splitAtWith(part, at)
  if (own) return [own[0], [...own[1], ...rest]]
  const [second, ...more] = rest
  const split = second && splitAtWith(second, -1)
  if (split)
    return [
      [partOf(part, at), ...split[0]],
      [...split[1], ...more],
    ]
  return second && more.length === 0 && second.head.mentions.length > 0 ? [[partOf(part, at)], [second]] : null
}

/** What hangs on a part before and after "with"; `at` is the post that counts as head, -1 the head itself. */
function splitAtWith(part: Part, at: number): [Part[], Part[]] | null {
  const far = part.posts.findIndex(({ prep }, i) => i > at && prep === 'with')
  if (far < 0) return null
  return [[partOf({ ...part, posts: part.posts.slice(0, far) }, at)], [partOf(part, far)]]
}

/** The part that begins with one of the posts. */
function partOf(part: Part, at: number): Part {
  return { head: at < 0 ? part.head : part.posts[at]!.noun, posts: part.posts.slice(at + 1), examples: [] }
}
