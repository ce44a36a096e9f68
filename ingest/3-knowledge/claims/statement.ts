/** A statement: that one mention acts on another, as a clause reader of any language hands it on. */
import type { Mention, Span } from '../../extraction.ts'
import type { Cue } from '../cues.ts'

/** What the reader saw that tells how sure the statement is; each has a weight in `confidence.ts`. */
export type Factor =
  | 'shared'
  | 'controlled'
  | 'fronted'
  | 'antecedent'
  | 'inherited'
  | 'anaphor'
  | 'anaphorByNoun'
  | 'subjectPost'
  | 'objectPost'
  | 'subjectExample'
  | 'objectExample'
  /** It hangs on a noun that is another thing: a graph of A. */
  | 'inside'
  | 'subjectListed'
  | 'objectListed'
  | 'means'
  | 'passive'
  | 'nominal'
  | 'role'
  | 'infinitive'
  | 'mutual'
  /** It stands before a noun that is no concept. */
  | 'modifier'

export interface Statement {
  subject: Mention
  object: Mention
  cue: Cue
  span: Span
  negated: boolean
  hedged: boolean
  modal: string | null
  factors: Factor[]
}

/** A subject that stands elsewhere: "it", "these colleges"; resolved by what the paragraph said before. */
interface Anaphor {
  words: readonly string[]
  span: Span
  /** The concept that its own noun names: in "these workers" any workers, where "skilled weavers" may be meant. */
  own?: string
}

export type Resolve = (anaphor: Anaphor) => { mention: Mention; byNoun: boolean } | null

export interface SentenceReading {
  statements: Statement[]
  /** The subject of the sentence's main clause, for those that come after it. */
  topic: Mention[]
}
