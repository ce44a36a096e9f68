/**
 * What a list does everywhere: which field follows which over which signs, learned from its entries that are read surely
 * and lent to those that are not. A list has one style, however many styles there are.
 */
import type { Labeled } from './labeler.ts'
import { LABEL_COUNT as L } from './labels.ts'
import { STEPS } from './model.ts'
import { GAP_COUNT, type Tokens } from './tokens.ts'

/** A step seen less often says nothing. */
const FEW = 4
/** Signs end a field where they do so in this share of their places, and the next field is the one that follows as often. */
const SHARE = 0.5
const SURE = 0.9

/** Weights for steps of gap × label × label, in the model's steps: e² for a step from field to field that is a habit. */
export function findHabits(entries: readonly { tokens: Tokens; labeled: Labeled }[]): Int8Array {
  const seen = new Uint16Array(GAP_COUNT * L * L)
  const rows = new Set<number>()
  for (const { tokens, labeled } of entries)
    for (let i = 1; i < tokens.count; i++)
      if (labeled.sure[i]! > SURE && labeled.sure[i - 1]! > SURE) {
        const row = (tokens.gaps[i]! * L + labeled.labels[i - 1]!) * L
        rows.add(row)
        seen[row + labeled.labels[i]!]!++
      }
  const habits = new Int8Array(seen.length)
  for (const at of rows) {
    const from = (at / L) % L
    let others = 0
    for (let l = 0; l < L; l++) if (l !== from) others += seen[at + l]!
    if (others < FEW || others < SHARE * (others + seen[at + from]!)) continue
    for (let l = 0; l < L; l++) if (l !== from && seen[at + l]! >= SHARE * others) habits[at + l] = 2 * STEPS
  }
  return habits
}
