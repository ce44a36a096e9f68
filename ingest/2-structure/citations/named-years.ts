/**
 * Works named by author and year: `(A, 2019; B & C, 2020)`, `Wang et al. (2024)`, `（张三等，2023）`.
 */
import type { Reference, Span } from '../../extraction.ts'
import { fromHanName } from '../../han-name.ts'
import { distance, keyOf, namesOf, toAuthorKey } from './author-key.ts'
import { toFamilyPinyin } from './family-pinyin.ts'
import { toCover } from './span-cover.ts'

/** One work as a mark names it. */
export interface NamedYear {
  /** Family names (or bodies) as printed. */
  names: string[]
  /** Initials printed with the first name: `Li, M. Q` → `MQ`. */
  initials: string
  etAl: boolean
  year: number
  letter: string
  /** Whether the list has a work of this first author. */
  known: boolean
}

/** Among more names any is near another. */
const MOST_FAMILIES = 5000

export interface NamedMark {
  mark: Span & { kind: 'parenthetical' | 'narrative' }
  named: NamedYear[]
}

const YEAR = String.raw`(?:1[5-9]|2[0Oo])[\dOo]{2}`
const YEARS = String.raw`${YEAR}[a-h]?(?:\s?[,&/]\s?(?:${YEAR}[a-h]?|[a-h](?![\p{L}])))*`
/** A letter of a script with capitals: no 汉字, which stand next to names without a blank. */
const LETTER = String.raw`[\p{Ll}\p{Lu}\p{M}']`
const WORD = String.raw`(?:(?:[dDlLO]|Mc|Mac)')?\p{Lu}${LETTER}{0,40}\.?(?:-${LETTER}{1,40}){0,6}`
const PARTICLES = String.raw`(?:(?:van|von|der|den|de|del|della|di|da|dos|du|la|le|el|al|bin|ten|ter|Van|Von|De|Del|Di|La|Le|El|Al)\s+){0,3}`
const NAME = String.raw`${PARTICLES}${WORD}(?:\s+${WORD}){0,2}`
const JOIN = String.raw`(?:\s*,?\s*(?:and|&|und|et(?!\s*al)|y|和|与|及|以及)\s*|\s*,\s*(?:&\s*|and\s+)?|\s*、\s*)`
const ET_AL = String.raw`(?:\s*,?\s*(?:et\s*\.?\s*al\b\.?|and\s+(?:colleagues|others|coworkers|co-workers))|\s*等人?(?:的研究)?)`
const NARRATIVE = new RegExp(String.raw`(?<names>${NAME}(?:${JOIN}${NAME}){0,4})(?<etal>${ET_AL})?(?:\s*'s)?\s*,?\s*$`, 'u')
const YEAR_IN_BRACKETS = new RegExp(String.raw`[([]\s*(?<years>${YEARS})(?:\s*[,:]\s*(?:pp?\.?\s*)?[\d\s,-]{1,20})?\s*[)\]]`, 'gu')
const BRACKET = /[([]([^()[\]]{3,600}(?:\[[^()[\]]{1,20}\][^()[\]]{1,200})?)[)\]]/gu
const LISTED = new RegExp(String.raw`(?<names>\p{L}[^\d;()]{0,200}?)[,\s.]*(?<![\d-])(?<years>${YEARS})(?![\d%\p{L}-])`, 'gu')
/** `; 2024` after a work of the same author. */
const MORE_YEARS = new RegExp(String.raw`^\s*${YEARS}\s*$`, 'u')
const RUNNING = new RegExp(
  String.raw`(?<names>${NAME}(?:\s+(?:and|&)\s+${NAME})?)(?<etal>\s+et\s+al\.?),?\s+(?<years>${YEAR}[a-h]?)(?!\d)`,
  'gu',
)
const CHINESE_YEAR = new RegExp(
  String.raw`(?<names>\p{Lu}(?:${LETTER}|-){1,40}(?:\s*(?:和|与|&)\s*\p{Lu}(?:${LETTER}|-){1,40})?)\s?(?<etal>等人?)?\s*[在于]\s*(?<years>${YEAR})\s*年`,
  'gu',
)
/** `1989年，Seiter和Waddell发现`. */
const CHINESE_YEAR_FIRST = new RegExp(
  String.raw`(?<years>${YEAR})\s*年\s?,?\s?(?<names>\p{Lu}(?:${LETTER}|-){1,40}(?:\s*(?:和|与|&)\s*\p{Lu}(?:${LETTER}|-){1,40})?)\s?(?<etal>等人?)?(?=\s?\p{Script=Han})`,
  'gu',
)
const LEAD =
  /^(?:[\s,;:]|(?:see|also|e\.\s?g\.|i\.\s?e\.|cf\.|for\s+(?:a\s+)?(?:reviews?|details|example|instance),?|reviewed\s+(?:in|by)|such\s+as|as\s+in|from|in|by|after|adapted\s+from|(?:as\s+)?(?:cited|quoted)\s+in|according\s+to|and|but|following|source|data\s+from|compare|with)(?=[\s,:.])|(?:参见|参考|另见|详见|也可见|可见|见|如|例如|转引自|引自)(?=[\s,:.]|\p{Script=Han}|\p{Lu}))+/iu
