/**
 * From findings to groups, for things of any kind: what people decided stands first, then the surest findings, and what was
 * kept apart is never chained together by a third.
 */
import type { IdentityKind } from '#graph/schema/identity-kinds.ts'
import { joinLinks } from './cluster.ts'
import { type Decision, type Finding, toDecision, toStatus } from './decision.ts'
import type { IdentityOverride } from './override.ts'
import { createFinder, decide, isOfSame, pairKey, type Thing } from './told.ts'

export interface Settled {
  /** Each thing's group, named by its smallest member. */
  groups: Int32Array
  /** What fused different things: each links two of one group. */
  fused: Finding[]
  /** The best finding of each two groups that may be one. */
  candidates: Finding[]
  /** What people keep apart. */
  apart: Finding[]
  /** The ids by which people who decided called a thing, by its place. */
  calls: Map<number, Set<string>>
}

/** The node's id of each group, by its smallest member. */
type NameGroups = (groups: Int32Array) => ReadonlyMap<number, string>

/**
 * Settles who is who among things of one kind. `isApart` tells what no finding may bring together. What a person says is one
 * becomes so whole, with all that the rules put with either: of an id that a node would have, its group is meant.
 */
export function settle(
  kind: IdentityKind,
  things: readonly Thing[],
  findings: readonly Finding[],
  overrides: readonly IdentityOverride[],
  isApart: (a: number, b: number) => boolean = () => false,
  nameGroups: NameGroups = () => new Map(),
): Settled {
  const sure = findings.filter(({ score }) => toStatus(score) === 'decided')
  const finder = overrides.length ? createFinder(kind, things) : null
  const said = finder ? decide(overrides, finder.find).filter(({ same }) => !same) : []
  const ruled = joinLinks(things.length, sure, isApart, said)
  const told = finder ? decide(overrides, finder.within(nameGroups(ruled.groups))).filter(({ same }) => same) : []
  const apart = said.filter((split) => !told.some((merge) => merge.at > split.at && isOfSame(ruled.groups, merge, split)))
  const { groups, used } = told.length ? joinTold(ruled.used, told, apart, things.length) : ruled
  const kept = new Set(apart.map(({ a, b }) => pairKey(a, b)))
  const maybe = [
    ...ruled.refused.map((finding) => ({
      ...finding,
      score: Math.min(finding.score, 0.89),
      evidence: () => [...finding.evidence(), 'one of them is one with another that this can not be'],
    })),
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
  return { groups, fused: used, candidates: keepBest(open, groups), apart, calls: finder?.calls ?? new Map() }
}

/** The groups of the rules joined by what people say, which nothing stands against but what people say. */
function joinTold(used: readonly Finding[], told: readonly Finding[], apart: readonly Finding[], size: number) {
  const links = [...used.map((finding) => ({ ...finding, finding, score: 2 })), ...told.map((finding) => ({ ...finding, finding }))]
  const joined = joinLinks(size, links, () => false, apart)
  return { groups: joined.groups, used: joined.used.map(({ finding }) => finding) }
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
