/**
 * Which of many claims an annotation has too, by the measure of the shared scorer (`score.mjs`).
 *
 * The scorer reads files and answers once; an ablation asks fifty times about parts of the same claims. So the measure of
 * claims is written again here, and `accuracy.test.ts` holds that both say the same of the whole.
 */
import { z } from 'zod'
import type { Claim, ConceptUse } from '#ingest/extraction.ts'
import { Likeness, squeezed } from './likeness.ts'

const concept = z.object({ name: z.string(), variants: z.array(z.string()).default([]) })
/** Of an annotation what the measure of claims needs. */
export const goldClaims = z.object({
  concepts: z.array(concept),
  concepts_minor: z.array(concept).default([]),
  claims: z.array(z.object({ subject: z.string(), object: z.string(), relation: z.string(), direction: z.string(), quote: z.string() })),
})
export type GoldClaims = z.infer<typeof goldClaims>

/** Of a claim what is measured. */
export type SaidClaim = Pick<Claim, 'subject' | 'object' | 'relation' | 'direction' | 'confidence' | 'evidence'>

/** The claims whose pair of concepts is right, and of them those whose direction is too. */
export interface Judged<T> {
  gold: number
  said: number
  pair: Set<T>
  directed: Set<T>
}

/** F1 of so many found among `gold` and `said`, 0..1. */
export function toF1(found: number, gold: number, said: number): number {
  return gold + said > 0 ? (2 * found) / (gold + said) : 1
}

/** Says of any part of one paper's claims which are right; claims are told apart by identity. */
export class Judge {
  private readonly like = new Likeness()
  private readonly standsFor: Map<string, string>
  private readonly names: Map<string, string>
  private readonly candidates = new Map<SaidClaim, [score: number, gold: number][]>()
  private readonly ends = new Map<string, Set<string>>()
  private readonly goldNames: string[]
  private readonly gold: GoldClaims

  constructor(gold: GoldClaims, concepts: readonly ConceptUse[], text: string) {
    this.gold = gold
    this.goldNames = [...new Set(gold.claims.flatMap(({ subject, object }) => [subject, object]))]
    this.names = new Map(concepts.map(({ id, name }) => [id, name]))
    this.standsFor = toGoldNames(gold, concepts, text)
  }

  /** One to one, best first: same sentence and both ends, then relation, then direction. */
  judge<T extends SaidClaim>(claims: readonly T[]): Judged<T> {
    const all = claims.flatMap((claim, j) => this.candidatesOf(claim).map(([score, i]) => ({ score, i, j, claim })))
    all.sort((a, b) => b.score - a.score || a.i - b.i || a.j - b.j)
    const taken = new Set<number>()
    const pair = new Set<T>()
    const directed = new Set<T>()
    for (const { i, claim } of all) {
      if (taken.has(i) || pair.has(claim)) continue
      taken.add(i)
      pair.add(claim)
      if (this.gold.claims[i]!.direction === toPoles(claim.direction)) directed.add(claim)
    }
    return { gold: this.gold.claims.length, said: claims.length, pair, directed }
  }

  private candidatesOf(claim: SaidClaim): [score: number, gold: number][] {
    const known = this.candidates.get(claim)
    if (known) return known
    const found: [number, number][] = []
    const [subjects, objects] = [this.namesOf(claim.subject), this.namesOf(claim.object)]
    this.gold.claims.forEach((gold, i) => {
      if (!subjects.has(gold.subject) || !objects.has(gold.object)) return
      if (!this.like.sentence(gold.quote, claim.evidence.quote)) return
      found.push([(gold.relation === claim.relation ? 0.5 : 0) + (gold.direction === toPoles(claim.direction) ? 0.25 : 0), i])
    })
    this.candidates.set(claim, found)
    return found
  }

  /** The annotated names that a said concept may go by. */
  private namesOf(id: string): Set<string> {
    const known = this.ends.get(id)
    if (known) return known
    const stood = this.standsFor.get(id)
    const name = this.names.get(id) ?? id
    const all = this.goldNames.filter((gold) => (stood !== undefined && squeezed(stood) === squeezed(gold)) || this.like.name(gold, name))
    const found = new Set(all)
    this.ends.set(id, found)
    return found
  }
}

/** The n surest; of equals the earlier. */
export function toSurest<T extends SaidClaim>(claims: readonly T[], n: number): T[] {
  return claims.toSorted((a, b) => b.confidence - a.confidence).slice(0, n)
}

/** Annotations write their poles in capitals. */
function toPoles(direction: string): string {
  return direction.replaceAll(/nqpf|ve/gi, (pole) => pole.toUpperCase())
}

/** What each said concept stands for: the annotated one whose forms make up most of its mentions, a third at least (a seventh where its own name is one). */
function toGoldNames(gold: GoldClaims, concepts: readonly ConceptUse[], text: string): Map<string, string> {
  const known = [...gold.concepts, ...gold.concepts_minor].map(({ name, variants }) => ({
    name,
    forms: new Set([name, ...variants].map(squeezed).filter(Boolean)),
  }))
  const names = new Map<string, string>()
  for (const { id, name, mentions } of concepts) {
    const printed = mentions.map(({ start, end }) => squeezed(text.slice(start, end))).filter(Boolean)
    const own = squeezed(name)
    const said = printed.length > 0 ? printed : [own]
    let best = 0
    for (const { name: goldName, forms } of known) {
      const share = said.filter((form) => forms.has(form)).length / said.length
      if (share <= best || share < (forms.has(own) ? 1 / 7 : 1 / 3)) continue
      best = share
      names.set(id, goldName)
    }
  }
  return names
}
