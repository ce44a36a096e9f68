/**
 * The difficulties that a paper states, and which of its strategies answer them.
 *
 * A list after "challenges remain, including …" gives one a part. A strategy answers a difficulty when both are about
 * the same rare concepts and use the same words: the graph shows the link, the sentences on both sides let one judge.
 */
import type { Reading } from '../document.ts'
import type { Challenge, Strategy } from '../extraction.ts'
import { closestTo } from './find-strategies.ts'
import { APPARATUS_HEADING, CHALLENGE_CUE, CHALLENGE_HEADING, CHALLENGE_LIST, OVERCOMING, RECOMMENDATION } from './systems/cue-words.ts'
import { contentWords, nameOf, splitList } from './systems/name-of.ts'
import { findParents, type Statement } from './systems/to-statements.ts'

/** At most this many strategies are said to answer a difficulty. */
const MOST_ANSWERS = 3
/** Shared words and concepts over the shorter side's, below which two are not about the same. */
const LEAST_LIKENESS = 0.3

/** The difficulties in reading order. */
export function findChallenges(
  reading: Pick<Reading, 'sections'>,
  statements: readonly Statement[],
  strategies: readonly Strategy[],
): Challenge[] {
  const found = statements.flatMap((statement): Challenge[] => {
    if (statement.headings.some((heading) => APPARATUS_HEADING.test(heading))) return []
    return findNames(statement).map((name) => ({ name, about: statement.concepts, addressedBy: [], evidence: statement.evidence }))
  })
  const headed = findHeadedChallenges(reading, statements)
  const all = [...headed, ...found.filter((challenge) => !headed.some((other) => other.evidence.start === challenge.evidence.start))]
  const common = countConcepts(statements)
  return all
    .sort((a, b) => a.evidence.start - b.evidence.start)
    .map((challenge) => ({ ...challenge, addressedBy: findAnswers(challenge, strategies, common) }))
}

function findNames({ text, headings }: Statement): string[] {
  const list = CHALLENGE_LIST.exec(text)?.groups
  const parts = splitList(list?.list ?? list?.listZh ?? '').filter((part) => part.split(' ').length > 1 || /\p{Script=Han}{4}/u.test(part))
  if (parts.length > 1) return parts
  const cues = [...text.matchAll(CHALLENGE_CUE)].filter((cue) => !OVERCOMING.test(text.slice(0, cue.index)))
  const underHeading = headings.some((heading) => CHALLENGE_HEADING.test(heading))
  if (cues.length === 0 || (RECOMMENDATION.test(text) && !underHeading)) return []
  const clause = text.split(/[;；]/u).find((part) => part.includes(cues[0]![0])) ?? text
  const phrase = clause.split(/,\s|，/u).find((part) => part.includes(cues[0]![0])) ?? clause
  return [nameOf(phrase.replace(/^(?:yet|however|but|nevertheless|meanwhile|although|and|while)\b,?\s*/iu, ''))]
}

/** Headings under a heading of difficulties. */
function findHeadedChallenges({ sections }: Pick<Reading, 'sections'>, statements: readonly Statement[]): Challenge[] {
  const parents = findParents({ sections })
  return sections.flatMap((section, i): Challenge[] => {
    const parent = parents[i]
    if (parent === null || parent === undefined || !CHALLENGE_HEADING.test(sections[parent]!.title)) return []
    const own = statements.filter((statement) => statement.section === i)
    if (own.length === 0) return []
    const { concepts, evidence } = closestTo(section.title, own)
    return [{ name: section.title, about: concepts, addressedBy: [], evidence }]
  })
}

/** In how many statements each concept stands: common ones prove no kinship. */
function countConcepts(statements: readonly Statement[]): Map<string, number> {
  const counts = new Map<string, number>()
  for (const { concepts } of statements) for (const concept of concepts) counts.set(concept, (counts.get(concept) ?? 0) + 1)
  return counts
}

function findAnswers(challenge: Challenge, strategies: readonly Strategy[], common: Map<string, number>): number[] {
  const words = contentWords(`${challenge.name} ${challenge.evidence.quote}`)
  return strategies
    .map((strategy, i) => ({
      i,
      likeness: strategy.evidence.start === challenge.evidence.start ? 0 : likeness(words, challenge, strategy, common),
    }))
    .filter((answer) => answer.likeness >= LEAST_LIKENESS)
    .sort((a, b) => b.likeness - a.likeness || a.i - b.i)
    .slice(0, MOST_ANSWERS)
    .map((answer) => answer.i)
    .sort((a, b) => a - b)
}

function likeness(words: Set<string>, challenge: Challenge, strategy: Strategy, common: Map<string, number>): number {
  const theirs = contentWords(`${strategy.name} ${strategy.evidence.quote}`)
  const shared = [...words].filter((word) => theirs.has(word)).length / Math.max(6, Math.min(words.size, theirs.size))
  const rare = challenge.about
    .filter((concept) => strategy.about.includes(concept))
    .reduce((sum, concept) => sum + 1 / Math.sqrt(common.get(concept) ?? 1), 0)
  return shared + 0.3 * Math.min(1, rare)
}
