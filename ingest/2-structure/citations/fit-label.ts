/**
 * How well an author-year label fits an entry: as printed, with co-authors dropped, misspelled, a year off.
 */
import { distance } from './author-key.ts'
import { type EntryLabel, fitsYear } from './entry-label.ts'
import { toFamilyPinyin } from './family-pinyin.ts'
import type { NamedYear } from './named-years.ts'

export interface Fit {
  score: number
  /** 3 all names as printed, 2 co-authors dropped, 1 a name misspelled or left out in the middle, 0 somebody else. */
  name: number
  year: boolean
}

/** By how many years a label with several names may err. */
const MOST_YEARS_OFF = 3
const NONE: Fit = { score: 0, name: 0, year: false }

/** How well a label (its names also as keys, `labels`) fits an entry; a score of 2 and more is a fit as printed, of 0 none. */
export function fitLabel(named: NamedYear, labels: string[], entry: EntryLabel): Fit {
  if (entry.year !== null && Math.abs(entry.year - named.year) > MOST_YEARS_OFF && digitsApart(entry.year, named.year) > 1) return NONE
  let name = fitTitle(labels, entry)
  for (const [i, keys] of entry.accounts.entries()) {
    name = Math.max(name, fitNames(labels, keys, named.etAl) - 0.02 * i)
    if (entry.year === named.year) name = Math.max(name, fitPinyin(labels, keys, named.etAl))
  }
  if (name <= 0) return NONE
  const initials = named.initials.toLowerCase()
  if (initials && entry.given && entry.given[0] !== initials[0]) return NONE
  if (entry.year === null) return fitsYear(entry, named.year) ? { score: name - 0.5, name: Math.floor(name + 0.02), year: true } : NONE
  const off = Math.abs(entry.year - named.year)
  if (off === 0) {
    const letterFits = named.letter === '' || entry.letter === '' || entry.letter === named.letter
    const score =
      name +
      (letterFits ? 0 : -1.5) +
      (named.letter !== '' && entry.letter === named.letter ? 0.4 : 0) +
      (initials && entry.given.startsWith(initials.slice(0, 2)) ? 0.3 : 0)
    return { score, name: Math.floor(name + 0.02), year: true }
  }
  if (name < 1.9) return NONE
  const typo = digitsApart(entry.year, named.year) <= 1
  const several = labels.length > 1 || named.etAl
  const alone = entry.accounts.some((keys) => keys.length === 1)
  if (off <= 1 || (typo && (several || alone)) || (several && off <= MOST_YEARS_OFF))
    return { score: name / 3 - off * 0.01, name: Math.floor(name + 0.02), year: false }
  return NONE
}

/** In how many digits two years differ. */
function digitsApart(a: number, b: number): number {
  let apart = 0
  for (let [x, y] = [a, b]; x > 0 || y > 0; [x, y] = [Math.floor(x / 10), Math.floor(y / 10)]) if (x % 10 !== y % 10) apart++
  return apart
}

/** A work called by its title: as it should be where it has no author, and wrongly where it has one. */
function fitTitle(labels: string[], { title, accounts }: EntryLabel): number {
  const [label] = labels
  if (!label || title === '' || labels.length > 1) return 0
  if (accounts.length === 0) return title.startsWith(label) || label.startsWith(title) ? 2 : 0
  return title === label ? 1 : 0
}

function fitNames(labels: string[], keys: string[], etAl: boolean): number {
  const [label] = labels
  const [first] = keys
  if (!label || !first) return 0
  if (!sameName(label, first)) {
    if (labels.length === 1 && label.length > 4 && oneEnd(label, first) && distance(label, first, 1) <= 1) return 1
    const rest = labels.slice(1)
    if (rest.length > 0 && labels.length === keys.length && rest.every((one, i) => sameName(one, keys[i + 1] ?? '')))
      if (distance(label, first, 2) <= 2) return 1
    if (labels.length > 1 && sameName(labels[1] ?? '', first) && sameName(label, keys[1] ?? '')) return 1
    return 0
  }
  if (etAl) return keys.length > labels.length + 1 ? 3 : keys.length > 1 ? 2.6 : 2.3
  if (labels.length === keys.length) {
    const matching = labels.filter((one, i) => sameName(one, keys[i] ?? '')).length
    if (matching === labels.length) return 3
    return labels.every((one, i) => sameName(one, keys[i] ?? '') || distance(one, keys[i] ?? '', 2) <= 2) ? 1.5 : 0
  }
  if (labels.length === 1) return 2.3
  if (labels.length < keys.length && labels.every((one, i) => sameName(one, keys[i] ?? ''))) return 2.1
  const others = labels.slice(1).filter((one) => keys.slice(1).some((key) => sameName(one, key) || distance(one, key, 1) <= 1)).length
  return others === labels.length - 1 ? 1.6 : others > 0 ? 1.2 : 0
}

/** The same names in 汉字 on one side and in pinyin on the other; less than a fit in one script. */
function fitPinyin(labels: string[], keys: string[], etAl: boolean): number {
  const han = (names: string[]): boolean => isHan(names[0] ?? '')
  if (han(labels) === han(keys)) return 0
  const toPinyin = (names: string[]): string[] => names.map((name) => (han([name]) ? (toFamilyPinyin(name) ?? name) : name))
  return Math.max(0, fitNames(toPinyin(labels), toPinyin(keys), etAl) - 0.3)
}

/** One name as two sources print it: with or without a particle or a given name. */
export function sameName(a: string, b: string): boolean {
  if (a === '' || b === '') return false
  if (a === b) return true
  const [short, long] = a.length < b.length ? [a, b] : [b, a]
  if (short.length < 2) return false
  const blank = long.includes(' ') || short.includes(' ')
  if (long.length === 2 && a[0] === b[0] && /^[ln][uv]$/.test(a) && /^[ln][uv]$/.test(b)) return true // Lü, which many print Lu
  if (isHan(a)) return a.replace(/ /g, '') === b.replace(/ /g, '') || (short.length > 3 && long.startsWith(short))
  if (!blank) return false
  return (
    long.endsWith(` ${short}`) ||
    (long.startsWith(`${short} `) && long.length > short.length + 1) ||
    a.replace(/ /g, '') === b.replace(/ /g, '') ||
    acronym(long) === short
  )
}

/** Whether two names begin or end alike, as names do that are one letter apart. */
function oneEnd(a: string, b: string): boolean {
  return a[0] === b[0] || a.at(-1) === b.at(-1)
}

function isHan(name: string): boolean {
  return name.charCodeAt(0) > 0x2e7f && /^\p{Script=Han}/u.test(name)
}

/** `world health organization` → `who`. */
function acronym(name: string): string {
  if (!name.includes(' ')) return ''
  return name
    .split(' ')
    .filter((word) => !/^(?:of|the|and|for|on|in|de)$/.test(word))
    .map((word) => word[0] ?? '')
    .join('')
}
