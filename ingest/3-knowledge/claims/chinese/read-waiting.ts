/** What one clause leaves open for the subject of the next: 随着A的发展，B更加迫切; 作为B的基础，A. */
import type { Mention } from '../../../extraction.ts'
import type { Carried, Say } from './carried.ts'
import type { Clause, Word } from './clause.ts'
import { chineseCues } from './lexicon.ts'
import { readBeing } from './read-being.ts'
import { subjectBefore } from './sides.ts'

/** What the clause before left open, for this one's subject. */
export function readWaiting({ offset }: Clause, { waiting }: Carried, own: readonly Mention[], say: Say): void {
  if (!waiting || own.length === 0) return
  const { cue, side, mentions, word } = waiting
  const shift = waiting.offset - offset
  const there = { ...word, start: word.start + shift, end: word.end + shift }
  const [acting, acted] = side === 'acting' ? [mentions, own] : [own, mentions]
  say(cue, there, { sides: [...acting], factors: [] }, acted)
}

/** 随着A的发展，B更加迫切. */
export function readAlong({ items, offset }: Clause, means: Mention[]): Carried['waiting'] {
  const cue = chineseCues.find(({ kind }) => kind === 'adverbial')
  const word = items.find((item): item is Word => item.kind === 'preposition' && item.text === '随着')
  return cue && word && means.length > 0 ? { cue, side: 'acting', mentions: means, word, offset } : undefined
}

/** A作为B的基础; also 作为B的基础，A. */
export function readAs(clause: Clause, say: Say): Carried['waiting'] {
  const at = clause.items.findIndex((item) => item.kind === 'preposition' && item.text === '作为')
  const being = at < 0 ? null : readBeing(clause, at)
  if (!being) return undefined
  const word = clause.items[at] as Word
  const subject = subjectBefore(clause.items, at)
  if (subject.length === 0) return { cue: being.cue, side: 'acted', mentions: being.acted, word, offset: clause.offset }
  say(being.cue, word, { sides: subject, factors: [] }, being.acted)
  return undefined
}
