/** What people said of who is who, by the places of the things that they named: also where these are printed otherwise now. */
import type { IdentityKind } from '#graph/schema/identity-kinds.ts'
import { toBare, toSlug } from '../identity.ts'
import type { Finding } from './decision.ts'
import type { IdentityEnd, IdentityOverride } from './override.ts'
import { toDice, toDistance } from './text-likeness.ts'

/** Something whose identity is asked: its id, and all that it is called. */
export interface Thing {
  id: string
  /** Other ids that it may be meant by. */
  aliases?: readonly string[]
  names: readonly string[]
}

/** A person's word on two things; `at` is its place among all, the latest last. */
export interface Told extends Finding {
  same: boolean
  at: number
}

/** Whether two words are on the same two groups: what parts of two nodes were told apart is one where the nodes are, later. */
export function isOfSame(groups: Int32Array, one: Told, other: Told): boolean {
  const [a, b] = [groups[one.a]!, groups[one.b]!]
  const [x, y] = [groups[other.a]!, groups[other.b]!]
  return (a === x && b === y) || (a === y && b === x)
}

/** What people decided about these things, by their places; of two about one pair the later stands. */
export function decide(overrides: readonly IdentityOverride[], find: (end: IdentityEnd) => readonly number[]): Told[] {
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
  const numbers = numbersOf(title)
  const near: { id: string; slips: number }[] = []
  for (const other of ids) {
    const [, name = '', author, more] = other.split(':')
    if (author !== family || more !== undefined || numbersOf(name) !== numbers) continue
    const slips = toDistance(name, title, MOST_SLIPS)
    if (slips <= MOST_SLIPS) near.push({ id: other, slips })
  }
  return near.sort((a, b) => a.slips - b.slips || (a.id < b.id ? -1 : 1))[0]?.id
}

/** Parts and years: a slip in one is none. */
function numbersOf(title: string): string {
  return title
    .split('-')
    .filter((word) => /\d|^[ivx]+$/.test(word))
    .join(' ')
}

/** As much of what a record printed must still be so for it to be found again. */
const LIKE = 0.5

/** The places of what people name: by id, by an id it had, by name, and of a record that is printed otherwise now the likest. */
export function createFinder(kind: IdentityKind, things: readonly Thing[]) {
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
    // nothing of another kind is looked for among these by likeness
    if (!end.startsWith(`${kind.toLowerCase()}:`)) return []
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

/** Two places, whichever comes first. */
export function pairKey(a: number, b: number): string {
  return a < b ? `${a} ${b}` : `${b} ${a}`
}
