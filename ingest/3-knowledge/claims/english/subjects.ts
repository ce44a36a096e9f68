/** Who a verb's subject is: told by its form, by what stands before it and by the verb before. */
import type { Chunk, NounChunk, VerbChunk } from './chunks.ts'
import type { Bond, Clauses, Frame, State } from './frames.ts'
import { ends, type Phrase } from './phrases.ts'
import { ASKING, CAUSATIVES, SAYING } from './words.ts'

/** Nouns that an infinitive unfolds: what their owner is able or meant to do. */
const ABILITY =
  /^(?:abilit(?:y|ies)|capacit(?:y|ies)|capabilit(?:y|ies)|power|potential|effort|mission|role|function|responsibility|willingness|motivation|impetus|need|force)s?$/u

/** Verbs that lend themselves to an infinitive right after them. */
const CATENATIVE = new Set(['need', 'continue', 'begin', 'start', 'strive', 'come', 'serve', 'help', 'have', 'tend'])
const PREVENTING = new Set(['prevent', 'keep', 'stop', 'hinder', 'discourage', 'save', 'protect', 'prohibit'])
const ABLE = /^(?:able|ability|capacity|capability|power|potential|responsibility|duty|mission)$/u

/** The subject of the verb at chunk `i`; null with the bond `fronted` waits for the subject to come. */
export function subjectOf(chunks: readonly Chunk[], i: number, state: State, found: Clauses): { subject: Phrase | null; bond: Bond } {
  const verb = chunks[i] as VerbChunk
  const before = chunks[i - 1]
  const previous = found.frames.at(-1)
  const own = state.subject ?? state.outer
  const bond: Bond = state.subject ? 'controlled' : 'inherited'
  if (verb.form === 'finite') {
    if (before?.kind === 'rel') {
      state.relative = lastPart(state.last)
      return { subject: state.relative, bond: 'antecedent' }
    }
    if (before?.kind === 'noun') {
      if (state.relative && relativeBefore(chunks, i) >= 0) return { subject: state.relative, bond: 'own' }
      if (previous && previous.object?.to === i && CAUSATIVES.has(previous.verb.lemma))
        return ends(previous.object).length > 0
          ? { subject: previous.object, bond: 'own' }
          : { subject: previous.subject, bond: 'controlled' }
      return { subject: state.subject, bond: 'own' }
    }
    if (before?.kind === 'and' && state.relative) return { subject: state.relative, bond: 'antecedent' }
    if (previous && sharesInfinitive(verb, before, previous)) return { subject: previous.subject, bond: 'shared' }
    return {
      subject: own,
      bond: before?.kind === 'comma' && previous?.clause !== state.clause ? 'own' : state.subject ? 'shared' : 'inherited',
    }
  }
  if (before?.kind === 'sub' && verb.form === 'infinitive') return { subject: null, bond: 'own' }
  if (isPrevented(chunks, i, previous)) return { subject: previous!.object, bond: 'own' }
  if (verb.form === 'gerund' && isAskedFor(before, previous)) return { subject: null, bond: 'own' }
  // "A works in two ways: driving B, …", "A works well — driving B, …"
  if (before?.kind === 'stop' && /[:—]/u.test(before.word) && own && verb.form === 'gerund') return { subject: own, bond: 'controlled' }
  if (before === undefined || before.kind === 'stop' || (before.kind === 'sub' && !own)) return { subject: null, bond: 'fronted' }
  if (verb.form === 'infinitive') {
    const actor = actorBefore(chunks, i, previous)
    if (actor) return { subject: actor, bond: 'own' }
    if (previous && isAuxiliary(previous, i)) return { subject: previous.subject, bond: previous.bond }
    if (state.relative) return { subject: state.relative, bond: 'antecedent' }
    return own ? { subject: own, bond } : { subject: null, bond: 'fronted' }
  }
  if (before.kind === 'noun') {
    const said = verb.form === 'gerund' && found.frames.findLast((frame) => frame.object?.to === i && isRole(frame))
    if (said) return { subject: said.subject, bond: 'controlled' }
    return { subject: lastPart(state.last), bond: 'antecedent' }
  }
  if (before.kind === 'and' && previous && previous.verb.form !== 'finite') return { subject: previous.subject, bond: previous.bond }
  if (verb.form === 'participle' && before.kind === 'comma' && state.last && previous?.object === state.last)
    return { subject: lastPart(state.last), bond: 'antecedent' }
  if (verb.form === 'gerund' && isStudied(found, state)) return { subject: null, bond: 'own' }
  return own ? { subject: own, bond } : { subject: null, bond: 'fronted' }
}

