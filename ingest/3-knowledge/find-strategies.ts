/**
 * What a paper proposes to do: recommendations ("colleges should …"), imperatives without a subject, gerund subjects
 * ("Improving … is a key path"), and the measures that stand as headings under a heading of measures.
 */
import type { Reading } from '../document.ts'
import type { Strategy } from '../extraction.ts'
import { closestTo } from './systems/closest-to.ts'
import { conceptsIn } from './systems/concepts-in.ts'
import { APPARATUS_HEADING, CHALLENGE_HEADING, MEASURE_HEADING } from './systems/cue-words.ts'
import { conceptsActedOn } from './systems/find-actor.ts'
import { nameOf } from './systems/name-of.ts'
import type { Statement } from './systems/statement.ts'
import { toActive } from './systems/to-active.ts'
import { findHeaded } from './systems/to-statements.ts'

/** The strategies of a paper in reading order; a sentence that lists several gives each. */
export function findStrategies(reading: Pick<Reading, 'sections'>, statements: readonly Statement[]): Strategy[] {
  const said = statements.flatMap(toStrategies)
  const starts = new Set(said.map(({ evidence }) => evidence.start))
  const headed = findHeaded(reading, statements, isMeasure).flatMap(({ title, own }): Strategy[] => {
    if (own.some((statement) => starts.has(statement.evidence.start))) return []
    const statement = closestTo(title, own)
    return [{ name: title, about: conceptsActedOn(statement), actor: statement.actor, evidence: statement.evidence }]
  })
  return [...said, ...headed]
}

/** A strategy a measure of the sentence, about what the measure itself names. */
function toStrategies(statement: Statement): Strategy[] {
  const about = conceptsActedOn(statement)
  const byName = new Map(statement.measures.map((measure) => [toName(measure), measure]))
  return [...byName]
    .filter(([name]) => isName(name))
    .map(([name, measure]) => {
      const own = conceptsIn(measure, statement).filter((concept) => about.includes(concept))
      return { name, about: own.length > 0 ? own : about, actor: statement.actor, evidence: statement.evidence }
    })
}

function toName(measure: string): string {
  return capitalize(nameOf(toActive(measure)).replace(/^(?:the|an?) /iu, ''))
}

/** A verb alone, or "be set up", names no measure. */
function isName(name: string): boolean {
  return (name.match(/\p{Script=Han}/gu)?.length ?? 0) > 3 || (name.split(' ').length > 1 && !/^(?:to )?be \w+$/iu.test(name))
}

/** Headings under a heading of measures. */
function isMeasure(parent: string, title: string): boolean {
  return MEASURE_HEADING.test(parent) && !CHALLENGE_HEADING.test(parent) && !APPARATUS_HEADING.test(title)
}

function capitalize(name: string): string {
  return name.charAt(0).toUpperCase() + name.slice(1)
}
