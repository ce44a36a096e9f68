/**
 * Finds quantities in a stretch of prose: a value, its unit or what is counted, and where it stands.
 *
 * Years, ordinals, the numbers of sections, figures, versions and awards, and numbers inside names ("Industry 4.0",
 * "1+X", "5G") are no quantities: they are left out by what stands beside them.
 */
import type { Span } from '#ingest/extraction.ts'
import { foldWord } from '../fold-words.ts'
import { COUNTED, FRACTIONS, MULTIPLIERS, NUMBERED, NUMERALS, UNITS } from './quantity-words.ts'

export interface Quantity extends Span {
  value: number
  unit: string
  /** The thing counted, in the singular, or null for a measure. */
  counted: string | null
}

const DIGITS = String.raw`\d{1,3}(?:,\d{3})+(?:\.\d+)?|\d+(?:\.\d+)?`
const LETTERS = Object.keys(NUMERALS).join('|')
const NUMBER = new RegExp(
  String.raw`(?<![\p{L}\p{N}.,+/_-])(${DIGITS}|${LETTERS})(?:\s?(?:-|to|or|~)\s?(${DIGITS}|${LETTERS})(?![\p{L}\p{N}]))?(?![\p{L}\p{N}]|,\d|\.\d|\+)`,
  'giu',
)
const FRACTION =
  /(?<![\p{L}-])(one-half|one[- ]third|two[- ]thirds|one[- ]quarter|three[- ]quarters|one-fifth|a third of|a quarter of|half(?= of| the| a(?!n)))(?![\p{L}-])/giu
const MULTIPLE = /\b(twice|double|triple)(?= as | the | that | what )/giu
const SCORED = /\b(?:score|mean|average|value|coefficient|alpha|index|ratio|correlation)s?\s?(?:of|was|is|were|at|=|:|reached)\s?$/i
const LIKE = /\bper (?:semester|year|month|week|day|student|person|class|capita)\b/i

/** All quantities of an English text, in order. */
export function findQuantities(text: string): Quantity[] {
  const found: Quantity[] = []
  for (const match of text.matchAll(NUMBER)) found.push(...readNumber(text, match))
  for (const match of text.matchAll(FRACTION)) {
    const value = FRACTIONS[match[1]!.toLowerCase().replace(/ of$/, '')]
    if (value !== undefined) found.push({ value, unit: '%', counted: null, ...spanOf(match) })
  }
  for (const match of text.matchAll(MULTIPLE)) {
    found.push({ value: match[1]!.toLowerCase() === 'triple' ? 3 : 2, unit: 'times', counted: null, ...spanOf(match) })
  }
  return found.sort((a, b) => a.start - b.start)
}

function readNumber(text: string, match: RegExpExecArray): Quantity[] {
  const start = match.index
  const values = [match[1]!, match[2]].filter((value) => value !== undefined)
  let after = text.slice(start + match[0].length, start + match[0].length + 90)
  const before = text.slice(Math.max(0, start - 30), start)
  const end = start + match[0].length
  const spelled = values.every((value) => !/\d/.test(value))
  if (isName(before, after, values) || (spelled && isTitleWord(text, match))) return []
  if (spelled && /^-(?!month|year|week|day|hour)/.test(after)) return []
  const multiplier = /^\s(hundred|thousand|million|billion|trillion)s?\b/i.exec(after)
  if (multiplier) after = after.slice(multiplier[0].length)
  const by = multiplier ? MULTIPLIERS[multiplier[1]!.toLowerCase()]! : 1
  const made = (unit: string, counted: string | null = null): Quantity[] =>
    values.map((value) => ({ value: times(toNumber(value), by), unit, counted, start, end }))
  if (/^\s?(?:%|per ?cent\b)/i.test(after)) return made(/^\s?(?:%|per ?cent)(?:age)? points?\b/i.test(after) ? 'percentage points' : '%')
  if (/[$€£¥]\s?$/.test(before)) return made({ $: 'dollars', '€': 'euros', '£': 'pounds', '¥': 'yuan' }[before.trim().at(-1)!] ?? '')
  const noun = nounOf(after)
  if (noun && UNITS[noun.head] && !noun.qualified) return isPlainOne(values, after) ? [] : made(UNITS[noun.head]!)
  if (SCORED.test(before)) return spelled ? [] : made('score')
  if (!noun) return []
  if (isPlainOne(values, after)) return []
  if (spelled && !COUNTED.has(noun.head)) return []
  return made(noun.text, noun.head)
}

