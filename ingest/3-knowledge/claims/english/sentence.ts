/**
 * One English sentence as the constructions see it: words, chunks and clauses, and the ways from a place to the concepts
 * that stand there. Each construction looks at places and says who acts on whom.
 */
import type { Mention, Span } from '../../../extraction.ts'
import type { Cue } from '../../cues.ts'
import type { Factor, Resolve, Statement } from '../statement.ts'
import { type Chunk, type NounChunk, toChunks } from './chunks.ts'
import { readClauses } from './clauses.ts'
import type { Bond, Clauses, Frame } from './frames.ts'
import { type End, ends, isTransparent, type Part, type Phrase, readPhrase } from './phrases.ts'
import { EXPLETIVE, isAnaphor, isPersonal } from './pronouns.ts'
import { type Token, toTokens } from './tokens.ts'
import { HAVING } from './words.ts'

export interface Sides {
  acting: Side[]
  acted: Side[]
}
/** A concept at its place, and what makes it less sure that it is meant. */
export interface Side {
  mention: Mention
  factors: Factor[]
}
export type Mood = Pick<Statement, 'negated' | 'hedged' | 'modal'>

export const PLAIN_MOOD: Mood = { negated: false, hedged: false, modal: null }

/** By these a noun says what another serves, not that it is: "a path to the synergy between A and B". */
export const SERVED: ReadonlySet<string> = new Set(['for', 'to', 'in'])
/** Verbs whose object is their subject, or comes of it. */
const BECOMING = new Set([
  'be',
  'become',
  'remain',
  'represent',
  'constitute',
  'form',
  'create',
  'build',
  'construct',
  'establish',
  'provide',
  'offer',
])

/** Nouns that make one preposition of two: built in accordance with B is not built in B. */
const FIXED = new Set(['accordance', 'line', 'terms', 'order', 'response', 'addition', 'view', 'light'])

export class Sentence {
  readonly statements: Statement[] = []
  readonly tokens: readonly Token[]
  readonly chunks: readonly Chunk[]
  readonly clauses: Clauses
  private readonly resolve: Resolve

  /** `source` begins at `offset` of the document; mentions are sorted and don't overlap. */
  constructor(source: string, offset: number, mentions: readonly Mention[], resolve: Resolve) {
    this.tokens = toTokens(source, offset, mentions)
    this.chunks = toChunks(this.tokens)
    this.clauses = readClauses(this.chunks)
    this.resolve = resolve
  }

  say(cue: Cue, sides: Sides, factors: Factor[], at: { from: number; to: number }, mood: Mood): void {
    const span = spanOf(this.tokens, at)
    const [left, right] = cue.reversed ? [sides.acted, sides.acting] : [sides.acting, sides.acted]
    for (const acting of left) {
      for (const acted of right) {
        if (acting.mention.concept === acted.mention.concept || acting.mention === acted.mention) continue
        this.statements.push({
          subject: acting.mention,
          object: acted.mention,
          cue,
          span,
          ...mood,
          factors: [...factors, ...acting.factors, ...acted.factors],
        })
      }
    }
  }

  /** The acting side in the subject's place: its mentions, what its pronoun stands for, else the means. */
  sidesOf(phrase: Phrase | null, bond: Bond, means: Phrase | null): Side[] {
    const bonds: Factor[] = bond === 'own' ? [] : [bond]
    if (phrase) {
      const narrowed = this.narrowed(phrase.parts[0]!.head)
      if (narrowed) return [{ mention: narrowed, factors: [...bonds, 'anaphorByNoun'] }]
      const own = toSides(ends(phrase), 'subject').map((side) => ({ ...side, factors: [...side.factors, ...bonds] }))
      const bearer = bond === 'antecedent' ? this.bearerOf(phrase) : undefined
      if (bearer && (own.length === 0 || bearer.verb.lemma === 'be'))
        return this.sidesOf(bearer.subject, bearer.bond === 'own' ? 'controlled' : bearer.bond, null)
      if (own.length > 0) return own
      const head = phrase.parts[0]?.head
      const span = head && spanOf(this.tokens, head)
      const before = head && isPersonal(head) ? this.subjectBefore(phrase) : null
      if (before) return this.sidesOf(before, 'inherited', null)
      const resolved = head && span && isAnaphor(head) && !this.isExpletive(head) ? this.resolve({ words: head.words, span }) : null
      if (resolved) return [{ mention: resolved.mention, factors: [...bonds, resolved.byNoun ? 'anaphorByNoun' : 'anaphor'] }]
    }
    return means ? toSides(ends(means), 'subject', 'means') : []
  }

