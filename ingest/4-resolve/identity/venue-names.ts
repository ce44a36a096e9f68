/** What venues are called: one key for all spellings of a name, the authority's names, and whether one abbreviates another. */
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { parse } from 'yaml'
import { z } from 'zod'
import { keepParsed } from '../../keep-parsed.ts'
import { toSlug } from '../identity.ts'

const Entry = z.strictObject({
  name: z.string().min(1),
  zh: z.string().min(1).optional(),
  pinyin: z.string().min(1).optional(),
  names: z.array(z.string().min(1)).optional(),
  abbr: z.array(z.string().min(1)).optional(),
  issn: z
    .string()
    .regex(/^\d{4}-\d{3}[\dX]$/)
    .optional(),
})
export type VenueEntry = z.infer<typeof Entry>

/** Journals by any key of their names. */
export interface VenueAuthority {
  entries: readonly VenueEntry[]
  byKey: ReadonlyMap<string, VenueEntry>
  byIssn: ReadonlyMap<string, VenueEntry>
}

export const VENUES_FILE: string = join(import.meta.dirname, '../../../data/venues.yaml')

let bundled: VenueAuthority | undefined

/** The authority that ships with the program, read once. */
export function loadVenues(): VenueAuthority {
  bundled ??= toVenueAuthority(keepParsed(readFileSync(VENUES_FILE, 'utf8'), (text) => parse(text) as unknown))
  return bundled
}

/** Throws a ZodError for what is no authority. Of two journals that claim one name the first has it. */
export function toVenueAuthority(data: unknown): VenueAuthority {
  const entries = z.array(Entry).parse(data)
  const byKey = new Map<string, VenueEntry>()
  const byIssn = new Map<string, VenueEntry>()
  for (const entry of entries) {
    for (const name of namesOf(entry)) for (const key of toVenueKeys(name)) if (!byKey.has(key)) byKey.set(key, entry)
    if (entry.issn) byIssn.set(entry.issn, entry)
  }
  return { entries, byKey, byIssn }
}

/** All that a journal is called. */
function namesOf({ name, zh, pinyin, names = [], abbr = [] }: VenueEntry): string[] {
  return [name, ...names, ...abbr, ...[zh, pinyin].filter((other) => other !== undefined)]
}

/** The journal that is called so. */
export function findVenue(authority: VenueAuthority, name: string, issn?: string): VenueEntry | undefined {
  for (const key of toVenueKeys(name)) {
    const entry = authority.byKey.get(key)
    if (entry) return entry
  }
  return issn === undefined ? undefined : authority.byIssn.get(issn.toUpperCase())
}

const SMALL = new Set(['the', 'and', 'of', 'in', 'on', 'for'])

/** The words that tell a venue's name: `The Journal of Teachers & Schools` → journal, teachers, schools. */
export function toVenueWords(name: string): string[] {
  const words = toSlug(name.replace(/['’]s\b/g, 's').replace(/&amp;/g, '&')).split('-')
  const telling = words.filter((word) => !SMALL.has(word))
  return telling.length ? telling : words
}

/** One key for all spellings of a name; the second holds where words are run together. */
export function toVenueKeys(name: string): [string, string] {
  const bare = toSlug(name.replace(/&(?:amp;)?/g, ' and ')).replace(/^the-/, '')
  return [toVenueWords(name).join(' '), bare.replaceAll('-', '')]
}

/** True where one name abbreviates the other word by word: `J. Educ. Psychol.`, `Proc Natl Acad Sci`. */
export function isAbbreviation(short: readonly string[], long: readonly string[]): boolean {
  if (short.length !== long.length || short.length === 0) return false
  let cut = 0
  for (const [i, word] of short.entries()) {
    const full = long[i]!
    if (word === full) continue
    if (!abbreviates(word, full)) return false
    cut++
  }
  return cut > 0 && short.some((word) => word.length > 2)
}

/** `educ` and `education`, `natl` and `national`. */
function abbreviates(word: string, full: string): boolean {
  if (word.length >= full.length || word[0] !== full[0]) return false
  if (full.startsWith(word)) return true
  if (word.length < 3) return false
  let at = 0
  for (const letter of full) if (letter === word[at]) at++
  return at === word.length
}
