/**
 * Affiliations and e-mail addresses, and to which authors they belong.
 */
import type { Document } from '../document.ts'
import type { CslName, Span } from '../extraction.ts'
import { CLOSE, keysOf, markedLine, OPEN } from './byline.ts'
import type { Author } from './find-authors.ts'

const PLACE =
  /\b(?:universit|department|dept\b|institut|school|college|faculty|hospital|laborator|academy|cent(?:er|re)\b|polytechnic|company|corporation|ltd|inc\b|foundation|ministry|division|clinic|agency|association|society|council|cnrs|inserm|campus|group\b|research unit)/i
const HAN_PLACE = /大学|学院|研究院|研究所|中心|医院|公司|学校|实验室|研究会|协会|出版社|科学院|系[,，\s]|局|委员会/
const MARK_AT_START = /^\s*(?:[(（]?\s*)(\d{1,2}|[a-h]|[*†‡#§¶])(?:[.、)]\s*|\s+|(?=[\p{Lu}\p{Script=Han}]))(?=[\p{L}])/u
const NOTE = /\s*(?:[*#†‡§¶]+\s*(?:corresponding|these authors|contributed|equal|e-?mail).*|[*]?\s*correspond(?:ing author|ence)\b.*)$/i
const EMAIL = /[\w.+-]{1,64}@[\w-]{1,63}(?:\.[\w-]{1,63}){1,5}/g

/** True for a line that names a place rather than persons. */
export function isAffiliationLine(document: Document, line: Span, named: boolean): boolean {
  const marked = markedLine(document, line)
  const words = marked.replace(new RegExp(`${OPEN}[^${CLOSE}]*${CLOSE}`, 'g'), '')
  if (marked.startsWith(OPEN) && named) return true
  if (MARK_AT_START.test(words) && named && (words.length > 25 || HAN_PLACE.test(words))) return true
  if (/^[(（].*[)）]$/.test(words.trim()) && (PLACE.test(words) || HAN_PLACE.test(words))) return true
  if (HAN_PLACE.test(words) && named) return true
  return PLACE.test(words) && (named || /,/.test(words)) && named
}

/** The authors with their affiliations and addresses. */
export function findAffiliations(document: Document, authors: Author[], lines: Span[], notes: Span[]): CslName[] {
  const places = lines.flatMap((line) => splitPlaces(markedLine(document, line)))
  const keyed = places.some((place) => place.key !== null)
  const names = authors.map(({ name, keys }) => {
    const own = places.filter((place) => (place.key === null ? !keyed || places.length === 1 : keys.includes(place.key)))
    const affiliation = (own.length || !keyed || keys.some((key) => /\w/.test(key)) ? own : places).map((place) => place.name)
    return { ...name, affiliation: [...new Set(affiliation)] }
  })
  giveEmails(document, names, authors, [...lines, ...notes])
  return names
}

/** The places of a line: one, or several each after its key. */
export function splitPlaces(marked: string): { key: string | null; name: string }[] {
  const line = marked.trim().replace(NOTE, '')
  const pieces = line.split(new RegExp(`${OPEN}([^${CLOSE}]*)${CLOSE}`))
  if (pieces.length > 1) {
    const places: { key: string | null; name: string }[] = []
    if (clean(pieces[0]!)) places.push({ key: null, name: clean(pieces[0]!) })
    for (let i = 1; i < pieces.length; i += 2) {
      const name = clean(pieces[i + 1] ?? '')
      for (const key of name ? keysOf(pieces[i]!) : []) places.push({ key, name })
    }
    return places
  }
  return line.split(/[;；]\s*(?=\d{1,2}\s*\p{L})/u).flatMap((piece) => {
    const mark = MARK_AT_START.exec(piece)
    const name = clean(mark ? piece.slice(mark[0].length) : piece)
    return name ? [{ key: mark?.[1] ?? null, name }] : []
  })
}

function clean(name: string): string {
  return name
    .replace(EMAIL, ' ')
    .replace(NOTE, '')
    .replace(/\s+/g, ' ')
    .replace(/^[\s(（,，;；.]+|[\s)）,，;；.*#]+$/g, '')
    .replace(/^(.*\([^)]*)$/, '$1)')
    .trim()
}

/** An address goes to the author whose name it spells, else to those marked as corresponding, in order. */
function giveEmails(document: Document, names: CslName[], authors: Author[], lines: Span[]): void {
  const emails = [...new Set(lines.flatMap((line) => markedLine(document, line).match(EMAIL) ?? []))]
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