  /** What a verb's object names; in "A drives B, and B promotes its growth" A. */
  objectsOf({ object, subject }: Frame): Side[] {
    if (!object) return []
    const own = toSides(ends(object), 'object')
    const { words, from } = object.parts[0]!.head
    if (own.length > 0 || !/^(?:its|their)$/u.test(words[0]!) || !isTransparent(object.parts[0]!.head)) return own
    const actors = new Set(this.sidesOf(subject, 'own', null).map(({ mention }) => mention.concept))
    const meant = this.tokens.slice(0, from).findLast(({ mention }) => mention && !actors.has(mention.concept))?.mention
    return meant && actors.size > 0 ? [{ mention: meant, factors: ['anaphor'] }] : []
  }

  /** "These colleges": the industrial colleges named before. */
  private narrowed(head: NounChunk): Mention | undefined {
    const { words, mentions } = head
    if (mentions.length !== 1 || words.length !== 2 || !/^(?:this|these|those|such)$/u.test(words[0]!)) return undefined
    return this.resolve({ words, span: spanOf(this.tokens, head), own: mentions[0]!.concept })?.mention
  }

  /** "A is a new form that drives B", "A grows, forming a spiral that drives B": what is, or becomes, the noun that the clause hangs on. */
  private bearerOf({ from, parts }: Phrase): Frame | undefined {
    if (parts.at(-1)!.head.mentions.length > 0) return undefined
    return this.clauses.frames.find(({ object, verb, subject }) => object?.from === from && BECOMING.has(verb.lemma) && subject !== null)
  }

  /** "A works as follows: first, it drives B": the subject of the clause before, in the same sentence. */
  private subjectBefore({ from }: Phrase): Phrase | null {
    const frame = this.clauses.frames.findLast(({ at, subject, verb }) => at < from && subject && verb.form === 'finite')
    return frame?.subject && frame.subject.to <= from && ends(frame.subject).length > 0 ? frame.subject : null
  }

  /** "It is necessary to", "makes it easy to": stands for nothing before it. */
  private isExpletive({ words, to }: NounChunk): boolean {
    if (words[0] !== 'it') return false
    const after = this.tokens.slice(to, to + 6).map(({ word }) => word)
    return EXPLETIVE.test(after.join(' '))
  }

  /** What stands after one of the prepositions, right behind the verb or behind its object. */
  far(frame: Frame, after: readonly string[]): Side[] | null {
    const direct = this.phraseAfter(frame.at + 1, after)
    if (direct && !FIXED.has(direct.parts[0]!.head.words.at(-1)!))
      return [...toSides(ends(direct), 'object'), ...this.goingOn(direct.to, after)]
    for (const words of after) {
      const [noun, prep] = words.split(' ')
      const found = frame.object && prep && this.postOf(frame.object, [prep], (part) => part.head.words.at(-1) === noun)
      if (found) return found
    }
    return frame.object ? this.postOf(frame.object, after, () => true) : null
  }

  /** What hangs by one of the cue's prepositions on one of its nouns. */
  farOfNoun(phrase: Phrase, cue: Cue, given?: Side[]): Side[] | null {
    const fits = (part: Part) =>
      part.head.words.some((word, i) => i >= part.head.words.length - 2 && isOneOf(word, cue.nouns!)) &&
      isOneOf(part.head.words.at(-1)!, cue.nouns!)
    const part = phrase.parts.find(fits)
    if (!part) return null
    const far = given ?? this.postOf(phrase, cue.after!, fits) ?? this.neededFor(phrase)
    const own = cue.objectToo ? part.head.mentions.at(-1) : undefined
    return far && own ? [...far, { mention: own, factors: [] }] : far
  }

  private postOf(phrase: Phrase, after: readonly string[], fits: (part: Part) => boolean): Side[] | null {
    const at = phrase.parts.findIndex((part) => fits(part) && part.posts.some((post) => after.includes(post.prep)))
    if (at < 0) return null
    const part = phrase.parts[at]!
    const first = part.posts.findIndex((post) => after.includes(post.prep))
    const [far, ...rest] = part.posts.slice(first)
    const parts: Part[] = [
      { head: far!.noun, posts: rest, examples: part.examples.filter((example) => example.from > far!.noun.from) },
      ...phrase.parts.slice(at + 1),
    ]
    const found = [...toSides(ends({ ...phrase, parts }), 'object'), ...this.goingOn(phrase.to, after)]
    return found.length > 0 ? found : null
  }

  /** "in B and in C", "in B but also in C": from the "and" at chunk `at` on. */
  private goingOn(at: number, after: readonly string[]): Side[] {
    const found: Side[] = []
    for (let i = at; this.chunks[i]?.kind === 'and' || this.chunks[i]?.kind === 'comma'; ) {
      const more = this.phraseAfter(i + 1, after)
      if (!more) break
      found.push(...toSides(ends(more), 'object'))
      i = more.to
    }
    return found
  }

