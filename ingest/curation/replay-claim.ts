/** Replays a decision about a claim: found by its sentence, subject, relation and object; made anew where it is no longer read there. */
import { toBare } from '../4-resolve/identity.ts'
import type { Claim, Decided } from '../extraction.ts'
import { labelsFor, nameOf } from '../vocabulary.ts'
import { type ClaimAbout, type ClaimChange, type Decision, toWord } from './decision.ts'
import { type Found, SAME } from './find-texts.ts'
import { type Replay, type Result, toMissing } from './replay.ts'

type ClaimDecision = Extract<Decision, { kind: 'claim' }>

/** Changes the claims that a decision is about. */
export function replayClaim(replay: Replay, decision: ClaimDecision): Result {
  const { about } = decision
  const unknown = decision.verdict === 'edit' ? findUnknown([decision.change.subject, decision.change.object], replay) : undefined
  if (unknown) return toUnknown(unknown)
  const places = replay.sentences.find(about)
  const later = findLater(replay, places, decision)
  if (later)
    return later.isSame ? null : { state: 'lost', reason: `${later.who} decided later on the same words, as another file prints them` }
  const read = places.map((place) => ({ place, claims: claimsAt(replay, place, about) })).filter(({ claims }) => claims.length > 0)
  const best = read[0]?.place.likeness
  for (const { place, claims } of read.filter((one) => one.place.likeness === best && (best === 1 || one === read[0])))
    for (const i of claims) {
      const list = replay.drafts[place.source]!.claims
      list[i] = decide(replay, list[i]!, decision)
      replay.taken.set(toPlace(place, about), decision)
    }
  if (read.length > 0) return null
  const place = places[0]
  if (!place || place.likeness < SAME) return toMissing(replay.sentences, about.paper, 'its sentence')
  const other = place.likeness < 1 ? findOther(replay, place, about) : null
  if (other) return { state: 'lost', reason: other }
  const added = addClaim(replay, place, decision)
  if (added === null) replay.taken.set(toPlace(place, about), decision)
  return added
}

/** What says of the same words the same thing, or another: two conversions may give one sentence two hashes. Latest come first. */
function findLater({ taken }: Replay, places: readonly Found[], decision: ClaimDecision): { who: string; isSame: boolean } | null {
  const place = places.find(({ likeness }) => likeness >= SAME)
  const later = place && taken.get(toPlace(place, decision.about))
  if (later?.kind !== 'claim') return null
  return { who: later.who, isSame: toWord(later) === toWord(decision) }
}

function toPlace({ source, at }: Found, { subject, relation, object, polarity }: ClaimAbout): string {
  return JSON.stringify([source, at, toBare(subject), relation, toBare(object), polarity])
}

/** What speaks against a decision's holding for a sentence that only resembles the one it was taken on; null for nothing. */
function findOther(
  { drafts, passages, vocabulary }: Replay,
  { source, at }: Found,
  { subject, object, polarity }: ClaimAbout,
): string | null {
  const { texts, textAt } = passages[source]!
  const denies = (claim: Claim) => claim.polarity !== polarity && isSame(claim.subject, subject) && isSame(claim.object, object)
  if (drafts[source]!.claims.some((claim) => denies(claim) && textAt(claim.evidence) === at)) return 'its sentence says the opposite now'
  const words = toBare(texts[at]!.text)
  const gone = [subject, object].find((id) => !labelsFor(id, vocabulary).some((label) => words.includes(toBare(label))))
  return gone === undefined ? null : `its sentence speaks no longer of ${nameOf(gone, vocabulary)}`
}

/** Indexes of the claims of a sentence that say what the decision is about. */
function claimsAt({ drafts, passages }: Replay, { source, at }: Found, about: ClaimAbout): number[] {
  const { textAt } = passages[source]!
  return drafts[source]!.claims.flatMap((claim, i) => (isAbout(claim, about) && textAt(claim.evidence) === at ? [i] : []))
}

function isAbout(claim: Claim, about: ClaimAbout): boolean {
  return (
    claim.relation === about.relation &&
    claim.polarity === about.polarity &&
    isSame(claim.subject, about.subject) &&
    isSame(claim.object, about.object) &&
    !claim.decided
  )
}

function isSame(a: string, b: string): boolean {
  return a === b || toBare(a) === toBare(b)
}

/** What a person decided about a sentence stands, whether a reader of today finds it there or not: a rejected claim as rejected. */
function addClaim(replay: Replay, { source, at }: Found, decision: ClaimDecision): Result {
  const { subject, object, relation, polarity } = decision.about
  const unknown = findUnknown([subject, object], replay)
  if (unknown) return toUnknown(unknown)
  const { start, end, text } = replay.passages[source]!.texts[at]!
  const rest = decision.read ?? { direction: toDirection(replay, subject, object), hedged: false, modality: 'fact' as const }
  const evidence = { start, end, quote: text }
  const claim: Claim = { subject, object, relation, polarity, ...rest, confidence: 1, cites: [], evidence }
  replay.drafts[source]!.claims.push(decide(replay, claim, decision))
  return null
}

function findUnknown(ids: readonly (string | undefined)[], { vocabulary }: Replay): string | undefined {
  return ids.find((id) => id !== undefined && !id.startsWith('term:') && !vocabulary.concepts.has(id))
}

function toUnknown(id: string): Result {
  return { state: 'lost', reason: `the vocabulary has no concept ${id} any more` }
}

/** The claim with what was decided. A person has read the sentence: of an accepted one it is sure that it says so. */
function decide(replay: Replay, claim: Claim, decision: ClaimDecision): Claim {
  const { who, why } = decision
  const decided: Decided = { status: decision.verdict === 'reject' ? 'rejected' : 'accepted', who, ...(why && { why }) }
  if (decision.verdict !== 'edit') return { ...claim, confidence: decision.verdict === 'accept' ? 1 : claim.confidence, decided }
  const { change } = decision
  const changed: Claim = { ...claim, ...change, confidence: 1, decided: { ...decided, was: toWords(claim, change) } }
  const moved = change.subject !== undefined || change.object !== undefined
  if (moved && change.direction === undefined) changed.direction = toDirection(replay, changed.subject, changed.object)
  return changed
}

function toDirection({ vocabulary }: Replay, subject: string, object: string): string {
  const [from, to] = [vocabulary.concepts.get(subject)?.pole, vocabulary.concepts.get(object)?.pole]
  return from && to && from !== to ? `${from}->${to}` : 'within'
}

/** `bee supports tree, hedged: true`: the claim as it was, with what else was changed. */
function toWords(claim: Claim, change: ClaimChange): string {
  const rest = (['direction', 'polarity', 'hedged', 'modality'] as const).filter((field) => change[field] !== undefined)
  return [`${claim.subject} ${claim.relation} ${claim.object}`, ...rest.map((field) => `${field}: ${claim[field]}`)].join(', ')
}
