/** CSL-JSON records (Zotero, pandoc, citeproc): the fields are ours already; their values are checked and made text. */
import type { CslDate, CslItem, CslName } from '../../../extraction.ts'
import { toDate } from '../dates.ts'
import type { Entry, Notes } from '../entry.ts'
import { toDoi } from '../identifiers.ts'
import { toName } from '../names.ts'
import { toPlainText } from '../plain-text.ts'
import { isEmpty, type Json, toInteger, toList, toObject, toText } from './values.ts'

const NAMES = [
  'author',
  'editor',
  'translator',
  'collection-editor',
  'container-author',
  'original-author',
  'director',
  'recipient',
] as const
const DATES = ['issued', 'accessed', 'submitted', 'event-date', 'original-date'] as const
const TEXTS = [
  'title',
  'title-short',
  'container-title',
  'container-title-short',
  'collection-title',
  'collection-number',
  'chapter-number',
  'part-number',
  'volume-title',
  'event-title',
  'event-place',
  'original-title',
  'original-publisher',
  'original-publisher-place',
  'number-of-pages',
  'number-of-volumes',
  'archive',
  'archive_location',
  'authority',
  'call-number',
  'jurisdiction',
  'keyword',
  'annote',
  'PMCID',
  'PMID',
  'scale',
  'section',
  'source',
  'status',
  'version',
  'volume',
  'issue',
  'page',
  'number',
  'edition',
  'publisher',
  'publisher-place',
  'genre',
  'medium',
  'language',
  'DOI',
  'URL',
  'ISBN',
  'ISSN',
  'abstract',
  'note',
] as const
/** Names that fields had before, or have in some programs. */
const ALIASES: Readonly<Record<string, (typeof TEXTS)[number]>> = {
  journalAbbreviation: 'container-title-short',
  shortTitle: 'title-short',
  event: 'event-title',
}
const KNOWN: ReadonlySet<string> = new Set<string>([
  ...NAMES,
  ...DATES,
  ...TEXTS,
  ...Object.keys(ALIASES),
  'id',
  'type',
  'citation-key',
  'citation-label',
])

/** Crossref's names, under which some services give CSL-JSON. */
const OTHER_TYPES: Readonly<Partial<Record<string, string>>> = {
  'journal-article': 'article-journal',
  'proceedings-article': 'paper-conference',
  'book-chapter': 'chapter',
  'posted-content': 'article',
  monograph: 'book',
  dissertation: 'thesis',
}

/** One record; what is no CSL field, or has no CSL value, is named. */
export function fromCsl(record: Json, notes: Notes): Omit<Entry, 'span'> {
  const type = toText(record.type)
  const item: CslItem = {
    type: (type !== undefined && Object.hasOwn(OTHER_TYPES, type) ? OTHER_TYPES[type] : undefined) ?? type ?? 'document',
  }
  for (const field of NAMES) {
    const names = toNames(record[field])
    if (names.length) item[field] = names
  }
  for (const field of DATES) {
    const date = toCslDate(record[field])
    if (date) item[field] = date
  }
  for (const [name, field] of [...TEXTS.map((text) => [text, text] as const), ...Object.entries(ALIASES)]) {
    const text = toList(record[name])
      .map(toText)
      .filter((one) => one !== undefined)
      .join('; ')
    if (text) item[field] ??= field === 'URL' || field === 'note' ? text : toPlainText(text)
  }
  if (item.DOI) item.DOI = toDoi(item.DOI) ?? item.DOI
  if (item.keyword)
    item.keyword = item.keyword
      .split(/\s*[,;，；]\s*/)
      .filter(Boolean)
      .join('; ')
  readNote(item)
  for (const [name, value] of Object.entries(record)) if (!KNOWN.has(name) && !isEmpty(value)) notes.unmapped(name)
  return { key: toText(record['citation-key']) ?? toText(record.id) ?? null, item }
}

/** Names as CSL has them, or as text. */
function toNames(value: unknown): CslName[] {
  return toList(value).flatMap((given) => {
    if (typeof given === 'string') return toName(given) ?? []
    const { family, given: first, literal, name, suffix, ...rest } = toObject(given)
    const particle = toText(rest['non-dropping-particle']) ?? toText(rest['dropping-particle'])
    const [familyText, givenText] = [toText(family), toText(first)]
    if (familyText !== undefined && (givenText !== undefined || !/\p{Script=Han}/u.test(familyText))) {
      const person: CslName = { family: toPlainText(familyText) }
      if (givenText !== undefined) person.given = toPlainText(givenText)
      if (particle !== undefined) person['non-dropping-particle'] = particle
      if (toText(suffix) !== undefined) person.suffix = toText(suffix)!
      return person
    }
    const whole = toText(literal) ?? toText(name) ?? familyText ?? givenText
    if (whole === undefined) return []
    // programs without a field for it put whole Chinese names here
    return /\p{Script=Han}/u.test(whole) ? (toName(whole) ?? []) : { literal: toPlainText(whole) }
  })
}

/** A date as CSL has it, its parts as numbers; also `raw` and plain text. */
export function toCslDate(value: unknown): CslDate | undefined {
  if (typeof value === 'string' || typeof value === 'number') return toDate(String(value))
  const date = toObject(value)
  const parts = toList(date['date-parts']).map((part) => {
    const numbers = toList(part).map(toInteger)
    const end = numbers.indexOf(undefined)
    return (end < 0 ? numbers : numbers.slice(0, end)) as number[]
  })
  const dated = parts.filter((part) => part.length > 0)
  if (dated.length) return { 'date-parts': dated }
  const printed = toText(date.raw) ?? toText(date.literal)
  return printed === undefined ? undefined : toDate(printed)
}

/** Lines `field: value` in a note are fields (the convention of Zotero and citeproc-js); what is there already stays. */
function readNote(item: CslItem): void {
  if (!item.note) return
  const kept = item.note.split('\n').filter((line) => {
    const [, name = '', value = ''] = /^\s*([A-Za-z-]+)\s*:\s*(\S.*)$/.exec(line) ?? []
    const field = name as keyof CslItem
    if (name === 'type') item.type = value.trim()
    else if (item[field] !== undefined) return true
    else if (NAMES.some((known) => known === name)) item[field] = [toNoteName(value)] as never
    else if (DATES.some((known) => known === name)) item[field] = toDate(value) as never
    else if (TEXTS.some((known) => known === name)) item[field] = value.trim() as never
    else return true
    return false
  })
  if (kept.length) item.note = kept.join('\n').trim()
  else delete item.note
}

function toNoteName(value: string): CslName {
  const [family = '', given] = value.split(/\s*\|\|\s*/)
  return given ? { family: family.trim(), given: given.trim() } : { literal: family.trim() }
}
