/**
 * Who acts on whom, how, in which direction, how surely: the claims of a paper, each with its sentence.
 *
 * Sentence by sentence: what is not the author's running prose is blanked (citation marks, titles in italics, brackets),
 * the clause reader of the sentence's language yields statements, and each statement becomes a claim with direction,
 * mood, citations and confidence. Table rows claim nothing.
 */
import type { Reading } from '#ingest/document.ts'
import { toEvidence } from '#ingest/document.ts'
import type { Claim, Mention, Passage } from '#ingest/extraction.ts'
import type { Vocabulary } from '#ingest/vocabulary.ts'
import { type Earlier, toResolve } from './claims/anaphora.ts'
import { toConfidence } from './claims/confidence.ts'
import { poleOf, toDirection } from './claims/direction.ts'
import { toHeadings } from './claims/headings.ts'
import { outermost, within } from './claims/mentions.ts'
import { readChinese } from './claims/read-chinese.ts'
import { readEnglish } from './claims/read-english.ts'
import { toSource } from './claims/source.ts'
import type { Statement } from './claims/statement.ts'

const HAN = /\p{Script=Han}/gu
/** A sentence longer than this is no sentence. */
const LONGEST = 2000

/** A claim with the statement it was read from: for calibration and for ablation by cue. */
export interface StatedClaim {
  claim: Claim
  statement: Statement
}

/** The claims of a paper in reading order, one record a statement. */
export function findClaims(reading: Reading, mentions: Mention[], vocabulary: Vocabulary): Claim[] {
  return findStatedClaims(reading, mentions, vocabulary).map(({ claim }) => claim)
}

/** As `findClaims`, each with its statement. */
export function findStatedClaims(reading: Reading, mentions: Mention[], vocabulary: Vocabulary): StatedClaim[] {
  const all = outermost(mentions)
  const headings = toHeadings(reading, all, vocabulary)
  const nameOf = (concept: string) => vocabulary.concepts.get(concept)?.name ?? concept.replace(/^term:/u, '').replaceAll('-', ' ')
  const claims: StatedClaim[] = []
  let paragraph = -1
  let section: number | null = null
  let earlier: Earlier[] = []
  let before: Earlier[] = []
  for (const passage of reading.passages) {
    if (passage.kind !== 'sentence' || passage.end - passage.start > LONGEST) continue
    if (passage.paragraph !== paragraph) {
      before = passage.section === section ? earlier : []
      earlier = []
    }
    paragraph = passage.paragraph
    section = passage.section
    const { source, blanked } = toSource(reading, passage)
    const here = within(all, passage).filter((mention) => !blanked(mention))
    const resolve = toResolve(earlier, before, headings.mentionsOf(passage.section), nameOf)
    const read = isChinese(source) ? readChinese : readEnglish
    const { statements, topic } = read(source, passage.start, here, resolve)
    earlier.push({ topic, mentions: here })
    claims.push(...toClaims(statements, passage))
  }
  return claims

  function toClaims(statements: readonly Statement[], passage: Passage): StatedClaim[] {
    const frame = headings.frameOf(passage.section)
    const best = new Map<string, StatedClaim>()
    for (const statement of statements) {
      const { subject, object, cue } = statement
      const from = poleOf(subject.concept, vocabulary)
      const to = poleOf(object.concept, vocabulary)
      const claim: Claim = {
        subject: subject.concept,
        object: object.concept,
        relation: cue.relation,
        direction: toDirection(subject.concept, object.concept, vocabulary, frame),
        polarity: (cue.polarity === 'negative') !== statement.negated ? 'negative' : 'positive',
        hedged: statement.hedged,
        modality: toModality(statement.modal),
        confidence: toConfidence(statement, {
          length: passage.end - passage.start,
          distance: Math.max(0, Math.max(subject.start, object.start) - Math.min(subject.end, object.end)),
          crossesPoles: from !== null && to !== null && from !== to,
          known: vocabulary.concepts.has(subject.concept) && vocabulary.concepts.has(object.concept),
          crowd: statements.length,
        }),
        cites: citesOf(reading, passage),
        evidence: toEvidence(reading.text, passage),
        cue: statement.span,
      }
      const key = `${claim.subject}\u0001${claim.object}`
      const there = best.get(key)
      if (!there || there.claim.confidence < claim.confidence) best.set(key, { claim, statement })
    }
    return [...best.values()]
  }
}

function toModality(modal: string | null): Claim['modality'] {
  if (modal === null) return 'fact'
  if (/^(?:should|must|shall|need|ought)$/u.test(modal)) return 'recommendation'
  return modal === 'will' || modal === 'would' ? 'prediction' : 'fact'
}

function citesOf(reading: Reading, passage: Passage): number[] {
  const marks = reading.citations.filter((mark) => mark.span.start < passage.end && mark.span.end > passage.start)
  return [...new Set(marks.flatMap((mark) => mark.references))].sort((a, b) => a - b)
}

function isChinese(source: string): boolean {
  return (source.match(HAN)?.length ?? 0) * 3 > source.length
}
