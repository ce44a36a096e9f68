/** Replays a decision about an entry of a reference list: its fields as a person reads them, or that it is none. */
import type { Reference } from '../extraction.ts'
import type { Decision, ReferenceChange } from './decision.ts'
import { SAME } from './find-texts.ts'
import { type Replay, type Result, toMissing } from './replay.ts'

type ReferenceDecision = Extract<Decision, { kind: 'reference' }>

/** Changes the references that a decision is about: all of the same letters, else the one most like it. */
export function replayReference(replay: Replay, decision: ReferenceDecision): Result {
  const places = replay.references.find(decision.about)
  const best = places[0]
  if (!best || best.likeness < SAME) return toMissing(replay.references, decision.about.paper, 'the reference')
  for (const place of places.filter((one) => one === best || one.likeness === 1)) {
    const list = replay.drafts[place.source]!.references
    list[place.at] = decide(list[place.at]!, decision)
  }
  return null
}

function decide(reference: Reference, decision: ReferenceDecision): Reference {
  const { who, why, verdict } = decision
  const decided = { status: verdict === 'reject' ? 'rejected' : 'accepted', who, ...(why && { why }) } as const
  if (verdict !== 'edit') return { ...reference, decided }
  const { year, ...fields } = decision.change
  const issued = year === undefined ? {} : { issued: { 'date-parts': [[year]] } }
  const names = Object.keys(decision.change) as (keyof ReferenceChange)[]
  const sure = Object.fromEntries(names.map((name) => [name === 'year' ? 'issued' : name, 1]))
  const confidence = { ...reference.confidence, ...sure }
  return { ...reference, ...fields, ...issued, confidence, decided: { ...decided, was: toWords(reference, names) } }
}

/** `title: On bees; year: 2019` as they were read; empty for a field that wasn't. */
function toWords(reference: Reference, names: (keyof ReferenceChange)[]): string {
  return names
    .map((name) => {
      if (name === 'year') return `year: ${reference.issued?.['date-parts']?.[0]?.[0] ?? ''}`
      if (name !== 'author') return `${name}: ${reference[name] ?? ''}`
      return `author: ${(reference.author ?? []).map(({ family, given, literal }) => literal ?? [family, given].filter(Boolean).join(', ')).join('; ')}`
    })
    .join('; ')
}
