/**
 * The marks in the prose that point to the reference list: `[3-5,8]`, `<sup>3,4</sup>`, `(Lv, 2024)`, `Wang et al. (2024)`.
 *
 * One bracket is one citation, whatever it lists. Years, formula numbers, enumerations and dates have the same shape;
 * what a mark can be is settled by the list: a number must be one of its labels, a name is checked when it is resolved.
 */
import type { Document, Structure } from '../../document.ts'
import type { Citation, Reference, Span } from '../../extraction.ts'
import { findNamedYears, type NamedYear } from './named-years.ts'
import { toNumbers } from './numeric-mark.ts'

export interface Mark extends Span {
  kind: Citation['kind']
  /** The labels that a numeric mark lists. */
  numbers: number[]
  /** The works that a mark names by author and year. */
  named: NamedYear[]
}

const BRACKETED = /\[([\s\d,;.-]{1,80})\](?:\s?-\s?\[(\d{1,4})\])?/g
const SUPERSCRIPT =
  /<sup>\s*[[(]?([\s\d,;–—-]{1,60})[\])]?\s*<\/sup>|\^\[?([\d][\d\s,–—-]{0,60})\]?\^|\$\s?\^\s?\{?\s?([[{\s]{0,8}\d[\s\d,\-–—{}[\]^]{0,60})\}?\s?\$|([¹²³⁰⁴-⁹][¹²³⁰⁴-⁹,⁻]{0,30})/gu
const SUPERSCRIPT_DIGITS = '⁰¹²³⁴⁵⁶⁷⁸⁹'

/** Finds the marks in reading order. */
export function findCitations(document: Document, structure: Structure, references: Reference[]): Mark[] {
  const { text, plain } = document
  const closed = findClosedSpans(document, structure)
  const marks: Mark[] = []
  const labels = new Set(references.map((reference, i) => (reference.key === null ? i + 1 : Number.parseInt(reference.key, 10))))
  const numbered = references.filter((reference) => reference.key !== null).length * 2 >= references.length
  const add = (mark: Mark): void => {
    if (inside(closed, mark.start) || marks.some((other) => other.start < mark.end && mark.start < other.end)) return
    marks.push(mark)
  }
  for (const match of plain.matchAll(BRACKETED)) {
    const numbers = toNumbers(match[1] ?? '', match[2])
    if (numbers.length > 0 && numbers.some((n) => labels.has(n)) && numbers.every((n) => n > 0 && n <= labels.size + 30))
      add({ kind: 'numeric', start: match.index, end: match.index + match[0].length, numbers, named: [] })
  }
  if (numbered || marks.length === 0) {
    for (const match of text.matchAll(SUPERSCRIPT)) {
      const printed =
        match[1] ??
        match[2] ??
        match[3] ??
        [...(match[4] ?? '')].map((c) => (SUPERSCRIPT_DIGITS.includes(c) ? SUPERSCRIPT_DIGITS.indexOf(c) : c === '⁻' ? '-' : c)).join('')
      const numbers = toNumbers(printed.replace(/[[\]{}^]/g, ''), undefined)
      const before = text.slice(Math.max(0, match.index - 3), match.index)
      if (numbers.length > 0 && numbers.every((n) => labels.has(n)) && !/(?:10|[a-z]{1,2}\d|\s(?:cm|km|mm|m))$/u.test(before))
        add({ kind: 'numeric', start: match.index, end: match.index + match[0].length, numbers, named: [] })
    }
  }
  const numeric = marks.length
  const byName = findNamedYears(plain, references, document.lang)
  for (const { mark, named } of byName) {
    if (numeric > 3 && numbered && named.every((one) => !one.known)) continue
    add({ kind: mark.kind, start: mark.start, end: mark.end, numbers: [], named })
  }
  return marks.sort((a, b) => a.start - b.start)
}

/** Where no mark can stand: the list itself, headings, what comes before the prose. */
function findClosedSpans(document: Document, structure: Structure): Span[] {
  const closed = [...structure.referenceList]
  for (const section of structure.sections) {
    const line = document.text.indexOf('\n', section.span.start)
    const longest = section.span.start + section.title.length + (section.number?.length ?? 0) + 12
    closed.push({ start: section.span.start, end: Math.min(line < 0 ? document.text.length : line, longest) })
  }
  const first = structure.passages[0]
  if (first) closed.push({ start: 0, end: first.start })
  return closed.sort((a, b) => a.start - b.start)
}

function inside(spans: Span[], at: number): boolean {
  return spans.some((span) => span.start <= at && at < span.end)
}
