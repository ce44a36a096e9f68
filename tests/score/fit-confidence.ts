/**
 * Confidence fitted on some papers and tried on another: what the weights are worth where they have not looked.
 *
 * A logistic regression over the features that the claim reader names, by plain gradient descent: few features, some
 * thousand claims, the same answer each time.
 */
import type { ReadClaim } from './read-claims.ts'

/** A claim and whether the annotation has its pair. */
export interface Example {
  claim: ReadClaim
  right: boolean
}

const ROUNDS = 400
const RATE = 0.5
/** How hard weights are held near nothing: a feature seen five times tells little. */
const RIDGE = 0.01

/** Odds by features, learned from examples: a function from claim to confidence, 0..1. */
export function fitConfidence(examples: readonly Example[]): (claim: ReadClaim) => number {
  const names = [...new Set(examples.flatMap(({ claim }) => Object.keys(claim.features)))]
  const scale = names.map((name) =>
    Math.max(1e-9, Math.hypot(...examples.map(({ claim }) => claim.features[name] ?? 0)) / Math.sqrt(examples.length)),
  )
  const toRow = (claim: ReadClaim) => names.map((name, i) => (claim.features[name] ?? 0) / scale[i]!)
  const rows = examples.map(({ claim, right }) => ({ row: toRow(claim), right: right ? 1 : 0 }))
  const weights = names.map(() => 0)
  for (let round = 0; round < ROUNDS; round++) {
    const slope = weights.map((weight) => RIDGE * weight)
    for (const { row, right } of rows) {
      const off = (toOdds(weights, row) - right) / rows.length
      row.forEach((size, i) => {
        slope[i]! += off * size
      })
    }
    slope.forEach((step, i) => {
      weights[i]! -= RATE * step
    })
  }
  return (claim) => toOdds(weights, toRow(claim))
}

/** How often a right claim is surer than a wrong one, 0..1; half is chance. */
export function toOrder(examples: readonly Example[], sure: (claim: ReadClaim) => number): number {
  const of = (wanted: boolean) => examples.filter(({ right }) => right === wanted).map(({ claim }) => sure(claim))
  const [right, wrong] = [of(true), of(false)]
  let better = 0
  for (const a of right) for (const b of wrong) better += a > b ? 1 : a === b ? 0.5 : 0
  return right.length * wrong.length > 0 ? better / (right.length * wrong.length) : 0.5
}

function toOdds(weights: readonly number[], row: readonly number[]): number {
  let sum = 0
  for (let i = 0; i < row.length; i++) sum += weights[i]! * row[i]!
  return 1 / (1 + Math.exp(-sum))
}
