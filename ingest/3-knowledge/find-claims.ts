/**
 * Who acts on whom, how, in which direction, how surely: the claims of a paper, each with its sentence.
 *
 * Sentence by sentence: what is not the author's running prose is blanked (citation marks, titles in italics, brackets),
 * the clause reader of the sentence's language yields statements, and each statement becomes a claim with direction,
 * mood, citations and confidence. Table rows claim nothing.
 */
import type { Reading } from '#ingest/document.ts'
import type { Claim, Mention, Passage, Span } from '#ingest/extraction.ts'
import { nameOf, type Vocabulary } from '#ingest/vocabulary.ts'
import { spansAcross, spansWithin } from '../spans-within.ts'
import { ADDING, type Earlier, toResolve } from './claims/anaphora.ts'
import { readChinese } from './claims/chinese/read-chinese.ts'
import { readEnglish } from './claims/english/read-english.ts'
import { toHeadings } from './claims/headings.ts'
import { outermost } from './claims/mentions.ts'
import { toSource } from './claims/source.ts'
import { type Ends, type StatedClaim, toClaims } from './claims/to-claims.ts'
import { proseSpans } from './prose-spans.ts'

const HAN = /\p{Script=Han}/gu
const ASIDE = /^(?:acknowledge?ments?|funding|references|bibliography|致谢|基金|参考文献)/iu
/** A sentence longer than this is no sentence. */
const LONGEST = 2000

/** What is said so many sentences ago is no longer meant by `it`. */
const MOST_EARLIER = 50

/** What is less sure than this is noise: on the shared annotations one in fifty of such claims was theirs too. */
export const LEAST_CONFIDENCE = 0.2

/** The claims of a paper in reading order, one record a statement. */
export function findClaims(reading: Reading, mentions: Mention[], vocabulary: Vocabulary): Claim[] {
  return findStatedClaims(reading, mentions, vocabulary)
    .map(({ claim }) => claim)
    .filter((claim) => claim.confidence >= LEAST_CONFIDENCE)
}

/** As `findClaims`, unsure ones too, each with its statement. */
export function findStatedClaims(reading: Reading, mentions: Mention[], vocabulary: Vocabulary): StatedClaim[] {
  const all = outermost(mentions)
  const thanks = reading.funding.map(({ evidence }) => ({ span: evidence })).sort((a, b) => a.span.start - b.span.start)
  const headings = toHeadings(reading, all, vocabulary)
  const ends: Ends = { vocabulary, mentions: counted(mentions), titled: titledIn(reading, mentions) }
  const claims: StatedClaim[] = []
  let paragraph = -1
  let section: number | null = null
  let earlier: Earlier[] = []
  let before: Earlier[] = []
  for (const passage of wholeSentences(reading)) {
    if (passage.kind !== 'sentence' || passage.end - passage.start > LONGEST || isAside(reading, passage, thanks)) continue
    if (passage.paragraph !== paragraph) {
      before = passage.section === section ? earlier : []
      earlier = []
    }
    paragraph = passage.paragraph
    section = passage.section
    const { source, blanked } = toSource(reading, passage)
    const here = spansWithin(all, passage).filter((mention) => !blanked(mention))
    const resolve = toResolve(
      earlier,
      before,
      headings.mentionsOf(passage.section),
      (concept) => nameOf(concept, vocabulary),
      ADDING.test(source),
    )
    const read = isChinese(source) ? readChinese : readEnglish
    const { statements, topic } = read(source, passage.start, here, resolve)
    earlier.push({ topic, mentions: here })
    if (earlier.length > MOST_EARLIER) earlier.shift()
    claims.push(...toClaims(reading, passage, statements, ends, headings.frameOf(passage.section)))
  }
  return claims
}

/** Passages, those of a Chinese sentence that semicolons part as one: what is said before one is the subject of what is after. */
function wholeSentences({ passages, text }: Reading): Passage[] {
  const whole: Passage[] = []
  for (const passage of passages) {
    const last = whole.at(-1)
    const goesOn = last && last.kind === 'sentence' && last.paragraph === passage.paragraph && text[last.end - 1] === '；'
    if (goesOn && passage.end - last.start <= LONGEST) whole[whole.length - 1] = { ...last, end: passage.end }
    else whole.push(passage)
  }
  return whole
}

/** Sentences that thank and name grants speak in titles. */
function isAside({ sections }: Reading, { section, start, end }: Passage, thanks: readonly { span: Span }[]): boolean {
  if (section !== null && ASIDE.test(sections[section]?.title ?? '')) return true
  return spansAcross(thanks, { start, end }).length > 0
}

/** The concepts that the title and the keywords name: what the paper is about. */
function titledIn(reading: Reading, mentions: readonly Mention[]): Set<string> {
  const fronts = proseSpans(reading).filter(({ kind }) => kind === 'title' || kind === 'keyword')
  return new Set(fronts.flatMap((front) => spansWithin(mentions, front).map(({ concept }) => concept)))
}

function counted(mentions: readonly Mention[]): Map<string, number> {
  const counts = new Map<string, number>()
  for (const { concept } of mentions) counts.set(concept, (counts.get(concept) ?? 0) + 1)
  return counts
}

function isChinese(source: string): boolean {
  return (source.match(HAN)?.length ?? 0) * 3 > source.length
}
