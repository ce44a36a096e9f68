/**
 * Whether a form that may be a verb is one: its neighbors decide. Those before it are tagged already.
 *
 * Rules, not statistics: a trained tagger in their place did no better on any paper that they were not made from.
 */
import type { VerbForm } from './inflect.ts'
import { lexicon, transitive } from './lexicon.ts'
import type { Token } from './tokens.ts'
import * as words from './words.ts'

/** A word in question with what stands around it. */
interface Place {
  word: string
  forms: readonly VerbForm[]
  tokens: readonly Token[]
  i: number
  /** The word before, adverbs passed over, and its index. */
  before: Token | undefined
  p: number
  after: Token | undefined
  afterIsNoun: boolean
  lemma: string
}

/** Whether the token at `i` is the verb that its word may be. */
export function isVerb({ lemma, forms }: { lemma: string; forms: readonly VerbForm[] }, tokens: readonly Token[], i: number): boolean {
  let p = i - 1
  while (p >= 0 && tokens[p]!.tag === 'adv') p--
  const after = tokens[i + 1]
  const { word } = tokens[i]!
  const afterIsNoun = after !== undefined && (after.mention !== undefined || classOf(after.word) === 'open')
  const place: Place = { word, forms, tokens, i, before: tokens[p], p, after, afterIsNoun, lemma }
  return (
    told(place) ??
    (forms.includes('ing') ? isGerund(place) : forms.includes('ed') || forms.includes('en') ? isPast(place) : isPresent(place))
  )
}

/** What the word before alone decides; null where it doesn't. */
function told(place: Place): boolean | null {
  const { word, forms, before, after, afterIsNoun } = place
  if (before?.tag === 'to' && forms.includes('ing')) return isGerund(place)
  if (before?.tag === 'modal' || before?.tag === 'to' || before?.tag === 'do') return forms.includes('base')
  if (before?.tag === 'have' && forms.includes('en')) return true
  if (before?.tag === 'be' || before?.tag === 'have')
    return (forms.includes('ing') || forms.includes('en')) && !(words.ADJECTIVAL.has(word) && afterIsNoun)
  const aims = after?.word === 'to' && /^(?:needs?|aims?|seeks?|tends?|strives?|continues?)$/u.test(word)
  if (aims && before?.tag !== 'det' && before?.tag !== 'prep') return true
  if (before?.tag === 'rel') return !forms.includes('ing')
  return before?.tag === 'det' && before.word !== 'all' ? false : null
}

function isGerund({ word, tokens, i, before, after, afterIsNoun }: Place): boolean {
  if (after === undefined) return false
  // "in forming and developing B"
  if (after.word === 'and' && before?.tag === 'prep' && mayBe('ing', tokens[i + 2])) return true
  if (after.word === 'of') return false
  if (afterIsNoun && !after.mention && words.ABSTRACT_HEADS.has(after.word)) return false
  if (!words.ADJECTIVAL.has(word)) return true
  if (before === undefined || !GERUNDS.test(word)) return false
  if (before.tag === 'prep' || before.tag === 'to') return classOf(after.word) === 'det' || after.mention !== undefined
  // "literacy training sessions"
  if (/^(?:training|leading)$/u.test(word) && /^(?:noun|and)$/u.test(before.tag)) return false
  return /^(?:comma|stop|and|noun|sub)$/u.test(before.tag) && (afterIsNoun || classOf(after.word) === 'det')
}

/** Adjectives in -ing that are gerunds where an object follows. */
const GERUNDS = /^(?:leading|driving|supporting|guiding|promoting|enabling|empowering|training|developing|increasing|forming)$/u

