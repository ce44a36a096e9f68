/**
 * Terms of a Chinese paper's own, and every noun phrase that may be an end of a claim.
 *
 * A phrase that the paper says again is a term, the more so where title, keywords and headings say it. A phrase said once
 * is brought back to what is known where it only says it at length: without 发展, 水平 and the like behind it, or to the
 * term that it ends with, since the head of a Chinese compound stands last.
 */
import type { Reading } from '#ingest/document.ts'
import type { ConceptUse, Mention, Span } from '#ingest/extraction.ts'
import { spansWithin } from '../spans-within.ts'
import { WEAK_HEADS } from './chinese-words.ts'
import { outermost } from './claims/mentions.ts'
import { addsNothing, findNounPhrases, isEmpty, type NounPhrase, toPhrase } from './noun-phrases.ts'
import type { ProseSpan } from './prose-spans.ts'

/** A use in a keyword, heading or title counts as so many. */
const PROMINENCE = { keyword: 3, title: 2, heading: 2, passage: 1 }
const FEWEST_TERMS = 25
/** One more term for so many characters. */
const CHARACTERS_A_TERM = 250
const MOST_TERMS = 120
/** A phrase said once that is longer than this is brought back to the term that it ends with. */
const LONG = 3
const HAN = /\p{Script=Han}/u

interface Term {
  form: string
  words: number
  uses: Span[]
  weight: number
}

export interface ChineseTerms {
  terms: ConceptUse[]
  /** Phrases that are no terms, by themselves: what a claim may name. */
  phrases: Mention[]
}

/** `mentions` are the vocabulary's; spans without a Han character are none of ours. */
export function findChineseTerms(reading: Reading, spans: readonly ProseSpan[], mentions: readonly Mention[]): ChineseTerms {
  const known = outermost(mentions)
  const said: { phrase: NounPhrase; weight: number }[] = []
  for (const span of spans) {
    if (!HAN.test(reading.plain.slice(span.start, span.end))) continue
    for (const phrase of findNounPhrases(reading.plain, span, spansWithin(known, span)))
      if (!isEmpty(phrase) && !addsNothing(phrase)) said.push({ phrase, weight: PROMINENCE[span.kind] })
  }
  const counts = new Map<string, number>()
  for (const { phrase, weight } of said) counts.set(phrase.form, (counts.get(phrase.form) ?? 0) + weight)
  const terms = new Map<string, Term>()
  for (const { phrase, weight } of said) {
    const named = toNamed(phrase, counts)
    if (!named) continue
    const term = terms.get(named.form) ?? { form: named.form, words: named.words.length, uses: [], weight: 0 }
    term.uses.push({ start: named.start, end: named.end })
    term.weight += weight
    terms.set(named.form, term)
  }
  const most = Math.min(MOST_TERMS, FEWEST_TERMS + Math.floor(reading.plain.length / CHARACTERS_A_TERM))
  const best = [...terms.values()]
    .filter(({ uses }) => uses.length > 1)
    .sort((a, b) => scoreOf(b) - scoreOf(a) || (a.form < b.form ? -1 : 1))
    .slice(0, most)
  const chosen = new Set(best)
  const phrases = [...terms.values()]
    .filter((term) => !chosen.has(term))
    .flatMap(({ form, uses }) => uses.map((use) => ({ ...use, concept: idOf(form) })))
  return { terms: best.map(({ form, uses }) => ({ id: idOf(form), name: form, mentions: uses })), phrases }
}

/** What a phrase is said to be; nothing where that is a concept of the vocabulary. */
function toNamed(phrase: NounPhrase, counts: ReadonlyMap<string, number>): NounPhrase | null {
  if ((counts.get(phrase.form) ?? 0) > 1) return phrase
  const { words } = phrase
  for (let to = words.length; to > 1 && WEAK_HEADS.has(words[to - 1]!.form); to--) {
    const shorter = toPhrase(words.slice(0, to - 1))
    if (shorter && (counts.get(shorter.form) ?? 0) > 0) return shorter
  }
  const last = words.at(-1)!
  if (last.concept !== undefined && [...last.form].length >= LONG + 1 && words.every(({ form }) => HAN.test(form))) return null
  for (let from = 1; words.length > LONG && from < words.length - 1; from++) {
    const tail = toPhrase(words.slice(from))
    if (tail && (counts.get(tail.form) ?? 0) > 1) return tail
  }
  return phrase
}

function scoreOf({ uses, weight, words }: Term): number {
  return (weight + uses.length) * Math.log2(words + 1)
}

function idOf(form: string): string {
  return `term:${form.toLowerCase()}`
}
