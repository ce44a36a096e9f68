/**
 * Which names of venues are one venue's: by the authority file, by spelling, by abbreviation. Names that the authority gives
 * to two journals stay apart whatever their spelling.
 */
import { pairBlocks } from './cluster.ts'
import type { Finding } from './decision.ts'
import { findVenue, isAbbreviation, loadVenues, toVenueKeys, toVenueWords, type VenueAuthority, type VenueEntry } from './venue-names.ts'

/** A venue as sources print it. */
export interface VenueName {
  id: string
  name: string
  issn?: string
}

interface Known extends VenueName {
  entry: VenueEntry | undefined
  keys: [string, string]
  words: string[]
}

/** Which of the names, given each once, are one venue's, and what the authority says of each. */
export function findVenues(
  names: readonly VenueName[],
  authority: VenueAuthority = loadVenues(),
): { findings: Finding[]; entries: (VenueEntry | undefined)[] } {
  const known = names.map((venue): Known => {
    const entry = findVenue(authority, venue.name, venue.issn)
    return { ...venue, entry, keys: toVenueKeys(venue.name), words: toVenueWords(venue.name) }
  })
  const longForms = countLongForms(known)
  const pairs = pairBlocks(known.map(toBlockKeys), 200, 20)
  const findings = pairs.flatMap(([a, b]): Finding[] => {
    const found = compare(known[a]!, known[b]!, longForms)
    return found ? [{ a, b, ...found }] : []
  })
  return { findings, entries: known.map(({ entry }) => entry) }
}

function areOthers(a: Known, b: Known): boolean {
  return a.entry !== undefined && b.entry !== undefined && a.entry !== b.entry
}

type Found = Pick<Finding, 'rule' | 'evidence' | 'score'>

function compare(a: Known, b: Known, longForms: ReadonlyMap<string, number>): Found | null {
  if (areOthers(a, b)) return null
  const { entry } = a
  if (entry && entry === b.entry) {
    return {
      rule: 'venue-authority',
      score: 0.99,
      evidence: () => [`both are names of ${entry.name}${entry.zh ? ` (${entry.zh})` : ''}`],
    }
  }
  if (a.issn !== undefined && a.issn === b.issn) return { rule: 'same-issn', score: 0.97, evidence: () => [`ISSN ${a.issn}`] }
  if (a.keys[0] === b.keys[0] || a.keys[1] === b.keys[1])
    return { rule: 'venue-spelling', score: 0.97, evidence: () => ['spelled alike but for small words, case and signs'] }
  for (const [short, long] of [
    [a, b],
    [b, a],
  ] as const) {
    if (!isAbbreviation(short.words, long.words)) continue
    const readings = longForms.get(short.keys[0]) ?? 1
    return {
      rule: 'venue-abbreviation',
      score: readings > 1 ? 0.7 : 0.93,
      evidence: () => [`${short.name} abbreviates ${long.name}${readings > 1 ? `, and ${readings - 1} more` : ''}`],
    }
  }
  return null
}

/** How many venues of the corpus a name may abbreviate. */
function countLongForms(known: readonly Known[]): Map<string, number> {
  const byInitials = new Map<string, Known[]>()
  for (const venue of known) {
    const there = byInitials.get(initialsOf(venue))
    if (there) there.push(venue)
    else byInitials.set(initialsOf(venue), [venue])
  }
  const counts = new Map<string, number>()
  for (const group of byInitials.values()) {
    if (group.length > 400) continue
    for (const short of group) {
      const long = group.filter((other) => isAbbreviation(short.words, other.words))
      // what abbreviates a longer form too is no form of its own
      const full = long.filter((other) => !group.some((longer) => isAbbreviation(other.words, longer.words)))
      counts.set(short.keys[0], new Set(full.map(({ keys }) => keys[1])).size)
    }
  }
  return counts
}

function initialsOf({ words }: Known): string {
  return words.map((word) => [...word][0]).join('')
}

function toBlockKeys(venue: Known): string[] {
  const entry = venue.entry ? [`entry:${venue.entry.name}`] : []
  const issn = venue.issn === undefined ? [] : [`issn:${venue.issn}`]
  return [...entry, ...issn, `words:${venue.keys[0]}`, `bare:${venue.keys[1]}`, `initials:${initialsOf(venue)}`]
}
