/** The venues of the graph: journals, books and sites that works came out in, each with all its names. */

import { addNode, type Graph } from '#graph/graph.ts'
import { gatherGroups } from './identity/cluster.ts'
import type { Decision, Finding } from './identity/decision.ts'
import type { IdentityOverride } from './identity/override.ts'
import { settle, toDecisions } from './identity/settle.ts'
import type { VenueEntry } from './identity/venue-names.ts'
import { findVenues, type VenueName } from './identity/venues.ts'
import type { WorkItem } from './identity/work-features.ts'
import { toBare, toSlug } from './identity.ts'
import { addVariant } from './variants.ts'

interface Venue {
  id: string
  /** As printed, the most frequent first. */
  names: string[]
  entry: VenueEntry | undefined
}

export interface Venues {
  venues: readonly Venue[]
  decisions: Decision[]
  /** The node id of the venue that is printed so. */
  idOf(name: string): string
}

/** Who is who among all venues that works name. */
export function resolveVenues(items: readonly WorkItem[], overrides: readonly IdentityOverride[]): Venues {
  const { names, counts, together } = gatherNames(items)
  const { findings, entries } = findVenues(names)
  const placeOf = new Map(names.map(({ name }, i) => [name, i]))
  const printed = together.map(([a, b]): Finding => {
    return {
      a: placeOf.get(a)!,
      b: placeOf.get(b)!,
      rule: 'printed-side-by-side',
      evidence: () => ['one reference prints both'],
      score: 0.92,
    }
  })
  const things = names.map(({ id, name }) => ({ id, names: [name] }))
  const isApart = (a: number, b: number) => entries[a] !== undefined && entries[b] !== undefined && entries[a] !== entries[b]
  const settled = settle('Venue', things, [...findings, ...printed], overrides, isApart)
  const groups = gatherGroups([...names.keys()], (i) => settled.groups[i]!)
  const venues = new Map<number, Venue>()
  const owners = findOwners(groups, names, entries)
  for (const [group, own] of groups) {
    const entry = own.map((i) => entries[i]).find((known) => known !== undefined && owners.get(known) === group)
    const sorted = own.map((i) => names[i]!.name).sort((a, b) => counts.get(b)! - counts.get(a)! || b.length - a.length || (a < b ? -1 : 1))
    venues.set(group, { id: entry ? toVenueId(entry.name) : toVenueId(toFullest(sorted)), names: sorted, entry })
  }
  const idOfGroup = (group: number) => venues.get(group)!.id
  return {
    venues: [...venues.values()],
    decisions: toDecisions('Venue', things, settled, idOfGroup),
    idOf: (name) => idOfGroup(settled.groups[placeOf.get(name)!]!),
  }
}

/** The group that each known journal is: where a person split its names, the one that prints its own name, else the first. */
function findOwners(
  groups: ReadonlyMap<number, readonly number[]>,
  names: readonly VenueName[],
  entries: readonly (VenueEntry | undefined)[],
): Map<VenueEntry, number> {
  const owners = new Map<VenueEntry, number>()
  for (const [group, own] of groups) {
    for (const i of own) {
      const entry = entries[i]
      if (entry && (!owners.has(entry) || names[i]!.id === toVenueId(entry.name))) owners.set(entry, group)
    }
  }
  return owners
}

function toVenueId(name: string): string {
  return `venue:${toSlug(name)}`
}

/** The name with the fewest words cut short. */
function toFullest(names: readonly string[]): string {
  return [...names].sort((a, b) => b.length - a.length || (a < b ? -1 : 1))[0]!
}

function gatherNames(items: readonly WorkItem[]): { names: VenueName[]; counts: Map<string, number>; together: [string, string][] } {
  const byName = new Map<string, VenueName>()
  const counts = new Map<string, number>()
  const together = new Map<string, [string, string]>()
  const add = (name: string, issn?: string) => {
    counts.set(name, (counts.get(name) ?? 0) + 1)
    const there = byName.get(name)
    if (!there || (issn && (!there.issn || issn < there.issn))) byName.set(name, { id: toVenueId(name), name, ...(issn ? { issn } : {}) })
  }
  for (const { 'container-title': name, containerAlt, ISSN: issn } of items) {
    if (!name) continue
    add(name, issn)
    if (!containerAlt || containerAlt === name) continue
    add(containerAlt)
    together.set(`${name}\u0001${containerAlt}`, [name, containerAlt])
  }
  const names = [...byName.values()].sort((a, b) => (a.name < b.name ? -1 : 1))
  return { names, counts, together: [...together.values()] }
}

/** What a venue is called: as it is printed most, but for bare pinyin, for which a known journal's own name stands. */
function toName({ names, entry }: Venue): string {
  if (!entry) return toFullest(names)
  return names.find((name) => toBare(name) !== toBare(entry.pinyin ?? '')) ?? entry.name
}

/** Writes every venue with all its names. */
export function writeVenues({ venues }: Venues, graph: Graph): void {
  for (const venue of venues) {
    const { id, names, entry } = venue
    const { properties } = addNode(graph, id, ['Venue'], {
      name: toName(venue),
      nameZh: entry?.zh,
      namePinyin: entry?.pinyin,
      issn: entry?.issn,
      aliases: [...new Set(names.map(toVenueId))].filter((alias) => alias !== id).sort(),
    })
    for (const name of [...names, entry?.name]) addVariant(properties, name)
  }
}