/** Forms in -ed and irregular ones. */
function isPast({ word, forms, tokens, i, before, p, after, afterIsNoun }: Place): boolean {
  if (forms.includes('base') && words.AMBIGUOUS.has(word)) return false
  if (words.ADJECTIVAL.has(word) && afterIsNoun) return false
  // "producing skilled and …"
  if (before?.tag === 'verb' && p === i - 1 && (afterIsNoun || after?.word === 'and')) return false
  const listed = before?.tag === 'and' || before?.tag === 'comma'
  if (listed && afterIsNoun && isAfterPast(tokens, i)) return true
  if (listed || before?.tag === 'prep' || before === undefined)
    return after !== undefined && (classOf(after.word) === 'prep' || (before?.tag !== 'prep' && classOf(after.word) === 'det'))
  return true
}

/** Forms in -s, and base forms without to or modal. */
function isPresent(place: Place): boolean {
  const { forms, before } = place
  if (before?.tag === 'prep') return false
  if (before?.tag === 'verb' && before.lemma === 'help' && forms.includes('base')) return true
  return forms.includes('s') ? isThirdPerson(place) : isBase(place)
}

function isThirdPerson({ word, lemma, tokens, i, before, after }: Place): boolean {
  if (after?.word === 'as' && SERVES.test(word) && /^(?:noun|pron|and|comma)$/u.test(before?.tag ?? '')) return true
  if (after !== undefined && (/^[,.;]$/u.test(after.word) || words.PREPOSITIONS.has(after.word)) && transitive.has(lemma)) return false
  if (!words.AMBIGUOUS.has(word))
    return (
      before?.tag !== 'verb' &&
      !(hasFinite(tokens, i) && before?.tag === 'noun' && after !== undefined && /^(?:of|in|for|,|\.|and)$/u.test(after.word))
    )
  if (after === undefined || /^(?:of|,|\.|and|or|;|:|is|are|was|were|has|have|can|must|should)$/u.test(after.word)) return false
  if (before?.tag === 'comma') return closesInsertion(tokens, i) && /^(?:det|open)$/u.test(classOf(after.word))
  return (before?.tag === 'noun' || before?.tag === 'pron' || before?.tag === 'and') && !hasFinite(tokens, i)
}

const SERVES = /^(?:serves|acts|functions|works|stands|emerges)$/u

/** A plural subject, a shared subject, or an imperative. */
function isBase({ word, tokens, i, before, after, afterIsNoun }: Place): boolean {
  const ambiguous = words.AMBIGUOUS.has(word)
  if (tokens[i - 1]?.word === 'mutually' || before?.tag === 'pron') return true
  if (/^(?:include|comprise)$/u.test(word) && before?.tag === 'noun') return true
  if (before?.tag === 'noun' && tokens.slice(0, i).findLast(({ tag }) => !/^(?:noun|det|adv)$/u.test(tag))?.tag === 'modal') return true
  if (before?.tag === 'noun' && before.word.endsWith('s') && !ambiguous && after && /^[.,;]$/u.test(after.word)) return true
  if (after === undefined || /^(?:of|,|\.|;|:)$/u.test(after.word)) return false
  const takesObject = afterIsNoun || /^(?:det|prep|adv|pron|to)$/u.test(classOf(after.word))
  if (before === undefined || before.tag === 'stop') return takesObject && !ambiguous
  if (before.tag === 'comma' && takesObject && ambiguous && !hasFiniteBefore(tokens, i)) return true
  if (before.tag === 'and' || before.tag === 'comma')
    return (
      takesObject &&
      (!ambiguous || classOf(after.word) === 'det' || ((afterIsNoun || after.mention !== undefined) && hasBaseBefore(tokens, i))) &&
      tokens.slice(0, i).some((t) => t.tag === 'verb' || t.tag === 'modal')
    )
  if (before.tag !== 'noun' || !takesObject) return false
  if (ambiguous && after.mention === undefined && mayBe('ing', after)) return false
  if (!ambiguous && !hasFinite(tokens, i) && (isPluralSubject(tokens, i) || (classOf(after.word) === 'det' && hasPlural(tokens, i))))
    return true
  return (
    !(ambiguous && hasFinite(tokens, i) && !isHelped(tokens, i)) &&
    (before.word.endsWith('s') || /^(?:people|data|staff|talent|personnel|faculty)$/u.test(before.word) || isCoordinated(tokens, i)) &&
    (!ambiguous || classOf(after.word) !== 'prep' || before.word.endsWith('s'))
  )
}

