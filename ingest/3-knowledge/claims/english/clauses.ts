/**
 * Clauses: which phrase is whose subject and object.
 *
 * One pass from left to right. A finite verb takes the phrase before it; verbs joined by "and" or a comma share it;
 * infinitives and gerunds are controlled by it; relative clauses and reduced ones take what they hang on; what stands in
 * front of its subject ("By building A, B …", "Driven by A, B …", "As a pillar of A, B …") waits for it.
 */
import type { Chunk, NounChunk, VerbChunk } from './chunks.ts'
import type { Clauses, Frame, Role, State } from './frames.ts'
import { type Phrase, readPhrase } from './phrases.ts'
import { isPrevented, relativeBefore, subjectOf } from './subjects.ts'
import { CAUSATIVES, SAYING, USING } from './words.ts'

/** Prepositions that may begin a clause. */
const CONJUNCTIVE = new Set(['as', 'since', 'until', 'before', 'after', 'like'])
/** Prepositions whose phrase may say what drives or frames the clause. */
const ROLE_PREPOSITIONS = new Set(['under', 'with'])
/** Verbs whose prepositional object is what they work by. */
const TAKING_PART = new Set(['engage', 'participate', 'rely', 'draw', 'cooperate', 'invest', 'focus'])

/** Reads the clauses of a sentence's chunks. */
export function readClauses(chunks: readonly Chunk[]): Clauses {
  const found: Clauses = { frames: [], roles: [], phrases: [], means: new Map() }
  const state: State = {
    subject: null,
    bond: 'own',
    outer: null,
    relative: null,
    last: null,
    means: null,
    used: null,
    clause: 0,
    modal: null,
    hedged: false,
    waiting: [],
  }
  let i = 0
  while (i < chunks.length) {
    const chunk = chunks[i]!
    if (chunk.kind === 'noun') i = readNounAt(chunks, i, state, found)
    else if (chunk.kind === 'verb') i = readVerbAt(chunks, i, state, found)
    else if (chunk.kind === 'prep') i = readPrepositionAt(chunks, i, state, found)
    else {
      if (chunk.kind === 'stop' || chunk.kind === 'sub') startClause(state, chunks[i - 1])
      else if (chunk.kind === 'comma') state.relative = null
      i++
    }
  }
  // what is done by means of something, said after it
  for (const frame of found.frames) frame.means ??= found.means.get(frame.clause) ?? null
  return found
}

function startClause(state: State, before: Chunk | undefined): void {
  const told = before?.kind === 'verb' && SAYING.has(before.lemma)
  state.outer = told ? null : (state.subject ?? state.outer)
  state.subject = null
  state.relative = null
  state.means = null
  state.used = null
  state.modal = null
  state.hedged = false
  state.clause++
}

function readNounAt(chunks: readonly Chunk[], i: number, state: State, found: Clauses): number {
  const phrase = readPhrase(chunks, i)!
  found.phrases.push(phrase)
  const before = chunks[i - 1]
  const next = chunks[phrase.to]
  if (next?.kind === 'verb' && next.form === 'finite' && !isInversion(chunks, phrase.to)) {
    if (before?.kind === 'verb' && before.form === 'gerund')
      state.waiting = state.waiting.filter((w) => !('verb' in w && w.verb === before))
    if (before?.kind === 'comma' && state.subject && isApposition(chunks, phrase))
      found.roles.push({ prep: null, subject: state.subject, phrase, bond: 'own', clause: state.clause })
    else takeSubject(state, phrase, before?.kind === 'rel')
  } else if (!state.subject && before?.kind !== 'rel') {
    state.subject = phrase
    state.bond = 'own'
  } else if (before?.kind === 'comma' && state.subject && next?.kind === 'comma') {
    found.roles.push({ prep: null, subject: state.last ?? state.subject, phrase, bond: 'own', clause: state.clause })
  }
  state.last = phrase
  return phrase.to
}

/** ", the home of B," begins with an article and stands alone. */
function isApposition(chunks: readonly Chunk[], phrase: Phrase): boolean {
  return phrase.parts.length === 1 && chunks[phrase.to]?.kind === 'comma'
}

function takeSubject(state: State, phrase: Phrase, insideRelative: boolean): void {
  if (insideRelative) {
    state.relative = phrase
    return
  }
  state.subject = phrase
  state.bond = 'own'
  state.relative = null
  endWait(state, phrase)
}

function endWait(state: State, subject: Phrase): void {
  for (const waiting of state.waiting) {
    waiting.subject = subject
    waiting.bond = 'fronted'
  }
  state.waiting = []
}

