/** Replays a decision about a citation mark: found by its sentence and what it looks like; its references by their letters. */
import type { Citation } from '../extraction.ts'
import type { CitationAbout, Decision } from './decision.ts'
import { type Found, SAME } from './find-texts.ts'
import { type Replay, type Result, toMissing } from './replay.ts'

type CitationDecision = Extract<Decision, { kind: 'citation' }>

/** Changes the citation that a decision is about. */
export function replayCitation(replay: Replay, decision: CitationDecision): Result {
  const { about } = decision
  const places = replay.sentences.find(about).filter(({ likeness }) => likeness >= SAME)
  if (!places.length) return toMissing(replay.sentences, about.paper, 'its sentence')
  const found = places.flatMap((place) => {
    const index = citationAt(replay, place, about)
    return index === null ? [] : [{ source: place.source, index, likeness: place.likeness }]
  })
  const meant = found.filter((one) => one === found[0] || one.likeness === 1)
  if (!meant.length) return { state: 'lost', reason: `its sentence is there without the mark ${about.mark}` }
  for (const { source, index } of meant) {
    const result = decide(replay, source, index, decision)
    if (result) return result
  }
  return null
}

/** The mark of a sentence that is meant; a list that was renumbered leaves a sentence's only mark the one meant. */
function citationAt({ drafts, passages }: Replay, { source, at }: Found, { mark, nth }: CitationAbout): number | null {
  const { textAt } = passages[source]!
  const here = drafts[source]!.citations.flatMap(({ span }, i) => (textAt(span) === at ? [i] : []))
  const equal = here.filter((i) => toMark(drafts[source]!.citations[i]!) === mark)
  return equal[nth - 1] ?? (here.length === 1 ? here[0]! : null)
}

/** A citation as printed, without breaks and spaces. */
export function toMark({ text }: Pick<Citation, 'text'>): string {
  return text.replace(/<[^<>]*>|\s+/g, '').normalize('NFKC')
}

function decide(replay: Replay, source: number, index: number, decision: CitationDecision): Result {
  const { who, why, verdict } = decision
  const draft = replay.drafts[source]!
  const citation = draft.citations[index]!
  const decided = { status: verdict === 'reject' ? 'rejected' : 'accepted', who, ...(why && { why }) } as const
  if (verdict === 'accept') {
    draft.citations[index] = { ...citation, problem: citation.problem === 'ambiguous' ? null : citation.problem, decided }
    return null
  }
  const wanted = verdict === 'edit' ? decision.change.references : []
  const references = wanted.map((about) => {
    const places = replay.references.find({ paper: decision.about.paper, ...about }).filter((place) => place.likeness >= SAME)
    return places.find((place) => place.source === source)?.at
  })
  if (references.some((at) => at === undefined)) return { state: 'lost', reason: 'a reference that it points to is not found in the paper' }
  const was = citation.references.map((i) => draft.references[i]?.key ?? i + 1).join(', ') || 'nothing'
  draft.citations[index] = {
    ...citation,
    references: references as number[],
    problem: null,
    decided: verdict === 'edit' ? { ...decided, was } : decided,
  }
  draft.problems = draft.problems.filter((problem) => problem.citation !== index)
  return null
}
