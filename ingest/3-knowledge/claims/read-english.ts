/**
 * What an English sentence claims: its clauses, read through the cue table.
 *
 * A cue names the place of its two sides (subject, object, after a preposition, by an agent); this file looks there.
 */
import type { Mention, Span } from '../../extraction.ts'
import { type Cue, cues } from '../cues.ts'
import { type Chunk, type NounChunk, toChunks } from './chunks.ts'
import { type Bond, type Clauses, type Frame, type Role, readClauses } from './clauses.ts'
import { type End, ends, type Part, type Phrase, readPhrase } from './phrases.ts'
import type { Factor, Resolve, SentenceReading, Statement } from './statement.ts'
import { type Token, toTokens } from './tokens.ts'
import { HAVING, HEDGING_PHRASES, SAYING } from './words.ts'

const english = cues.filter((cue) => cue.lang === 'en')
const byVerb = new Map<string, Cue[]>()
for (const cue of english) for (const word of cue.words) byVerb.set(word, [...(byVerb.get(word) ?? []), cue])
const beingCues = english.filter((cue) => cue.kind === 'being' || cue.kind === 'quality')
const nominalCues = english.filter((cue) => cue.kind === 'nominal')
const betweenCues = english.filter((cue) => cue.kind === 'between')
const adverbialCues = english.filter((cue) => cue.kind === 'adverbial')
const compoundCue = english.find((cue) => cue.kind === 'compound')

/** Verbs that say what a thing is, alone or with "as". */
const BEING = new Set(['be', 'become', 'remain', 'constitute', 'form', 'represent', 'prove', 'make', 'provide', 'play'])
const BEING_AS = new Set([
  'serve',
  'act',
  'function',
  'regard',
  'emerge',
  'view',
  'see',
  'consider',
  'recognize',
  'stand',
  'work',
  'position',
  'use',
  'treat',
])
/** Nouns that leave the meaning to the one before them: impact mechanism. */
const MECHANISM = /^(?:mechanism|path|pathway|process|relationship|logic|force)s?$/u
const EACH_OTHER = /\b(?:each other|one another)\b/u

interface Sides {
  acting: Side[]
  acted: Side[]
}
interface Side {
  mention: Mention
  factors: Factor[]
}
type Mood = Pick<Statement, 'negated' | 'hedged' | 'modal'>

const PLAIN_MOOD: Mood = { negated: false, hedged: false, modal: null }

/** Reads one sentence; `source` begins at `offset` of the document, mentions are sorted and don't overlap. */
export function readEnglish(source: string, offset: number, mentions: readonly Mention[], resolve: Resolve): SentenceReading {
  const tokens = toTokens(source, offset, mentions)
  const chunks = toChunks(tokens)
  const clauses = readClauses(chunks)
  const reader = new EnglishReader(tokens, chunks, clauses, resolve)
  const read = reader.read()
  if (HEDGING_PHRASES.test(source)) for (const statement of read.statements) statement.hedged = true
  return read
}

class EnglishReader {
  readonly statements: Statement[] = []
  private readonly tokens: readonly Token[]
  private readonly chunks: readonly Chunk[]
  private readonly clauses: Clauses
  private readonly resolve: Resolve

  constructor(tokens: readonly Token[], chunks: readonly Chunk[], clauses: Clauses, resolve: Resolve) {
    this.tokens = tokens
    this.chunks = chunks
    this.clauses = clauses
    this.resolve = resolve
  }

  read(): SentenceReading {
    for (const frame of this.clauses.frames) {
      for (const cue of byVerb.get(frame.verb.lemma) ?? []) {
        if (cue.kind === 'light') this.readLight(frame, cue)
        else if (cue.kind === 'making') this.readMaking(frame, cue)
        else this.readVerb(frame, cue)
      }
      this.readBeing(frame)
      this.readMutual(frame)
    }
    for (const role of this.clauses.roles) this.readRole(role)
    for (const phrase of this.clauses.phrases) this.readNominal(phrase)
    return { statements: this.statements, topic: this.topic() }
  }

  private topic(): Mention[] {
    const main = this.clauses.frames.find(
      (frame) => frame.verb.form === 'finite' && frame.subject && frame.bond !== 'antecedent' && !SAYING.has(frame.verb.lemma),
    )
    return main ? this.sidesOf(main.subject, 'own', null).map((side) => side.mention) : []
  }

