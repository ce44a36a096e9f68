/**
 * Noun phrases of Chinese prose: what its words name together, without 的.
 *
 * Chinese prints no spaces and inflects nothing, so a tagger is wanted where one would do without in English. Instead the
 * words of a dictionary (Intl.Segmenter) are held against lists of what is no noun; what is left in a row is a phrase,
 * once the verb that governs it is taken off (提升教学质量 speaks of 教学质量, 教学质量提升 of itself). A mention of the
 * vocabulary counts as one word.
 */
import type { Mention, Span } from '#ingest/extraction.ts'
import { spansWithin } from '../spans-within.ts'
import { type Segment, toSegments } from './chinese-segments.ts'
import {
  ADJECTIVES,
  HEAD_NOUNS,
  NEVER_NOUN,
  PLAIN_VERBS,
  PREFIXES,
  RELATIONAL_NOUNS,
  REMARKS,
  SINGLE_VERBS,
  SOFT_VERBS,
  STRONG_VERBS,
  SUFFIXES,
  WEAK_HEADS,
  WEAK_MODIFIERS,
} from './chinese-words.ts'

/** A word as the phrase has it. */
export interface NounWord extends Span {
  /** As printed, without spaces; capitals stay. */
  form: string
  /** The vocabulary's concept that it mentions. */
  concept?: string
}

export interface NounPhrase extends Span {
  /** As printed, without spaces. */
  form: string
  words: NounWord[]
}

