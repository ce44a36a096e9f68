/** From what a sentence states to claims: direction, mood, citations, evidence and how sure. */
import type { Reading } from '#ingest/document.ts'
import { toEvidence } from '#ingest/document.ts'
import type { Vocabulary } from '#ingest/vocabulary.ts'
import type { Claim, Passage } from '../../extraction.ts'
import { spansAcross } from '../../spans-within.ts'
import { type Feature, toConfidence, toFeatures } from './confidence.ts'
import { type Frame, poleOf, toDirection } from './direction.ts'
import type { Statement } from './statement.ts'

/** A claim with the statement it was read from: for calibration and for ablation by cue. */
export interface StatedClaim {
  claim: Claim
  statement: Statement
  features: Partial<Record<Feature, number>>
}

/** What the paper and its vocabulary tell about concepts. */
export interface Ends {
  vocabulary: Vocabulary
  /** How often the paper names a concept. */
  mentions: ReadonlyMap<string, number>
  /** The concepts that its title and keywords name. */
  titled: ReadonlySet<string>
}

/** The claims of one sentence; of several ways to the same pair the surest. */
export function toClaims(
  reading: Reading,
  passage: Passage,
  statements: readonly Statement[],
  ends: Ends,
  frame: Frame | null,
): StatedClaim[] {
  const best = new Map<string, StatedClaim>()
  for (const statement of statements) {
    const { subject, object, cue } = statement
    const features = toFeatures(statement, settingOf(reading, passage, statement, statements.length, ends))
    const claim: Claim = {
      subject: subject.concept,
      object: object.concept,
      relation: cue.relation,
      direction: toDirection(subject.concept, object.concept, ends.vocabulary, frame),
      polarity: (cue.polarity === 'negative') !== statement.negated ? 'negative' : 'positive',
      hedged: statement.hedged,
      modality: toModality(statement.modal),
      confidence: toConfidence(features),
      cites: citesOf(reading, passage, statement),
      evidence: toEvidence(reading.text, passage),
      cue: statement.span,
    }
    const key = `${claim.subject}\u0001${claim.object}`
    const there = best.get(key)
    if (there?.statement.cue.defers) claim.confidence = Math.max(claim.confidence, there.claim.confidence)
    if (!there || there.statement.cue.defers || there.claim.confidence < claim.confidence) best.set(key, { claim, statement, features })
  }
  return [...best.values()]
}

function settingOf(
  reading: Reading,
  passage: Passage,
  { subject, object }: Statement,
  crowd: number,
  { vocabulary, mentions, titled }: Ends,
) {
  const pair = [subject.concept, object.concept]
  const [from, to] = pair.map((concept) => poleOf(concept, vocabulary))
  const letters = /\p{Script=Han}/u.test(reading.text.slice(subject.start, subject.end)) ? 3 : 1
  const named = pair.filter((concept) => titled.has(concept)).length
  return {
    length: (passage.end - passage.start) * letters,
    distance: Math.max(0, Math.max(subject.start, object.start) - Math.min(subject.end, object.end)) * letters,
    crossesPoles: Boolean(from && to && from !== to),
    generic: pair.filter((concept) => isGeneric(vocabulary.concepts.get(concept)?.name) || (letters > 1 && isPlain(concept))).length,
    technical: vocabulary.concepts.get(object.concept)?.stage === 'technology',
    unknown: pair.filter((concept) => !vocabulary.concepts.has(concept) && (letters === 1 || (mentions.get(concept) ?? 0) < 2)).length,
    mentions: Math.min(...pair.map((concept) => mentions.get(concept) ?? 0)),
    // a Chinese title is one compound and names few concepts by themselves: that it doesn't tells nothing
    titled: titled.size === 0 || (letters > 1 && named === 0) ? null : named,
    crowd,
    quotes: /["“*]/u.test(reading.text.slice(passage.start, passage.end)),
  }
}

/** A single plain word names a whole realm: industry, talent, students. */
function isGeneric(name: string | undefined): boolean {
  return name !== undefined && /^\p{L}+$/u.test(name)
}

/** A Chinese term of one word of the dictionary, no concept of the vocabulary. */
function isPlain(concept: string): boolean {
  return /^term:\p{Script=Han}{1,2}$/u.test(concept)
}

function toModality(modal: string | null): Claim['modality'] {
  if (modal === null) return 'fact'
  if (/^(?:should|must|shall|need|ought)$/u.test(modal)) return 'recommendation'
  return modal === 'will' || modal === 'would' ? 'prediction' : 'fact'
}

/** The marks of the sentence; where semicolons part it, those of the cue's own part. */
function citesOf(reading: Reading, passage: Passage, { span }: Statement): number[] {
  const printed = reading.text.slice(passage.start, passage.end)
  const cue = span.start - passage.start
  const from = Math.max(printed.lastIndexOf(';', cue), printed.lastIndexOf('；', cue)) + 1
  const ends = [printed.indexOf(';', cue), printed.indexOf('；', cue)].filter((at) => at >= 0)
  const to = Math.min(printed.length, ...ends)
  const marks = spansAcross(reading.citations, passage)
  const own = marks.filter((mark) => mark.span.start >= passage.start + from && mark.span.end <= passage.start + to)
  return [...new Set((own.length > 0 ? own : ends.length > 0 || from > 0 ? [] : marks).flatMap((mark) => mark.references))].sort(
    (a, b) => a - b,
  )
}
