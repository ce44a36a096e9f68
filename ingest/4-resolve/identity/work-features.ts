/** What of a work is compared: titles, authors, year, place in its venue, numbers; folded once. */
import type { CslItem } from '../../extraction.ts'
import { toBare, toSlug, toYear } from '../identity.ts'
import { type NameForm, toNameForm } from './name-forms.ts'

/** One source's word on a work. */
export type WorkItem = CslItem & { titleAlt?: string; containerAlt?: string; keywords?: string[]; raw?: string }

export interface WorkFeatures {
  doi: string | undefined
  /** Letters and digits of the titles, in all languages printed. */
  titles: string[]
  /** Of each title what stands before its colon or dash, where that tells enough by itself. */
  mains: string[]
  /** Whether it answers or corrects another work, under that one's title. */
  answer: boolean
  /** Which of the titles are in 汉字. */
  han: boolean[]
  /** Words of the titles: a word, or two letters of 汉字. */
  words: string[][]
  /** Numbers, parts and years of each title. */
  numbers: string[]
  /** The first author or editor. */
  author: NameForm | undefined
  /** The others, read when they are asked for. */
  others: () => NameForm[]
  year: number | null
  /** The venue's id; empty where none is printed. */
  venue: string
  volume: string
  issue: string
  first: string
  last: string
  edition: string
  book: boolean
  preprint: boolean
}

const BOOKS = new Set(['book', 'thesis', 'report', 'standard', 'patent', 'legislation', 'dataset', 'software', 'map', 'motion_picture'])
/** Prefixes of DOIs that servers of preprints register: arXiv, bioRxiv, SSRN, Research Square, PsyArXiv, Preprints, ChinaXiv, OSF, Zenodo, TechRxiv, ChemRxiv, SocArXiv. */
const PREPRINT_DOI = /^10\.(?:48550|1101|2139|21203|31234|20944|12074|31219|5281|36227|26434|31235|64898)\//
const PREPRINT_NAME = /\b(?:arxiv|biorxiv|medrxiv|ssrn|chinaxiv|psyarxiv|preprints?|research square|working paper)\b/i

