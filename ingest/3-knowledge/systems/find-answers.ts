/**
 * Which strategies answer which difficulties. Three kinds of proof, the surest first: one sentence says both ("to tackle
 * A, B should …"); a section of difficulties is answered by a section of measures, each headed difficulty by the headed
 * measures most like it; else both use the same rare words. The graph shows the link, the sentences let one judge.
 */
import type { Reading } from '../../document.ts'
import type { Challenge, Strategy } from '../../extraction.ts'
import { CHALLENGE_CUE, CHALLENGE_HEADING, MEASURE_HEADING, OVERCOME } from './cue-words.ts'
import { contentWords } from './name-of.ts'
import type { Statement } from './statement.ts'
import { findParents } from './to-statements.ts'

/** At most this many strategies are said to answer a difficulty. */
const MOST_ANSWERS = 4
/** And so many of one heading. */
const MOST_OF_A_HEADING = 3
/** Each difficulty is compared with each strategy: no paper has as many of either. */
const MOST_COMPARED = 1000
/** Of the weight of a difficulty's words, so much must be shared. */
const LEAST_LIKENESS = 0.45
/** A difficulty of one common word would be answered by all: as if it weighed so much at least. */
const LEAST_WEIGHT = 4
/** How much is wrong tells nothing of what is. */
const DEGREE = /\b(?:slow|pace|depth|level|degree|poor|low|high|structur\w+|still|often|many)\b/giu
const AIMED = /^(?:to|in order to|in response to|facing|given|addressing)\b|^(?:针对|为了?|面对)/iu

/** The difficulties with their answers. */
export function findAnswers(
  reading: Pick<Reading, 'sections'>,
  statements: readonly Statement[],
  challenges: readonly Challenge[],
  strategies: readonly Strategy[],
): Challenge[] {
  const weigh = toWeights(statements)
  const able = strategies.slice(0, MOST_COMPARED)
  const names = able.map(({ name }) => contentWords(name))
  const at = new Map(statements.map((statement) => [statement.evidence.start, statement]))
  const headingOf = (start: number) => at.get(start)?.headings[0] ?? ''
  const words = able.map(({ name, evidence }) => contentWords(`${name} ${evidence.quote} ${headingOf(evidence.start)}`))
  const answers = findHeadedAnswers(reading, statements, challenges, strategies, weigh)
  return challenges.map((challenge, c) => {
    if (c >= MOST_COMPARED) return challenge
    const wanted = contentWords(challenge.name.replace(CHALLENGE_CUE, ' ').replace(DEGREE, ' '))
    const whole = sum(wanted, weigh)
    const overlap = (theirs: Set<string>) =>
      sum(
        [...wanted].filter((word) => theirs.has(word)),
        weigh,
      ) / Math.max(whole, LEAST_WEIGHT)
    const found = able.map((strategy, i) => {
      if (strategy.evidence.start === challenge.evidence.start)
        return { i, likeness: AIMED.test(challenge.evidence.quote) || OVERCOME.test(challenge.evidence.quote) ? 2 : 0 }
      const headed = answers.get(c)?.has(i) ? 1 : 0
      const named = overlap(names[i]!)
      return {
        i,
        likeness: headed + overlap(words[i]!) + named / 2,
      }
    })
    return {
      ...challenge,
      addressedBy: spread(
        found.filter((answer) => answer.likeness >= LEAST_LIKENESS).sort((a, b) => b.likeness - a.likeness || a.i - b.i),
        ({ i }) => (answers.get(c)?.has(i) ? headingOf(able[i]!.evidence.start) : ''),
      )
        .slice(0, answers.has(c) ? 3 * MOST_ANSWERS : MOST_ANSWERS)
        .map((answer) => answer.i)
        .sort((a, b) => a - b),
    }
  })
}

/** The first few under each heading, so that a heading of many measures leaves room for the others; all where there is none. */
function spread<T>(sorted: readonly T[], headingOf: (item: T) => string): T[] {
  const counts = new Map<string, number>()
  return sorted.filter((item) => {
    const heading = headingOf(item)
    const before = counts.get(heading) ?? 0
    counts.set(heading, before + 1)
    return heading === '' || before < MOST_OF_A_HEADING
  })
}

/** For each difficulty that heads a section, the strategies under the one or two headings of measures most like it. */
function findHeadedAnswers(
  { sections }: Pick<Reading, 'sections'>,
  statements: readonly Statement[],
  challenges: readonly Challenge[],
  strategies: readonly Strategy[],
  weigh: (word: string) => number,
): Map<number, Set<number>> {
  const parents = findParents({ sections })
  const under = (cue: RegExp, not: RegExp) =>
    sections.flatMap((_, i) => {
      const parent = parents[i] == null ? null : sections[parents[i]]!.title
      return parent !== null && cue.test(parent) && !not.test(parent) ? [i] : []
    })
  const texts = new Map<number, string[]>()
  for (const { section, text } of statements)
    if (section !== null)
      texts
        .set(section, texts.get(section) ?? [])
        .get(section)!
        .push(text)
  const wordsOf = (i: number) => contentWords(`${sections[i]!.title} ${(texts.get(i) ?? []).join(' ')}`)
  const difficulties = under(CHALLENGE_HEADING, /^$/u)
  const measures = under(MEASURE_HEADING, CHALLENGE_HEADING).filter((i) => difficulties.length > 0 && i > difficulties.at(-1)!)
  const wordsOfMeasures = measures.map(wordsOf)
  const likeness = difficulties.map((d) => {
    const wanted = wordsOf(d)
    return wordsOfMeasures.map((theirs) => {
      return (
        sum(
          [...wanted].filter((word) => theirs.has(word)),
          weigh,
        ) / Math.sqrt(Math.max(1, theirs.size))
      )
    })
  })
  const most = measures.map((_, m) => likeness.reduce((best, row) => Math.max(best, row[m]!), 0))
  return new Map(
    difficulties.flatMap((d, row) => {
      const c = challenges.findIndex((challenge) => challenge.name === sections[d]!.title)
      if (c < 0) return []
      // its own two best, and those whose best it is: no measure is left without the difficulty that it answers
      const best = [...likeness[row]!.keys()].sort((a, b) => likeness[row]![b]! - likeness[row]![a]!).slice(0, 2)
      const own = measures.filter((_, m) => best.includes(m) || most[m]! <= likeness[row]![m]!)
      const answering = strategies.flatMap((strategy, i) =>
        own.some((m) => strategy.evidence.start >= sections[m]!.span.start && strategy.evidence.end <= sections[m]!.span.end) ? [i] : [],
      )
      return [[c, new Set(answering)] as const]
    }),
  )
}

/** Rare words weigh more: the logarithm of how few statements have one. */
function toWeights(statements: readonly Statement[]): (word: string) => number {
  const counts = new Map<string, number>()
  for (const { text } of statements) for (const word of contentWords(text)) counts.set(word, (counts.get(word) ?? 0) + 1)
  return (word) => Math.max(0.2, Math.log((statements.length + 1) / (counts.get(word) ?? 1)))
}

function sum(words: Iterable<string>, weigh: (word: string) => number): number {
  let total = 0
  for (const word of words) total += weigh(word)
  return total
}