  private readVerb(frame: Frame, cue: Cue): void {
    const { verb } = frame
    if (cue.passiveOnly && !verb.passive) return
    const far = cue.after ? this.far(frame, cue.after) : null
    if (cue.after && !far) return
    const subject = this.sidesOf(frame.subject, frame.bond, frame.means)
    const object = frame.object ? toSides(ends(frame.object), 'object') : []
    let sides: Sides
    if (cue.after) {
      const moved = cue.acting === 'object' || (cue.relation === 'aligns_with' && object.length > 0 && !verb.passive)
      if (verb.passive && !cue.passiveOnly && cue.acting !== 'object' && cue.relation !== 'aligns_with') return
      if (cue.objectToo) far!.push(...object)
      sides = {
        acting:
          moved && !verb.passive ? toSides(ends({ ...frame.object!, parts: frame.object?.parts.map(headOnly) ?? [] }), 'subject') : subject,
        acted: far!,
      }
      if (cue.acting === 'object' && !verb.passive && !frame.object) return
    } else if (verb.passive) {
      const agent = this.far(frame, ['by'])
      const patient = this.sidesOf(frame.subject, frame.bond, null)
      if (agent) sides = { acting: agent, acted: patient }
      else if (frame.means) sides = { acting: toSides(ends(frame.means), 'subject', 'means'), acted: patient }
      else return
    } else
      sides = { acting: subject, acted: cue.relation === 'requires' && frame.object ? [...object, ...this.hadBy(frame.object)] : object }
    const factors: Factor[] = []
    if (verb.passive) factors.push('passive')
    if (verb.form === 'infinitive') factors.push('infinitive')
    this.say(cue, sides, factors, verb, moodOf(frame))
    if (frame.means && !verb.passive && !cue.reversed && !cue.after && frame.subject && ends(frame.subject).length > 0) {
      this.say(cue, { acting: toSides(ends(frame.means), 'subject', 'means'), acted: object }, factors, verb, moodOf(frame))
    }
  }

  private readLight(frame: Frame, cue: Cue): void {
    if (frame.verb.passive) return
    const acted = frame.object
      ? this.farOfNoun(frame.object, cue)
      : frame.gap && this.farOfNoun(frame.gap, cue, this.far(frame, cue.after!) ?? undefined)
    if (!acted) return
    const sides = { acting: this.sidesOf(frame.subject, frame.bond, frame.means), acted }
    this.say(cue, sides, [], frame.verb, moodOf(frame))
  }

  private readBeing(frame: Frame): void {
    const { lemma, passive } = frame.verb
    const predicate = BEING.has(lemma) && !passive ? frame.object : BEING_AS.has(lemma) ? this.phraseAfter(frame.at + 1, ['as']) : null
    for (const cue of beingCues) {
      if (predicate) {
        const acted = this.farOfNoun(predicate, cue)
        if (acted) {
          const sides = { acting: this.sidesOf(frame.subject, frame.bond, frame.means), acted }
          this.say(cue, sides, [], frame.verb, moodOf(frame))
        }
      }
      // "The key to B is A", "the root of B lies in A"
      const said = lemma === 'lie' ? this.phraseAfter(frame.at + 1, ['in']) : lemma === 'be' ? frame.object : null
      const acted = said && frame.subject ? this.farOfNoun(frame.subject, cue) : null
      if (said && acted) {
        const sides = { acting: toSides(ends(said), 'subject'), acted }
        this.say(cue, sides, ['nominal'], frame.verb, moodOf(frame))
      }
    }
  }

  /** "As a pillar of B, A …"; "under the impetus of A, B …" */
  private readRole(role: Role): void {
    const at = this.chunks[role.phrase.from]!
    const subject = this.sidesOf(role.subject, role.bond, null)
    for (const cue of role.prep === null || role.prep === 'as' ? beingCues : []) {
      const acted = this.farOfNoun(role.phrase, cue)
      if (acted) this.say(cue, { acting: subject, acted }, ['role'], at, PLAIN_MOOD)
    }
    for (const cue of adverbialCues) {
      const acting = role.prep && cue.after!.includes(role.prep) ? this.farOfNoun(role.phrase, { ...cue, after: cue.of! }) : null
      if (acting) this.say(cue, { acting, acted: subject }, ['nominal'], at, PLAIN_MOOD)
    }
  }

