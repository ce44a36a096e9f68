/**
 * Finds where a paper speaks of the vocabulary's concepts, and which terms of its own it uses often.
 *
 * The longest label wins. A concept nested in a longer one is kept only where both mean something: where a connecting
 * word sets it apart ("quality of talent cultivation" speaks of talent cultivation too, "integration of industry and
 * education" doesn't speak of industry), that is, where it is itself of two words or more beside such a word.
 */
import type { Reading } from '#ingest/document.ts'
import type { Claim, ConceptUse, Mention } from '#ingest/extraction.ts'
import type { Vocabulary } from '#ingest/vocabulary.ts'
import { cutsWord } from './chinese-segments.ts'
import { findChineseTerms } from './find-chinese-terms.ts'
import { findTerms } from './find-terms.ts'
import { toWords, type Word } from './fold-words.ts'
import { addLabel, emptyTrie, type LabelTrie, longestLabel, toLabelTrie } from './label-trie.ts'
import { type ProseSpan, proseSpans } from './prose-spans.ts'

const CONNECTIVES = new Set(['of', 'for', 'in', 'and', 'with', 'between', 'to', 'on', '的', '与', '和', '及', '对', '在'])
const CAPITALIZED = /^\p{Lu}\p{Ll}/u
const ABBREVIATION = /^\s{0,3}[（(]\s?["']?([A-Z][A-Za-z]{1,7})["']?\s?[)）]/

export interface Concepts {
  /** Every concept that the paper uses, the most used first. */
  concepts: ConceptUse[]
  /** Every mention of them, sorted by start. */
  mentions: Mention[]
  /** Noun phrases that are no concepts unless a claim is about them; Chinese ones only. */
  phrases: Mention[]
}

/**
 * Every concept that the paper uses, the most used first, and every mention, sorted by start.
 *
 * @param names are the organizations, platforms and programmes that the paper names: each is a `term:` of its own, so that
 * a college's own name is not read as any college.
 */
export function findConcepts(reading: Reading, vocabulary: Vocabulary, names: readonly string[] = []): Concepts {
  const named = toNamed(names)
  const tries = [toLabelTrie(vocabulary)]
  if (named.size > 0) tries.push(toNameTrie(named))
  const spans = proseSpans(reading)
  let mentions = findMentions(reading.plain, spans, tries)
  const abbreviations = findAbbreviations(reading.plain, mentions)
  if (abbreviations.size > 0) {
    const own = emptyTrie()
    for (const [abbreviation, concept] of abbreviations) addLabel(own, abbreviation, concept)
    tries.push(own)
    mentions = findMentions(reading.plain, spans, tries)
  }
  const chinese = findChineseTerms(reading, spans, mentions)
  const terms = [...findTerms(reading, spans, mentions), ...chinese.terms]
  const uses = toUses(mentions, (concept) => named.get(concept) ?? vocabulary.concepts.get(concept)!.name)
  const concepts = [...uses, ...terms].sort((a, b) => b.mentions.length - a.mentions.length || (a.id < b.id ? -1 : 1))
  const ofTerms = terms.flatMap((term) => term.mentions.map((span) => ({ ...span, concept: term.id })))
  return { concepts, mentions: [...mentions, ...ofTerms].sort(byPlace), phrases: chinese.phrases }
}

/** The concepts, and the phrases that `claims` are about. */
export function withEnds({ concepts, phrases }: Concepts, claims: readonly Claim[]): ConceptUse[] {
  const known = new Set(concepts.map(({ id }) => id))
  const named = new Set(claims.flatMap(({ subject, object }) => [subject, object]).filter((id) => !known.has(id)))
  const ends = phrases.filter(({ concept }) => named.has(concept))
  return [...concepts, ...toUses(ends, (concept) => concept.slice('term:'.length))]
}

/** Mentions by concept, in the order of their first. */
function toUses(mentions: readonly Mention[], nameOf: (concept: string) => string): ConceptUse[] {
  const uses = new Map<string, ConceptUse>()
  for (const { concept, start, end } of mentions) {
    const use = uses.get(concept) ?? { id: concept, name: nameOf(concept), mentions: [] }
    use.mentions.push({ start, end })
    uses.set(concept, use)
  }
  return [...uses.values()]
}

function byPlace(a: Mention, b: Mention): number {
  return a.start - b.start || b.end - a.end
}

/** Names of two words or more, by the id of their term. */
function toNamed(names: readonly string[]): Map<string, string> {
  return new Map(
    names.flatMap((name) => {
      const words = toWords(name)
      return letters(words, 0, words.length) >= 2 ? [[`term:${words.map(({ form }) => form).join('-')}`, name] as const] : []
    }),
  )
}

function toNameTrie(named: ReadonlyMap<string, string>): LabelTrie {
  const trie = emptyTrie()
  for (const [id, name] of named) addLabel(trie, name, id)
  return trie
}

function findMentions(plain: string, spans: readonly ProseSpan[], tries: LabelTrie[]): Mention[] {
  const mentions: Mention[] = []
  for (const span of spans) {
    const words = toWords(plain, span)
    scan(plain, words, 0, words.length, tries, (concept, from, to) => {
      if (span.kind === 'passage' && to - from === 1 && inName(plain, words, from)) return
      const mention = { concept, start: words[from]!.start, end: words[to - 1]!.end }
      if (cutsWord(plain, mention)) return
      mentions.push(mention)
      for (const [a, b] of partsOf(words, from, to)) {
        scan(plain, words, a, b, tries, (inner, i, k) => {
          if (inner !== concept && letters(words, i, k) > 1)
            mentions.push({ concept: inner, start: words[i]!.start, end: words[k - 1]!.end })
        })
      }
    })
  }
  return mentions
}

/** True for a capitalized word after a capitalized word: a part of a name ("Guangdong Polytechnic") or a title, no concept. */
function inName(plain: string, words: Word[], i: number): boolean {
  const [before, word] = [words[i - 1], words[i]!]
  if (!before || word.capitals || word.start - before.end !== 1 || plain[before.end] !== ' ') return false
  return CAPITALIZED.test(plain.slice(before.start, before.end)) && CAPITALIZED.test(plain.slice(word.start, word.end)) && i > 1
}

/** Leftmost longest labels of a run of words, none overlapping. */
function scan(
  plain: string,
  words: Word[],
  from: number,
  until: number,
  tries: LabelTrie[],
  found: (concept: string, from: number, to: number) => void,
): void {
  for (let i = from; i < until; ) {
    let match: ReturnType<typeof longestLabel> = null
    for (const trie of tries) {
      const other = longestLabel(trie, plain, words, i, until)
      if (other && (!match || other.end >= match.end)) match = other
    }
    if (match) found(match.concept, i, match.end)
    i = match ? match.end : i + 1
  }
}

/** The parts of a label that a connecting word sets apart; none where there is no such word. */
function partsOf(words: Word[], from: number, to: number): [number, number][] {
  const cuts: number[] = []
  for (let i = from + 1; i < to - 1; i++) if (CONNECTIVES.has(words[i]!.form)) cuts.push(i)
  if (cuts.length === 0) return []
  return [from - 1, ...cuts].map((cut, i) => [cut + 1, cuts[i] ?? to])
}

/** How many words a run has; two Han characters make one. */
function letters(words: Word[], from: number, to: number): number {
  let count = 0
  for (let i = from; i < to; i++) count += /\p{Script=Han}/u.test(words[i]!.form) ? 0.5 : 1
  return count
}

/** Abbreviations that the text defines in brackets after a concept's name, by the concept. */
function findAbbreviations(plain: string, mentions: Mention[]): Map<string, string> {
  const found = new Map<string, string>()
  for (const mention of mentions) {
    const match = ABBREVIATION.exec(plain.slice(mention.end, mention.end + 20))
    if (!match) continue
    const abbreviation = match[1]!.replace(/s$/, '')
    const text = plain.slice(mention.start, mention.end)
    const initials = toWords(text).map((word) => plain[mention.start + word.start]!.toUpperCase())
    let at = 0
    for (const letter of abbreviation.toUpperCase()) at = at < 0 ? at : initials.indexOf(letter, at) + 1 || -1
    if (at > 0 || /\p{Script=Han}/u.test(text)) found.set(abbreviation, mention.concept)
  }
  return found
}
