/**
 * What an entry of the list can be called in the prose: its names and its year.
 *
 * The fields that were read of it are one account; the head of the entry as printed, up to its year, is a second one,
 * which still tells where a damaged entry (`(2Ol6)`, `Smith,J..Doe,K(o9)`) could not be read into fields.
 */
import type { Reference } from '../../extraction.ts'
import { keyOf, namesOf, toAuthorKey, yearLetter, yearOf } from './author-key.ts'

export interface EntryLabel {
  /** Keys of the names, in order, by each account. */
  accounts: string[][]
  /** The key of the title, which an entry without names goes under. */
  title: string
  /** Initials of the first author, small letters. */
  given: string
  year: number | null
  /** The digits that a damage left of the year, where it can't be read. */
  yearDigits: string
  letter: string
}

/** `(2019)`, `(2Ol6, July)`; what a damage left of one: `(o9)`, `()`. */
const BRACKETED_YEAR = /[([]\s*((?:1[5-9]|2[0Oo])[\dOoIl]{2}[a-h]?)(?:\s?,[^()]{0,20})?\s*[)\]]/u
const DAMAGED_YEAR = /(?<=\p{L}[^\d]{0,9})\(\s*([\dOoIl]{0,3}[a-h]?)\s*\)(?!\s?:)/u
const BARE_YEAR = /(?<![\d-])(?:1[5-9]|2[0Oo])[\dOoIl]{2}[a-h]?(?![\d-])/u
/** The names of an entry that is printed in a second language too: `Jiang, G. (2004). Looms. [江光.(2004).织机.]`. */
const SECOND_HEAD = /[[［]\s*(\p{Script=Han}[^[\]()（）\d]{1,80}?)[.．]?\s*[(（]\s*[12]\d/u
const LONGEST_HEAD = 1500
const MOST_NAMES = 12

/** The labels of a list's entries, in its order. */
export function toEntryLabels(references: Reference[]): EntryLabel[] {
  return references.map((reference) => {
    const parsed = namesOf(reference).map(keyOf).filter(Boolean)
    const raw = reference.raw.normalize('NFKC').slice(0, LONGEST_HEAD)
    const bracketed = BRACKETED_YEAR.exec(raw)
    const bare = BARE_YEAR.exec(raw)
    const damaged = bracketed ? null : DAMAGED_YEAR.exec(raw.slice(0, bare?.index))
    const before = raw.slice(0, bare?.index ?? 0)
    const closed = parsed.length === 0 || (/[.．]\s*$/.test(before) && !/[[［]\s?\p{Lu}/u.test(before))
    const authorDate = bracketed ?? damaged ?? (bare && closed ? bare : null)
    const accounts = [
      parsed,
      authorDate === null ? [] : namesAtHead(raw.slice(0, authorDate.index)),
      namesAtHead(SECOND_HEAD.exec(reference.raw)?.[1] ?? ''),
    ].filter((names, i, all) => names.length > 0 && all.findIndex((other) => other.join('|') === names.join('|')) === i)
    const digits = toDigits(damaged?.[1] ?? '')
    const title = toAuthorKey(reference.title ?? '').slice(0, 60)
    return {
      accounts,
      title,
      given: (namesOf(reference)[0]?.given ?? '').replace(/[^\p{L}]/gu, '').toLowerCase(),
      year: digits === '' ? (toYear(bracketed?.[1] ?? (authorDate ? bare?.[0] : '')) ?? yearOf(reference) ?? toYear(bare?.[0])) : null,
      yearDigits: digits,
      letter: yearLetter(reference),
    }
  })
}

/** Whether a mark's year can be the entry's: the same, or one that a damage left no more than some digits of. */
export function fitsYear(label: EntryLabel, year: number): boolean {
  if (label.year !== null) return label.year === year
  let at = -1
  for (const digit of label.yearDigits) {
    at = String(year).indexOf(digit, at + 1)
    if (at < 0) return false
  }
  return true
}

function toDigits(printed: string): string {
  return printed.replace(/[Oo]/g, '0').replace(/[Il]/g, '1')
}

function toYear(printed: string | undefined): number | null {
  const year = Number(toDigits(printed ?? '').slice(0, 4))
  return year > 0 ? year : null
}

/** `Frensch,PA.andFunke,J.` → frensch, funke; initials are no names. */
function namesAtHead(head: string): string[] {
  const text = head.replace(/^[\s[(]*(?:\d{1,4}[\])]?[.\s])?[\s[(]*/, '').replace(/\bet\s?al\b\.?|等人?$/gu, ' ')
  return text
    .split(/[,;&、.\n]|(?<!\p{L})and(?=\s|\p{Lu})|\s[和与]\s|(?<=\p{Script=Han})[和与](?=\p{Script=Han})/u)
    .map((piece) => piece.trim())
    .filter((piece) => piece.length < 60 && (/\p{Script=Han}{2}|\p{L}\p{M}*\p{Ll}{1}/u.test(piece) || /^\p{Lu}{3,}$/u.test(piece)))
    .slice(0, MOST_NAMES)
    .map((piece) => toAuthorKey(piece.replace(/(?<=\p{Ll}{2})\p{Lu}{1,3}\.?$/u, '')))
    .filter((key) => key.length > 1)
}
