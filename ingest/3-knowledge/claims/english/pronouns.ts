/** Words that stand for something else, or for nothing. */
import type { NounChunk } from './chunks.ts'

/** What follows an `it` that stands for nothing: it is necessary to. */
export const EXPLETIVE =
  /^(?:(?:can|could|should|must|may|will)? ?(?:be|is|was|becomes?|remains?|seems?) )?(?:not |only |also |even |therefore |thus |still |very |more |\p{L}+ly )*(?:necessary|essential|important|imperative|vital|crucial|critical|urgent|possible|impossible|difficult|easy|easier|clear|evident|worth|advisable|seen|found|said|believed|noted|noteworthy|undeniable|inevitable|obvious|time)\b/u

/** Pronouns and nouns that point back: it, they, this, these colleges, such platforms. */
export function isAnaphor(chunk: NounChunk): boolean {
  return chunk.pronoun
    ? /^(?:it|they|this|these|those|both)$/u.test(chunk.words[0]!)
    : /^(?:this|these|those|such|its|their)$/u.test(chunk.words[0]!)
}

/** it, they */
export function isPersonal({ pronoun, words }: NounChunk): boolean {
  return pronoun && /^(?:it|they)$/u.test(words[0]!)
}