  /** "A makes B essential" */
  private readMaking(frame: Frame, cue: Cue): void {
    if (!frame.object?.parts.some((part) => part.head.words.some((word) => cue.nouns!.includes(word)))) return
    this.say(
      cue,
      { acting: this.sidesOf(frame.subject, frame.bond, frame.means), acted: toSides(ends(frame.object), 'object') },
      [],
      frame.verb,
      moodOf(frame),
    )
  }

  /** "A and B reinforce each other": both ways. */
  private readMutual(frame: Frame): void {
    const near = this.tokens.slice(this.chunks[frame.at]!.from, this.chunks[frame.at]!.to + 6).map((t) => t.word)
    const reciprocal = near.includes('mutually') || EACH_OTHER.test(near.join(' '))
    if (!reciprocal || !frame.subject) return
    const cue = (byVerb.get(frame.verb.lemma) ?? [])[0] ?? english.find((c) => c.id === 'support')!
    const sides = toSides(ends(frame.subject), 'subject')
    this.say(cue, { acting: sides, acted: sides }, ['mutual'], frame.verb, moodOf(frame))
  }

  private readNominal(phrase: Phrase): void {
    for (const part of phrase.parts) {
      const last = part.head.words.at(-1)!
      const noun = MECHANISM.test(last) ? (part.head.words.at(-2) ?? last) : last
      for (const cue of nominalCues) {
        if (!isOneOf(noun, cue.nouns!)) continue
        const owner = this.genitive(part.head)
        const agent = part === phrase.parts.at(-1) ? this.phraseAfter(phrase.to, cue.of!)?.parts[0]?.head.mentions.at(-1) : undefined
        const by = owner ?? part.posts.find((post) => cue.of!.includes(post.prep))?.noun.mentions.at(-1) ?? agent
        const on = part.posts.find((post) => cue.after!.includes(post.prep) && post.noun.mentions.at(-1) !== by)?.noun.mentions.at(-1)
        if (by && on)
          this.say(
            cue,
            { acting: [{ mention: by, factors: [] }], acted: [{ mention: on, factors: [] }] },
            ['nominal'],
            part.head,
            PLAIN_MOOD,
          )
      }
      for (const cue of betweenCues) {
        const between = isOneOf(noun, cue.nouns!) ? part.posts.find((post) => post.prep === 'between' || post.prep === 'of') : undefined
        const other = phrase.parts[phrase.parts.indexOf(part) + 1]
        if (between?.prep !== 'between' || !other || between.noun.mentions.length === 0) continue
        const acted = toSides(ends({ ...phrase, parts: [other] }), 'object')
        this.say(cue, { acting: [{ mention: between.noun.mentions.at(-1)!, factors: [] }], acted }, ['nominal'], part.head, PLAIN_MOOD)
      }
      for (const chunk of [part.head, ...part.posts.map((post) => post.noun)]) this.readCompound(chunk)
    }
  }

  /** "A-driven B" */
  private readCompound(chunk: NounChunk): void {
    const at = this.tokens
      .slice(chunk.from, chunk.to)
      .findIndex((t) => isOneOf(t.word.split('-').at(-1)!, compoundCue!.nouns!) && t.word.includes('-'))
    const token = at >= 0 ? this.tokens[chunk.from + at] : undefined
    const object = chunk.mentions.at(-1)
    if (!token?.mention || !object || object === token.mention || token.mention.end >= token.end) return
    this.say(
      compoundCue!,
      { acting: [{ mention: token.mention, factors: [] }], acted: [{ mention: object, factors: [] }] },
      ['nominal'],
      chunk,
      PLAIN_MOOD,
    )
  }

  private genitive(chunk: NounChunk): Mention | undefined {
    const at = chunk.words.findIndex((word) => word === "'s" || word === "'")
    const owner = at > 0 ? this.tokens[chunk.from + at - 1] : undefined
    return owner?.mention
  }

  /** The acting side in the subject's place: its mentions, what its pronoun stands for, else the means. */
  private sidesOf(phrase: Phrase | null, bond: Bond, means: Phrase | null): Side[] {
    const bonds: Factor[] = bond === 'own' ? [] : [bond]
    if (phrase) {
      const own = toSides(ends(phrase), 'subject').map((side) => ({ ...side, factors: [...side.factors, ...bonds] }))
      if (own.length > 0) return own
      const head = phrase.parts[0]?.head
      const span = head && spanOf(this.tokens, head)
      const resolved = head && span && isAnaphor(head) ? this.resolve({ words: head.words, span }) : null
      if (resolved) return [{ mention: resolved.mention, factors: [...bonds, resolved.byNoun ? 'anaphorByNoun' : 'anaphor'] }]
    }
    return means ? toSides(ends(means), 'subject', 'means') : []
  }

