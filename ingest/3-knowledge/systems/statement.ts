/** A sentence of a paper as the finders of systems look at it (made by `to-statements.ts`). */
import type { Evidence, Mention } from '../../extraction.ts'

export interface Sentence {
  /** Blanks collapsed, citation marks left out. */
  text: string
  evidence: Evidence
  /** Index of the innermost section, or null. */
  section: number | null
  /** Titles of the enclosing sections, innermost first. */
  headings: string[]
  paragraph: number
  /** Concept ids in order of appearance, each once. */
  concepts: string[]
  mentions: Mention[]
  /** True for an item of a list that was announced as one of measures. */
  announced: boolean
}

export interface Statement extends Sentence {
  /** Who is to act, as `cue-words.ts` calls them, or null. */
  actor: string | null
  /** What it recommends, in order, each from its verb on. */
  measures: string[]
}
