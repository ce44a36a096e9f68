/**
 * Where an entry and another statement on the same work differ, field by field.
 *
 * An author is told only of what the entry prints: a value that stands in the entry and that we read into another field, a
 * field that we are unsure of, a name in another script or a place that only one prints is no difference. What ordinary
 * practice explains (the year online and the year in print, two translations of a title) is told with that reason.
 */
import { toAuthorKey } from '../2-structure/citations/author-key.ts'
import { canBeOne, toNameForm } from '../4-resolve/identity/name-forms.ts'
import { cutSyllables } from '../4-resolve/identity/pinyin.ts'
import { toDistance } from '../4-resolve/identity/text-likeness.ts'
import { toVenueWords } from '../4-resolve/identity/venue-names.ts'
import type { WorkFeatures, WorkItem } from '../4-resolve/identity/work-features.ts'
import type { Likeness } from '../4-resolve/identity/work-rules.ts'
import { toBare, toDisplayName, toSlug, toYear } from '../4-resolve/identity.ts'
import type { CslName } from '../extraction.ts'

export const FIELDS = ['title', 'author', 'year', 'container', 'volume', 'issue', 'page', 'DOI'] as const
export type Field = (typeof FIELDS)[number]

/** What may explain a difference without anybody being wrong. */
export type Excuse = 'one_year' | 'wording' | 'venue_name' | 'unsure' | 'version'

/** A field that two statements give otherwise: as the entry prints it, as the other has it. */
export interface Difference {
  field: Field
  printed: string
  should: string
  /** A few letters apart, authors left out or added, another journal for the same volume and pages: a slip in describing it. */
  slip: boolean
  excuse: Excuse | null
}

export interface Comparison {
  agrees: Field[]
  differs: Difference[]
}

/** One side of a comparison. */
export interface Side {
  item: WorkItem
  features: WorkFeatures
  raw: string
  confidence: Record<string, number>
}

/** CSL's name of a field. */
const CSL: Record<Field, keyof WorkItem> = {
  title: 'title',
  author: 'author',
  year: 'issued',
  container: 'container-title',
  volume: 'volume',
  issue: 'issue',
  page: 'page',
  DOI: 'DOI',
}
/** Below it a field that we read may be our misreading. */
const SURE = 0.7
const HAN = /\p{Script=Han}/u

/** `null`: not to be compared. */
type Verdict = 'agrees' | null | Omit<Difference, 'field'>
type Compare = (entry: Side, other: Side, likeness: Likeness) => Verdict

const COMPARE: Record<Field, Compare> = {
  title: compareTitles,
  author: compareAuthors,
  year: compareYears,
  container: compareContainers,
  volume: (entry, other) => compareNumbers(entry, other, 'volume'),
  issue: (entry, other) => compareNumbers(entry, other, 'issue'),
  page: comparePages,
  DOI: compareDois,
}

/** Compares an entry with what another statement says of its work. */
export function compareFields(entry: Side, other: Side, likeness: Likeness): Comparison {
  const comparison: Comparison = { agrees: [], differs: [] }
  for (const field of FIELDS) {
    const verdict = COMPARE[field](entry, other, likeness)
    if (verdict === 'agrees') comparison.agrees.push(field)
    else if (verdict !== null) comparison.differs.push({ field, ...verdict, excuse: verdict.excuse ?? findExcuse(entry, field, likeness) })
  }
  return comparison
}

function findExcuse({ confidence }: Side, field: Field, { preprint }: Likeness): Excuse | null {
  if (preprint && field !== 'title' && field !== 'author') return 'version'
  return (confidence[CSL[field]] ?? 1) < SURE ? 'unsure' : null
}

const differ = (printed: string, should: string, more: Partial<Difference> = {}): Verdict => ({
  printed,
  should,
  slip: false,
  excuse: null,
  ...more,
})

/** True where the entry prints the value somewhere, whole words: then it is our reading that differs. */
function stands(value: string, { raw }: Side): boolean {
  if (HAN.test(value)) return toBare(raw).includes(toBare(value))
  const words = toSlug(value)
  return words.length > (/^\d+$/.test(words) ? 2 : 1) && `-${toSlug(raw)}-`.includes(`-${words}-`)
}

function compareTitles(entry: Side, other: Side, { title }: Likeness): Verdict {
  const [printed, should] = [entry.item.title, closestTitle(entry, other)]
  if (!printed || !should || HAN.test(printed) !== HAN.test(should)) return null
  if (title === 'same' || title === 'main' || stands(should, entry)) return 'agrees'
  return differ(printed, should, title === 'typos' ? { slip: true } : { excuse: 'wording' })
}

/** Of a title in two languages the one that the entry prints. */
function closestTitle({ item }: Side, { item: { title, titleAlt } }: Side): string | undefined {
  return [title, titleAlt].find((one) => one !== undefined && HAN.test(one) === HAN.test(item.title ?? '')) ?? title
}

/** Where the list of authors is cut short. */
const CUT = /\bet\.?\s*al\b|\band others\b|等|\bu\.\s?a\.|…|\.\.\.|\bothers\b/iu

