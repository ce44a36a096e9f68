/**
 * Terms that a paper uses often and the vocabulary doesn't know.
 *
 * A small relative of the C-value (Frantzi, Ananiadou and Mima, 2000) that needs no tagger: candidates are runs of two
 * to five words between stop words, punctuation and the vocabulary's own mentions; a candidate weighs what it is used
 * beyond the longer candidates that hold it, more where headings or keywords say it. An abbreviation in
 * capitals is a candidate by itself. Chinese prose has a finder of its own (find-chinese-terms.ts).
 */
import type { Reading } from '#ingest/document.ts'
import type { ConceptUse, Mention, Span } from '#ingest/extraction.ts'
import { firstFrom, spansWithin } from '../spans-within.ts'
import { foldWord, toWords, type Word } from './fold-words.ts'
import { findNounPhrases } from './noun-phrases.ts'
import type { ProseSpan } from './prose-spans.ts'
import { EMPTY_WORDS, FUNCTION_WORDS } from './stop-words.ts'

const MOST_TERMS = 25
const LONGEST = 5
/** No paper has more; what has is no paper, and memory ends. */
const MOST_CANDIDATES = 300_000
/** A run of more words than this is no prose. */
const LONGEST_RUN = 12
const LEAST_SCORE = 4
/** A use in a keyword, heading or title counts as so many. */
const PROMINENCE = { keyword: 3, title: 2, heading: 2, passage: 1 }
const HAN = /\p{Script=Han}/u
const INSIDE = /^-?[ \t]*(?:\r?\n[ \t]*)?$/

const NAME = /^\p{Lu}[\p{L}\p{N}']*(?:[\s-]+\p{Lu}[\p{L}\p{N}']*)*$/u

export interface Candidate {
  words: string[]
  uses: Span[]
  weight: number
  /** Weight and number of the longer candidates that hold this one. */
  held: number
  holders: number
}

/** At most 25 terms with every mention, none of which holds or equals a form of the vocabulary. */
export function findTerms(reading: Reading, spans: readonly ProseSpan[], mentions: Mention[]): ConceptUse[] {
  const candidates = new Map<string, Candidate>()
  const whole = mentions.filter((mention) => !isWord(reading.plain, mention))
  for (const span of spans) {
    if (HAN.test(reading.plain.slice(span.start, span.end))) continue
    for (const run of runsOf(reading.plain, span, spansWithin(whole, span)))
      addCandidates(reading.plain, run, candidates, PROMINENCE[span.kind])
  }
  for (const [key, { uses }] of candidates) if (uses.length < 2) candidates.delete(key)
  for (const candidate of candidates.values()) tellHeld(candidate, candidates)
  const families = new Set(reading.references.flatMap(({ author = [] }) => author.map(({ family }) => foldWord(family ?? ''))))
  const best = [...candidates.values()]
    .filter((candidate) => !isName(reading.plain, candidate, spans, families))
    .map((candidate) => ({ candidate, score: scoreOf(candidate) }))
    .filter(({ score }) => score >= LEAST_SCORE)
    .sort((a, b) => b.score - a.score || (a.candidate.words.join() < b.candidate.words.join() ? -1 : 1))
    .slice(0, MOST_TERMS)
    .map(({ candidate }) => candidate)
  return best.flatMap((candidate) => toUse(reading.plain, candidate, best))
}

/** A mention of a single word may be a part of a longer term: the alignment of "competency alignment". */
function isWord(plain: string, { start, end }: Span): boolean {
  return /^[A-Za-z]?[a-z]+$/u.test(plain.slice(start, end))
}

/** True for what is a name wherever it is used: every word capitalized in the prose, or a cited author's name. */
export function isName(plain: string, { uses, words }: Candidate, spans: readonly ProseSpan[], families: Set<string>): boolean {
  if (words.length === 1) return false
  const prose = uses.filter(({ start }) => spans[firstFrom(spans, start + 1) - 1]?.kind === 'passage')
  const named = prose.filter(({ start, end }) => NAME.test(plain.slice(start, end)))
  return named.length > 0 && (named.length === prose.length || families.has(words[0]!))
}

