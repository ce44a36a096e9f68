/** Pathways whose steps are the subheadings or the counted sentences under a heading. */
import type { Reading } from '../../document.ts'
import type { Mention, Pathway } from '../../extraction.ts'
import { spansWithin } from '../../spans-within.ts'
import type { Vocabulary } from '../../vocabulary.ts'
import { closestTo } from '../systems/closest-to.ts'
import { APPARATUS_HEADING, CHALLENGE_HEADING, SAFEGUARD_HEADING, SYSTEM_HEADING } from '../systems/cue-words.ts'
import type { Statement } from '../systems/statement.ts'
import { findChildren } from '../systems/to-statements.ts'
import { directed } from './directed.ts'
import { conceptsOfHeading, findCounted, type Step, toHeadedStep, toStep } from './to-step.ts'

/** A heading that tells a course of events even where neither subheadings nor ordinals cut it into steps. */
const COURSE_HEADING =
  /\b(?:spiral|cycles?|loops?|mutual|reinforcement|models?)\b|\b(?:promotes?|drives?|empowers?|supports)\b|螺旋|循环|互动|模式|驱动/iu
/** What is said about a system is none. */
const ABOUT_SYSTEM = /(?:特征|分析|概述|现状|状况|综述|比较|经验|进展|意义|背景|问题|要求|需求|理论及发展)$/u
/** So many sentences of a course of events are its steps at the most. */
const MOST_STEPS = 8

/** One pathway a heading that tells one. */
export function fromHeadings(
  reading: Reading,
  statements: readonly Statement[],
  mentions: readonly Mention[],
  vocabulary: Vocabulary,
): Pathway[] {
  const byPlace = statements.map((statement) => ({ ...statement.evidence, statement }))
  return reading.sections.flatMap((section, index): Pathway[] => {
    const { title } = section
    if (
      !SYSTEM_HEADING.test(title) ||
      [APPARATUS_HEADING, CHALLENGE_HEADING, SAFEGUARD_HEADING, ABOUT_SYSTEM].some((other) => other.test(title))
    )
      return []
    const children = partsUnder(reading, index)
    const own = statements.filter((statement) => statement.section === index)
    const under = own.length > 0 ? own : spansWithin(byPlace, section.span).map(({ statement }) => statement)
    const headed = children.length > 1 ? children.map((child) => toHeadedStep(reading, child, statements, mentions)) : []
    const steps = headed.length > 0 ? headed : findSteps(title, own)
    if (steps.length < 2 || under.length === 0) return []
    const evidence = closestTo(title, under).evidence
    return [
      {
        name: title,
        ...directed(title, conceptsOfHeading(reading, index, mentions), vocabulary),
        section: section.number ?? title,
        steps,
        evidence,
      },
    ]
  })
}

/** The subheadings; for one that only tells about the heading (its features, an analysis) those below it. */
function partsUnder(reading: Reading, section: number): number[] {
  return findChildren(reading, section).flatMap((child) =>
    ABOUT_SYSTEM.test(reading.sections[child]!.title) ? findChildren(reading, child) : [child],
  )
}

/** Sentences that count themselves, else (for a course of events) the sentences that join concepts. */
function findSteps(title: string, own: readonly Statement[]): Step[] {
  const counted = findCounted(own)
  if (counted.length > 1) return counted.map(toStep)
  if (!COURSE_HEADING.test(title)) return []
  return own
    .filter((statement) => statement.concepts.length > 1)
    .slice(0, MOST_STEPS)
    .map(toStep)
}
