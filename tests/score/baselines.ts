/**
 * Two readers that know no grammar, to see what grammar is worth: the same concepts, the same scorer.
 *
 * - Co-occurrence: of two concepts in a sentence the first acts on the second; the nearest cue says how, else it supports.
 * - Nearest verb: of the two concepts around a cue verb the one before it acts on the one after it.
 */
import type { Mention, Passage, Relation, Span } from '#ingest/extraction.ts'
import type { Vocabulary } from '#ingest/vocabulary.ts'
import { cues } from '../../ingest/3-knowledge/cues.ts'
import { spansWithin } from '../../ingest/spans-within.ts'
import type { SaidClaim } from './judge-claims.ts'
import type { PaperClaims } from './read-claims.ts'

/** A baseline's claims of one paper. */
type Baseline = (paper: PaperClaims, vocabulary: Vocabulary) => SaidClaim[]

export const baselines: Readonly<Record<'co-occurrence' | 'nearest verb', Baseline>> = {
  'co-occurrence': inSentences((mentions, verbs) =>
    mentions.flatMap((subject, i) =>
      mentions.slice(i + 1).map((object) => ({ subject, object, relation: nearest(verbs, subject, object)?.relation ?? 'supports' })),
    ),
  ),
  'nearest verb': inSentences((mentions, verbs) =>
    verbs.flatMap((verb) => {
      const subject = mentions.findLast(({ end }) => end <= verb.start)
      const object = mentions.find(({ start }) => start >= verb.end)
      return subject && object ? [{ subject, object, relation: verb.relation }] : []
    }),
  ),
}

interface Verb extends Span {
  relation: Relation
}

interface Pair {
  subject: Mention
  object: Mention
  relation: Relation
}

/** The concepts and verbs of each sentence, made into claims; what is said in more sentences is surer. */
function inSentences(toPairs: (mentions: Mention[], verbs: Verb[]) => Pair[]): Baseline {
  return ({ reading, mentions }, vocabulary) => {
    const claims = reading.passages
      .filter(({ kind }) => kind === 'sentence')
      .flatMap((passage) => {
        const outer = toOutermost(spansWithin(mentions, passage))
        const pairs = onePair(toPairs(outer, findVerbs(reading.plain, passage, outer)))
        return pairs.map((pair) => toClaim(pair, passage, reading.text, vocabulary))
      })
    const often = new Map<string, number>()
    for (const claim of claims) often.set(toKey(claim), (often.get(toKey(claim)) ?? 0) + 1)
    return claims.map((claim) => ({ ...claim, confidence: 1 - 1 / (1 + often.get(toKey(claim))!) }))
  }
}

function toClaim({ subject, object, relation }: Pair, { start, end }: Passage, text: string, { concepts }: Vocabulary): SaidClaim {
  const [from, to] = [concepts.get(subject.concept)?.pole, concepts.get(object.concept)?.pole]
  return {
    subject: subject.concept,
    object: object.concept,
    relation,
    direction: from && to && from !== to ? `${from}->${to}` : 'within',
    confidence: 0,
    evidence: { start, end, quote: text.slice(start, end) },
  }
}

/** The same pair once a sentence, a concept never with itself. */
function onePair(pairs: readonly Pair[]): Pair[] {
  const first = new Map<string, Pair>()
  for (const pair of pairs) {
    const key = toKey({ subject: pair.subject.concept, object: pair.object.concept })
    if (pair.subject.concept !== pair.object.concept && !first.has(key)) first.set(key, pair)
  }
  return [...first.values()]
}

function toKey({ subject, object }: Pick<SaidClaim, 'subject' | 'object'>): string {
  return `${subject}\u0001${object}`
}

/** No mention inside another. */
function toOutermost(sorted: readonly Mention[]): Mention[] {
  const outer: Mention[] = []
  for (const mention of sorted) if ((outer.at(-1)?.end ?? -1) <= mention.start) outer.push(mention)
  return outer
}

const HAN = /\p{Script=Han}/u
const relationOf = new Map(
  cues.filter(({ kind }) => kind === 'verb').flatMap(({ words, relation }) => words.map((word) => [word, relation])),
)
const chineseVerb = new RegExp([...relationOf.keys()].filter((word) => HAN.test(word)).join('|'), 'gu')
/** What may stand where a lemma ended: drives, enriches, driven, embedding. */
const ENDINGS = [/s$/u, /es$/u, /d$/u, /n$/u, /ed$/u, /ing$/u]

function findVerbs(plain: string, { start, end }: Span, mentions: readonly Mention[]): Verb[] {
  const sentence = plain.slice(start, end)
  const verbs: Verb[] = []
  for (const match of [...sentence.matchAll(/[a-z]+/giu), ...sentence.matchAll(chineseVerb)]) {
    const relation = lemmasOf(match[0].toLowerCase())
      .map((lemma) => relationOf.get(lemma))
      .find(Boolean)
    const span = { start: start + match.index, end: start + match.index + match[0].length }
    if (relation && !mentions.some((mention) => mention.start < span.end && span.start < mention.end)) verbs.push({ ...span, relation })
  }
  return verbs.sort((a, b) => a.start - b.start)
}

function lemmasOf(word: string): string[] {
  const stems = ENDINGS.filter((ending) => ending.test(word)).map((ending) => word.replace(ending, ''))
  return [word, ...stems, ...stems.map((stem) => `${stem}e`), ...stems.map((stem) => stem.replace(/ie?$/u, 'y'))]
}

function nearest(verbs: readonly Verb[], subject: Span, object: Span): Verb | undefined {
  const middle = (subject.end + object.start) / 2
  const distance = ({ start, end }: Span) => Math.abs((start + end) / 2 - middle)
  return verbs.toSorted((a, b) => distance(a) - distance(b))[0]
}