/** The uses of a term outside longer terms; nothing where fewer than two are left. */
function toUse(plain: string, candidate: Candidate, all: Candidate[]): ConceptUse[] {
  const longer = all.filter(({ words }) => words.length > candidate.words.length).flatMap(({ uses }) => uses)
  longer.sort((a, b) => a.start - b.start)
  const mentions = candidate.uses.filter((use) => {
    const at = firstFrom(longer, use.start + 1)
    return !longer.slice(Math.max(0, at - MOST_TERMS), at).some((other) => other.end >= use.end)
  })
  if (mentions.length < 2) return []
  const { start, end } = mentions[0]!
  const name = plain.slice(start, end)
  return [{ id: `term:${candidate.words.join('-')}`, name: name.replace(/\s+/g, ' '), mentions }]
}

/** Chinese noun phrases, else runs of words without a stop word, a number, a mention or punctuation between them. */
export function* runsOf(plain: string, span: Span, taken: Span[]): Generator<Word[]> {
  if (HAN.test(plain.slice(span.start, span.end))) {
    for (const { words } of findNounPhrases(plain, span, []))
      yield words.map((word) => ({ ...word, form: word.form.toLowerCase(), capitals: /^[A-Z\d]{2,}$/.test(word.form) }))
    return
  }
  let run: Word[] = []
  let mention = 0
  for (const word of toWords(plain, span)) {
    while (mention < taken.length && taken[mention]!.end <= word.start) mention++
    const free = mention >= taken.length || taken[mention]!.start >= word.end
    const before = run.at(-1)
    if (before && !INSIDE.test(plain.slice(before.end, word.start))) {
      yield run
      run = []
    }
    if (free && !FUNCTION_WORDS.has(word.form) && /^\p{L}/u.test(word.form)) run.push(word)
    else if (run.length > 0) {
      yield run
      run = []
    }
  }
  if (run.length > 0) yield run
}

export function addCandidates(plain: string, run: Word[], candidates: Map<string, Candidate>, weight: number): void {
  if (run.length > LONGEST_RUN) return
  const open = (word: Word) => word.form.length > 1 && !EMPTY_WORDS.has(word.form)
  for (let from = 0; from < run.length; from++) {
    if (!open(run[from]!) || plain[run[from]!.start - 1] === '-') continue
    for (let to = from + 1; to <= Math.min(run.length, from + LONGEST); to++) {
      const last = run[to - 1]!
      if (!open(last) || plain[last.end] === '-' || /(?:ing|ed|ly)$/.test(last.form)) continue
      if (to - from === 1 && !(last.capitals && last.form.length > 1)) continue
      const words = run.slice(from, to).map((word) => word.form)
      const key = words.join('-')
      if (candidates.size >= MOST_CANDIDATES && !candidates.has(key)) continue
      const candidate = candidates.get(key) ?? { words, uses: [], weight: 0, held: 0, holders: 0 }
      candidate.uses.push({ start: run[from]!.start, end: last.end })
      candidate.weight += weight
      candidates.set(key, candidate)
    }
  }
}

/** Tells every shorter candidate inside this one that it is held. */
function tellHeld({ words, weight }: Candidate, candidates: Map<string, Candidate>): void {
  for (let from = 0; from < words.length; from++) {
    for (let to = from + 1; to <= words.length; to++) {
      const inner = to - from < words.length ? candidates.get(words.slice(from, to).join('-')) : undefined
      if (!inner) continue
      inner.held += weight
      inner.holders++
    }
  }
}

/** The C-value: what is used beyond the mean of the holders, by the logarithm of the length. */
export function scoreOf({ words, weight, held, holders }: Candidate): number {
  return (weight - (holders > 0 ? held / holders : 0)) * Math.log2(words.length + 1)
}