  /** What stands after one of the prepositions, right behind the verb or behind its object. */
  private far(frame: Frame, after: readonly string[]): Side[] | null {
    const direct = this.phraseAfter(frame.at + 1, after)
    if (direct) return toSides(ends(direct), 'object')
    for (const words of after) {
      const [noun, prep] = words.split(' ')
      const found = frame.object && prep && this.postOf(frame.object, [prep], (part) => part.head.words.at(-1) === noun)
      if (found) return found
    }
    return frame.object ? this.postOf(frame.object, after, () => true) : null
  }

  /** What hangs by one of the cue's prepositions on one of its nouns. */
  private farOfNoun(phrase: Phrase, cue: Cue, given?: Side[]): Side[] | null {
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
    const parts: Part[] = [{ head: far!.noun, posts: rest, examples: part.examples }, ...phrase.parts.slice(at + 1)]
    const found = toSides(ends({ ...phrase, parts }), 'object')
    // "in B and in C"
    let i = phrase.to
    while (this.chunks[i]?.kind === 'and' || this.chunks[i]?.kind === 'comma') {
      const more = this.phraseAfter(i + 1, after)
      if (!more) break
      found.push(...toSides(ends(more), 'object'))
      i = more.to
    }
    return found.length > 0 ? found : null
  }

  /** "the support needed for B" */
  private neededFor(phrase: Phrase): Side[] | null {
    const chunk = this.chunks[phrase.to]
    if (chunk?.kind !== 'verb' || chunk.form !== 'participle' || !/^(?:need|require)$/u.test(chunk.lemma)) return null
    const needing = this.phraseAfter(phrase.to + 1, ['for', 'by', 'in'])
    return needing && toSides(ends(needing), 'object')
  }

  /** "requires people who possess B", "requires people to master B" */
  private hadBy(object: Phrase): Side[] {
    const next = this.chunks[object.to]?.kind === 'rel' ? object.to + 1 : object.to
    const having = this.clauses.frames.find((frame) => frame.at === next && HAVING.has(frame.verb.lemma) && frame.verb.form !== 'gerund')
    return having?.object ? toSides(ends(having.object), 'object') : []
  }

  /** The phrase after a preposition at `i`, a gerund between them passed over. */
  private phraseAfter(i: number, after: readonly string[]): Phrase | null {
    const chunk = this.chunks[i]
    if (chunk?.kind !== 'prep' || !after.includes(chunk.word)) return null
    const next = this.chunks[i + 1]
    return readPhrase(this.chunks, next?.kind === 'verb' && next.form === 'gerund' ? i + 2 : i + 1)
  }

  private say(cue: Cue, sides: Sides, factors: Factor[], at: { from: number; to: number }, mood: Mood): void {
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
}

function headOnly(part: Part): Part {
  return { ...part, posts: part.posts.filter((post) => post.prep === 'of') }
}

function moodOf(frame: Frame): Mood {
  return { negated: frame.verb.negated, hedged: frame.hedged, modal: frame.modal }
}

function spanOf(tokens: readonly Token[], at: { from: number; to: number }): Span {
  return { start: tokens[at.from]!.start, end: tokens[at.to - 1]!.end }
}

function toSides(found: readonly End[], side: 'subject' | 'object', extra?: Factor): Side[] {
  return found.map((end) => {
    const factors: Factor[] = extra ? [extra] : []
    if (end.via === 'post') factors.push(`${side}Post`)
    if (end.via === 'example') factors.push(`${side}Example`)
    if (end.order > 0) factors.push(`${side}Listed`)
    return { mention: end.mention, factors }
  })
}

function isOneOf(word: string, nouns: readonly string[]): boolean {
  if (nouns.includes(word)) return true
  if (word.endsWith('ies') && nouns.includes(`${word.slice(0, -3)}y`)) return true
  if (word.endsWith('s') && nouns.includes(word.slice(0, -1))) return true
  return word.endsWith('es') && nouns.includes(word.slice(0, -2))
}

/** Pronouns and nouns that point back: it, they, this, these colleges, such platforms. */
function isAnaphor(chunk: NounChunk): boolean {
  return chunk.pronoun
    ? /^(?:it|they|this|these|those|both)$/u.test(chunk.words[0]!)
    : /^(?:this|these|those|such|its|their)$/u.test(chunk.words[0]!)
}
