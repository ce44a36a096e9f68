/** What the claims of the annotated papers are worth, taken apart: by cue, by confidence, beside baselines, paper by paper. */
import type { Vocabulary } from '#ingest/vocabulary.ts'
import { LEAST_CONFIDENCE } from '../../ingest/3-knowledge/find-claims.ts'
import { baselines } from './baselines.ts'
import { type Example, fitConfidence, toOrder } from './fit-confidence.ts'
import { type SaidClaim, toF1, toSurest } from './judge-claims.ts'
import { type PaperClaims, type ReadClaim, toKept } from './read-claims.ts'

/** How many claims were annotated, said, right in their pair, right in pair and direction. */
export interface Counts {
  gold: number
  said: number
  pair: number
  directed: number
}

/** Sums over papers, F1 and precision 0..1. */
export interface Measure extends Counts {
  pairF1: number
  directedF1: number
}

/** How many claims of a paper a reader is shown first. */
export const SURE = 40

/** Measures of each paper a part of the claims that stand for it, and adds up. */
export function measure(papers: readonly PaperClaims[], claimsOf: (paper: PaperClaims) => readonly SaidClaim[]): Measure {
  return addUp(
    papers.map((paper) => {
      const { gold, said, pair, directed } = paper.judge.judge(claimsOf(paper))
      return { gold, said, pair: pair.size, directed: directed.size }
    }),
  )
}

/** Several measures as one, over all their claims. */
export function addUp(counts: readonly Counts[]): Measure {
  const add = (key: keyof Counts) => counts.reduce((sum, each) => sum + each[key], 0)
  return withF1({ gold: add('gold'), said: add('said'), pair: add('pair'), directed: add('directed') })
}

function withF1({ gold, said, pair, directed }: Counts): Measure {
  return { gold, said, pair, directed, pairF1: toF1(pair, gold, said), directedF1: toF1(directed, gold, said) }
}

/** The share of the surest forty claims of each paper whose pair is right, 0..1. */
function precisionOfSurest(papers: readonly PaperClaims[], claimsOf: (paper: PaperClaims) => readonly SaidClaim[]): number {
  let [said, right] = [0, 0]
  for (const paper of papers) {
    const claims = claimsOf(paper)
    const { pair } = paper.judge.judge(claims)
    const surest = toSurest(claims, SURE)
    said += surest.length
    right += surest.filter((claim) => pair.has(claim)).length
  }
  return said > 0 ? right / said : 0
}

export const kept = ({ claims }: PaperClaims) => toKept(claims)

/** One family of cues: what its claims are worth, and what is left without them. */
export interface Ablated {
  family: string
  /** Claims that rest on it, and how many of their pairs are right. */
  said: number
  right: number
  without: Measure
}

/** The measure without each kind of cue, then without each relation; a claim is its surest statement's. */
export function ablate(papers: readonly PaperClaims[]): { kinds: Ablated[]; relations: Ablated[] } {
  const families = (of: (claim: ReadClaim) => string) =>
    [...new Set(papers.flatMap((paper) => kept(paper).map(of)))].sort().map((family) => {
      const rest = measure(papers, (paper) => kept(paper).filter((claim) => of(claim) !== family))
      const own = papers.map((paper) => {
        const { pair } = paper.judge.judge(kept(paper))
        const claims = kept(paper).filter((claim) => of(claim) === family)
        return { said: claims.length, right: claims.filter((claim) => pair.has(claim)).length }
      })
      const add = (key: 'said' | 'right') => own.reduce((sum, each) => sum + each[key], 0)
      return { family, said: add('said'), right: add('right'), without: rest }
    })
  return { kinds: families(({ cue }) => cue.kind), relations: families(({ relation }) => relation) }
}

/** Claims of a tenth of confidence: how many, and of how many the pair (and the direction) is right. */
export interface Tenth extends Omit<Counts, 'gold'> {
  from: number
}

/** From the unsurest tenth to the surest, claims that are not kept too. */
export function tenths(papers: readonly PaperClaims[]): Tenth[] {
  const found: Tenth[] = Array.from({ length: 10 }, (_, i) => ({ from: i / 10, said: 0, pair: 0, directed: 0 }))
  for (const { claims, judge } of papers) {
    const { pair, directed } = judge.judge(claims)
    for (const claim of claims) {
      const tenth = found[Math.min(9, Math.floor(claim.confidence * 10 + 1e-9))]!
      tenth.said++
      if (pair.has(claim)) tenth.pair++
      if (directed.has(claim)) tenth.directed++
    }
  }
  return found
}

/** A way to claims, ours or a baseline's, over some papers. */
export interface Reader {
  name: string
  measure: Measure
  surest: number
}

/** Ours and the two baselines, over the same concepts. */
export function compare(papers: readonly PaperClaims[], vocabulary: Vocabulary): Reader[] {
  const readers: [string, (paper: PaperClaims) => readonly SaidClaim[]][] = [['ours', kept]]
  for (const [name, read] of Object.entries(baselines)) {
    const claims = new Map(papers.map((paper) => [paper, read(paper, vocabulary)]))
    readers.push([name, (paper) => claims.get(paper)!])
  }
  return readers.map(([name, claimsOf]) => ({ name, measure: measure(papers, claimsOf), surest: precisionOfSurest(papers, claimsOf) }))
}

/** One paper by what is shipped, and by what the other papers alone would have chosen. */
export interface LeftOut {
  name: string
  least: Record<'shipped' | 'others', { least: number; measure: Measure }>
  /** How often a right claim is surer than a wrong one; precision of the surest forty. */
  order: Record<'shipped' | 'others', { order: number; surest: number }>
}

/** All that is fitted, each paper left out in turn: the least confidence that is kept, and the weights of confidence. */
export function leaveOneOut(papers: readonly PaperClaims[]): LeftOut[] {
  const examples = new Map(papers.map((paper) => [paper, toExamples(paper)]))
  return papers.map((paper) => {
    const others = papers.filter((other) => other !== paper)
    const fitted = fitConfidence(others.flatMap((other) => examples.get(other)!))
    const best = bestLeast(others)
    const own = examples.get(paper)!
    const resorted = paper.claims.map((claim) => ({ ...claim, confidence: fitted(claim) }))
    return {
      name: paper.name,
      least: {
        shipped: { least: LEAST_CONFIDENCE, measure: atLeast([paper], LEAST_CONFIDENCE) },
        others: { least: best, measure: atLeast([paper], best) },
      },
      order: {
        shipped: { order: toOrder(own, ({ confidence }) => confidence), surest: precisionOfSurest([paper], ({ claims }) => claims) },
        others: { order: toOrder(own, fitted), surest: precisionOfSurest([paper], () => resorted) },
      },
    }
  })
}

function toExamples({ claims, judge }: PaperClaims): Example[] {
  const { pair } = judge.judge(claims)
  return claims.map((claim) => ({ claim, right: pair.has(claim) }))
}

function atLeast(papers: readonly PaperClaims[], least: number): Measure {
  return measure(papers, ({ claims }) => claims.filter(({ confidence }) => confidence >= least))
}

/** The least confidence, in steps of a twentieth, at which pair and direction come out best. */
function bestLeast(papers: readonly PaperClaims[]): number {
  const steps = Array.from({ length: 20 }, (_, i) => i / 20)
  const scores = steps.map((least) => atLeast(papers, least).directedF1)
  return steps[scores.indexOf(Math.max(...scores))]!
}