function readVerbAt(chunks: readonly Chunk[], i: number, state: State, found: Clauses): number {
  const verb = chunks[i] as VerbChunk
  if (isInversion(chunks, i)) {
    state.means ??= state.used
    state.subject = null
    state.relative = null
    return i + 1
  }
  const frame: Frame = {
    verb: isPrevented(chunks, i, found.frames.at(-1)) ? { ...verb, negated: !verb.negated } : verb,
    at: i,
    ...subjectOf(chunks, i, state, found),
    object: null,
    gap: null,
    means: state.means ?? (takesUsed(chunks, i, found) ? state.used : null),
    modal: verb.modal ?? (verb.form === 'finite' && !sharesVerb(chunks, i) ? null : state.modal),
    hedged: verb.hedged || (verb.form !== 'finite' && state.hedged),
    clause: state.clause,
  }
  if (verb.form === 'finite') {
    if (frame.subject && frame.subject === state.subject) endWait(state, frame.subject)
    state.modal = frame.modal ?? (verb.lemma === 'need' || verb.lemma === 'require' ? 'should' : null)
    state.hedged = verb.hedged || verb.lemma === 'help'
    const gapAt = chunks[i - 1]?.kind === 'noun' ? relativeBefore(chunks, i) : -1
    if (gapAt >= 0) frame.gap = found.phrases.findLast((p) => p.to <= gapAt) ?? null
  }
  found.frames.push(frame)
  if (!frame.subject && frame.bond === 'fronted') state.waiting.push(frame)
  const next = chunks[i + 1]
  if (next?.kind !== 'noun') return i + 1
  const object = readPhrase(chunks, i + 1)!
  const follower = chunks[object.to]
  const restrictive =
    chunks[i - 1]?.kind === 'noun' && (verb.form === 'infinitive' || (frame.bond === 'antecedent' && verb.form === 'gerund'))
  if (
    follower?.kind === 'verb' &&
    follower.form === 'finite' &&
    !isInversion(chunks, object.to) &&
    !CAUSATIVES.has(verb.lemma) &&
    !restrictive
  )
    return i + 1
  found.phrases.push(object)
  frame.object = object
  state.last = object
  readInside(chunks, object, frame, found)
  if (USING.has(verb.lemma) && !verb.passive && hasMention(object)) state.used = object
  else if (verb.form === 'finite') state.used = null
  return object.to
}

/** "Only by building A can we do B": the subject follows the modal, and what stands before is what it is done by. */
function isInversion(chunks: readonly Chunk[], i: number): boolean {
  const verb = chunks[i]
  return verb?.kind === 'verb' && verb.main.tag === 'modal' && chunks[i + 1]?.kind === 'noun'
}

/** "uses A to do B", "uses A, doing B"; not "using A, doing B, and doing C". */
function takesUsed(chunks: readonly Chunk[], i: number, found: Clauses): boolean {
  const verb = chunks[i] as VerbChunk
  if (verb.form === 'infinitive') return true
  return verb.form === 'gerund' && chunks[i - 1]?.kind === 'comma' && found.frames.at(-1)?.verb.form !== 'gerund'
}

function sharesVerb(chunks: readonly Chunk[], i: number): boolean {
  return chunks[i - 1]?.kind === 'and' || chunks[i - 1]?.kind === 'comma'
}

function readPrepositionAt(chunks: readonly Chunk[], i: number, state: State, found: Clauses): number {
  const { word } = chunks[i] as { word: string }
  if (chunks[i + 1]?.kind !== 'noun') return i + 1
  const phrase = readPhrase(chunks, i + 1)!
  const next = chunks[phrase.to]
  const trails = chunks[i - 1]?.kind === 'verb' && (chunks[i - 1] as VerbChunk).form === 'participle'
  if (
    next?.kind === 'verb' &&
    next.form === 'finite' &&
    !isInversion(chunks, phrase.to) &&
    !trails &&
    (!state.subject || CONJUNCTIVE.has(word))
  ) {
    // "as A advances": a clause of its own
    startClause(state, undefined)
    return i + 1
  }
  found.phrases.push(phrase)
  const previous = found.frames.at(-1)
  if (previous?.at === i - 1 && TAKING_PART.has(previous.verb.lemma)) state.used = phrase
  if (ROLE_PREPOSITIONS.has(word) || (word === 'as' && previous?.at !== i - 1)) {
    const role: Role = { prep: word, subject: state.subject, phrase, bond: state.subject ? 'own' : 'fronted', clause: state.clause }
    found.roles.push(role)
    if (!role.subject) state.waiting.push(role)
  }
  if (
    (word === 'through' || word === 'via' || (word === 'by' && !(previous?.at === i - 1 && previous.verb.passive))) &&
    hasMention(phrase)
  ) {
    state.means = phrase
    found.means.set(state.clause, phrase)
  }
  if (previous && previous.clause === state.clause && state.means === phrase) previous.means ??= phrase
  state.last = phrase
  if (previous && previous.clause === state.clause) readInside(chunks, phrase, previous, found)
  return phrase.to
}

/** Gerunds that a phrase passed over ("support for renewing B") are verbs too, of the same subject. */
function readInside(chunks: readonly Chunk[], phrase: Phrase, frame: Frame, found: Clauses): void {
  for (let at = phrase.from; at < phrase.to; at++) {
    const verb = chunks[at]!
    if (verb.kind !== 'verb' || verb.form !== 'gerund') continue
    const object = readPhrase(chunks, at + 1)
    const owner = ownerOf(chunks, phrase, at)
    found.frames.push({
      ...frame,
      ...(owner ? { subject: owner } : {}),
      verb,
      at,
      bond: frame.bond === 'own' || frame.bond === 'shared' ? 'controlled' : frame.bond,
      object,
      gap: null,
      means: null,
    })
  }
}

/** "the effect of A on renewing B": A renews. */
function ownerOf(chunks: readonly Chunk[], phrase: Phrase, gerundAt: number): Phrase | null {
  const prep = chunks[gerundAt - 1]
  if (prep?.kind !== 'prep' || (prep.word !== 'on' && prep.word !== 'in')) return null
  const noun = chunks[gerundAt - 2]
  const part = phrase.parts.find((p) => p.posts.some((post) => post.prep === 'of' && post.noun === noun && post.noun.mentions.length > 0))
  return part ? { parts: [{ head: noun as NounChunk, posts: [], examples: [] }], from: gerundAt - 2, to: gerundAt - 1 } : null
}

function hasMention(phrase: Phrase): boolean {
  return phrase.parts.some(
    (part) => part.head.mentions.length > 0 || part.posts.some((post: { noun: NounChunk }) => post.noun.mentions.length > 0),
  )
}