  /** "the support needed for B" */
  private neededFor(phrase: Phrase): Side[] | null {
    const chunk = this.chunks[phrase.to]
    if (chunk?.kind !== 'verb' || chunk.form !== 'participle' || !/^(?:need|require)$/u.test(chunk.lemma)) return null
    const needing = this.phraseAfter(phrase.to + 1, ['for', 'by', 'in'])
    return needing && toSides(ends(needing), 'object')
  }

  /** "requires people who possess B", "requires people to master B" */
  hadBy(object: Phrase): Side[] {
    const next = this.chunks[object.to]?.kind === 'rel' ? object.to + 1 : object.to
    const having = this.clauses.frames.find((frame) => frame.at === next && HAVING.has(frame.verb.lemma) && frame.verb.form !== 'gerund')
    return having?.object ? toSides(ends(having.object), 'object') : []
  }

  /** "requires training B, building C and opening D": what the gerunds in the object's place work on. */
  doneIn(frame: Frame): Side[] {
    let at = frame.at + 1
    const found: Side[] = []
    for (const { verb, object, at: i } of this.clauses.frames) {
      if (i !== at || verb.form !== 'gerund' || !object) continue
      found.push(...toSides(ends(object), 'object').map((side) => (found.length > 0 ? withFactor(side, 'objectListed') : side)))
      at = object.to
      while (this.chunks[at]?.kind === 'comma' || this.chunks[at]?.kind === 'and') at++
    }
    return found
  }

  /** "the ways to improve B": what the infinitive after one of the cue's nouns works on. */
  unfolded(phrase: Phrase, cue: Cue): Side[] | null {
    if (!isOneOf(phrase.parts.at(-1)!.head.words.at(-1)!, cue.nouns!)) return null
    const frame = this.clauses.frames.find(({ at, verb }) => at === phrase.to && verb.form === 'infinitive')
    return frame?.object ? toSides(ends(frame.object), 'object') : null
  }

  /** What is counted up from chunk `at` on: "A, B and C", "cultivating A; building B"; up to the next finite verb. */
  listed(at: number): Side[] {
    const found: Side[] = []
    for (let i = at; i < this.chunks.length; ) {
      const chunk = this.chunks[i]!
      if (chunk.kind === 'noun') {
        const phrase = readPhrase(this.chunks, i)!
        found.push(...ends(phrase).map(({ mention }) => ({ mention, factors: [] })))
        i = phrase.to
      } else if (chunk.kind === 'sub' || chunk.kind === 'rel' || (chunk.kind === 'verb' && chunk.form !== 'gerund')) break
      else i++
    }
    return found
  }

  /** The phrase after a preposition at `i`, a gerund between them passed over. */
  phraseAfter(i: number, after: readonly string[]): Phrase | null {
    const chunk = this.chunks[i]
    if (chunk?.kind !== 'prep' || !after.includes(chunk.word)) return null
    const next = this.chunks[i + 1]
    return readPhrase(this.chunks, next?.kind === 'verb' && next.form === 'gerund' ? i + 2 : i + 1)
  }

  genitive(chunk: NounChunk): Mention | undefined {
    const at = chunk.words.findIndex((word) => word === "'s" || word === "'")
    const owner = at > 0 ? this.tokens[chunk.from + at - 1] : undefined
    return owner?.mention
  }
}

export function moodOf(frame: Frame): Mood {
  return { negated: frame.verb.negated, hedged: frame.hedged, modal: frame.modal }
}

function spanOf(tokens: readonly Token[], at: { from: number; to: number }): Span {
  return { start: tokens[at.from]!.start, end: tokens[at.to - 1]!.end }
}

export function toSides(found: readonly End[], side: 'subject' | 'object', extra?: Factor): Side[] {
  return found.map((end) => {
    const factors: Factor[] = extra ? [extra] : []
    if (end.via === 'post' || end.via === 'inside') factors.push(`${side}Post`)
    if (end.via === 'inside') factors.push('inside')
    if (end.via === 'example') factors.push(`${side}Example`)
    if (end.order > 0) factors.push(`${side}Listed`)
    return { mention: end.mention, factors }
  })
}

function withFactor({ mention, factors }: Side, factor: Factor): Side {
  return { mention, factors: [...factors, factor] }
}

export function isOneOf(word: string, nouns: readonly string[]): boolean {
  if (nouns.includes(word)) return true
  if (word.endsWith('ies') && nouns.includes(`${word.slice(0, -3)}y`)) return true
  if (word.endsWith('s') && nouns.includes(word.slice(0, -1))) return true
  return word.endsWith('es') && nouns.includes(word.slice(0, -2))
}

/** Nouns that leave the meaning to the one before them: impact mechanism. */
const MECHANISM = /^(?:mechanism|path|pathway|process|relationship|logic|force)s?$/u

/** The word that says what a noun chunk means: its last, but for "mechanism" and the like. */
export function meaningOf({ words }: NounChunk): string {
  const last = words.at(-1)!
  return MECHANISM.test(last) ? (words.at(-2) ?? last) : last
}
