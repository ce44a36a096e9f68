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
import type { Statement } from './systems/statement.ts'

/** Each is compared with all: no paper tells as many. */
const MOST_TOLD = 1000
/** Steps of so many words are sentences: no part of a name. */
const LONGEST_STEP = 6

/** The pathways of a paper in reading order; a system that is told twice is one, from where it is told first or best. */
export function findPathways(
  reading: Reading,
  statements: readonly Statement[],
  mentions: readonly Mention[],
  chains: readonly Chain[],
  vocabulary: Vocabulary,
): Pathway[] {
  const told = [...fromHeadings(reading, statements, mentions, vocabulary), ...fromSentences(reading, statements, chains, vocabulary)]
    .slice(0, MOST_TOLD)
    .map(toTold)
  return told
    .filter((one, i) => one.name.length > 3 && !told.some((other, j) => isSame(one, other, j < i)))
    .map(({ pathway }) => ({ ...pathway, name: toFullName(pathway) }))
    .sort((a, b) => a.evidence.start - b.evidence.start)
}

/** A name of a word or two could be any pathway's: its steps go with it. */
function toFullName({ name, steps }: Pathway): string {
  const words = name.split(' ').length
  const told = steps.every((step) => !step.span && step.name.split(' ').length < LONGEST_STEP)
  return words < 3 && told && !name.includes(steps[0]!.name) && !/\p{Script=Han}|[-–] /u.test(name)
    ? `${name}: ${steps.map((step) => step.name).join(', ')}`
    : name
}

/** A pathway with what it is compared by. */
interface Told {
  pathway: Pathway
  name: string
  steps: string
  kind: string | undefined
  guessed: boolean
}

function toTold(pathway: Pathway): Told {
  return {
    pathway,
    name: toKey(pathway.name),
    steps: toKey(pathway.steps.map((step) => step.name).join('>')),
    kind: CYCLE_KIND.exec(pathway.name)?.[0].toLowerCase(),
    guessed: isGuessed(pathway),
  }
}

/** Whether `other` tells what `pathway` does, earlier or with steps of its own words. */
function isSame(one: Told, other: Told, earlier: boolean): boolean {
  if (one === other) return false
  if (other.guessed && !one.guessed) return false
  if (earlier && (one.name === other.name || one.steps === other.steps)) return true
  const bare = !one.pathway.steps[0]!.span && !other.pathway.steps[0]!.span
  if (earlier && bare && (other.steps.includes(one.steps) || one.steps.includes(other.steps))) return true
  if (!one.kind || other.kind !== one.kind) return false
  // the rounds of a cycle that only sentences tell are a guess: better words for one of its kind win
  return one.guessed && (!other.guessed || earlier)
}

function isGuessed({ name, steps }: Pathway): boolean {
  return steps.every((step) => step.span) && /^(?:virtuous|upward|dynamic|feedback|spiral|closed|良|螺|闭)/iu.test(name)
}

function toKey(text: string): string {
  return text.toLowerCase().replace(/[^\p{L}\p{N}]+/gu, '')
}
