/**
 * What an English sentence claims: its clauses, read through the cue table.
 *
 * A cue names the place of its two sides (subject, object, after a preposition, by an agent); each construction looks in
 * its places. A new way of saying things is a new construction in the list.
 */
import type { Mention } from '../../../extraction.ts'
import type { Resolve, SentenceReading } from '../statement.ts'
import { readAccordance } from './constructions/accordance.ts'
import { readBetween } from './constructions/between.ts'
import { readCircumstances } from './constructions/circumstances.ts'
import { readMutual } from './constructions/mutual.ts'
import { readNominals } from './constructions/nominals.ts'
import { readPurposes } from './constructions/purposes.ts'
import { readRoles } from './constructions/roles.ts'
import { readVerbs } from './constructions/verbs.ts'
import { Sentence } from './sentence.ts'
import { HEDGING_PHRASES, SAYING } from './words.ts'

const constructions: readonly ((sentence: Sentence) => void)[] = [
  readVerbs,
  readRoles,
  readMutual,
  readBetween,
  readAccordance,
  readNominals,
  readPurposes,
  readCircumstances,
]

/** Reads one sentence; `source` begins at `offset` of the document, mentions are sorted and don't overlap. */
export function readEnglish(source: string, offset: number, mentions: readonly Mention[], resolve: Resolve): SentenceReading {
  const sentence = new Sentence(source, offset, mentions, resolve)
  for (const read of constructions) read(sentence)
  const { statements } = sentence
  if (HEDGING_PHRASES.test(source)) for (const statement of statements) statement.hedged = true
  return { statements, topic: topicOf(sentence) }
}

/** The subject of the main clause: what the next sentence's "it" may stand for. */
function topicOf(sentence: Sentence): Mention[] {
  const main = sentence.clauses.frames.find(
    (frame) => frame.verb.form === 'finite' && frame.subject && frame.bond !== 'antecedent' && !SAYING.has(frame.verb.lemma),
  )
  if (main) return sentence.sidesOf(main.subject, 'own', null).map((side) => side.mention)
  const first = sentence.chunks[0]
  return first?.kind === 'noun' ? first.mentions.slice(-1) : []
}
