/**
 * A sentence as tagged words: what an English clause reader needs and no more.
 *
 * Not a full tagger: words outside the closed classes and the verb lexicon count as noun material, words inside a
 * mention always do ("autonomous driving"). Where a form may be a verb or a noun, its neighbors decide.
 */
import type { Mention } from '../../../extraction.ts'
import type { VerbForm } from './inflect.ts'
import { lexicon } from './lexicon.ts'
import { isAdverbInLy, isVerb } from './verb-or-noun.ts'
import * as words from './words.ts'

export type Tag =
  | 'noun'
  | 'det'
  | 'prep'
  | 'and'
  | 'comma'
  | 'stop'
  | 'sub'
  | 'rel'
  | 'pron'
  | 'modal'
  | 'be'
  | 'have'
  | 'do'
  | 'adv'
  | 'verb'
  | 'to'
  | 'example'

export interface Token {
  start: number
  end: number
  /** Lower case. */
  word: string
  tag: Tag
  /** For a verb. */
  lemma?: string
  forms?: VerbForm[]
  /** The outermost mention that it lies in. */
  mention?: Mention
}

const WORD = /\p{L}[\p{L}\p{N}]*(?:[-.][\p{L}\p{N}]+)*|\p{N}+(?:[.,]\p{N}+)*%?|'s\b|—|[^\s]/gu

/** The words of a sentence with their tags; `source` is as long as the sentence and begins at `offset` of the document. */
export function toTokens(source: string, offset: number, mentions: readonly Mention[]): Token[] {
  const tokens: Token[] = []
  let at = 0
  for (const match of source.matchAll(WORD)) {
    const start = offset + match.index
    const end = start + match[0].length
    while (at < mentions.length && mentions[at]!.end <= start) at++
    const mention = mentions[at] && mentions[at]!.start < end && mentions[at]!.end > start ? mentions[at] : undefined
    tokens.push({ start, end, word: match[0].toLowerCase(), tag: 'noun', ...(mention ? { mention } : {}) })
  }
  for (let i = 0; i < tokens.length; i++) tag(tokens, i)
  return tokens
}

/** Sets the tag of one token; those before it are tagged already. */
function tag(tokens: Token[], i: number): void {
  const token = tokens[i]!
  const { word } = token
  if (token.mention) return
  const next = tokens[i + 1]
  const previous = tokens[i - 1]
  const closed = closedClass(word, previous, next)
  if (closed) {
    token.tag = closed
    return
  }
  const entry = lexicon.get(word) ?? guessVerb(word, tokens, i)
  if (entry && isVerb(entry, tokens, i)) {
    token.tag = 'verb'
    token.lemma = entry.lemma
    token.forms = entry.forms
  } else if (isAdverbInLy(word)) token.tag = 'adv'
}

/** Verbs that no list holds: by their ending, or because a modal stands before. */
function guessVerb(word: string, tokens: readonly Token[], i: number): { lemma: string; forms: VerbForm[] } | undefined {
  const ending = /^(\p{L}{2,}(?:[iy][sz]|ify|ifi))(e|es|ed|ing|y)?$/u.exec(word)
  if (ending && /(?:ize|ise|ify|izes|ises|ifies|ized|ised|ified|izing|ising|ifying)$/u.test(word)) {
    const form = word.endsWith('ing') ? 'ing' : word.endsWith('d') ? 'en' : word.endsWith('s') ? 's' : 'base'
    return { lemma: word.replace(/(?:e|es|ed|ing|ies|ied|y)$/u, ''), forms: form === 'en' ? ['ed', 'en'] : [form] }
  }
  // "should vigorously promote": the verb comes
  if (isAdverbInLy(word) || lexicon.get(tokens[i + 1]?.word ?? '')?.forms.includes('base')) return undefined
  const before = tokens.slice(0, i).findLast((token) => token.tag !== 'adv')
  return before?.tag === 'modal' && /^\p{L}+$/u.test(word) ? { lemma: word, forms: ['base'] } : undefined
}

function closedClass(word: string, previous: Token | undefined, next: Token | undefined): Tag | null {
  if (word === ',') return 'comma'
  if (/^[;:—!?]$/u.test(word) || word === '-') return 'stop'
  if (word === "'s" || word === "'") return 'det'
  if (word === 'and' || word === 'or' || word === 'but' || word === '&' || word === 'nor') return 'and'
  if (word === 'that') {
    if (previous?.tag === 'verb' || previous?.tag === 'sub') return 'sub'
    return previous?.tag === 'noun' && next && !words.DETERMINERS.has(next.word) ? 'rel' : previous?.tag === 'noun' ? 'sub' : 'pron'
  }
  if (word === 'than') return 'sub'
  if (word === 'to') return 'to'
  if (words.BE.has(word)) return 'be'
  if (words.HAVE.has(word)) return 'have'
  if (words.DO.has(word)) return 'do'
  if (words.MODALS.has(word)) return 'modal'
  if (words.RELATIVES.has(word)) return 'rel'
  if (words.SUBORDINATORS.has(word)) return 'sub'
  if (word === 'including' || (word === 'like' && previous?.tag === 'noun') || (word === 'as' && previous?.word === 'such'))
    return 'example'
  if (word === 'such' && next?.word === 'as') return 'adv'
  if (word === 'as' && (next?.word === 'well' || previous?.word === 'well')) return next?.word === 'well' ? 'adv' : 'and'
  if (word === 'since' && next && words.PRONOUNS.has(next.word)) return 'sub'
  if (word === 'as' && next && !next.mention && words.PRONOUNS.has(next.word)) return 'sub'
  if (words.PRONOUNS.has(word) && (!next || next.mention === undefined) && !isNominal(word, next)) return 'pron'
  if (
    (word === 'more' || word === 'most') &&
    next &&
    (next.word.endsWith('ly') || words.ADVERBS.has(next.word) || words.PREPOSITIONS.has(next.word))
  )
    return 'adv'
  if (words.DETERMINERS.has(word)) return 'det'
  if (previous?.tag === 'det' && /^(?:first|second|third)$/u.test(word)) return 'noun'
  if (words.ADVERBS.has(word)) return 'adv'
  if (words.PREPOSITIONS.has(word)) return 'prep'
  return null
}

/** this, these, both: determiners when a noun follows, else pronouns. */
function isNominal(word: string, next: Token | undefined): boolean {
  if (!words.DETERMINERS.has(word) && word !== 'those') return false
  if (!next) return false
  const entry = lexicon.get(next.word)
  if (word.startsWith('thi') && entry?.forms.includes('s') && !words.AMBIGUOUS.has(next.word)) return false
  if (entry?.forms.includes('s') && word === 'this') return false
  if (next.word.endsWith('ly') || words.ADVERBS.has(next.word)) return false
  return !(
    words.BE.has(next.word) ||
    words.HAVE.has(next.word) ||
    words.MODALS.has(next.word) ||
    words.DO.has(next.word) ||
    /^[,.;:]$/u.test(next.word)
  )
}
