/**
 * Pathways, mechanisms, models and frameworks, with their direction and their steps in order.
 *
 * Papers of this kind say them by their headings (a heading whose subheadings are the steps) or in sentences (a framework
 * "A – B – C", aspects after a colon, a cycle that closes). Both ways have a file in `pathways/`.
 */
import type { Reading } from '../document.ts'
import type { Chain, Mention, Pathway } from '../extraction.ts'
import type { Vocabulary } from '../vocabulary.ts'
import { fromHeadings } from './pathways/from-headings.ts'
import { fromSentences } from './pathways/from-sentences.ts'
import { CYCLE_KIND } from './pathways/system-words.ts'
import type { Statement } from './systems/to-statements.ts'

/** The pathways of a paper in reading order; a system that is told twice is one, from where it is told first or best. */
export function findPathways(
  reading: Reading,
  statements: readonly Statement[],
  mentions: readonly Mention[],
  chains: readonly Chain[],
  vocabulary: Vocabulary,
): Pathway[] {
  const told = [...fromHeadings(reading, statements, mentions, vocabulary), ...fromSentences(reading, statements, chains, vocabulary)]
  return told
    .filter((pathway, i) => toKey(pathway.name).length > 3 && !told.some((other, j) => isSame(pathway, other, j < i)))
    .sort((a, b) => a.evidence.start - b.evidence.start)
}

/** Whether `other` tells what `pathway` does, earlier or with steps of its own words. */
function isSame(pathway: Pathway, other: Pathway, earlier: boolean): boolean {
  if (pathway === other) return false
  if (isGuessed(other) && !isGuessed(pathway)) return false
  const [steps, others] = [toKey(stepsOf(pathway)), toKey(stepsOf(other))]
  if (earlier && (toKey(pathway.name) === toKey(other.name) || steps === others)) return true
  if (earlier && !pathway.steps[0]!.span && !other.steps[0]!.span && (others.includes(steps) || steps.includes(others))) return true
  const kind = CYCLE_KIND.exec(pathway.name)?.[0].toLowerCase()
  if (!kind || CYCLE_KIND.exec(other.name)?.[0].toLowerCase() !== kind) return false
  // the rounds of a cycle that only sentences tell are a guess: better words for one of its kind win
  const guessed = isGuessed(pathway)
  return guessed && (!isGuessed(other) || earlier)
}

function isGuessed({ name, steps }: Pathway): boolean {
  return steps.every((step) => step.span) && /^(?:virtuous|upward|dynamic|feedback|spiral|closed|良|螺|闭)/iu.test(name)
}

function stepsOf({ steps }: Pathway): string {
  return steps.map((step) => step.name).join('>')
}

function toKey(text: string): string {
  return text.toLowerCase().replace(/[^\p{L}\p{N}]+/gu, '')
}
