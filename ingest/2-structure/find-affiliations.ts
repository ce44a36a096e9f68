/**
 * Affiliations and e-mail addresses, and to which authors they belong.
 */
import type { Document } from '../document.ts'
import type { CslName, Span } from '../extraction.ts'
import { CLOSE, keysOf, markedLine, OPEN } from './byline.ts'
import type { Author } from './find-authors.ts'

const PLACE =
  /\b(?:universit|department|dept\b|institut|schools?\b|colleges?\b|faculty|hospital|laborator|academy|cent(?:er|re)\b|polytechnic|company|corporation|ltd|inc\b|foundation|ministry|division|clinic|agency|association|society|council|cnrs|inserm|campus|group\b|research unit)/i
const HAN_PLACE =
  /大学|学院|中学|小学|幼儿园|党校|集团|科室|研究院|研究所|研究室|中心|医院|公司|学校|实验室|研究会|协会|出版社|科学院|系[,，\s]|局|委员会/
const MARK_AT_START =
  /^\s*(?:[(（]?\s*)(\d{1,2}|[a-h]|[*†‡#§¶])(?:[.、)]\s*|\s+|(?=[\p{Lu}\p{Script=Han}]))(?=[\p{L}]|\d{6}\s?\p{Script=Han})/u
const NOTE = /\s*(?:[*#†‡§¶]+\s*(?:corresponding|these authors|contributed|equal|e-?mail).*|[*]?\s*correspond(?:ing author|ence)\b.*)$/i
export const EMAIL = /[\w.+-]{1,64}@[\w-]{1,63}(?:\.[\w-]{1,63}){1,5}/g

/** True for words that name an institution. */
export function isPlace(words: string): boolean {
  return PLACE.test(words) || HAN_PLACE.test(words)
}

/** True for a marked line that names a place rather than persons. */
export function isAffiliationLine(marked: string): boolean {
  const words = marked.replace(new RegExp(`${OPEN}[^${CLOSE}]*${CLOSE}`, 'g'), '')
  if (marked.startsWith(OPEN)) return true
  if (MARK_AT_START.test(words) && (words.length > 25 || HAN_PLACE.test(words))) return true
  return isPlace(words)
}

/** The authors with their affiliations and addresses. */
export function findAffiliations(document: Document, authors: Author[], lines: string[], notes: Span[]): CslName[] {
  const places = withKeys(lines.flatMap(splitPlaces), authors)
  const keyed = places.some((place) => place.key !== null)
  const names = authors.map(({ name, keys }) => {
    const own = places.filter((place) => (place.key === null ? !keyed || places.length === 1 : keys.includes(place.key)))
    const affiliation = (own.length || !keyed || keys.some((key) => /\w/.test(key)) ? own : places).map((place) => place.name)
    return { ...name, affiliation: [...(name.affiliation ?? []), ...new Set(affiliation)] }
  })
  giveEmails(names, authors, [...lines, ...notes.map((line) => markedLine(document, line))])
  return names
}

/** Places that lost their key count through, where the authors have keys. */
function withKeys(places: Place[], authors: Author[]): Place[] {
  const counted = authors.some(({ keys }) => keys.some((key) => /^\d+$/.test(key)))
  if (!counted || places.length < 2 || places.every((place) => place.key !== null)) return places
  return places.map((place, i) => ({ ...place, key: place.key ?? String(i + 1) }))
}

interface Place {
  key: string | null
  name: string
}

/** The places of a line: one, or several each after its key. */
function splitPlaces(marked: string): Place[] {
  const line = marked.trim().replace(NOTE, '')
  const pieces = line.split(new RegExp(`${OPEN}([^${CLOSE}]*)${CLOSE}`))
  if (pieces.length > 1) {
    const places: Place[] = []
    if (clean(pieces[0]!)) places.push({ key: null, name: clean(pieces[0]!) })
    for (let i = 1; i < pieces.length; i += 2) {
      const name = clean(pieces[i + 1] ?? '')
      for (const key of name ? keysOf(pieces[i]!) : []) places.push({ key, name })
    }
    return places
  }
  return splitCounted(line)
    .flatMap((one) => one.split(/[;；]\s*(?=\d{1,2}(?:\s*\p{L}|\.\s?\d{6}\s?\p{Script=Han}))/u))
    .flatMap((piece) => {
      const mark = MARK_AT_START.exec(piece)
      const name = clean(mark ? piece.slice(mark[0].length) : piece)
      return name ? [{ key: mark?.[1] ?? null, name }] : []
    })
}

/** `1 School of Weaving, Millford 2 Institute of Yarn`: places that are counted through on one line. */
function splitCounted(line: string): string[] {
  const pieces: string[] = []
  let rest = line
  for (let key = 2; /^\s*1\s/.test(line) && isPlace(rest); key++) {
    const next = new RegExp(`\\s(?=${key}\\s{1,3}\\p{Lu}\\p{Ll})`, 'u').exec(rest)
    if (!next || !isPlace(rest.slice(0, next.index)) || !isPlace(rest.slice(next.index))) break
    pieces.push(rest.slice(0, next.index))
    rest = rest.slice(next.index + 1)
  }
  return [...pieces, rest]
}

function clean(name: string): string {
  return name
    .replace(EMAIL, ' ')
    .replace(NOTE, '')
    .replace(/\s+/g, ' ')
    .replace(/^[\s(（,，;；.:：]+|[\s)）,，;；.*#]+$/g, '')
    .replace(/^(.*\([^)]*)$/, '$1)')
    .trim()
}

/** An address goes to the author whose name it spells, else to those marked as corresponding, in order. */
function giveEmails(names: CslName[], authors: Author[], lines: string[]): void {
  const emails = [...new Set(lines.flatMap((line) => spellOut(line).match(EMAIL) ?? []))]
  const starred = authors.flatMap(({ keys }, i) => (keys.some((key) => /[*✉#]/.test(key)) ? [i] : []))
  for (const email of emails) {
    const local = email
      .split('@')[0]!
      .toLowerCase()
      .replace(/[^a-z]/g, '')
    const spelled = names.find((name) => !name.email && fits(name, local))
    const marked = starred.map((i) => names[i]!).find((name) => !name.email)
    const owner = spelled ?? marked ?? (names.length === 1 && !names[0]!.email ? names[0] : undefined)
    if (owner) owner.email = email
  }
}

/** `{lee, chen}@mill.example`: two addresses. */
function spellOut(line: string): string {
  return line.replace(/\\?\{([^{}@]{1,300}?)\\?\}\s?(@[\w.-]{3,80})/g, (_, locals: string, domain: string) =>
    locals
      .split(/[,;|]\s*/)
      .map((local) => local.trim() + domain)
      .join(' '),
  )
}

function fits(name: CslName, local: string): boolean {
  const family = toLetters(name.family ?? '')
  return family.length > 2 && local.includes(family)
}

function toLetters(word: string): string {
  return word
    .normalize('NFD')
    .toLowerCase()
    .replace(/[^a-z]/g, '')
}