/** At a title's end: it answers the work that is called as what stands before, or corrects it. */
const ANSWER =
  /(?:[:：.?—–]|\s-)\s*(?:(?:an?|the|authors?['’]?s?) )?(?:repl(?:y|ies)|responses?|rejoinder|comment(?:s|ary)?|correction|corrigendum|erratum|retraction)\b|(?:[:：—–]|\s-)\s*(?:回应|答复|商榷|勘误|更正|撤稿)/iu

/** All fields that features are made of; the venue comes from elsewhere. */
export const COMPARED = [
  'title',
  'titleAlt',
  'author',
  'editor',
  'DOI',
  'page',
  'issued',
  'volume',
  'issue',
  'edition',
  'type',
  'container-title',
  'publisher',
  'genre',
] as const satisfies readonly (keyof WorkItem)[]

export function toWorkFeatures(item: Pick<WorkItem, (typeof COMPARED)[number]>, venue: string): WorkFeatures {
  const printed = [item.title, item.titleAlt].filter((title) => title !== undefined).map(cleanTitle)
  const names = (item.author ?? item.editor ?? []).filter(({ family, literal }) => family || literal)
  let others: NameForm[] | undefined
  const doi = item.DOI?.toLowerCase().replace(/^(?:https?:\/\/)?(?:dx\.)?doi\.org\//, '')
  const [first = '', last = ''] = toPages(item.page)
  const titles = printed.map(toBare).filter((title) => title !== '')
  return {
    doi: doi || undefined,
    titles,
    han: titles.map((title) => /\p{Script=Han}{2}/u.test(title)),
    mains: printed.flatMap(toMain),
    answer: printed.some((title) => ANSWER.test(title)),
    words: printed.map(toWords),
    numbers: printed.map(toNumbers),
    author: names[0] && toNameForm(names[0]),
    others: () => (others ??= names.slice(1).map(toNameForm)),
    year: toYear(item),
    venue,
    volume: toNumber(item.volume),
    issue: toNumber(item.issue),
    first,
    last,
    edition: toEdition(item.edition),
    book: BOOKS.has(item.type ?? ''),
    preprint:
      PREPRINT_DOI.test(doi ?? '') || PREPRINT_NAME.test(`${item['container-title'] ?? ''} ${item.publisher ?? ''} ${item.genre ?? ''}`),
  }
}

/** Titles without tags and without the mark of their kind: `… [J]`. */
function cleanTitle(title: string): string {
  return title.replace(/<[^<>]*>/g, '').replace(/\s*\[[A-Z]{1,2}(?:\/OL)?\]\s*\.?\s*$/, '')
}

/** Enough letters to tell one work from all others of its author and year. */
export function isTelling(bare: string): boolean {
  return bare.length >= 12 || /\p{Script=Han}{6}/u.test(bare)
}

function toMain(title: string): string[] {
  const at = title.search(/[:：]|\s[–—-]\s|[–—]|\.\s|\?\s/)
  if (at < 0) return []
  const main = toBare(title.slice(0, at))
  return isTelling(main) && main.length >= 8 ? [main] : []
}

function toWords(title: string): string[] {
  return toSlug(title)
    .split('-')
    .flatMap((word) =>
      /\p{Script=Han}/u.test(word) && word.length > 2 ? Array.from({ length: word.length - 1 }, (_, i) => word.slice(i, i + 2)) : [word],
    )
    .filter((word) => !SMALL.has(word))
}

const SMALL = new Set(['the', 'a', 'an', 'of', 'and', 'in', 'on', 'for', 'to', 'with', 'by', 'at', 'from', 'its', 'under'])
const ROMAN: Record<string, string> = { i: '1', ii: '2', iii: '3', iv: '4', v: '5', vi: '6', vii: '7', viii: '8', ix: '9', x: '10' }
const COUNTED: Record<string, string> = {
  one: '1',
  two: '2',
  three: '3',
  four: '4',
  five: '5',
  first: '1',
  second: '2',
  third: '3',
  a: 'a',
  b: 'b',
  c: 'c',
}
const PART = /^(?:part|volume|vol|book|section|chapter|number|no|paper|study|experiment|supplement)$/
const HAN_PART = /[（(]([一二三四五六七八九十上中下])[)）]|第([一二三四五六七八九十\d]+)[部卷册章辑版期届]/gu

/** `Part II of 2015` → `2 2015`; what tells volumes of a series and years of a report apart. */
function toNumbers(title: string): string {
  const words = toSlug(title).split('-')
  const found = words.flatMap((word, i) => {
    if (/^\d+$/.test(word)) return [String(Number(word))]
    if (word.length > 1 && ROMAN[word]) return [ROMAN[word]]
    if (!PART.test(words[i - 1] ?? '')) return []
    return ROMAN[word] ?? COUNTED[word] ?? []
  })
  for (const match of title.matchAll(HAN_PART)) found.push((match[1] ?? match[2])!)
  return found.sort().join(' ')
}

/** `07` → `7`, `S1` → `s1`. */
function toNumber(value: string | number | undefined): string {
  return String(value ?? '')
    .trim()
    .toLowerCase()
    .replace(/^0+(?=.)/, '')
}

/** `137-48` → 137, 148; `e1000234`; several stretches are told by the first. */
function toPages(page: string | undefined): string[] {
  const [first, last] = String(page ?? '')
    .toLowerCase()
    .split(/[,，;；+]/)[0]!
    .split(/\s*[-–—−~～]+\s*/)
    .map((number) => number.replace(/[^a-z\d]/g, '').replace(/^(?:pp?)?0*(?=\d)/, ''))
  if (!first) return []
  if (!last) return [first]
  const full =
    /^\d+$/.test(first) && /^\d+$/.test(last) && last.length < first.length ? first.slice(0, first.length - last.length) + last : last
  return [first, full]
}

/** `3rd ed.`, `第3版`, `Third` → `3`; a first edition is what a book is that says nothing. */
function toEdition(edition: string | number | undefined): string {
  const text = String(edition ?? '').toLowerCase()
  const digit = /\d+/.exec(text)?.[0]
  if (digit) return digit === '1' ? '' : digit
  const word = /\b(first|second|third|two|three|four|five)\b/.exec(text)?.[1]
  const count = word
    ? COUNTED[word]!
    : ({ 二: '2', 三: '3', 四: '4', 五: '5', 六: '6' } as Record<string, string>)[/[二三四五六]/.exec(text)?.[0] ?? '']
  return count === '1' || count === undefined ? '' : count
}
