/**
 * The marks in the prose that point to the reference list: `[3-5,8]`, `<sup>3,4</sup>`, `(Lv, 2024)`, `Wang et al. (2024)`.
 *
 * One bracket is one citation, whatever it lists. Years, formula numbers, enumerations and dates have the same shape;
 * what a mark can be is settled by the list: a number must be one of its labels, a name is checked when it is resolved.
 */
import type { Document, Structure } from '../../document.ts'
import type { Citation, Footnote, Reference, Span } from '../../extraction.ts'
import { findNamedYears, type NamedYear } from './named-years.ts'
import { findNumberChain } from './number-chain.ts'
import { toNumbers } from './numeric-mark.ts'
import { findRoundMarks } from './round-marks.ts'
import { toCover } from './span-cover.ts'
import { findWornMarks, type NumericMark } from './worn-marks.ts'

export interface Mark extends Span {
  kind: Citation['kind']
  /** The labels that a numeric mark lists. */
  numbers: number[]
  /** True where the number is lost and only the order of the marks tells it. */
  worn?: boolean
  /** The works that a mark names by author and year. */
  named: NamedYear[]
}

const LEADING = String.raw`(?:(?:see|e\.\s?g\.|cf\.|also|参见|参看|见)[\s,]{0,3}){0,2}`
const LOCATOR = String.raw`(?:[\s,]{1,3}(?:pp?\.|ch(?:ap|apter)?\.?|sec(?:tion)?\.?|theorem|fig\.|第)\s?\d[\d\s-]{0,12}[页章节]?){0,3}`
const BRACKETED = new RegExp(String.raw`\\?\[${LEADING}([\s\d,;.、~-]{1,80})${LOCATOR}\\?\](?:\s?[-~]\s?\[(\d{1,4})\])?`, 'gi')
/** What stands before a bracketed number that is a formula's, a figure's or an array's. */
const NO_MARK =
  /\b(?:[Ee]qs?|[Ee]qn|[Ee]quations?|[Ff]ormulas?|[Ff]igs?|[Ff]igures?|[Tt]ables?)\b[.\s]{0,2}$|(?:(?<!\p{Script=Han})|[公见如由据])[式图表]\s?$|(?<![\p{L}\d'-])[b-hj-z]$/u
/** What stands before an interval. */
const INTERVAL = /(?:\bCI\b[\s:=]{0,3}|\b(?:the|closed|open|confidence)\s(?:interval|range)\s?(?:of\s)?|[∈=×]\s?|区间\s?|范围\s?)$/u
const SUPERSCRIPT =
  /<sup>\s*[[(]?([\s\d,;–—-]{1,60})[\])]?\s*<\/sup>|\^\[?([\d][\d\s,–—-]{0,60})\]?\^|\$\s?\^\s?\{?\s?([[{\s]{0,8}\d[\s\d,\-–—{}[\]^]{0,60})\}?\s?\$|([¹²³⁰⁴-⁹][¹²³⁰⁴-⁹,⁻]{0,30})/gu
/** `$^{[9]}$`, `$^ [ { 9 } ^ { ] }$`: a bracketed number raised by a formula. */
const FORMULA = /\$[^$\n]{0,12}?(\^[^$\n]{1,60}?)\s?\$/g
const FLATTENED = /(?<=\p{Ll}{3}["')]?[.,;]?|\p{Ll}\)|\p{Ll}{2}-\p{Lu}{2,5})(\d{1,3}(?:\s?[,-]\s?\d{1,3}){0,8})(?=[\s.,;:)]|$)/gu
const SUPERSCRIPT_DIGITS = '⁰¹²³⁴⁵⁶⁷⁸⁹'

/** What stands before a raised number that is an exponent (`cm`, `R`), an isotope or a chemical charge. */
const EXPONENT_BASE = /(?:^|[^\p{L}])(?:\p{L}|[ckmdnµμ]m|min|kg|mg|log|10|(?<![\p{L}\d])\d+[a-z]?)[*_)\s]{0,3}$|(?:10|\d)[*_]{0,2}$/u

/** Finds the marks in reading order. */
export function findCitations(document: Document, structure: Structure, references: Reference[]): Mark[] {
  const closed = toCover(findClosedSpans(document, structure))
  const numbers = new Set(references.map((reference, i) => (reference.key === null ? i + 1 : Number.parseInt(reference.key, 10))))
  const numbered = references.filter((reference) => reference.key !== null).length * 2 >= references.length
  const defined = new Set(structure.footnotes.map(({ label }) => `[^${label}]`))
  const free = (mark: Mark): boolean => !closed(mark.start) && !defined.has(document.text.slice(mark.start, mark.end))
  const bracketed = findBracketed(document, numbers).filter(free)
  const named = findNamed(document, references).filter(free)
  const known = named.filter((mark) => mark.named.some((one) => one.known)).length
  const byName = known >= 5 && known > bracketed.length
  const raised = byName || bracketed.length >= 5 ? [] : withoutNotes(findRaised(document, numbers).filter(free), structure.footnotes)
  const set = [...(byName && !numbered ? [] : bracketed), ...raised]
  const chain = byName || set.length > 2 ? [] : findNumberChain(document.plain, (at) => !closed(at), numbers).map(toMark)
  const round = known > 0 || set.length + chain.length > 2 ? [] : findRoundMarks(document.plain, (at) => !closed(at), numbers).map(toMark)
  const sound = chain.length + round.length > 0 ? withoutOverlaps([...set, ...chain, ...round]) : set
  const flat = references.length >= 8 && !byName && sound.length < 5 ? findFlattened(document, numbers).filter(free) : []
  const worn = byName ? null : findWornMarks(document.plain, (at) => !closed(at), numbers, sound)
  const numeric = worn ? [...sound.map((mark) => ({ ...mark, ...worn.instead.get(mark) })), ...worn.found.map(toMark)] : sound
  const numericPaper = numbered && numeric.length > 3 && known < 3
  const marks: Mark[] = []
  for (const mark of [...numeric, ...flat, ...named]) {
    if (mark.kind !== 'numeric' && numericPaper && mark.named.every((one) => !one.known)) continue
    marks.push(mark)
  }
  return withoutOverlaps(marks)
}

/** In reading order; of two marks that overlap the one that was found first. */
function withoutOverlaps(marks: Mark[]): Mark[] {
  const order = new Map(marks.map((mark, i) => [mark, i]))
  const kept: Mark[] = []
  for (const mark of marks.toSorted((a, b) => a.start - b.start)) {
    const last = kept.at(-1)
    if (!last || last.end <= mark.start) kept.push(mark)
    else if ((order.get(mark) ?? 0) < (order.get(last) ?? 0)) {
      kept.pop()
      while ((kept.at(-1)?.end ?? 0) > mark.start) kept.pop()
      kept.push(mark)
    }
  }
  return kept
}

function numericMark(match: RegExpMatchArray, numbers: number[]): Mark {
  const start = match.index ?? 0
  return toMark({ start, end: start + match[0].length, numbers })
}

function toMark(mark: NumericMark): Mark {
  return { kind: 'numeric', named: [], ...mark }
}

/** Numbers up to so many past the list's end may be marks to entries that are missing. */
const PAST_THE_END = 30

/** A mark to a footnote that is an entry: `[^3]`. */
const NOTE_MARK = /\[\^(\d{1,4})\](?!:)/g

function findBracketed(document: Document, labels: Set<number>): Mark[] {
  const formulas = [...document.plain.matchAll(FORMULA)].flatMap((match) => {
    const inner = (match[1] ?? '').replace(/[{}^\s]/g, '')
    const numbers = /^\[[\d,-]+\]?$|^[\d,-]+\]$/.test(inner) ? toNumbers(inner.replace(/[[\]]/g, ''), undefined) : []
    const lone = /^\$\s?\^/.test(match[0])
    const start = lone ? match.index : match.index + match[0].indexOf('^')
    const end = match.index + match[0].length - (lone ? 0 : 1)
    return [{ whole: { start: match.index, end: match.index + match[0].length }, mark: toMark({ start, end, numbers }) }]
  })
  const within = toCover(formulas.map(({ whole }) => whole))
  const bracketed = [...document.plain.matchAll(BRACKETED)]
    .map((match) => numericMark(match, toNumbers(match[1] ?? '', match[2])))
    .filter((mark) => !within(mark.start) && !isOther(document.plain, mark))
    .map((mark) => withEscape(document.text, mark))
  const notes = [...document.plain.matchAll(NOTE_MARK)].map((match) => numericMark(match, [Number(match[1])]))
  const all = [...bracketed, ...formulas.map(({ mark }) => mark), ...notes.filter(({ numbers }) => labels.has(numbers[0]!))].filter(
    ({ numbers }) => numbers.length > 0 && numbers.every((n) => n > 0 && n <= labels.size + PAST_THE_END),
  )
  const labelled = all.filter(({ numbers }) => numbers.some((n) => labels.has(n)))
  // A number that the list lacks points to a missing entry where most brackets of the paper are marks; else it is none.
  return labelled.length * 2 >= all.length ? all : labelled
}

/** Whether a bracket is of a formula, a figure, an array or an interval. */
function isOther(plain: string, mark: Mark): boolean {
  const before = plain.slice(Math.max(0, mark.start - 24), mark.start)
  return NO_MARK.test(before) || (INTERVAL.test(before) && mark.numbers.length === 2)
}

/** `\\[3\\]` begins with its backslash. */
function withEscape(text: string, mark: Mark): Mark {
  return text[mark.start - 1] === '\\' && text[mark.end - 2] === '\\' ? { ...mark, start: mark.start - 1 } : mark
}

function findRaised(document: Document, labels: Set<number>): Mark[] {
  const { text } = document
  const marks: Mark[] = []
  for (const match of text.matchAll(SUPERSCRIPT)) {
    const digits = match[4] === undefined ? (match[1] ?? match[2] ?? match[3] ?? '') : [...match[4]].map(fromSuperscript).join('')
    const numbers = toNumbers(digits.replace(/[[\]{}^]/g, ''), undefined)
    if (numbers.length === 0 || !numbers.every((n) => labels.has(n))) continue
    const before = text.slice(Math.max(0, match.index - 12), match.index)
    const after = text[match.index + match[0].length] ?? ''
    if (EXPONENT_BASE.test(before) || (/\s$/.test(before) && /\p{Lu}/u.test(after))) continue
    marks.push(numericMark(match, numbers))
  }
  return marks
}

/** Raised marks without those of footnotes, where most are. */
function withoutNotes(marks: Mark[], footnotes: Footnote[]): Mark[] {
  const labels = new Set(footnotes.map(({ label }) => Number(label ?? Number.NaN)))
  const cited = marks.filter((mark) => !mark.numbers.every((number) => labels.has(number)))
  return cited.length * 2 <= marks.length ? cited : marks
}

function fromSuperscript(character: string): string {
  const digit = SUPERSCRIPT_DIGITS.indexOf(character)
  return digit >= 0 ? String(digit) : character === '⁻' ? '-' : character
}

/** Raised numbers that a converter set on the line: `in adipocytes21-22`; only where they run as a list does. */
function findFlattened(document: Document, labels: Set<number>): Mark[] {
  const marks: Mark[] = []
  for (const match of document.plain.matchAll(FLATTENED)) {
    const numbers = toNumbers(match[1] ?? '', undefined)
    if (numbers.length === 0 || !numbers.every((n) => labels.has(n))) continue
    const start = match.index + match[0].length - (match[1] ?? '').length
    marks.push({ kind: 'numeric', start, end: start + (match[1] ?? '').length, numbers, named: [] })
  }
  const reached = new Set(marks.flatMap((mark) => mark.numbers))
  return marks.length >= 8 && reached.size * 2 >= labels.size ? marks : []
}

function findNamed(document: Document, references: Reference[]): Mark[] {
  return findNamedYears(document.plain, references, document.lang).map(({ mark, named }) => ({ ...mark, numbers: [], named }))
}

/** No longer is the mark that a footnote begins with. */
const LONGEST_MARK = 12

/** Where no mark can stand: the list itself, headings, a footnote's own mark, what comes before the prose. */
function findClosedSpans(document: Document, structure: Structure): Span[] {
  const closed = [...structure.referenceList]
  for (const { span } of structure.footnotes) closed.push({ start: span.start, end: Math.min(span.end, span.start + LONGEST_MARK) })
  for (const section of structure.sections) {
    const longest = section.span.start + section.title.length + (section.number?.length ?? 0) + 12
    const line = document.text.slice(section.span.start, longest).indexOf('\n')
    closed.push({ start: section.span.start, end: line < 0 ? longest : section.span.start + line })
  }
  const first = structure.passages[0]
  if (first) closed.push({ start: 0, end: first.start })
  return closed
}
