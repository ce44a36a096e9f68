/**
 * What was read and may be wrong: said aloud instead of guessed over.
 *
 * A problem is the paper's fault, a doubt is ours: a field of a reference that little speaks for, words of it that no
 * field took, a mark that several entries fit, an outline with a gap where a heading may have been missed.
 */
import type { Citation, Extraction, Reference, Section, Span } from './extraction.ts'
import { countsOf, findHeadingNumber } from './heading-number.ts'
import { wordsLeft } from './words-left.ts'

export type DoubtKind =
  | 'nothing_found'
  | 'section_gap'
  | 'scrambled_words'
  | 'unparsed_reference'
  | 'unsure_field'
  | 'left_in_raw'
  | 'label_gap'
  | 'ambiguous_citation'
  | 'unresolved_citation'

/** Something read that may be wrong, and where. */
export interface Doubt {
  kind: DoubtKind
  span: Span
  note: string
}

/** Below it a field is as likely wrong as right. */
const SURE = 0.5
/** An entry longer than this may hold more than itself. */
const LONGEST_ENTRY = 1200
const QUOTED = 60

/** The doubts about an extraction, in reading order. A bibliography's fields are given, not guessed: its faults are told as repairs and problems. */
export function findDoubts(extraction: Extraction): Doubt[] {
  if (extraction.bibliography) return []
  const entries = extraction.references.map((reference) => reference.span)
  const scrambled = extraction.repairs.filter(
    ({ kind, span }) => kind === 'scrambled-words' && !entries.some(({ start, end }) => start <= span.start && span.start < end),
  )
  return [
    ...nothingFound(extraction),
    ...sectionGaps(extraction.sections),
    ...scrambled.map(({ span, note }): Doubt => ({ kind: 'scrambled_words', span, note })),
    ...extraction.references.flatMap(referenceDoubts),
    ...labelGaps(extraction.references),
    ...extraction.citations.flatMap((citation) => citationDoubts(citation, extraction.references)),
  ].sort((a, b) => a.span.start - b.span.start)
}

function nothingFound({ work, sections, passages, references, citations }: Extraction): Doubt[] {
  const missing: [string, boolean][] = [
    ['title', !work.title],
    ['authors', !work.author?.length],
    ['abstract', !work.abstract],
    ['sections', sections.length === 0],
    ['reference list', references.length === 0],
    ['citations', references.length > 0 && citations.length === 0],
    ['sentences', passages.length === 0],
  ]
  return missing.flatMap(([what, none]) => (none ? [{ kind: 'nothing_found', span: { start: 0, end: 0 }, note: `No ${what} found.` }] : []))
}

/** Numbers of headings that skip one or stand twice under one heading. */
function sectionGaps(sections: Section[]): Doubt[] {
  const last = new Map<string, { count: number; printed: string }>()
  const above: Section[] = []
  return sections.flatMap((section): Doubt[] => {
    while (above.length && above.at(-1)!.level >= section.level) above.pop()
    const parent = above.at(-1)
    above.push(section)
    const { number: printed, title, span } = section
    const number = printed === null ? null : findHeadingNumber(`${printed} ${title || 'x'}`)
    if (!number || printed === null) return []
    const counts = countsOf(number)
    const count = counts.at(-1)!
    const group = `${number.kind} ${counts.length > 1 ? counts.slice(0, -1).join('.') : (parent?.span.start ?? '')}`
    const before = last.get(group)
    last.set(group, { count, printed })
    if (count === (before?.count ?? 0) + 1 || (!before && count === 0)) return []
    const note = before ? `${printed} comes after ${before.printed}.` : `${printed} is the first of its level.`
    return [{ kind: 'section_gap', span: { start: span.start, end: Math.min(span.end, span.start + printed.length) }, note }]
  })
}

function referenceDoubts(reference: Reference): Doubt[] {
  const { span, raw, confidence } = reference
  const doubts: Doubt[] = []
  const doubt = (kind: DoubtKind, note: string) => doubts.push({ kind, span, note: `${nameOf(reference)}: ${note}` })
  if (!reference.title && !reference['container-title']) doubt('unparsed_reference', 'no title was read.')
  else if (raw.length > LONGEST_ENTRY) doubt('unparsed_reference', `of ${raw.length} characters, more than one entry has.`)
  const unsure = Object.entries(confidence).filter(([, sure]) => sure < SURE)
  if (unsure.length) doubt('unsure_field', `unsure of ${unsure.map(([field, sure]) => `${field} (${sure})`).join(', ')}.`)
  const left = wordsLeft(reference)
  if (left.length) doubt('left_in_raw', `no field took “${left.join(' … ')}”.`)
  return doubts
}

/** Labels of the list that skip one. */
function labelGaps(references: Reference[]): Doubt[] {
  return references.flatMap(({ key, span }, i): Doubt[] => {
    const [before, now] = [Number(references[i - 1]?.key ?? 0), Number(key ?? Number.NaN)]
    if (!Number.isInteger(before) || !Number.isInteger(now) || (i > 0 && references[i - 1]!.key === null) || now === before + 1) return []
    return [{ kind: 'label_gap', span, note: i ? `Entry [${now}] comes after [${before}].` : `The list begins with [${now}].` }]
  })
}

function citationDoubts(citation: Citation, references: Reference[]): Doubt[] {
  const { span, text, problem } = citation
  if (problem === 'ambiguous') {
    const fits = citation.references.map((i) => `[${references[i]?.key ?? i + 1}]`).join(', ')
    return [{ kind: 'ambiguous_citation', span, note: `“${text}” fits several entries; taken for ${fits || 'none'}.` }]
  }
  if (problem !== null || citation.references.length > 0) return []
  return [{ kind: 'unresolved_citation', span, note: `“${text}” points to no entry.` }]
}

function nameOf({ key, raw }: Reference): string {
  return `${key === null ? '' : `[${key}] `}${raw.length > QUOTED ? `${raw.slice(0, QUOTED).trimEnd()}…` : raw}`
}
