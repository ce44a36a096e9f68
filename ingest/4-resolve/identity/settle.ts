/**
 * From findings to groups, for things of any kind: what people decided stands first, then the surest findings, and what was
 * kept apart is never chained together by a third.
 */
import type { IdentityKind } from '#graph/schema/identity-kinds.ts'
import { toBare, toSlug } from '../identity.ts'
import { joinLinks } from './cluster.ts'
import { type Decision, type Finding, toDecision, toStatus } from './decision.ts'
import type { IdentityEnd, IdentityOverride } from './override.ts'
import { toDice, toDistance } from './text-likeness.ts'

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

function pairKey(a: number, b: number): string {
  return a < b ? `${a} ${b}` : `${b} ${a}`
}

/** A person's word on two things; `at` is its place among all, the latest last. */
interface Told extends Finding {
  same: boolean
  at: number
}

/** Whether two words are on the same two groups: what parts of two nodes were told apart is one where the nodes are, later. */
function isOfSame(groups: Int32Array, one: Told, other: Told): boolean {
  const [a, b] = [groups[one.a]!, groups[one.b]!]
  const [x, y] = [groups[other.a]!, groups[other.b]!]
  return (a === x && b === y) || (a === y && b === x)
}

/** What people decided about these things, by their places; of two about one pair the later stands. */
function decide(overrides: readonly IdentityOverride[], find: (end: IdentityEnd) => readonly number[]): Told[] {
  const decided = new Map<string, Told>()
  for (const [at, { a, b, same, who, why }] of overrides.entries()) {
    const told = typeof a === 'string' && typeof b === 'string' ? ([a, b] as const) : undefined
    for (const x of find(a)) {
      for (const y of find(b)) {
        if (x === y) continue
        const evidence = () => [`${who} says ${same ? 'the same' : 'not the same'}${why ? `: ${why}` : ''}`]
        const score = same ? 1 : 0
        decided.set(pairKey(x, y), { a: Math.min(x, y), b: Math.max(x, y), rule: 'curated', evidence, score, same, told, at })
      }
    }
  }
  return [...decided.values()]
}

/** A title of so many letters is known again over this many slips. */
const [LONG_TITLE, MOST_SLIPS] = [24, 3]

/** Of a work's id, the likest of those given: by one first author, but for slips in the title. */
function findSlipped(id: string, ids: Iterable<string>): string | undefined {
  const [kind, title = '', family] = id.split(':')
  if (kind !== 'work' || title.length < LONG_TITLE) return undefined
  const near: { id: string; slips: number }[] = []
  for (const other of ids) {
    const [, name = '', author, more] = other.split(':')
    if (author !== family || more !== undefined) continue
    const slips = toDistance(name, title, MOST_SLIPS)
    if (slips <= MOST_SLIPS) near.push({ id: other, slips })
  }
  return near.sort((a, b) => a.slips - b.slips || (a.id < b.id ? -1 : 1))[0]?.id
}

/** As much of what a record printed must still be so for it to be found again. */
const LIKE = 0.5

/** The places of what people name: by id, by an id it had, by name, and of a record that is printed otherwise now the likest. */
function createFinder(kind: IdentityKind, things: readonly Thing[]) {
  const byId = new Map<string, number[]>()
  const byName = new Map<string, number[]>()
  const calls = new Map<number, Set<string>>()
  const add = (map: Map<string, number[]>, key: string, i: number) => map.set(key, [...(map.get(key) ?? []), i])
  for (const [i, { id, aliases = [], names }] of things.entries()) {
    for (const key of new Set([id, ...aliases])) add(byId, key, i)
    for (const name of new Set(names.map(toBare))) add(byName, name, i)
  }
  const findLikest = (id: string): number[] => {
    const wholes = id.split(':').map((_, i, parts) => parts.slice(0, parts.length - i).join(':'))
    const whole = wholes.find((one) => one.includes(':') && byId.has(one)) ?? findSlipped(id, byId.keys())
    if (whole === undefined) return []
    if (whole.split(':').length >= id.split(':').length) return byId.get(whole)!
    const words = toSlug(id.slice(whole.length)).split('-')
    const like = byId.get(whole)!.map((i) => ({ i, likeness: toDice(toSlug(things[i]!.id.slice(whole.length)).split('-'), words) }))
    const [best] = like.sort((x, y) => y.likeness - x.likeness || x.i - y.i)
    return best && best.likeness >= LIKE ? [best.i] : []
  }
  const find = (end: IdentityEnd): readonly number[] => {
    if (typeof end !== 'string') return end.kind === kind ? (byName.get(toBare(end.name)) ?? []) : []
    const found = byId.get(end) ?? findLikest(end)
    for (const i of found) calls.set(i, (calls.get(i) ?? new Set()).add(end))
    return found
  }
  return {
    calls,
    find,
    /** As `find`, but for the id that a node has now: that node is meant, and no other that had it too. */
    within: (names: ReadonlyMap<number, string>) => {
      const groupOf = new Map([...names].map(([group, id]) => [id, group]))
      return (end: IdentityEnd): readonly number[] => {
        const group = typeof end === 'string' ? groupOf.get(end) : undefined
        return group === undefined ? find(end) : [group]
      }
    },
  }
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
