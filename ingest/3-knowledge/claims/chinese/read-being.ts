/** What a thing is said to be: A是B的基础, A作为B的基础. */
import type { Mention } from '../../../extraction.ts'
import type { Cue } from '../../cues.ts'
import type { Clause, Group, Word } from './clause.ts'
import { BEINGS, cuesOf } from './lexicon.ts'

/** A mention as the clause prints it. */
export function nameIn(clause: Clause, mention: Mention): string {
  return clause.text.slice(mention.start - clause.offset, mention.end - clause.offset)
}

/** The heads of a group; of B的重要力量, where the head is what B has, B. */
function headsBut(clause: Clause, { heads, modifier }: Group, nouns: readonly string[]): Mention[] {
  return heads.flatMap((head) => (nouns.some((noun) => nameIn(clause, head).endsWith(noun)) ? (modifier ?? []) : head))
}

/** A是B的基础; also A作为B的基础. */
export function readBeing(clause: Clause, i: number): { cue: Cue; acted: Mention[] } | null {
  const word = clause.items[i] as Word
  if (!BEINGS.has(word.text)) return null
  const rest = clause.text.slice(word.end)
  for (const cue of cuesOf(word.text, 'being')) {
    const noun = cue.nouns!.find((n) => rest.trimEnd().endsWith(n) || rest.includes(`的${n}`))
    if (!noun) continue
    const acted = clause.items.slice(i + 1).flatMap((item) => (item.kind === 'group' ? headsBut(clause, item, [noun]) : []))
    if (acted.length > 0) return { cue, acted }
  }
  return null
}
