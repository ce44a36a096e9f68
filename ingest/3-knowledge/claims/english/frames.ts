/** What clauses are made of: verbs with their subjects and objects, and what is carried along while reading them. */
import type { VerbChunk } from './chunks.ts'
import type { Phrase } from './phrases.ts'

/** How the subject was found; the surest first. */
export type Bond = 'own' | 'shared' | 'controlled' | 'fronted' | 'antecedent' | 'inherited'

export interface Frame {
  verb: VerbChunk
  /** Chunk index of the verb. */
  at: number
  subject: Phrase | null
  bond: Bond
  object: Phrase | null
  /** "demands that A places on B": the phrase that the clause hangs on, when it has a subject of its own. */
  gap: Phrase | null
  /** "through A": what it is done by, in the same clause. */
  means: Phrase | null
  /** Of the verb itself or of the verb that governs it. */
  modal: string | null
  hedged: boolean
  clause: number
}

/** "As a pillar of B, A …", "A, the home of B, …": a phrase that says what the subject is. */
export interface Role {
  /** The preposition that leads to it; null for an apposition. */
  prep: string | null
  subject: Phrase | null
  phrase: Phrase
  bond: Bond
  clause: number
}

export interface Clauses {
  frames: Frame[]
  roles: Role[]
  phrases: Phrase[]
  /** By clause: "through A". */
  means: Map<number, Phrase>
}

/** What is carried along from chunk to chunk. */
export interface State {
  subject: Phrase | null
  bond: Bond
  outer: Phrase | null
  relative: Phrase | null
  last: Phrase | null
  means: Phrase | null
  /** The object of a verb of use, the means of the infinitives and gerunds after it. */
  used: Phrase | null
  clause: number
  modal: string | null
  hedged: boolean
  waiting: (Frame | Role)[]
}