/** "technologies embedded in A empower": the plural before a participle is the subject. */
function isPluralSubject(tokens: readonly Token[], i: number): boolean {
  const at = tokens.slice(0, i).findLastIndex((t) => t.tag === 'verb' || /^(?:stop|sub|rel|modal|be|have)$/u.test(t.tag))
  const participle = tokens[at]?.tag === 'verb' && (tokens[at].forms!.includes('en') || tokens[at].forms!.includes('ing'))
  return participle && tokens[at - 1]?.tag === 'noun' && tokens[at - 1]!.word.endsWith('s')
}

/** "tools like A necessitate the …": a plural noun since the clause began. */
function hasPlural(tokens: readonly Token[], i: number): boolean {
  const at = tokens.slice(0, i).findLastIndex((t) => /^(?:comma|stop|sub|rel|verb|be|have|modal)$/u.test(t.tag))
  return tokens.slice(at + 1, i).some((t) => t.tag === 'noun' && t.word.endsWith('s'))
}

/** "boosted A, developed B": the verb before is a past tense. */
function isAfterPast(tokens: readonly Token[], i: number): boolean {
  const at = tokens.slice(0, i).findLastIndex((t) => t.tag === 'verb' || t.tag === 'be' || t.tag === 'modal')
  const verb = tokens[at]
  return verb?.tag === 'verb' && verb.forms!.includes('ed') && !verb.forms!.includes('base') && tokens[at - 1]?.tag !== 'be'
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

/** "helps the schools support B": help takes a base form after its object. */
function isHelped(tokens: readonly Token[], i: number): boolean {
  const last = tokens.slice(0, i).findLast(({ tag }) => /^(?:verb|comma|stop|and|sub|rel)$/u.test(tag))
  return last?.lemma === 'help' || last?.lemma === 'let'
}

/** "Large firms, in their turn, shape the trade": no verb stands before what the second comma closes. */
function closesInsertion(tokens: readonly Token[], i: number): boolean {
  const from = tokens.slice(0, i).findLastIndex((token) => token.tag === 'stop' || token.tag === 'sub') + 1
  const before = tokens.slice(from, i)
  return (
    before.filter((token) => token.tag === 'comma').length > 1 && !before.some((token) => /^(?:verb|be|have|modal|do)$/u.test(token.tag))
  )
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

/** Whether some verb has the word in that form. */
function mayBe(form: VerbForm, token: Token | undefined): boolean {
  return token !== undefined && (lexicon.get(token.word)?.forms.includes(form) ?? false)
}

/** The class of a word by itself. */
function classOf(word: string): 'det' | 'prep' | 'adv' | 'pron' | 'to' | 'punct' | 'aux' | 'open' {
  if (word === 'to') return 'to'
  if (words.DETERMINERS.has(word)) return 'det'
  if (words.PREPOSITIONS.has(word)) return 'prep'
  if (words.ADVERBS.has(word) || isAdverbInLy(word)) return 'adv'
  if (words.PRONOUNS.has(word)) return 'pron'
  if (words.BE.has(word) || words.HAVE.has(word) || words.DO.has(word) || words.MODALS.has(word)) return 'aux'
  return /^[\p{L}\p{N}]/u.test(word) && !words.SUBORDINATORS.has(word) && word !== 'and' && word !== 'or' && word !== 'but'
    ? 'open'
    : 'punct'
}

/** In -ly and no noun, verb or adjective all the same. */
export function isAdverbInLy(word: string): boolean {
  return word.length > 4 && word.endsWith('ly') && !words.NO_ADVERBS.has(word)
}
