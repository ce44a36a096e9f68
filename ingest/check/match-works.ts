/**
 * Which statements are of one work: told by the rules that weave the graph (4-resolve/identity), and by people's decisions.
 */
import type { IdentityOverride } from '../4-resolve/identity/override.ts'
import { settle } from '../4-resolve/identity/settle.ts'
import { toWorkFeatures, type WorkFeatures } from '../4-resolve/identity/work-features.ts'
import { toLikeness } from '../4-resolve/identity/work-likeness.ts'
import type { Likeness } from '../4-resolve/identity/work-rules.ts'
import { areWorksApart, findWorks } from '../4-resolve/identity/works.ts'
import { toRecordId, toWorkId } from '../4-resolve/identity.ts'
import { resolveVenues } from '../4-resolve/venues.ts'
import type { WorkStatement } from './known-works.ts'

/** Another statement about the work of an entry. */
export interface Match {
  /** Index into the statements. */
  other: number
  /** The rule that told it; `chained` where a third is one with both. */
  rule: string
  /** False where it only may be the work. */
  sure: boolean
  likeness: Likeness | null
}

export interface Matches {
  features: readonly WorkFeatures[]
  /** The other statements on the work of a statement, and those that may be. */
  of(statement: number): Match[]
  areOne(a: number, b: number): boolean
  /** Other works that a statement prints the DOI of. */
  underDoiOf(statement: number): number[]
}

/** Matches all statements with one another. */
export function matchWorks(statements: readonly WorkStatement[], overrides: readonly IdentityOverride[]): Matches {
  const items = statements.map(({ item }) => item)
  const venues = resolveVenues(items, overrides)
  const features = items.map((item) => toWorkFeatures(item, item['container-title'] ? venues.idOf(item['container-title']) : ''))
  const found = findWorks(features)
  const things = items.map((item) => ({
    id: toRecordId(item),
    aliases: [toWorkId(item)],
    names: [item.title, item.titleAlt].filter((name) => name !== undefined),
  }))
  const { groups, apart } = settle('Work', things, found, overrides, (a, b) => areWorksApart(features[a]!, features[b]!))

  const members = gather(groups, (group) => group)
  const byDoi = gather(features, ({ doi }) => doi)
  const pairs = items.map((): { other: number; rule: string }[] => [])
  for (const { a, b, rule } of found) {
    pairs[a]!.push({ other: b, rule })
    pairs[b]!.push({ other: a, rule })
  }
  const areOne = (a: number, b: number) => groups[a] === groups[b]
  const areKeptApart = (a: number, b: number) => apart.some((pair) => (pair.a === a && pair.b === b) || (pair.a === b && pair.b === a))
  return {
    features,
    areOne,
    of(statement) {
      const near = pairs[statement]!
      const toMatch = (other: number, rule: string, sure: boolean): Match => ({
        other,
        rule,
        sure,
        likeness: toLikeness(features[statement]!, features[other]!),
      })
      return [
        ...members
          .get(groups[statement]!)!
          .filter((other) => other !== statement)
          .map((other) => toMatch(other, near.find((pair) => pair.other === other)?.rule ?? 'chained', true)),
        ...near
          .filter(({ other }) => !areOne(statement, other) && !areKeptApart(statement, other))
          .map(({ other, rule }) => toMatch(other, rule, false)),
      ]
    },
    underDoiOf(statement) {
      const { doi } = features[statement]!
      return (doi ? (byDoi.get(doi) ?? []) : []).filter((other) => !areOne(statement, other))
    },
  }
}

/** Places by a key of what stands there. */
function gather<T, K>(things: ArrayLike<T>, toKey: (thing: T) => K | undefined): Map<K, number[]> {
  const places = new Map<K, number[]>()
  for (let i = 0; i < things.length; i++) {
    const key = toKey(things[i]!)
    if (key === undefined) continue
    const there = places.get(key)
    if (there) there.push(i)
    else places.set(key, [i])
  }
  return places
}