function compareAuthors(entry: Side, other: Side): Verdict {
  const [own, known] = [entry.item.author ?? [], other.item.author ?? []]
  if (!own.length || !known.length || [...own, ...known].some(isBody) || inHan(own) !== inHan(known)) return null
  const forms = known.map(toNameForm)
  const told = { printed: toList(own), should: toList(known) }
  for (const [i, name] of own.entries()) {
    const form = toNameForm(name)
    const there = forms[i]
    if (there && (canBeOne(form, there) || areSpelledAlike(name, known[i]!))) continue
    if (!there) return isCut(other) ? 'agrees' : differ(told.printed, told.should, { slip: true })
    if (forms.some((one) => canBeOne(form, one)) || stands(known[i]!.family ?? '', entry)) return 'agrees' // the order may be the style's
    const slip = form.family.length > 3 && toDistance(form.family, there.family, 2) <= (form.family.length > 7 ? 2 : 1)
    return differ(toDisplayName(name), toDisplayName(known[i]!), { slip })
  }
  const left = known.slice(own.length).filter((name) => !stands(name.family ?? '', entry))
  return left.length === 0 || isCut(entry) ? 'agrees' : differ(told.printed, told.should, { slip: true })
}

/** `Keßler` and `Kessler`; `van Herpen, T.` and `Van Herpen, T.`, whatever of a name was taken for the family's. */
function areSpelledAlike(a: CslName, b: CslName): boolean {
  const [family, other] = [toSlug(a.family!), toSlug(b.family!)]
  const toWords = (name: CslName) => toSlug(toDisplayName(name)).split('-')
  if (toWords(a).sort().join() === toWords(b).sort().join()) return true
  if (family === other) return false
  if (toAuthorKey(a.family!) === toAuthorKey(b.family!)) return toAuthorKey(a.given!)[0] === toAuthorKey(b.given!)[0]
  const isWithin = (one: string, name: CslName) => one.length > 3 && toWords(name).includes(one)
  return isWithin(family.split('-').at(-1)!, b) || isWithin(other.split('-').at(-1)!, a)
}

/** A name in one piece may be a body, or a person's that nobody cut. */
function isBody({ family, literal, given }: CslName): boolean {
  return literal !== undefined || !family || !given
}

function inHan(names: readonly CslName[]): boolean {
  return HAN.test(names[0]!.family ?? '')
}

function isCut({ raw }: Side): boolean {
  return CUT.test(raw)
}

function toList(names: readonly CslName[]): string {
  const shown = names.slice(0, 4).map(toDisplayName).join(', ')
  return names.length > 4 ? `${shown} … (${names.length})` : shown
}

function compareYears(entry: Side, other: Side, { books, editions }: Likeness): Verdict {
  const [own, known] = [toYear(entry.item), toYear(other.item)]
  if (own === null || known === null || ((books || editions) && own !== known)) return null
  if (own === known) return 'agrees'
  // a date of access, or a year that the conversion damaged
  const excuse = Math.abs(own - known) === 1 ? 'one_year' : new RegExp(`(?<!\\d)${known}(?!\\d)`).test(entry.raw) ? 'unsure' : null
  return differ(String(own), String(known), { excuse })
}

const PERIODICAL = /^article/

function compareContainers(entry: Side, other: Side, { volume, pages }: Likeness): Verdict {
  const [own, known] = [entry.item['container-title'], other.item['container-title']]
  if (!own || !known || !PERIODICAL.test(entry.item.type ?? '') || !PERIODICAL.test(other.item.type ?? '')) return null
  if (entry.features.venue === other.features.venue || stands(known, entry)) return 'agrees'
  if (HAN.test(own) !== HAN.test(known) || (entry.item.ISSN !== undefined && entry.item.ISSN === other.item.ISSN)) return null
  if (isPinyin(own) !== isPinyin(known)) return null
  return differ(own, known, isOtherName(own, known) ? { excuse: 'venue_name' } : { slip: volume === 'same' && pages === 'same' })
}

/** A name of a journal in the Latin letters of its Chinese one. */
function isPinyin(name: string): boolean {
  return toVenueWords(name).every((word) => cutSyllables(word) !== null)
}

/** Names that one journal may have: mostly the same words, one within the other, or initials. */
function isOtherName(own: string, known: string): boolean {
  const [words, others] = [toVenueWords(own), toVenueWords(known)]
  const common = words.filter((word) => others.includes(word)).length
  const [short, long] = words.length < others.length ? [words, others] : [others, words]
  const areInitials = short.length === 1 && long.map((word) => word[0]).join('') === short[0]
  return common === short.length || areInitials || 2 * common >= long.length
}

function compareNumbers(entry: Side, other: Side, field: 'volume' | 'issue'): Verdict {
  const [own, known] = [entry.features[field], other.features[field]]
  if (!own || !known) return null
  if (own === known) return 'agrees'
  // a year in the place of the volume, an issue told by the month, two issues in one
  if ([own, known].some((number) => /^(?:19|20)\d\d$/.test(number) || !/^[a-z]?\d+[a-z]?$/.test(number))) return null
  return differ(String(entry.item[field]), String(other.item[field]))
}

function comparePages(entry: Side, other: Side, { pages, books }: Likeness): Verdict {
  if (pages === 'unknown' || books) return null
  if (pages === 'same') return 'agrees'
  const [own, known] = [entry.features, other.features]
  const isNumber = ({ first, last }: WorkFeatures) => /[a-z]/.test(first) || (last === '' && first.length > 4)
  if (isNumber(own) !== isNumber(known)) return null // an article's number beside its pages
  if (stands(other.item.page!, entry)) return 'agrees'
  return differ(entry.item.page!, other.item.page!)
}

function compareDois(entry: Side, other: Side, { doi, title, author, script }: Likeness): Verdict {
  const [own, known] = [entry.item.DOI, other.item.DOI]
  if (doi === 'unknown' || !own || !known) return null
  // the DOI of another work by the same author
  if (doi === 'same') return title === 'other' && author !== 'unknown' && script ? differ(own, `“${other.item.title}”`) : 'agrees'
  return stands(known, entry) ? 'agrees' : differ(own, known, { slip: toDistance(own.toLowerCase(), known.toLowerCase(), 2) <= 2 })
}
