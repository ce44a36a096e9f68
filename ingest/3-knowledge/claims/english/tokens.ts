/**
 * A sentence as tagged words: what an English clause reader needs and no more.
 *
 * Not a full tagger: words outside the closed classes and the verb lexicon count as noun material, words inside a
 * mention always do ("autonomous driving"). Where a form may be a verb or a noun, its neighbors decide.
 */
import type { Mention } from '../../../extraction.ts'
import { cues } from '../../cues.ts'
import { inflections, type VerbForm } from './inflect.ts'
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

const lexicon = buildLexicon()

/** Verbs of the cue table: they need an object. */
const transitive: ReadonlySet<string> = toTransitive()

function toTransitive(): Set<string> {
  const verbs = cues.filter((cue) => cue.lang === 'en' && cue.kind === 'verb')
  const led = new Set(verbs.filter((cue) => cue.after).flatMap((cue) => cue.words))
  return new Set(verbs.flatMap((cue) => cue.words).filter((word) => !led.has(word)))
}

function buildLexicon(): Map<string, { lemma: string; forms: VerbForm[] }> {
  const map = new Map<string, { lemma: string; forms: VerbForm[] }>()
  const lemmas = new Set(cues.filter((cue) => cue.lang === 'en').flatMap((cue) => cue.words))
  for (const lemma of [...lemmas, ...words.OTHER_VERBS, ...words.SAYING, ...words.CAUSATIVES]) {
    for (const [form, forms] of inflections(lemma)) if (!map.has(form)) map.set(form, { lemma, forms })
    if (!/[iy]ze$/u.test(lemma)) continue
    const british = lemma.replace(/ze$/u, 'se')
    for (const [form, forms] of inflections(british)) if (!map.has(form)) map.set(form, { lemma, forms })
  }
  return map
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
  if (entry && isVerb(word, entry.forms, tokens, i)) {
    token.tag = 'verb'
    token.lemma = entry.lemma
    token.forms = entry.forms
  } else if (word.length > 4 && word.endsWith('ly')) token.tag = 'adv'
}

