/**
 * How sure a claim is: a logistic sum of what the reader saw. The factors are data; their weights say by how much each
 * raises or lowers the odds that a careful reader would write the same claim down.
 */
import type { Statement } from './statement.ts'

export const BIAS = -0.6

/** By factor of a statement. */
export const FACTOR_WEIGHTS: Readonly<Record<Statement['factors'][number], number>> = {
  shared: -0.2,
  controlled: -0.3,
  fronted: -0.2,
  antecedent: -0.5,
  inherited: -0.9,
  anaphor: -0.6,
  anaphorByNoun: -0.3,
  subjectPost: -0.2,
  objectPost: -0.2,
  subjectExample: -0.4,
  objectExample: -0.6,
  subjectListed: -0.3,
  objectListed: -0.2,
  means: -0.6,
  passive: 0,
  nominal: -0.3,
  role: 0.1,
  infinitive: -0.3,
  causative: -0.3,
  mutual: 0.3,
}

/** What a statement is weighed by beside its factors. */
export interface Setting {
  /** Length of the sentence in characters. */
  length: number
  /** Characters between subject and object. */
  distance: number
  crossesPoles: boolean
  /** Both ends are in the vocabulary. */
  known: boolean
  /** How many statements the sentence makes. */
  crowd: number
}

/** 0..1, two digits. */
export function toConfidence(statement: Statement, setting: Setting): number {
  let sum = BIAS + (statement.cue.strength ?? 0)
  for (const factor of new Set(statement.factors)) sum += FACTOR_WEIGHTS[factor]
  sum += setting.crossesPoles ? 0.6 : 0
  sum += setting.known ? 0.4 : -0.4
  sum -= Math.max(0, setting.length - 160) / 250
  sum -= Math.max(0, setting.distance - 60) / 200
  sum -= Math.max(0, setting.crowd - 4) * 0.08
  return Math.round(100 / (1 + Math.exp(-sum))) / 100
}
