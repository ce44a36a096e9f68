/**
 * What a paper proposes to do: recommendations ("colleges should …"), imperatives without a subject, gerund subjects
 * ("Improving … is a key path"), and the measures that stand as headings under a heading of measures.
 */
import type { Reading } from '../document.ts'
import type { Strategy } from '../extraction.ts'
import {
  ACTORS,
  APPARATUS_HEADING,
  CHALLENGE_HEADING,
  GERUND_MEASURE,
  IMPERATIVE,
  IMPERATIVE_ZH,
  MEASURE_HEADING,
  RECOMMENDATION,
} from './systems/cue-words.ts'
import { contentWords, nameOf } from './systems/name-of.ts'
import { findParents, type Statement } from './systems/to-statements.ts'

/** The strategies of a paper in reading order; a sentence gives one. */
export function findStrategies(reading: Pick<Reading, 'sections'>, statements: readonly Statement[]): Strategy[] {
  const said = statements.flatMap((statement): Strategy[] => {
    if (statement.headings.some((heading) => APPARATUS_HEADING.test(heading))) return []
    const verb = findMeasure(statement)
    return verb
      ? [{ name: capitalize(nameOf(verb)), about: statement.concepts, actor: findActor(statement), evidence: statement.evidence }]
      : []
  })
  return [...said, ...findHeadedStrategies(reading, statements, said)].filter((strategy) => strategy.name.length > 3)
}

/** The words that say what is to be done, or null where nothing is recommended. */
export function findMeasure(statement: Statement): string | null {
  const { text, headings } = statement
  const recommended = RECOMMENDATION.exec(text)?.groups
  const modal = recommended?.verb ?? recommended?.verbZh
  if (modal) return modal.replace(/^be (?=\w+ed\b)/iu, `${subjectOf(text)} to be `).trim()
  if (!headings.some((heading) => MEASURE_HEADING.test(heading)) || headings.some((heading) => CHALLENGE_HEADING.test(heading))) return null
  const groups = (GERUND_MEASURE.exec(text) ?? IMPERATIVE.exec(text) ?? IMPERATIVE_ZH.exec(text))?.groups
  return groups?.verb ?? null
}

/** What stands before the modal verb, shortened: the thing that "should be established". */
function subjectOf(text: string): string {
  const before = text.slice(0, RECOMMENDATION.exec(text)?.index ?? 0)
  return before.split(/[,;:]/u).at(-1)!.trim().split(' ').slice(-8).join(' ')
}

/** Who is to act: named before the modal verb or as the agent, else by the nearest heading that names one. */
export function findActor({ text, headings }: Statement): string | null {
  const before = text.slice(0, RECOMMENDATION.exec(text)?.index ?? 0)
  const agent = /\bby (?:the )?(?<agent>[^,.;]{3,40})/iu.exec(text)?.groups?.agent ?? ''
  for (const place of [before, agent, ...headings]) {
    const actor = ACTORS.find(({ words }) => words.test(place))
    if (actor) return actor.actor
  }
  return null
}

/** Headings of measures whose own sentences name no measure: the sentence nearest to the heading stands for it. */
function findHeadedStrategies(
  { sections }: Pick<Reading, 'sections'>,
  statements: readonly Statement[],
  said: readonly Strategy[],
): Strategy[] {
  const parents = findParents({ sections })
  return sections.flatMap((section, i): Strategy[] => {
    const parent = parents[i]
    if (parent === null || parent === undefined || !MEASURE_HEADING.test(sections[parent]!.title)) return []
    if (CHALLENGE_HEADING.test(sections[parent]!.title) || APPARATUS_HEADING.test(section.title)) return []
    const own = statements.filter((statement) => statement.section === i)
    if (own.length === 0 || own.some((statement) => said.some((strategy) => strategy.evidence.start === statement.evidence.start)))
      return []
    const nearest = closestTo(section.title, own)
    return [{ name: section.title, about: nearest.concepts, actor: findActor(nearest), evidence: nearest.evidence }]
  })
}

/** The statement that shares most words with a title; the first of equals. */
export function closestTo(title: string, statements: readonly Statement[]): Statement {
  const words = contentWords(title)
  const shared = statements.map((statement) => [...contentWords(statement.text)].filter((word) => words.has(word)).length)
  return statements[shared.indexOf(Math.max(...shared))]!
}

function capitalize(name: string): string {
  return name.charAt(0).toUpperCase() + name.slice(1)
}