/** Verbs that no list holds: by their ending, or because a modal stands before. */
function guessVerb(word: string, tokens: readonly Token[], i: number): { lemma: string; forms: VerbForm[] } | undefined {
  const ending = /^(\p{L}{2,}(?:[iy][sz]|ify|ifi))(e|es|ed|ing|y)?$/u.exec(word)
  if (ending && /(?:ize|ise|ify|izes|ises|ifies|ized|ised|ified|izing|ising|ifying)$/u.test(word)) {
    const form = word.endsWith('ing') ? 'ing' : word.endsWith('d') ? 'en' : word.endsWith('s') ? 's' : 'base'
    return { lemma: word.replace(/(?:e|es|ed|ing|ies|ied|y)$/u, ''), forms: form === 'en' ? ['ed', 'en'] : [form] }
  }
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
  if (word === 'to') return 'to'
  if (words.BE.has(word)) return 'be'
  if (words.HAVE.has(word)) return 'have'
  if (words.DO.has(word)) return 'do'
  if (words.MODALS.has(word)) return 'modal'
  if (words.RELATIVES.has(word)) return 'rel'
  if (words.SUBORDINATORS.has(word)) return 'sub'
  if (word === 'including' || (word === 'as' && previous?.word === 'such')) return 'example'
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

function isVerb(word: string, forms: readonly VerbForm[], tokens: readonly Token[], i: number): boolean {
  let p = i - 1
  while (p >= 0 && tokens[p]!.tag === 'adv') p--
  const before = tokens[p]
  const after = tokens[i + 1]
  const afterIsNoun = after !== undefined && (after.mention !== undefined || classOf(after.word) === 'open')
  if (before?.tag === 'modal' || before?.tag === 'to' || before?.tag === 'do') return forms.includes('base')
  if (before?.tag === 'be' || before?.tag === 'have') {
    if (forms.includes('ing') || forms.includes('en')) return !(words.ADJECTIVAL.has(word) && afterIsNoun)
    return false
  }
  if (
    after?.word === 'to' &&
    /^(?:needs?|aims?|seeks?|tends?|strives?|continues?)$/u.test(word) &&
    before?.tag !== 'det' &&
    before?.tag !== 'prep'
  )
    return true
  if (before?.tag === 'rel') return !forms.includes('ing')
  if (before?.tag === 'det' && before.word !== 'all') return false
  if (forms.includes('ing')) return isGerund(word, before, after, afterIsNoun)
  if (forms.includes('ed') || forms.includes('en')) {
    if (forms.includes('base') && words.AMBIGUOUS.has(word)) return false
    if (words.ADJECTIVAL.has(word) && afterIsNoun) return false
    if (before?.tag === 'prep' || before?.tag === 'and' || before?.tag === 'comma' || before === undefined)
      return after !== undefined && (classOf(after.word) === 'prep' || (before?.tag !== 'prep' && classOf(after.word) === 'det'))
    return true
  }
  if (before?.tag === 'prep') return false
  if (forms.includes('s')) {
    if (
      after !== undefined &&
      (/^[,.;]$/u.test(after.word) || words.PREPOSITIONS.has(after.word)) &&
      transitive.has(lexicon.get(word)?.lemma ?? '')
    )
      return false
    if (!words.AMBIGUOUS.has(word))
      return (
        before?.tag !== 'verb' &&
        !(hasFinite(tokens, i) && before?.tag === 'noun' && after !== undefined && /^(?:of|in|for|,|\.|and)$/u.test(after.word))
      )
    if (after === undefined || /^(?:of|,|\.|and|or|;|:|is|are|was|were|has|have|can|must|should)$/u.test(after.word)) return false
    return (before?.tag === 'noun' || before?.tag === 'pron' || before?.tag === 'and') && !hasFinite(tokens, i)
  }
  // a base form without to or modal: a plural subject, a shared subject, or an imperative
  if (tokens[i - 1]?.word === 'mutually') return true
  if (before?.tag === 'pron') return true
  if (before?.tag === 'noun' && before.word.endsWith('s') && !words.AMBIGUOUS.has(word) && after && /^[.,;]$/u.test(after.word)) return true
  if (after === undefined || /^(?:of|,|\.|;|:)$/u.test(after.word)) return false
  const takesObject = afterIsNoun || /^(?:det|prep|adv|pron|to)$/u.test(classOf(after.word))
  if (before === undefined || before.tag === 'stop') return takesObject && !words.AMBIGUOUS.has(word)
  if (before.tag === 'comma' && takesObject && words.AMBIGUOUS.has(word) && !hasFiniteBefore(tokens, i)) return true
  if (before.tag === 'and' || before.tag === 'comma')
    return (
      takesObject &&
      (!words.AMBIGUOUS.has(word) ||
        classOf(after.word) === 'det' ||
        ((afterIsNoun || after.mention !== undefined) && hasBaseBefore(tokens, i))) &&
      tokens.slice(0, i).some((t) => t.tag === 'verb' || t.tag === 'modal')
    )
  if (before.tag === 'noun')
    return (
      takesObject &&
      !(words.AMBIGUOUS.has(word) && hasFinite(tokens, i)) &&
      (before.word.endsWith('s') || /^(?:people|data|staff|talent|personnel|faculty)$/u.test(before.word) || isCoordinated(tokens, i)) &&
      (!words.AMBIGUOUS.has(word) || classOf(after.word) !== 'prep' || before.word.endsWith('s'))
    )
  return false
}

function isGerund(word: string, before: Token | undefined, after: Token | undefined, afterIsNoun: boolean): boolean {
  if (after === undefined) return false
  if (after.word === 'of') return false
  if (afterIsNoun && !after.mention && words.ABSTRACT_HEADS.has(after.word)) return false
  if (words.ADJECTIVAL.has(word))
    return (
      before !== undefined &&
      (before.tag === 'prep'
        ? classOf(after.word) === 'det' || after.mention !== undefined
        : /^(?:comma|stop|and|noun)$/u.test(before.tag) && (afterIsNoun || classOf(after.word) === 'det')) &&
      /^(?:leading|driving|supporting|guiding|promoting|enabling|empowering|training|developing|increasing|forming)$/u.test(word)
    )
  return true
}

/** Whether the clause has its verb already; then an ambiguous form is a noun: "places higher demands on". */
function hasFinite(tokens: readonly Token[], i: number): boolean {
  for (let j = i - 1; j >= 0; j--) {
    const token = tokens[j]!
    if (/^(?:and|comma|stop|sub|rel)$/u.test(token.tag)) return false
    if (
      token.tag === 'be' ||
      token.tag === 'have' ||
      token.tag === 'modal' ||
      (token.tag === 'verb' && (token.forms!.includes('s') || token.forms!.includes('base')))
    )
      return true
  }
  return false
}

/** Whether anything since the last stop is a finite verb: in "Large firms, making up a sixth, demand …" nothing is. */
function hasFiniteBefore(tokens: readonly Token[], i: number): boolean {
  for (let j = i - 1; j >= 0; j--) {
    const token = tokens[j]!
    if (token.tag === 'stop') break
    if (token.tag === 'be' || token.tag === 'have' || token.tag === 'modal' || (token.tag === 'verb' && !token.forms!.includes('ing')))
      return true
  }
  const before = tokens.slice(0, i)
  const inserted = before.filter((token) => token.tag === 'comma').length > 1 && /^(?:noun|det|adv)$/u.test(before[0]!.tag)
  return !inserted && !before.some((token) => token.tag === 'verb' && token.forms!.includes('ing'))
}

/** Whether the verb before is a base form too: "attract pilots and support …". */
function hasBaseBefore(tokens: readonly Token[], i: number): boolean {
  const verb = tokens.slice(0, i).findLast((token) => token.tag === 'verb' || token.tag === 'be' || token.tag === 'have')
  return verb?.forms?.includes('base') ?? false
}

/** "A and B drive …": a singular noun before a base form, with an "and" since the last boundary. */
function isCoordinated(tokens: readonly Token[], i: number): boolean {
  for (let j = i - 1; j >= 0; j--) {
    const { tag: t } = tokens[j]!
    if (t === 'and') return true
    if (t === 'verb' || t === 'stop' || t === 'sub' || t === 'be' || t === 'have' || t === 'modal') return false
  }
  return false
}

function classOf(word: string): 'det' | 'prep' | 'adv' | 'pron' | 'to' | 'punct' | 'aux' | 'open' {
  if (word === 'to') return 'to'
  if (words.DETERMINERS.has(word)) return 'det'
  if (words.PREPOSITIONS.has(word)) return 'prep'
  if (words.ADVERBS.has(word) || (word.length > 4 && word.endsWith('ly'))) return 'adv'
  if (words.PRONOUNS.has(word)) return 'pron'
  if (words.BE.has(word) || words.HAVE.has(word) || words.DO.has(word) || words.MODALS.has(word)) return 'aux'
  return /^[\p{L}\p{N}]/u.test(word) && !words.SUBORDINATORS.has(word) && word !== 'and' && word !== 'or' && word !== 'but'
    ? 'open'
    : 'punct'
}
