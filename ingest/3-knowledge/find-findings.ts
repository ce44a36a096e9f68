/**
 * Finds the figures that a paper reports: how much of what, seen, aimed at or quoted from elsewhere, and out of how many.
 *
 * Sentences give what find-quantities reads; a table row gives its numeric cells, a count with its percentage as two.
 * A count that sizes the sample ("175 enterprises") is one finding however often the paper repeats it, and the base of
 * the percentages of the same things.
 */
import type { Reading } from '#ingest/document.ts'
import { toEvidence } from '#ingest/document.ts'
import type { Finding, Mention, Passage, Span } from '#ingest/extraction.ts'
import { spansWithin } from '../spans-within.ts'
import { blankSpans } from './blank-spans.ts'
import { findHanQuantities } from './findings/find-han-quantities.ts'
import { findQuantities, type Quantity } from './findings/find-quantities.ts'
import { COUNTED } from './findings/quantity-words.ts'
import { foldWord } from './fold-words.ts'

const NO_FINDINGS = /^(?:references?|acknowledg|funding|appendix|about the author|author|参考文献|致谢|作者简介|基金)/i
/** Words of the sentence that tells the sample itself, not of those that recall it. */
const SAMPLE = /\b(?:sampl\w+|select\w+|recruit\w+|compris\w+|cover\w*|sent|distribut\w+|valid|collect\w+)\b|样本|发放|选取|回收|有效/giu
/** What parts the cells of a row in Markdown and in HTML. */
const CELL_MARK = /\||<\/?t[dhr]/gi
const TARGET =
  /\b(?:should|would|will|must|target|goal|aims?|plans?|by 20\d\d|at least|ought|strive)\b|应当?|目标|力争|计划|将达|到20\d\d年/i
const CITED = /\b(?:according to|reported by|data from|statistics from|estimates? by)\b|据.{0,20}(?:统计|报告|数据)/i

/** A passage as figures are read from it: without its citation marks, and how surely it tells the sample. */
interface Telling {
  passage: Passage
  text: string
  cited: boolean
  sampling: number
}

/** A finding on its way: where it stands, what it counts and how surely its sentence tells the sample. */
interface Draft extends Finding {
  counted: string | null
  sampling: number
  at: Span
}

/** All figures with unit, subject, kind and base, in reading order. */
export function findFindings(reading: Reading, mentions: Mention[]): Finding[] {
  const drafts: Draft[] = []
  const marks = reading.citations.map(({ span }) => span).sort((a, b) => a.start - b.start)
  for (const passage of reading.passages) {
    if (passage.section !== null && NO_FINDINGS.test(reading.sections[passage.section]?.title ?? '')) continue
    const cited = spansWithin(marks, passage)
    const text = readable(reading.plain, passage, cited)
    const told = passage.kind === 'row' ? rowQuantities(toCells(text, reading, passage), reading, passage) : proseQuantities(text)
    const sampling = (text.match(SAMPLE)?.length ?? 0) + (passage.section === null ? -1 : 0)
    const telling = { passage, text, cited: cited.length > 0, sampling }
    for (const quantity of told) drafts.push(toDraft(reading, mentions, telling, quantity))
  }
  const samples = bestOfEach(drafts)
  const bases = new Map<string, Draft>()
  for (const draft of samples.values())
    if (draft.sampling > 0 && draft.counted !== null && !bases.has(draft.counted)) bases.set(draft.counted, draft)
  return drafts
    .filter((draft) => draft.counted === null || samples.get(sampleKey(draft)) === draft)
    .map(({ counted: _counted, sampling: _sampling, at, ...finding }) => {
      return { ...finding, base: finding.unit === '%' ? (finding.base ?? baseOf(reading.plain, at, bases)) : null }
    })
}

function toDraft(reading: Reading, mentions: Mention[], told: Telling, quantity: Told): Draft {
  const { passage, text, cited, sampling } = told
  const clause = clauseOf(text, quantity)
  const row = passage.kind === 'row'
  return {
    value: quantity.value,
    unit: quantity.unit,
    what: quantity.what ?? whatOf(text, clause, quantity),
    about: aboutOf(mentions, { start: passage.start + (row ? 0 : clause.start), end: passage.start + clause.end }),
    kind: kindOf(text.slice(clause.start, clause.end), cited),
    base: quantity.base ?? null,
    evidence: toEvidence(reading.text, { start: passage.start, end: row ? passage.start + quantity.end : passage.end }),
    counted: quantity.counted,
    sampling,
    at: { start: passage.start + quantity.start, end: passage.start + quantity.end },
  }
}

/** Of the sentences that give the same count of the same things, the one that tells the sample, else the first. */
function bestOfEach(drafts: Draft[]): Map<string, Draft> {
  const best = new Map<string, Draft>()
  for (const draft of drafts) {
    const rival = best.get(sampleKey(draft))
    if (draft.counted !== null && (!rival || draft.sampling > rival.sampling)) best.set(sampleKey(draft), draft)
  }
  return best
}

function sampleKey({ value, counted }: Draft): string {
  return `${value} ${counted}`
}

type Told = Quantity & { what?: string; base?: string }

function proseQuantities(text: string): Told[] {
  return /\p{Script=Han}/u.test(text) ? findHanQuantities(text) : findQuantities(text)
}

