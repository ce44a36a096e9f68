/**
 * From findings to groups, for things of any kind: what people decided stands first, then the surest findings, and what was
 * kept apart is never chained together by a third.
 */
import type { IdentityKind } from '#graph/schema/identity-kinds.ts'
import { toBare } from '../identity.ts'
import { joinLinks } from './cluster.ts'
import { type Decision, type Finding, toDecision, toStatus } from './decision.ts'
import type { IdentityEnd, IdentityOverride } from './override.ts'

/** Something whose identity is asked: its id, and all that it is called. */
export interface Thing {
  id: string
  /** Other ids that it may be meant by. */
  aliases?: readonly string[]
  names: readonly string[]
}

export interface Settled {
  /** Each thing's group, named by its smallest member. */
  groups: Int32Array
  /** What fused different things: each links two of one group. */
  fused: Finding[]
  /** The best finding of each two groups that may be one. */
  candidates: Finding[]
  /** What people keep apart. */
  apart: Finding[]
}

/** Settles who is who among things of one kind. `isApart` tells what no finding may bring together. */
export function settle(
  kind: IdentityKind,
  things: readonly Thing[],
  findings: readonly Finding[],
  overrides: readonly IdentityOverride[],
  isApart: (a: number, b: number) => boolean = () => false,
): Settled {
  const { same, apart } = applyOverrides(kind, things, overrides)
  const kept = new Set(apart.map(({ a, b }) => pairKey(a, b)))
  const told = new Set(same.map(({ a, b }) => pairKey(a, b)))
  const sure = [...same, ...findings.filter(({ score }) => toStatus(score) === 'decided')]
  const { groups, used, refused } = joinLinks(
    things.length,
    sure,
    (a, b) => kept.has(pairKey(a, b)) || (told.size === 0 ? isApart(a, b) : !told.has(pairKey(a, b)) && isApart(a, b)),
  )
  const maybe = [
    ...refused.map((finding) => ({ ...finding, score: Math.min(finding.score, 0.89) })),
    ...findings.filter(({ score }) => toStatus(score) === 'candidate'),
  ]
  const best = new Map<string, Finding>()
  for (const finding of maybe) {
    const [a, b] = [groups[finding.a]!, groups[finding.b]!]
    const key = pairKey(a, b)
    if (a === b || kept.has(pairKey(finding.a, finding.b)) || isBetter(best.get(key), finding)) continue
    best.set(key, finding)
  }
  const keptGroups = new Set(apart.map(({ a, b }) => pairKey(groups[a]!, groups[b]!)))
  const open = [...best].filter(([key]) => !keptGroups.has(key)).map(([, finding]) => finding)
  return { groups, fused: used, candidates: keepBest(open, groups), apart }
}

/** Of one thing no more than this many candidates are worth a look. */
const MOST_CANDIDATES = 3

function keepBest(candidates: readonly Finding[], groups: Int32Array): Finding[] {
  const counts = new Map<number, number>()
  const sorted = [...candidates].sort((x, y) => y.score - x.score || x.a - y.a || x.b - y.b)
  return sorted.filter(({ a, b }) => {
    const ends = [groups[a]!, groups[b]!]
    if (ends.some((end) => (counts.get(end) ?? 0) >= MOST_CANDIDATES)) return false
    for (const end of ends) counts.set(end, (counts.get(end) ?? 0) + 1)
    return true
  })
}

function isBetter(there: Finding | undefined, { a, b, score }: Finding): boolean {
  return there !== undefined && (there.score - score || a - there.a || b - there.b) >= 0
}

function pairKey(a: number, b: number): string {
  return a < b ? `${a} ${b}` : `${b} ${a}`
}

/** What people decided about these things, by their places; of two about one pair the later stands. */
function applyOverrides(
  kind: IdentityKind,
  things: readonly Thing[],
  overrides: readonly IdentityOverride[],
): { same: Finding[]; apart: Finding[] } {
  if (overrides.length === 0) return { same: [], apart: [] }
  const byId = new Map<string, number[]>()
  const byName = new Map<string, number[]>()
  const add = (map: Map<string, number[]>, key: string, i: number) => map.set(key, [...(map.get(key) ?? []), i])
  for (const [i, { id, aliases = [], names }] of things.entries()) {
    for (const key of new Set([id, ...aliases])) add(byId, key, i)
    for (const name of new Set(names.map(toBare))) add(byName, name, i)
  }
  const find = (end: IdentityEnd) =>
    (typeof end === 'string' ? byId.get(end) : end.kind === kind ? byName.get(toBare(end.name)) : undefined) ?? []
  const decided = new Map<string, Finding & { same: boolean }>()
  for (const { a, b, same, who, why } of overrides) {
    const told = typeof a === 'string' && typeof b === 'string' ? ([a, b] as const) : undefined
    for (const x of find(a)) {
      for (const y of find(b)) {
        if (x === y) continue
        const evidence = () => [`${who} says ${same ? 'the same' : 'not the same'}${why ? `: ${why}` : ''}`]
        const score = same ? 1 : 0
        decided.set(pairKey(x, y), { a: Math.min(x, y), b: Math.max(x, y), rule: 'curated', evidence, score, same, told })
      }
    }
  }
  const all = [...decided.values()]
  return { same: all.filter(({ same }) => same), apart: all.filter(({ same }) => !same) }
}

/** Findings of settled things as decisions about their ids. */
export function toDecisions(
  kind: IdentityKind,
  things: readonly Thing[],
  { groups, fused, candidates, apart }: Settled,
  idOf: (group: number) => string,
): Decision[] {
  const of = (i: number) => idOf(groups[i]!)
  return [
    ...fused.flatMap((finding) => {
      const [a, b] = finding.told ?? [things[finding.a]!.id, things[finding.b]!.id]
      return a === b ? [] : { ...toDecision(kind, finding, a, b, 'decided'), into: of(finding.a) }
    }),
    ...candidates.map((finding) => toDecision(kind, finding, of(finding.a), of(finding.b), 'candidate')),
    ...apart.map((finding) => toDecision(kind, finding, of(finding.a), of(finding.b), 'apart')),
  ]
}
