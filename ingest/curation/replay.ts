/**
 * Replays decisions over what was read: a pure function from extractions to extractions, before they are woven.
 *
 * What was read is never changed in place: the store keeps it as it is, and a decision that is taken back leaves no trace.
 * Every decision has an outcome; none is dropped in silence.
 */
import type { IdentityOverride } from '../4-resolve/identity/override.ts'
import type { SourceFile } from '../4-resolve/paper.ts'
import type { Extraction } from '../extraction.ts'
import type { Vocabulary } from '../vocabulary.ts'
import { type Decision, toKey } from './decision.ts'
import { indexTexts, knowRenamed, type PassageTexts, type TextIndex, toPassageTexts } from './find-texts.ts'
import { replayCitation } from './replay-citation.ts'
import { replayClaim } from './replay-claim.ts'
import { replayReference } from './replay-reference.ts'

/** `applied`: the graph says so; `elsewhere`: its paper is not in this graph; `lost`: the paper is, what it is about isn't found. */
export type OutcomeState = 'applied' | 'elsewhere' | 'lost'

export interface Outcome {
  key: string
  decision: Decision
  state: OutcomeState
  /** Why it was not applied; null where it was. */
  reason: string | null
}

export interface Replayed {
  sources: SourceFile[]
  identity: IdentityOverride[]
  outcomes: Outcome[]
}

/** What the functions that replay one decision are given; they change only `drafts`. */
export interface Replay {
  vocabulary: Vocabulary
  /** The extractions with copies of all lists that a decision may change. */
  drafts: Extraction[]
  /** By source. */
  passages: PassageTexts[]
  sentences: TextIndex
  references: TextIndex
  /** Claims that were decided on, by their places and words. */
  taken: Map<string, Decision>
}

/** Null for what was applied, else the state with the reason. */
export type Result = null | { state: Exclude<OutcomeState, 'applied'>; reason: string }

/** Replays decisions, oldest first, of which there is one about each thing. */
export function replayDecisions(sources: readonly SourceFile[], decisions: readonly Decision[], vocabulary: Vocabulary): Replayed {
  if (decisions.length === 0) return { sources: [...sources], identity: [], outcomes: [] }
  const papers = sources.filter(({ extraction }) => !extraction.bibliography)
  const drafts = papers.map(({ extraction }) => toDraft(extraction))
  const passages = drafts.map(toPassageTexts)
  const replay: Replay = {
    vocabulary,
    drafts,
    passages,
    sentences: indexTexts(
      papers,
      passages.map(({ texts }) => texts),
    ),
    references: indexTexts(
      papers,
      drafts.map(({ references }) => references.map(({ raw, span }) => ({ ...span, text: raw }))),
    ),
    taken: new Map(),
  }
  knowRenamed(
    [replay.sentences, replay.references],
    decisions.flatMap(({ about }) => ('quote' in about ? [about] : [])),
  )
  // a claim is taken by the first decision on it, which is to be the latest; of what else the last stands
  const claims = decisions.filter(({ kind }) => kind === 'claim').reverse()
  const results = new Map([...decisions.filter(({ kind }) => kind !== 'claim'), ...claims].map((one) => [one, replayOne(replay, one)]))
  const outcomes = decisions.map((decision): Outcome => {
    const result = results.get(decision)
    return { key: toKey(decision), decision, state: result?.state ?? 'applied', reason: result?.reason ?? null }
  })
  const draftOf = new Map(papers.map(({ path }, i) => [path, drafts[i]!]))
  return {
    sources: sources.map((source) => ({ ...source, extraction: draftOf.get(source.path) ?? source.extraction })),
    identity: decisions.flatMap((decision) => (decision.kind === 'identity' ? [toOverride(decision)] : [])),
    outcomes: outcomes.map(tellRenamed(outcomes)),
  }
}

/** A paper whose other words are found is there, though its title is read otherwise now. */
function tellRenamed(outcomes: readonly Outcome[]): (outcome: Outcome) => Outcome {
  const paperOf = ({ decision: { about } }: Outcome) => ('paper' in about ? about.paper : null)
  const there = new Set(outcomes.filter(({ state }) => state === 'applied').map(paperOf))
  const reason = 'it is not found in the paper, which is called otherwise now'
  return (outcome) => {
    const paper = paperOf(outcome)
    return outcome.state === 'elsewhere' && paper !== null && there.has(paper) ? { ...outcome, state: 'lost', reason } : outcome
  }
}

function replayOne(replay: Replay, decision: Decision): Result {
  if (decision.kind === 'claim') return replayClaim(replay, decision)
  if (decision.kind === 'reference') return replayReference(replay, decision)
  if (decision.kind === 'citation') return replayCitation(replay, decision)
  return null
}

function toDraft(extraction: Extraction): Extraction {
  const { claims, references, citations, problems } = extraction
  return { ...extraction, claims: [...claims], references: [...references], citations: [...citations], problems: [...problems] }
}

function toOverride({ about, verdict, who, why }: Extract<Decision, { kind: 'identity' }>): IdentityOverride {
  return { a: about.a, b: about.b, same: verdict === 'merge', who, why: why ?? null }
}

/** What a decision that finds no place comes to. */
export function toMissing(index: TextIndex, paper: string, what: string): Result {
  if (!index.hasPaper(paper)) return { state: 'elsewhere', reason: 'its paper is not in this graph' }
  return { state: 'lost', reason: `${what} is not found in the paper` }
}
