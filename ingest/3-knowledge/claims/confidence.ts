/**
 * How sure a claim is: a logistic sum of what the reader saw.
 *
 * Features are named and their weights are data. A weight says by how much a feature raises or lowers the odds that a
 * careful reader would write the same claim down. They were set by hand, looking at how often each feature was right on
 * the annotated papers, then moved in tenths where none of these papers lost by it; a regression fitted on some of them did
 * no better on the others, so it was dropped.
 */
import type { Factor, Statement } from './statement.ts'

/** What a statement is weighed by beside its factors. */
export interface Setting {
  /** Length of the sentence in characters; Chinese counts for three. */
  length: number
  /** Characters between subject and object. */
  distance: number
  crossesPoles: boolean
  /** How many of its ends are a single plain word: industry, talent, students. */
  generic: number
  /** Whether what is acted on is a technology of the vocabulary, which a paper names rather as what acts. */
  technical: boolean
  /** How many of its ends are terms outside the vocabulary. */
  unknown: number
  /** How often the paper names the rarer of its ends. */
  mentions: number
  /** How many of its ends the paper's title or keywords name; null where they name no concept at all. */
  titled: number | null
  /** How many statements the sentence makes. */
  crowd: number
  /** Whether the sentence prints a title or quotes. */
  quotes: boolean
}

export type Feature =
  | Factor
  | 'bias'
  | 'strength'
  | 'length'
  | 'distance'
  | 'crossesPoles'
  | 'generic'
  | 'technical'
  | 'unknown'
  | 'salience'
  | 'titled'
  | 'crowd'
  | 'hedged'
  | 'quotes'
  | 'required'

const WEIGHTS: Readonly<Record<Feature, number>> = {
  bias: -0.3,
  strength: 0.8,
  /** For each 100 characters beyond 160. */
  length: -0.1,
  /** For each 100 characters. */
  distance: -0.6,
  crossesPoles: 0.3,
  generic: -2,
  technical: -0.8,
  unknown: -0.5,
  /** For each doubling of the mentions, up to 32. */
  salience: 0.35,
  /** For each end that title or keywords name, against the usual three in four. */
  titled: 0.4,
  /** For each statement beyond four. */
  crowd: -0.05,
  hedged: -0.3,
  quotes: -0.2,
  required: -0.2,
  shared: 0,
  controlled: -0.3,
  fronted: 0,
  antecedent: -0.1,
  inherited: -1.2,
  anaphor: -0.3,
  anaphorByNoun: -0.5,
  subjectPost: 0,
  objectPost: 0,
  subjectExample: -0.4,
  objectExample: -0.8,
  inside: -0.8,
  subjectListed: -0.2,
  objectListed: -0.3,
  means: -0.8,
  passive: 0.2,
  nominal: 0,
  role: 0,
  infinitive: -0.8,
  mutual: 0.5,
  modifier: -0.8,
}

/** The features of a statement, each with its size. */
export function toFeatures(statement: Statement, setting: Setting): Partial<Record<Feature, number>> {
  const features: Partial<Record<Feature, number>> = {
    bias: 1,
    strength: statement.cue.strength ?? 0,
    length: Math.max(0, setting.length - 160) / 100,
    distance: setting.distance / 100,
    crossesPoles: setting.crossesPoles ? 1 : 0,
    generic: setting.generic,
    technical: setting.technical ? 1 : 0,
    unknown: setting.unknown,
    salience: Math.min(5, Math.log2(Math.max(1, setting.mentions))),
    titled: setting.titled === null ? 0 : setting.titled - 0.75,
    crowd: Math.max(0, setting.crowd - 4),
    hedged: statement.hedged ? 1 : 0,
    quotes: setting.quotes ? 1 : 0,
    required: statement.cue.relation === 'requires' ? 1 : 0,
  }
  for (const factor of statement.factors) features[factor] = 1
  return features
}

/** 0..1, two digits. */
export function toConfidence(features: Partial<Record<Feature, number>>): number {
  let sum = 0
  for (const [name, size] of Object.entries(features)) sum += WEIGHTS[name as Feature] * size
  return Math.round(100 / (1 + Math.exp(-sum))) / 100
}
