/** Whether a form that may be a verb is one: its neighbors tell. Tokens before it are tagged already. */
import type { VerbForm } from './inflect.ts'
import { lexicon, transitive } from './lexicon.ts'
import type { Token } from './tokens.ts'
import * as words from './words.ts'

export function isVerb(word: string, forms: readonly VerbForm[], tokens: readonly Token[], i: number): boolean {
  let p = i - 1
  while (p >= 0 && tokens[p]!.tag === 'adv') p--
  const before = tokens[p]
  const after = tokens[i + 1]
  const afterIsNoun = after !== undefined && (after.mention !== undefined || classOf(after.word) === 'open')
  const toGerund = before?.tag === 'to' && forms.includes('ing')
  if (!toGerund && (before?.tag === 'modal' || before?.tag === 'to' || before?.tag === 'do')) return forms.includes('base')
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
  if (forms.includes('ing')) return isGerund(word, before, after, afterIsNoun, tokens[i + 2])
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
    if (before?.tag === 'comma') return closesInsertion(tokens, i) && /^(?:det|open)$/u.test(classOf(after.word))
    return (before?.tag === 'noun' || before?.tag === 'pron' || before?.tag === 'and') && !hasFinite(tokens, i)
  }
  // a base form without to or modal: a plural subject, a shared subject, or an imperative
  if (tokens[i - 1]?.word === 'mutually') return true
  if (/^(?:include|comprise)$/u.test(word) && before?.tag === 'noun') return true
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
      !(words.AMBIGUOUS.has(word) && after.mention === undefined && lexicon.get(after.word)?.forms.includes('ing')) &&
      !(words.AMBIGUOUS.has(word) && hasFinite(tokens, i) && !isHelped(tokens, i)) &&
      (before.word.endsWith('s') || /^(?:people|data|staff|talent|personnel|faculty)$/u.test(before.word) || isCoordinated(tokens, i)) &&
      (!words.AMBIGUOUS.has(word) || classOf(after.word) !== 'prep' || before.word.endsWith('s'))
    )
  return false
}

function isGerund(
  word: string,
  before: Token | undefined,
  after: Token | undefined,
  afterIsNoun: boolean,
  second: Token | undefined,
): boolean {
  if (after === undefined) return false
  // "in forming and developing B"
  if (after.word === 'and' && before?.tag === 'prep' && second && lexicon.get(second.word)?.forms.includes('ing')) return true
  if (after.word === 'of') return false
  if (afterIsNoun && !after.mention && words.ABSTRACT_HEADS.has(after.word)) return false
  if (words.ADJECTIVAL.has(word))
    return (
      before !== undefined &&
      (before.tag === 'prep' || before.tag === 'to'
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