/** The numeric cells of a table row; what they measure is the row's label under the caption's subject. */
function rowQuantities(row: string, reading: Reading, passage: Passage): Told[] {
  const cells = [...row.matchAll(/[^\t|\n]+/g)].flatMap((match) => {
    const text = match[0].trim()
    return text ? [{ text, start: match.index + match[0].indexOf(text) }] : []
  })
  const table = passage.table === undefined ? undefined : reading.tables[passage.table]
  const subject = findQuantities(table?.caption ?? '').find((quantity) => quantity.counted !== null)?.unit
  const n = /\bn\s?=\s?(\d[\d,]{0,20})/i.exec(table?.caption ?? '')?.[1]
  const base = n ? { base: `n = ${n}` } : {}
  const found: Told[] = []
  for (const [i, cell] of cells.entries()) {
    const match = /^\s*([\d,]+(?:\.\d+)?)\s*(%)?(?:\s*\(\s*([\d.]+)\s*%\s*\))?\s*$/.exec(cell.text)
    if (!match || (i === 0 && !match[2] && !match[3])) continue
    const what =
      cells
        .slice(0, i)
        .map(({ text }) => text)
        .filter((label) => !/^[\d.,%()\s]+$/.test(label))
        .at(-1) ?? ''
    const span = { start: cell.start, end: cell.start + cell.text.length }
    const column = table?.columns[i + (table.columns.length - cells.length)] ?? ''
    const told = what || column
    if (!told) continue
    found.push({
      value: Number(match[1]!.replaceAll(',', '')),
      unit: match[2] ?? countedIn(column) ?? subject ?? '',
      counted: null,
      what: told,
      ...base,
      ...span,
    })
    if (match[3]) found.push({ value: Number(match[3]), unit: '%', counted: null, what: told, ...base, ...span })
  }
  return found
}

/** What a column's head counts: `Enterprises`, `Number of teachers (n)`; null for `Count/Percentage` or `Share of teachers`. */
function countedIn(column: string): string | null {
  const head = column
    .slice(0, LONGEST_HEAD)
    .replace(/\([^)]*\)/g, ' ')
    .trim()
    .toLowerCase()
    .replace(/^(?:(?:total )?(?:number|count|no\.?) of )/, '')
  return /^[\p{L} -]+$/u.test(head) && !/\b(?:of|per|by|in|to)\b/.test(head) && COUNTED.has(foldWord(head.split(/[ -]/).at(-1)!))
    ? head
    : null
}

/** A row with a tab wherever markup, blanked in the plain text, parts its cells. */
function toCells(row: string, { text }: Reading, { start }: Span): string {
  let cells = ''
  for (const { index } of text.slice(start, start + row.length).matchAll(CELL_MARK))
    if (row[index] === ' ') cells += `${row.slice(cells.length, index)}\t`
  return cells + row.slice(cells.length)
}

/** The passage with its citation marks blanked, so that their numbers count nothing. */
function readable(plain: string, passage: Span, marks: Span[]): string {
  const looked = { start: passage.start, end: Math.min(passage.end, passage.start + LONGEST_PASSAGE) }
  return blankSpans(plain, looked, marks).replace(/\[[\d,\s-]{1,30}\]/g, (mark) => ' '.repeat(mark.length))
}

const LONGEST_HEAD = 80
/** A longer sentence or row is none. */
const LONGEST_PASSAGE = 8000
const LONGEST_CLAUSE = 400
const CLAUSE_BEGINS = /[,;:，；：。]\s|[，；：]|\b(?:while|whereas|and only)\b/g
const CLAUSE_ENDS = /[;；，。]|,\s|\b(?:while|whereas|and only)\b|\.$/

/** The clause around a quantity: between commas, semicolons and clause words. */
function clauseOf(text: string, { start, end }: Span): Span {
  const from = Math.max(0, start - LONGEST_CLAUSE)
  const breaks = [...text.slice(from, start).matchAll(CLAUSE_BEGINS)]
  const cut = breaks.length > 0 ? from + breaks.at(-1)!.index + breaks.at(-1)![0].length : from
  const after = CLAUSE_ENDS.exec(text.slice(end, end + LONGEST_CLAUSE))
  return { start: cut, end: after ? end + after.index : Math.min(text.length, end + LONGEST_CLAUSE) }
}

/** What a figure measures: what follows it, else what leads to it. */
function whatOf(text: string, clause: Span, quantity: Quantity): string {
  const after = text.slice(quantity.end, clause.end).replace(/^[\s%)]*(?:per ?cent)?\s*(?:of (?:the )?)?/i, '')
  const before = text.slice(clause.start, quantity.start)
  const told = quantity.unit === '%' && after.split(/\s+/).length > 2 ? after : `${before}${text.slice(quantity.start, clause.end)}`
  return told.replace(/\s+/g, ' ').trim().slice(0, 160)
}

function aboutOf(mentions: Mention[], span: Span): string[] {
  return [...new Set(spansWithin(mentions, span).map((mention) => mention.concept))]
}

function kindOf(clause: string, cited: boolean): Finding['kind'] {
  if (cited || CITED.test(clause)) return 'cited'
  return TARGET.test(clause) ? 'target' : 'observed'
}

/** The sample that a percentage is of: the count of the things that it names next. */
function baseOf(plain: string, at: Span, samples: ReadonlyMap<string, Draft>): string | null {
  const after = plain.slice(at.end, at.end + 60)
  const named = /^[\s%]*of (?:the )?(?:(\d[\d,]*) )?((?:[\p{L}-]+ ){0,3}[\p{L}-]+)/u.exec(after)
  if (!named) return null
  const found = named[2]!.split(' ').flatMap((noun) => samples.get(foldWord(noun)) ?? [])
  const sample = found.sort((a, b) => a.at.start - b.at.start)[0]
  return sample ? `${sample.value} ${sample.unit}` : null
}
