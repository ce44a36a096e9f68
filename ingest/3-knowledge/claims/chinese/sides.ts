/** Who acts and who is acted on, by their places in a clause. */
import type { Mention } from '../../../extraction.ts'
import type { Clause, Group, Item } from './clause.ts'
import { AGENTS, BEINGS, CAUSATIVES, MEANS, UNDER } from './lexicon.ts'

/** Between a predicate and its object stand no more characters that are no noun of ours. */
const WIDEST = 12
/** V something的N: N is what does it, or is done with. */
const RELATIVE = /[^的、]{5,}的/u
/** As many characters before 的 are a clause, fewer an adjective. */
const MODIFYING = 4
/** What they govern goes on to the verb. */
const TAKING = new Set(['对', '对于', '给', '向', '把', '将', '针对'])
const PLACE = /^(?:中|上|下|里|内|时|后|前|方面|过程中|期间|之间|之后|之前|来看|而言|来说|以来)/u

function isVerb({ kind }: Item): boolean {
  return kind === 'predicate' || kind === 'verb'
}

export function firstPredicate(items: readonly Item[]): number {
  const at = items.findIndex((item) => isVerb(item))
  return at < 0 ? items.length : at
}

/** The groups before `at` that nothing governs: the last of them before any predicate, else before 是. */
export function subjectBefore(items: readonly Item[], at: number): Mention[] {
  const first = Math.min(at, firstPredicate(items))
  const free = (until: number) =>
    items.findLast((item, k): item is Group => k < until && item.kind === 'group' && governorOf(items, k) === null && !isPlace(items, k))
  const described = describedBefore(items, at)
  if (described) return described.heads
  const scope = items.findIndex((item, k) => k < first && item.kind === 'preposition' && TAKING.has(item.text))
  const subject = (scope > 0 ? free(scope) : null) ?? free(first)
  if (subject) return isHeadless(items.slice(items.indexOf(subject) + 1, at)) ? [] : subject.heads
  const being = items.findIndex((item, k) => k <= at && item.kind === 'predicate' && BEINGS.has(item.text))
  return being > 0 ? (free(being)?.heads ?? []) : []
}

/** True where a clause names what acts, and it is no group of ours. */
export function namesAnother(items: readonly Item[]): boolean {
  const first = firstPredicate(items)
  return items.some((item, k) => k < first && item.kind === 'group' && governorOf(items, k) === null && !isPlace(items, k))
}

/** 与A相匹配的B能V, 拥有A的B能V: B, right before the verb, is what acts. */
export function describedBefore(items: readonly Item[], at: number): Group | null {
  const k = items[at - 1]?.kind === 'other' ? at - 2 : at - 1
  const [group, before] = [items[k], items[k - 1]]
  if (group?.kind !== 'group' || !before) return null
  if (before.kind === 'of') return group
  return group.modifier && isVerb(before) && subjectsNothing(items, k - 1) ? group : null
}

/** True where no group stands free before `at`. */
function subjectsNothing(items: readonly Item[], at: number): boolean {
  return !items.some((item, k) => k < at && item.kind === 'group')
}

/** A获得的支持V: a noun that is no group of ours acts; not where 的 ends an adverb. */
function isHeadless(between: readonly Item[]): boolean {
  return between.some((item, k) => {
    const next = between[k + 1]
    return item.kind === 'of' && k > 0 && next?.kind === 'other' && !/^[那这]样/u.test(next.text)
  })
}

/** 通过A提升B: A, with nothing but its preposition between subject and verb. */
export function meansBefore(clause: Clause, at: number): Mention[] {
  const found = clause.items.findLast((item, k): item is Group => k < at && item.kind === 'group' && isMeans(clause, k))
  return found?.heads ?? []
}

export function isMeans({ items, text }: Clause, i: number): boolean {
  const governor = governorOf(items, i) ?? ''
  return MEANS.has(governor) || (governor === '在' && UNDER.test(text.slice(items[i]!.end)))
}

/** 课堂上, 改革过程中: where something is done, not who does it. */
function isPlace(items: readonly Item[], i: number): boolean {
  const next = items[i + 1]
  return next !== undefined && next.kind !== 'group' && PLACE.test(next.text)
}

/** 使B提升C: B, where C's verb comes right after it. */
export function pivotBefore(items: readonly Item[], at: number): Mention[] | null {
  for (let k = at - 1; k > 0; k--) {
    const item = items[k]!
    if (item.kind === 'other') continue
    if (item.kind !== 'group') return null
    const before = items[k - 1]!
    const verb = before.kind === 'other' ? items[k - 2] : before
    return verb && verb.kind !== 'group' && CAUSATIVES.has(verb.text) ? item.heads : null
  }
  return null
}

/** 由A V: A. */
export function agentBefore(items: readonly Item[], i: number): { sides: Mention[]; at: number } | null {
  for (let k = i - 1; k >= 0; k--) {
    const item = items[k]!
    if (item.kind === 'predicate' || item.kind === 'of') return null
    if (item.kind === 'group' && AGENTS.has(governorOf(items, k) ?? '')) return { sides: item.heads, at: prepositionOf(items, k) }
  }
  return null
}

/** The group after a predicate, with no other predicate or preposition between. */
export function objectAfter({ items, text }: Clause, i: number): Group | null {
  const start = items[i]!.end
  for (const item of items.slice(i + 1)) {
    if (item.kind === 'predicate' || item.kind === 'preposition' || item.kind === 'and') return null
    if (item.kind === 'group') return item.start - start <= WIDEST && !RELATIVE.test(text.slice(start, item.start)) ? item : null
  }
  return null
}

/** True where a predicate stands right after another: it opens a clause that modifies. */
export function isEmbedded(items: readonly Item[], i: number): boolean {
  const before = items[i - 1]
  return before !== undefined && isVerb(before)
}

/** The preposition that governs a group: before it with no group or predicate between, or before the verb before it. */
export function governorOf(items: readonly Item[], at: number): string | null {
  const found = prepositionOf(items, at)
  const item = items[found]
  return item && item.kind !== 'group' && found !== at ? item.text : null
}

export function prepositionOf(items: readonly Item[], at: number): number {
  let verbs = 0
  for (let k = at - 1; k >= 0; k--) {
    const item = items[k]!
    if (item.kind === 'group' || item.kind === 'and') return at
    const told = items[k - 1]
    if (item.kind === 'of' && told?.kind === 'other' && told.end - told.start > MODIFYING) return at
    if (item.kind === 'preposition') return verbs === 0 || isVerb(items[k + 1]!) ? k : at
    if (isVerb(item)) verbs++
    if (verbs > 1) return at
  }
  return at
}
