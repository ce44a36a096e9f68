/** Who a verb's subject is: told by its form, by what stands before it and by the verb before. */
import type { Chunk, VerbChunk } from './chunks.ts'
import type { Bond, Clauses, Frame, State } from './frames.ts'
import type { Phrase } from './phrases.ts'
import { CAUSATIVES } from './words.ts'

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
        return { subject: previous.subject, bond: 'controlled' }
      return { subject: state.subject, bond: 'own' }
    }
    if (before?.kind === 'and' && state.relative) return { subject: state.relative, bond: 'antecedent' }
    return {
      subject: own,
      bond: before?.kind === 'comma' && previous?.clause !== state.clause ? 'own' : state.subject ? 'shared' : 'inherited',
    }
  }
  if (before?.kind === 'sub' && verb.form === 'infinitive') return { subject: null, bond: 'own' }
  if (before === undefined || before.kind === 'stop' || (before.kind === 'sub' && !own)) return { subject: null, bond: 'fronted' }
  if (verb.form === 'infinitive') {
    if (state.relative) return { subject: state.relative, bond: 'antecedent' }
    return own ? { subject: own, bond } : { subject: null, bond: 'fronted' }
  }
  if (before.kind === 'noun') {
    if (verb.form === 'gerund' && previous?.object && previous.object.to === i && isRole(previous))
      return { subject: previous.subject, bond: 'controlled' }
    return { subject: lastPart(state.last), bond: 'antecedent' }
  }
  if (before.kind === 'and' && previous && previous.verb.form !== 'finite') return { subject: previous.subject, bond: previous.bond }
  if (verb.form === 'participle' && before.kind === 'comma' && state.last && previous?.object === state.last)
    return { subject: lastPart(state.last), bond: 'antecedent' }
  return own ? { subject: own, bond } : { subject: null, bond: 'fronted' }
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
