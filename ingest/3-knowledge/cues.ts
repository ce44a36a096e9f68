/**
 * The cue table: the words by which one thing is said to act on another, as data.
 *
 * An entry says which relation its words mean, which side acts, and shows sentences that match and sentences that must
 * not (ours, never a paper's); each is a test. In them `{A …}` marks what acts, `{B …}` what is acted on, `{- …}` other
 * concepts. A new cue is one entry; no code changes.
 */
import type { Relation } from '../extraction.ts'
import { chineseCues } from './cues/chinese.ts'
import { englishAlignment } from './cues/english-alignment.ts'
import { englishBeings } from './cues/english-beings.ts'
import { englishNouns } from './cues/english-nouns.ts'
import { englishParts } from './cues/english-parts.ts'
import { englishSettings } from './cues/english-settings.ts'
import { englishVerbs } from './cues/english-verbs.ts'

/**
 * How the words of a cue stand to its two sides.
 *
 * - `verb`: A drives B; B is driven by A; with `after`, A contributes to B; with `passiveOnly`, B is rooted in A
 * - `light`: A provides [support, …] for B: a verb that leaves the meaning to its noun
 * - `being`: A is, becomes, serves as a [driver, …] of B; also in apposition
 * - `quality`: A is [essential, …] for B
 * - `nominal`: the [influence, …] of A on B
 * - `compound`: A-[driven, …] B
 * - `making`: A makes B [essential]
 * - `adverbial`: under the [impetus] of A, B thrives
 * - `between`: a [mismatch, …] between A and B; with `of`, the [coupling, …] of A with B, of A and B
 * - `accordance`: A changes in [line, …] with B
 * - `core`: B, with A as its [core, …]
 * - `circumstance`: as A [evolves, …], with the [growth, …] of A, B must change
 * - `purpose`: to develop A, it is [necessary] to cultivate B
 */
export type CueKind =
  | 'verb'
  | 'light'
  | 'being'
  | 'quality'
  | 'nominal'
  | 'compound'
  | 'between'
  | 'making'
  | 'adverbial'
  | 'accordance'
  | 'purpose'
  | 'circumstance'
  | 'core'

export interface Cue {
  id: string
  lang: 'en' | 'zh'
  kind: CueKind
  /** Verb lemmas (English verbs are inflected by rule); for the kinds without a verb, empty. */
  words: string[]
  /** The nouns or adjectives that carry the meaning, where the verb doesn't. */
  nouns?: string[]
  /** The prepositions that lead to the far side; a verb without them takes a direct object. In Chinese what precedes it. */
  after?: string[]
  /** For `nominal` and `between`: the prepositions that lead to the acting side (for `nominal`, `'s` is always one of them). */
  of?: string[]
  relation: Relation
  polarity?: 'negative'
  /** The grammatical subject is what is acted on: B arises from A. */
  reversed?: true
  /** Beside the far side, the direct object is acted on too: equips B with B. */
  objectToo?: true
  /** What acts is the direct object: weaves A into B. */
  acting?: 'object'
  /** The prepositions after which it means something else: combines A, but not combines A with C. */
  unless?: string[]
  /** Only with a subject in its own clause, or one that goes on: in a row of tasks each stands for itself. */
  ownSubject?: true
  /** Only as participle or passive: rooted in, based on. */
  passiveOnly?: true
  /** A verb between it and the far side says more: plays a role in driving B drives B. */
  defers?: true
  /** Each acts on the other: mutual empowerment between A and B. */
  bothWays?: true
  /** How much its presence says that a claim is meant, -1..1; added to the confidence. */
  strength?: number
  matches: string[]
  misses?: string[]
}

/** Every cue of every language. */
export const cues: readonly Cue[] = [
  ...englishVerbs,
  ...englishNouns,
  ...englishBeings,
  ...englishAlignment,
  ...englishParts,
  ...englishSettings,
  ...chineseCues,
]