const HAN = /\p{Script=Han}/u
/** Clauses, and no longer: what the segmenter takes grows with the square of what it is given. */
const CLAUSE = /[^。，；、：！？,;:!?()（）《》〈〉[\]［］“”"‘’—$^_{}\n\r]{1,400}/gu
const TITLE = /《[^《》\n]{4,60}》/gu
const EMPTY = [WEAK_HEADS, WEAK_MODIFIERS, HEAD_NOUNS, STRONG_VERBS, ADJECTIVES, RELATIONAL_NOUNS, SOFT_VERBS]
/** What a noun lacks. */
const LACK = /^\s?的?\s?(不足(?!以)|缺乏|缺失|短缺|匮乏|滞后|薄弱)/u
/** A phrase of more words is a clause whose verb we don't know. */
const MOST_WORDS = 8

/** The phrases of a stretch of text, in order, none overlapping but those within a title in 《》; `mentions` are the vocabulary's, sorted, none overlapping. */
export function findNounPhrases(plain: string, span: Span, mentions: readonly Mention[]): NounPhrase[] {
  const phrases: NounPhrase[] = findTitles(plain, span)
  for (const clause of plain.slice(span.start, span.end).matchAll(CLAUSE)) {
    const start = span.start + clause.index
    const end = start + clause[0].length
    const here = spansWithin(mentions, { start, end })
    for (const run of runsOf(toNounWords(plain, { start, end }, here), plain)) {
      for (const part of partsOf(run)) {
        const phrase = toPhrase(trim(unopened(plain, part)))
        if (phrase) phrases.push(lacking(plain, phrase))
      }
    }
  }
  return phrases.sort((a, b) => a.start - b.start)
}

/** What stands in 《》 is one name. */
function findTitles(plain: string, span: Span): NounPhrase[] {
  return [...plain.slice(span.start, span.end).matchAll(TITLE)].map(({ index, 0: title }) => {
    const word = { start: span.start + index + 1, end: span.start + index + title.length - 1, form: squeezed(title.slice(1, -1)) }
    return { start: word.start, end: word.end, form: word.form, words: [word] }
  })
}

/** 测绘手段实现这种: the verb at the end governs what comes after, unless a noun's neighbor does. */
function unopened(plain: string, words: NounWord[]): NounWord[] {
  const last = words.at(-1)
  if (!last || words.length < 2 || !isStrong(last) || SOFT_VERBS.has(last.form)) return words
  return /^[这那其该此各每一两几多更了着过]/u.test(plain.slice(last.end)) ? words.slice(0, -1) : words
}

/** 师资的不足 names the lack, not what is lacking. */
function lacking(plain: string, phrase: NounPhrase): NounPhrase {
  const found = LACK.exec(plain.slice(phrase.end, phrase.end + 6))
  if (!found) return phrase
  const word = { start: phrase.end + found[0].length - found[1]!.length, end: phrase.end + found[0].length, form: found[1]! }
  return { start: phrase.start, end: word.end, form: phrase.form + word.form, words: [...phrase.words, word] }
}

/** The words of a clause, mentions of the vocabulary each as one. */
function toNounWords(plain: string, span: Span, mentions: readonly Mention[]): NounWord[] {
  const words: NounWord[] = []
  const between = (from: number, to: number) => {
    const inside = segments.filter((segment) => segment.start < to && segment.end > from)
    words.push(...loosened(inside.map((segment) => clipped(plain, segment, from, to))))
  }
  const segments = toSegments(plain.slice(span.start, span.end), span.start)
  let at = span.start
  for (const { start, end, concept } of mentions) {
    between(at, start)
    words.push({ start, end, form: squeezed(plain.slice(start, end)), concept })
    at = end
  }
  between(at, span.end)
  return words
}

function clipped(plain: string, { start, end, word }: Segment, from: number, to: number): Segment {
  const span = { start: Math.max(start, from), end: Math.min(end, to) }
  return { ...span, form: plain.slice(span.start, span.end), word }
}

/** Words of the dictionary; single characters in a row are a word that it lacks. */
function* loosened(segments: readonly Segment[]): Generator<NounWord> {
  let loose: NounWord | null = null
  for (const { start, end, form, word } of segments) {
    if (form.length === 1 && HAN.test(form) && !NEVER_NOUN.has(form) && !SINGLE_VERBS.has(form)) {
      loose = loose ? { start: loose.start, end, form: loose.form + form } : { start, end, form }
      continue
    }
    if (loose) yield loose
    loose = null
    if (word) yield { start, end, form }
  }
  if (loose) yield loose
}

/** Rows of words that may be nouns, with nothing but spaces between them. */
function* runsOf(words: readonly NounWord[], plain: string): Generator<NounWord[]> {
  let run: NounWord[] = []
  for (const word of words) {
    const before = run.at(-1)
    if (before && plain.slice(before.end, word.start).trim() !== '') {
      yield run
      run = []
    }
    if (plain[word.start - 1] !== '\\' && mayBeNoun(word, run.at(-1))) run.push(word)
    else {
      if (run.length > 0) yield run
      run = []
    }
  }
  if (run.length > 0) yield run
}

function mayBeNoun({ form, concept }: NounWord, before: NounWord | undefined): boolean {
  if (concept !== undefined) return true
  if (
    NEVER_NOUN.has(form) ||
    PLAIN_VERBS.has(form) ||
    /.[的了着是]$/u.test(form) ||
    /^(?:[\p{N}.%]+|[一二三四五六七八九十百千万亿两几]+.?)$/u.test(form)
  )
    return false
  if (!HAN.test(form)) return /^[A-Za-z][A-Za-z0-9+.-]*$/u.test(form)
  if ([...form].length > 1) return true
  return before ? SUFFIXES.has(form) || PREFIXES.has(form) : PREFIXES.has(form)
}

/** A run cut at the verbs inside it. */
function partsOf(run: readonly NounWord[]): NounWord[][] {
  const parts: NounWord[][] = [[]]
  for (const [i, word] of run.entries()) {
    const next = run[i + 1]
    const parting = i > 0 && next && isStrong(word) && !SOFT_VERBS.has(word.form) && !HEAD_NOUNS.has(next.form)
    if (parting) parts.push([])
    else parts.at(-1)!.push(word)
  }
  return parts
}

/** Without the verb, the adjective or the empty modifier that it begins with, and without the adjective at its end. */
function trim(words: readonly NounWord[]): NounWord[] {
  let from = 0
  let to = words.length
  while (from < to) {
    const word = words[from]!
    const next = words[from + 1]
    const verb = isStrong(word) && !(SOFT_VERBS.has(word.form) && next && HEAD_NOUNS.has(next.form))
    if (word.concept === undefined && (verb || ADJECTIVES.has(word.form) || WEAK_MODIFIERS.has(word.form) || SUFFIXES.has(word.form)))
      from++
    else break
  }
  while (to > from && words[to - 1]!.concept === undefined && (ADJECTIVES.has(words[to - 1]!.form) || PREFIXES.has(words[to - 1]!.form)))
    to--
  return words.slice(from, to)
}

function isStrong({ form, concept }: NounWord): boolean {
  return concept === undefined && STRONG_VERBS.has(form)
}

/** Nothing for what is empty, a single character, or a clause. */
export function toPhrase(words: NounWord[]): NounPhrase | null {
  const [first, last] = [words[0], words.at(-1)]
  if (!first || !last || words.length > MOST_WORDS) return null
  const form = words.map((word) => word.form).join('')
  return [...form].length < 2 ? null : { start: first.start, end: last.end, form, words }
}

/** True where a phrase says no more than the vocabulary's concept in it: 数字经济发展 is 数字经济. */
export function addsNothing({ words }: NounPhrase): boolean {
  const known = words.filter((word) => word.concept !== undefined)
  if (known.length !== 1) return false
  const at = words.indexOf(known[0]!)
  return (
    words.slice(0, at).every((word) => WEAK_MODIFIERS.has(word.form) || ADJECTIVES.has(word.form)) &&
    words.slice(at + 1).every((word) => WEAK_HEADS.has(word.form))
  )
}

/** True for a phrase that names nothing by itself: 发展, 我国, 基础, 这一视角. */
export function isEmpty({ words }: NounPhrase): boolean {
  if (REMARKS.has(words.at(-1)!.form)) return true
  return words.every(({ form, concept }) => concept === undefined && EMPTY.some((set) => set.has(form)))
}

function squeezed(text: string): string {
  return text.replace(/\s+/gu, '')
}