/** `one` is an article more often than a number: it counts where it is per something, or measures time within which. */
function isPlainOne(values: string[], after: string): boolean {
  return (
    values.length === 1 &&
    values[0]!.toLowerCase() === 'one' &&
    !LIKE.test(after) &&
    !/^ (?:month|year|week|day|hour|semester)\b/.test(after)
  )
}

/** True where the number numbers, dates or names something. */
function isName(before: string, after: string, values: string[]): boolean {
  const [first] = values
  const year = values.length === 1 && /^(?:19|20)\d\d$/.test(first!)
  if (
    year &&
    !/^\s?(?:%|per ?cent)/i.test(after) &&
    !/^ (?:enterprise|student|respondent|questionnaire|teacher|participant|people|compan)/i.test(after)
  )
    return true
  const word = /([\p{L}.]+)[\s-]?[("']?$/u.exec(before)?.[1]
  if (word && NUMBERED.has(foldWord(word.replace(/\.$/, ''))) && !/^\s?%/.test(after)) return word.toLowerCase() !== 'item'
  if (/(?:No|§|Art)\.?\s?$/.test(before) || /\b(?:SPSS|AMOS|Stata|Python)(?: version)?\s$/i.test(before)) return true
  if (/(?:January|February|March|April|May|June|July|August|September|October|November|December)\s$/.test(before)) return true
  return (
    /^(?:st|nd|rd|th)\b/.test(after) ||
    /^\s(?:January|February|March|April|May|June|July|August|September|October|November|December)\b/.test(after)
  )
}

/** True for a numeral with a capital inside a sentence: it belongs to a title or a name. */
function isTitleWord(text: string, match: RegExpExecArray): boolean {
  return /^\p{Lu}/u.test(match[1]!) && /[\p{L}\d,;]["')]?\s+["'(]?$/u.test(text.slice(Math.max(0, match.index - 6), match.index))
}

/** The noun that a number counts: up to four words on, the first plural or countable one before punctuation or a verb. */
function nounOf(after: string): { head: string; text: string; qualified: boolean } | null {
  const run = /^(?:[\s-](?:[\p{L}][\p{L}'/&-]*|&)){1,6}/u.exec(after)?.[0]
  if (!run) return null
  const all = run.trim().replace(/^-/, '').split(/\s+/)
  const stop = all.findIndex((part, i) => STOP.has(part.toLowerCase()) || (JOINS.has(part.toLowerCase()) && PLURAL.test(all[i - 1] ?? '')))
  const parts = stop < 0 ? all : all.slice(0, stop)
  let head = -1
  for (const [i, part] of parts.entries()) {
    const form = foldWord(part.split('/').at(-1)!)
    if (UNITS[form] && all.slice(0, i).every((word) => MEASURE_QUALIFIERS.has(word.toLowerCase())))
      return { head: form, text: part, qualified: false }
    const plural = PLURAL.test(part) || COUNTED_PLURALS.has(part.toLowerCase())
    if (plural && /^\p{L}{3,}/u.test(part)) head = i
    else if (COUNTED.has(form) && head < 0 && i + 1 === parts.length) head = i
    if (plural && (COUNTED.has(form) || UNITS[form])) {
      head = i
      if (!NOUNS_IN_FRONT.has(form)) break
    }
  }
  if (head < 0) return null
  return {
    head: foldWord(parts[head]!.split('/').at(-1)!),
    text: parts
      .slice(0, head + 1)
      .join(' ')
      .toLowerCase(),
    qualified: head > 0,
  }
}

const STOP = new Set(
  'of in on at to for from by with that which who whose as than is are was were be been has have had can could will would may should the a an this these those its their into per while when where during including such not out'.split(
    ' ',
  ),
)
/** They end a noun phrase after a plural, and go on with it after an adjective. */
const JOINS = new Set(['and', 'or'])
const PLURAL = /[^sui]s$/
/** What may stand between a number and its unit of measure. */
const MEASURE_QUALIFIERS = new Set(['consecutive', 'full', 'more', 'whole', 'additional', 'calendar', 'academic'])
const COUNTED_PLURALS = new Set(['people', 'staff', 'faculty', 'personnel', 'craftsmen', 'smes'])
/** Countable nouns that more often qualify the next one. */
const NOUNS_IN_FRONT = new Set(['business', 'class'])

/** The product as a person would write it: 656.06万 is 6560600. */
export function times(value: number, by: number): number {
  return Number((value * by).toPrecision(12))
}

function toNumber(text: string): number {
  return NUMERALS[text.toLowerCase()] ?? Number(text.replaceAll(',', ''))
}

export function spanOf(match: RegExpMatchArray): Span {
  return { start: match.index!, end: match.index! + match[0].length }
}
