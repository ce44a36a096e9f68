/**
 * What a person decided about who is who: it stands above every rule. "Same" fuses two nodes whatever the rules say, "not
 * same" keeps them apart.
 */

import type { IdentityKind } from '#graph/schema/identity-kinds.ts'

/**
 * One of the two: a node's id (or one of its `aliases`, so that a decision outlives a later fusing), or every node of a kind
 * that is called so (its name or title, or one of its variants; case, accents and punctuation don't count).
 */
export type IdentityEnd = string | { kind: IdentityKind; name: string }

/** A curated decision, as `resolve(sources, vocabulary, { identity })` takes it; of two about one pair the later stands. */
export interface IdentityOverride {
  a: IdentityEnd
  b: IdentityEnd
  same: boolean
  /** Who decided. */
  who: string
  why: string | null
}
