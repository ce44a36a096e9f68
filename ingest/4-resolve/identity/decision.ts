/**
 * A decision about two things: one, perhaps one, or kept apart by a person; always with the rule and what spoke for it.
 *
 * Sure enough, two are fused; between sure and no they stay two, linked by SAME_AS as a candidate for review.
 */
import type { IdentityKind } from '#graph/schema/identity-kinds.ts'

export interface Decision {
  kind: IdentityKind
  /** Node ids; of what was fused, `b` lives on in the `aliases` of `a`. */
  a: string
  b: string
  /** The name of the rule, or `curated`. */
  rule: string
  /** What spoke for it, as a person would say it: `same DOI`, `shares the co-author Wang Jing`. */
  evidence: string[]
  /** 0..1. */
  score: number
  status: 'decided' | 'candidate' | 'apart'
  /** The node that both became; absent where they stay two. */
  into?: string
}

/** From here on two are one. */
const SURE = 0.9
/** From here on it is worth a look. */
const WORTH_A_LOOK = 0.6

/** What a score amounts to. */
export function toStatus(score: number): 'decided' | 'candidate' | null {
  return score >= SURE ? 'decided' : score >= WORTH_A_LOOK ? 'candidate' : null
}

/** A pair of things by their places in a list, with what was found of it. */
export interface Finding {
  a: number
  b: number
  rule: string
  /** Said only of what is kept: of most pairs nobody asks. */
  evidence: () => string[]
  score: number
  /** The ids that a person gave of the two. */
  told?: readonly [string, string]
}

/** What is found of two that stay two; `apart` where a rule forbids that they be one. */
export type Comparison = Pick<Finding, 'rule' | 'score' | 'evidence'> & { apart: boolean }

/** A finding about things whose ids are known. */
export function toDecision(
  kind: IdentityKind,
  { rule, evidence, score }: Finding,
  a: string,
  b: string,
  status: Decision['status'],
): Decision {
  return { kind, a, b, rule, evidence: evidence(), score: Math.round(score * 1000) / 1000, status }
}

/** A decision as a node keeps it in `identity`; its kind is the node's label. */
export function fromDecision({ kind: _kind, into: _into, ...decision }: Decision): string {
  return JSON.stringify(decision)
}
