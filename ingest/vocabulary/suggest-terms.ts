/**
 * Terms that matter over many papers and are not in the vocabulary.
 *
 * Near the C-value (Frantzi, Ananiadou and Mima, 2000) over the candidates that `find-terms.ts` finds in each paper: what a
 * term is used beyond the commonest longer term that holds it, by the logarithm of its length. Other than a single paper's
 * terms, a candidate may hold a concept of the vocabulary ("rural vocational education"), since that is how narrower
 * concepts are called, but may not cut one in two.
 */
import { findConcepts } from '../3-knowledge/find-concepts.ts'
import { addCandidates, type Candidate, isName, runsOf, scoreOf } from '../3-knowledge/find-terms.ts'
import { foldWord, toLabelKey } from '../3-knowledge/fold-words.ts'
import { proseSpans } from '../3-knowledge/prose-spans.ts'
import type { Reading } from '../document.ts'
import type { Mention, Span } from '../extraction.ts'
import { firstFrom } from '../spans-within.ts'
import { labelsOf, type Vocabulary } from '../vocabulary.ts'
import { isNoTerm } from './is-no-term.ts'

/** One term that is not in the vocabulary. */
export interface Suggestion {
  term: string
  /** Uses beyond those within a longer term, by the logarithm of the length in words. */
  score: number
  uses: number
  papers: number
  /** The id of the concept that the term's head names. */
  broader: string | null
  /** Where the example stands: the file's base name. */
  file: string
  example: string
}

interface PooledTerm extends Candidate {
  papers: number
  /** The commonest wording, kept by majority vote (Boyer and Moore). */
  surface: string
  votes: number
  file: string
  example: string
}

/** What is counted over all papers. */
export interface TermPool {
  vocabulary: Vocabulary
  terms: Map<string, PooledTerm>
}

/** Beyond so many candidates those met once are dropped: what matters comes again. */
const MOST_TERMS = 1_000_000
const HAN = /\p{Script=Han}/u

export function createTermPool(vocabulary: Vocabulary): TermPool {
  return { vocabulary, terms: new Map() }
}

/** Counts the candidates of one paper. */
export function addTerms({ vocabulary, terms }: TermPool, reading: Reading): void {
  const { plain, references } = reading
  const spans = proseSpans(reading)
  const sentences = reading.passages.filter(({ kind }) => kind === 'sentence')
  const inside = findInside(plain, findConcepts(reading, vocabulary).mentions)
  const families = new Set(references.flatMap(({ author = [] }) => author.map(({ family }) => foldWord(family ?? ''))))
  const candidates = new Map<string, Candidate>()
  for (const span of spans) for (const run of runsOf(plain, span, [])) addCandidates(plain, run, candidates, 1)
  for (const [key, { words, uses: all }] of candidates) {
    const uses = all.filter(({ start, end }) => !inside[start] && !inside[end])
    if (uses.length === 0 || isName(plain, { words, uses, weight: 0, held: 0, holders: 0 }, spans, families)) continue
    const term = terms.get(key) ?? {
      words,
      uses: [],
      weight: 0,
      held: 0,
      holders: 0,
      papers: 0,
      surface: '',
      votes: 0,
      file: '',
      example: '',
    }
    term.weight += uses.length
    term.papers++
    for (const use of uses) vote(term, toSurface(plain.slice(use.start, use.end)))
    if (!term.example) Object.assign(term, toExample(reading, sentences, uses))
    terms.set(key, term)
  }
  if (terms.size > MOST_TERMS) for (const [key, { weight }] of terms) if (weight < 2) terms.delete(key)
}

/** The terms with the highest scores, used in so many papers at least. */
export function rankTerms({ vocabulary, terms }: TermPool, { leastPapers = 1, limit = 50 } = {}): Suggestion[] {
  const owners = new Map(
    [...vocabulary.concepts.values()].flatMap((entry) => labelsOf(entry).map((label) => [toLabelKey(label), entry.id])),
  )
  const again = new Map([...terms].filter(([, { weight }]) => weight > 1).map(([key, term]) => [key, { ...term }]))
  for (const term of again.values()) tellParts(term, again)
  const ranked = [...again]
    .map(([key, term]) => ({ key, term, score: scoreOf(term) }))
    .filter(({ term, score }) => score > 0 && term.papers >= leastPapers && !isNoTerm(term.words, (words) => owners.has(words.join(''))))
    .sort((a, b) => b.score - a.score || b.term.papers - a.term.papers || (a.key < b.key ? -1 : 1))
  const suggestions: Suggestion[] = []
  for (const { term, score } of ranked) {
    if (suggestions.length === limit) break
    const label = toLabelKey(term.surface)
    if (owners.has(label)) continue
    const { surface, weight, papers, file, example } = term
    const broader = findHead(term.words, owners)
    suggestions.push({ term: surface, score: Math.round(score * 10) / 10, uses: weight, papers, broader, file, example })
    owners.set(label, '')
  }
  return suggestions
}

/** Tells every shorter term inside this one how often this one is used; of several longer ones the commonest counts. */
function tellParts({ words, weight }: PooledTerm, terms: Map<string, PooledTerm>): void {
  for (let from = 0; from < words.length; from++) {
    for (let to = from + 1; to <= words.length; to++) {
      const part = to - from < words.length ? terms.get(words.slice(from, to).join('-')) : undefined
      if (part) Object.assign(part, { held: Math.max(part.held, weight), holders: 1 })
    }
  }
}

/** 1 for every place where a cut would part a mention. */
function findInside(plain: string, mentions: Mention[]): Uint8Array {
  const inside = new Uint8Array(plain.length + 1)
  for (const { concept, start, end } of mentions) if (!concept.startsWith('term:')) inside.fill(1, start + 1, end)
  return inside
}

/** The concept whose label is the longest end of the term: of English words, of Chinese characters. */
function findHead(words: string[], owners: Map<string, string>): string | null {
  const parts = HAN.test(words.join('')) ? [...words.join('')] : words
  for (let from = 1; from < parts.length; from++) {
    const owner = owners.get(parts.slice(from).join(''))
    if (owner) return owner
  }
  return null
}

function vote(term: PooledTerm, surface: string): void {
  if (term.votes === 0) term.surface = surface
  term.votes += term.surface === surface ? 1 : -1
}

function toSurface(text: string): string {
  return text.replace(/\s+/g, HAN.test(text) ? '' : ' ')
}

/** The first sentence that uses the term; none where only headings and rows do. */
function toExample({ file, text }: Reading, sentences: Span[], uses: Span[]): { file: string; example: string } {
  for (const use of uses) {
    const sentence = sentences[firstFrom(sentences, use.start + 1) - 1]
    if (sentence && sentence.end >= use.end) return { file, example: clean(text.slice(sentence.start, sentence.end)) }
  }
  return { file, example: '' }
}

function clean(text: string): string {
  return text.replace(/\s+/g, ' ').trim()
}