const UNLISTED = /(?<=^|[.,;:?!"'()\s、]|[如据由与和及对])(\p{Script=Han}{2,3}(?:[、,和与及&]\s?\p{Script=Han}{2,3}){0,2})(等人?)?\s*$/u
const STOP = new Set(
  (
    'in the as while for by however according and but although since when where though thus hence after before from with this that these those both similarly moreover furthermore likewise also see on of to at an a our ' +
    'their recently finally first second third following building based given unlike like under using table figure fig section chapter equation eq appendix part step study studies model group january february march ' +
    'april may june july august september october november december spring summer autumn fall winter version no vol phase stage level type day week month year age sample wave round'
  ).split(' '),
)
const NO_AUTHOR =
  /^(?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Sept|Oct|Nov|Dec|January|February|March|April|June|July|August|September|October|November|December|Figure|Fig|Table|Section|Chapter|Eq|Equation|Appendix|Version|Vol|No|Since|In|By|Until|From|Covid|COVID|Spring|Summer|Autumn|Winter|Fall|Source|Grant|Project|Award|ISBN|ISSN|DOI|AD|BC|CE|Copyright)\b/u
const LOWER_ALLOWED = new Set(
  'and et al of the for on in de la le van von der den del della di da dos du el bin ibn ten ter y und e colleagues others'.split(' '),
)

/** `d'Arc`, `al-Amin`, and `derLinden` where a blank got lost. */
const GLUED_PARTICLE = /^(?:\p{Ll}'|al-|(?:van|von|de|der|den|del|di|da|la|le)\p{Lu})/u

/** Finds every work that the text names by author and year. */
export function findNamedYears(plain: string, references: Reference[], lang: string): NamedMark[] {
  const families = new Map<string, number[]>()
  const hanNames = new Map<string, Reference>()
  for (const [i, reference] of references.entries()) {
    for (const name of namesOf(reference)) {
      const key = keyOf(name)
      const entries = families.get(key)
      if (entries) entries.push(i)
      else families.set(key, [i])
      if (/\p{Script=Han}/u.test(key)) hanNames.set(key.replace(/ /g, ''), reference)
    }
  }
  const knows = (name: string): boolean => families.has(toAuthorKey(name)) || families.has(toAuthorKey(name.split(/\s+/).at(-1) ?? ''))
  const hasWork = (name: string, year: string): boolean =>
    (families.get(toAuthorKey(name)) ?? []).some((i) => references[i]?.raw.includes(year))
  const marks: NamedMark[] = []
  for (const match of plain.matchAll(BRACKET)) {
    const inner = match[1] ?? ''
    const from = match.index + 1
    const { named, start, end, whole } = readList(inner, knows)
    if (named.length === 0) continue
    const span = whole ? { start: match.index, end: match.index + match[0].length } : { start: from + start, end: from + end }
    marks.push({ mark: { kind: 'parenthetical', ...span }, named })
  }
  for (const match of plain.matchAll(YEAR_IN_BRACKETS)) {
    const years = match.groups?.years ?? ''
    const near = plain.slice(Math.max(0, match.index - 160), match.index)
    const gap = near.trimEnd().lastIndexOf('\n\n')
    const before = gap < 0 ? near : near.slice(gap + 2)
    const read = readNarrative(before, years, knows, lang === 'zh' || /\p{Script=Han}\s*$/u.test(before) ? hanNames : null)
    if (read)
      marks.push({ mark: { kind: 'narrative', start: match.index - read.length, end: match.index + match[0].length }, named: read.named })
  }
  for (const pattern of [RUNNING, CHINESE_YEAR, CHINESE_YEAR_FIRST]) {
    const isTaken = toCover(marks.map(({ mark }) => mark))
    for (const match of plain.matchAll(pattern)) {
      const start = match.index
      const end = start + match[0].length
      if (isTaken(start) || isTaken(end - 1)) continue
      const names = splitNames(trimLead(match.groups?.names ?? '', knows))
      if (names.length === 0 || !(knows(names[0] ?? '') || (pattern === CHINESE_YEAR && isMisspelled(names[0] ?? '', families)))) continue
      // `2022年OECD` tells a date as often as a work
      if (pattern === CHINESE_YEAR_FIRST && !hasWork(names[0] ?? '', match.groups?.years ?? '')) continue
      marks.push({
        mark: { kind: 'narrative', start, end },
        named: toNamed(names, Boolean(match.groups?.etal), '', match.groups?.years ?? '', knows),
      })
    }
  }
  return marks
}

/** A long name, a letter from one of the list's. */
function isMisspelled(name: string, families: Map<string, number[]>): boolean {
  const key = toAuthorKey(name)
  return (
    key.length > 5 &&
    families.size < MOST_FAMILIES &&
    [...families.keys()].some((family) => family[0] === key[0] && distance(family, key, 1) <= 1)
  )
}

/** Reads the inside of a bracket: every author-year pair, and whether that is all there is. */
function readList(inner: string, knows: (name: string) => boolean): { named: NamedYear[]; start: number; end: number; whole: boolean } {
  const named: NamedYear[] = []
  let start = -1
  let end = 0
  let whole = true
  let offset = 0
  let last: ReturnType<typeof readNames> = null
  let lost = -1
  for (const piece of inner.split(';')) {
    let found = false
    const years = MORE_YEARS.exec(piece)
    if (years && last) {
      found = true
      if (start < 0) start = lost
      lost = -1
      named.push(...toNamed(last.names, last.etAl, last.initials, years[0], knows))
      end = offset + years[0].trimEnd().length
    } else if (lost >= 0) whole = false
    for (const match of piece.matchAll(LISTED)) {
      const lead = LEAD.exec(match.groups?.names ?? '')?.[0].length ?? 0
      const printed = (match.groups?.names ?? '').slice(lead)
      const read = readNames(printed, knows)
      if (!read) continue
      found = true
      last = read
      named.push(...toNamed(read.names, read.etAl, read.initials, match.groups?.years ?? '', knows))
      if (start < 0) start = offset + match.index + lead
      end = offset + match.index + match[0].length
    }
    if (!found && piece.trim() !== '') {
      // names whose year may follow behind the next semicolon
      last = readNames(piece, knows)
      if (last) lost = offset
      else whole = false
    }
    offset += piece.length + 1
  }
  return { named, start, end, whole: whole && lost < 0 && inner.length - (end - start) < 40 }
}

/** The names before a year inside brackets, or null where the words are none. */
function readNames(printed: string, knows: (name: string) => boolean): { names: string[]; etAl: boolean; initials: string } | null {
  const text = printed
    .replace(/(?<=\p{L})-?\s*\n\s*(?=\p{Ll}{2,}[\s,]*$)/gu, '')
    .replace(/\s?\[[^\]]*\]/g, '')
    .replace(/\s+/g, ' ')
    .trim()
    .replace(/[,.:]+$/, '')
  if (text.length < 2 || (NO_AUTHOR.test(text) && !knows(/^[\p{L}'-]+/u.exec(text)?.[0] ?? '')) || /:\s*$/.test(printed)) return null
  const etAl = new RegExp(`${ET_AL}\\s*,?$|\\bet\\s?al|etal\\.?$|等人?$`, 'u').test(text)
  const bare = text.replace(
    /,?\s*(?:et\s*\.?\s*al\b\.?|etal\b\.?|(?<=\p{Ll})etal\.?|and\s+(?:colleagues|others))\s*,?\s*$|,?\s*等人?\s*$/iu,
    '',
  )
  const words = bare.split(/[\s,&]+/).filter(Boolean)
  if (words.length === 0 || words.length > 24) return null
  if (!/^(?:\p{Lu}|\p{Script=Han}|d'|van |von |de |der |del |di |da |la |le |el |al |ten |ter )/u.test(bare)) return null
  for (const word of words) {
    if (/^\p{Ll}/u.test(word) && !LOWER_ALLOWED.has(word.toLowerCase()) && !GLUED_PARTICLE.test(word)) return null
  }
  if (/\p{Script=Han}/u.test(bare) && bare.replace(/[^\p{Script=Han}]/gu, '').length > 24) return null
  if (/[=<>%*/]|\bvs\b/u.test(bare)) return null
  const after = /^\p{Lu}[\p{L}'-]+,\s?(\p{Lu}\.?(?:[\s-]*\p{Lu}\.?)*)(?:$|,|\s?&)/u.exec(bare)?.[1]
  const initials = (after ?? /^(?:\p{Lu}\.[\s-]?){1,4}(?=\p{Lu}\p{L})/u.exec(bare)?.[0] ?? '').replace(/[^\p{Lu}]/gu, '')
  return { names: splitNames(after ? bare.replace(/,\s?\p{Lu}\.?(?:[\s-]*\p{Lu}\.?)*(?=$|,|\s?&)/gu, '') : bare), etAl, initials }
}

function splitNames(printed: string): string[] {
  const text = printed.replace(/\s+/g, ' ').trim()
  if (/\b(?:of|the|for|on)\b/u.test(text) && !/,/.test(text)) return [text]
  return text
    .split(/\s*(?:,\s*(?:&|and\b)|[,&、]|\s(?:and|und|et|y)\s|\p{Script=Han}{0}(?:和|与|及)(?=\s*[\p{Lu}\p{Script=Han}]))\s*/u)
    .map((name) =>
      name
        .replace(/(?:^|\s)(?:\p{Lu}\.\s?)+(?=\s|$|\p{L})/gu, ' ')
        .replace(/(?<=\p{L})'s$|\.$/u, '')
        .trim(),
    )
    .filter((name) => name.length > 1)
}

/** Drops the words that begin a sentence and are no name; `An and Rudinger` keeps an An whom the list has. */
function trimLead(printed: string, knows: (name: string) => boolean): string {
  const words = printed.trim().split(/\s+/)
  const isStop = (word: string): boolean => STOP.has(word.toLowerCase().replace(/[.,]$/, ''))
  while (words.length > 1 && isStop(words[0] ?? '') && !(knows(words[0] ?? '') && /^(?:and|&)$/.test(words[1] ?? ''))) words.shift()
  return words.join(' ')
}

/** `Later Zhou and Xu` → `Zhou and Xu`: words before a family name that the list has are none of the mark. */
function withoutGivenNames(printed: string, knows: (name: string) => boolean): string {
  const first = /^[^,&和与]*?(?=,|\s(?:and|&|und)\s|\s?[和与]|$)/u.exec(printed)?.[0] ?? printed
  const words = first.split(/\s+/)
  for (let drop = 1; drop < words.length; drop++) {
    const rest = words.slice(drop).join(' ')
    if (knows(rest) && words.length - drop === 1 && !/^\p{Ll}/u.test(words[drop - 1] ?? '')) return printed.slice(printed.indexOf(rest))
  }
  return printed
}

/** The names that stand before a bracketed year, and how many characters they take. */
function readNarrative(
  before: string,
  years: string,
  knows: (name: string) => boolean,
  hanNames: Map<string, Reference> | null,
): { named: NamedYear[]; length: number } | null {
  const match = NARRATIVE.exec(before)
  const printed = match?.groups?.names ?? ''
  let trimmed = trimLead(printed, knows)
  const isNone = STOP.has(trimmed.toLowerCase()) || NO_AUTHOR.test(trimmed)
  if (match && trimmed !== '' && (!isNone || knows(trimmed) || /^[^,&]*\s(?:and|&)\s/.test(trimmed))) {
    const etAl = Boolean(match.groups?.etal)
    const joined = /,|\s(?:and|&|und)\s|[和与及]/u.test(trimmed)
    if (!joined && !knows(trimmed)) {
      const words = trimmed.split(' ')
      const last = words.at(-1) ?? ''
      const first = words[0] ?? ''
      if (words.length > 1 && knows(last)) trimmed = trimmed.length < 30 && words.length === 2 && !etAl ? trimmed : last
      else if (words.length > 1 && knows(first)) trimmed = words.length === 2 ? trimmed : first
      else if (words.length > 2) return null
    } else if (joined) {
      const firsts = trimmed.split(/,|\s(?:and|&)\s|\s?[和与]\s?/u)
      const known = firsts.findIndex((name) => knows(name.trim()))
      if (known > 0 && !knows(firsts[0] ?? '')) trimmed = trimmed.slice(trimmed.indexOf(firsts[known]?.trim() ?? ''))
    }
    trimmed = withoutGivenNames(trimmed, knows)
    const at = before.lastIndexOf(trimmed)
    if (at >= 0) {
      const names = splitNames(trimmed)
      if (names.length > 0) return { named: toNamed(names, etAl, '', years, knows), length: before.length - at }
    }
  }
  if (!hanNames || hanNames.size > MOST_FAMILIES) return null
  const han = /(\p{Script=Han}{2,24}?(?:[、,和与及&]\s?\p{Script=Han}{2,4}?){0,3})(等人?)?\s*$/u.exec(before)
  if (!han?.[1]) return null
  for (const name of hanNames.keys()) {
    const at = han[1].lastIndexOf(name)
    if (at >= 0 && /^(?:[、,和与及&]\s?\p{Script=Han}{2,4}){0,3}$/u.test(han[1].slice(at + name.length))) {
      const start = before.lastIndexOf(han[1]) + at
      const names = han[1].slice(at).split(/[、,和与及&]\s?/u)
      return { named: toNamed(names, Boolean(han[2]), '', years, () => true), length: before.length - start }
    }
  }
  return readUnlisted(before, years, knows)
}

/** Names of 汉字 that the list lacks, or has in pinyin: `韩八等（2022）`. A name alone may be any word. */
function readUnlisted(before: string, years: string, knows: (name: string) => boolean): { named: NamedYear[]; length: number } | null {
  const match = UNLISTED.exec(before)
  const names = (match?.[1] ?? '').split(/[、,和与及&]\s?/u)
  if (!match || !names.every((name) => fromHanName(name))) return null
  const known = knows(toFamilyPinyin(names[0] ?? '') ?? '')
  if (!known && !match[2] && names.length === 1) return null
  return { named: toNamed(names, Boolean(match[2]), '', years, () => known), length: match[0].length }
}

function toNamed(names: string[], etAl: boolean, initials: string, years: string, knows: (name: string) => boolean): NamedYear[] {
  const known = knows(names[0] ?? '')
  const named: NamedYear[] = []
  let year = 0
  for (const match of years.matchAll(/([12][\dOo]{3})?([a-h])?/gu)) {
    if (match[0] === '') continue
    if (match[1]) year = Number(match[1].replace(/[Oo]/g, '0'))
    if (year > 0) named.push({ names, initials, etAl, year, letter: match[2] ?? '', known })
  }
  return named
}