/** "prevents A from losing B": what A doesn't do. */
export function isPrevented(chunks: readonly Chunk[], i: number, previous: Frame | undefined): boolean {
  const before = chunks[i - 1]
  return before?.kind === 'prep' && before.word === 'from' && previous?.object?.to === i - 1 && PREVENTING.has(previous.verb.lemma)
}

/** Who does the infinitive at `i`, when that is said right before it: "for A to empower B", "requires A to support B", "the ability of A to serve B". */
function actorBefore(chunks: readonly Chunk[], i: number, previous: Frame | undefined): Phrase | null {
  const noun = chunks[i - 1]
  if (noun?.kind !== 'noun') return null
  const prep = chunks[i - 2]
  if (prep?.kind === 'prep' && (prep.word === 'for' || (prep.word === 'of' && isAbility(chunks[i - 3])))) return toPhrase(noun, i - 1)
  if (isAbility(noun) && noun.mentions.length > 0 && noun.words.some((word) => word === "'s" || word === "'")) return toPhrase(noun, i - 1)
  return previous?.object?.to === i && asks(previous) ? previous.object : null
}

/** "needs to do B", "is able to do B": as much A's own verb as "can do B". */
function isAuxiliary({ verb, at, object }: Frame, i: number): boolean {
  if (at === i - 1) return CATENATIVE.has(verb.lemma) && !verb.passive
  const said = object?.to === i && (verb.lemma === 'be' || verb.lemma === 'have') ? object.parts[0]?.head.words.at(-1) : undefined
  return said !== undefined && ABLE.test(said)
}

function asks({ verb }: Frame): boolean {
  return ASKING.has(verb.lemma) || CAUSATIVES.has(verb.lemma)
}

function isAbility(chunk: Chunk | undefined): boolean {
  return chunk?.kind === 'noun' && ABILITY.test(chunk.words.at(-1)!)
}

function toPhrase(noun: NounChunk, at: number): Phrase {
  return { parts: [{ head: noun, posts: [], examples: [] }], from: at, to: at + 1 }
}

/** "The paths of A were examined, stressing B": who examined them stresses. */
function isStudied({ frames }: Clauses, { clause }: State): boolean {
  const main = frames.findLast((frame) => frame.verb.form === 'finite')
  return main !== undefined && main.clause === clause && main.verb.passive && SAYING.has(main.verb.lemma)
}

/** "requires training B, building C": nobody is said to train. */
function isAskedFor(before: Chunk | undefined, previous: Frame | undefined): boolean {
  if (before?.kind === 'verb') return ASKING.has(before.lemma)
  const follows = before?.kind === 'comma' || before?.kind === 'and'
  return follows && previous?.verb.form === 'gerund' && previous.subject === null && previous.bond === 'own'
}

/** "requires A to support B and promote C" */
function sharesInfinitive(verb: VerbChunk, before: Chunk | undefined, previous: Frame): boolean {
  if (before?.kind !== 'and' && before?.kind !== 'comma') return false
  return (
    previous.verb.form === 'infinitive' &&
    previous.bond === 'own' &&
    previous.subject !== null &&
    verb.main.forms?.[0] === 'base' &&
    !verb.modal
  )
}

/** "is the force driving B": what the subject is said to be. */
function isRole(frame: Frame): boolean {
  return /^(?:be|become|remain|serve|act|constitute|form|represent)$/u.test(frame.verb.lemma)
}

function lastPart(phrase: Phrase | null): Phrase | null {
  return phrase && phrase.parts.length > 1 ? { ...phrase, parts: phrase.parts.slice(-1) } : phrase
}

/** Where the relative pronoun stands whose clause the verb at `i` belongs to; -1 without one. */
export function relativeBefore(chunks: readonly Chunk[], i: number): number {
  for (let j = i - 1; j >= 0; j--) {
    if (chunks[j]!.kind === 'rel') return j
    if (chunks[j]!.kind !== 'noun' && chunks[j]!.kind !== 'prep' && chunks[j]!.kind !== 'and') return -1
  }
  return -1
}
