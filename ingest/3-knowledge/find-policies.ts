/**
 * Policies: documents and programmes by name, and what is proposed to governments, associations and colleges as a rule,
 * an incentive, a standard or a public platform. What stands under a heading of safeguards protects the paper's pathways.
 */
import type { Reading } from '../document.ts'
import type { Pathway, Policy } from '../extraction.ts'
import { closestTo, findActor, findMeasure } from './find-strategies.ts'
import { APPARATUS_HEADING, NAMED_POLICY, POLICY_HEAD, SAFEGUARD_HEADING } from './systems/cue-words.ts'
import { nameOf } from './systems/name-of.ts'
import { findChildren, type Statement } from './systems/to-statements.ts'

/** The policies of a paper in reading order. */
export function findPolicies(
  reading: Pick<Reading, 'sections' | 'citations'>,
  statements: readonly Statement[],
  pathways: readonly Pathway[],
): Policy[] {
  const safeguards = findSafeguards(reading, statements, pathways)
  const said = statements.flatMap((statement): Policy[] => {
    const common = {
      safeguards: statement.concepts,
      actor: findActor(statement),
      cites: citesOf(reading, statement),
      evidence: statement.evidence,
    }
    const named = [...statement.text.matchAll(NAMED_POLICY)].map(
      (match) => Object.values(match.groups!).find((name) => name !== undefined)!,
    )
    const policies: Policy[] = [...new Set(named)].map((name) => ({ name, kind: 'named', ...common }))
    const measure = statement.headings.some((heading) => APPARATUS_HEADING.test(heading)) ? null : findMeasure(statement)
    if (policies.length === 0 && measure && POLICY_HEAD.test(measure))
      policies.push({ name: nameOf(measure.replace(/ to be \w+.*$/u, '')), kind: 'proposed', ...common })
    return policies
  })
  return [
    ...safeguards,
    ...said.filter((policy) => !safeguards.some((other) => other.evidence.start === policy.evidence.start && policy.kind === 'proposed')),
  ]
}

/** Each heading under a heading of safeguards is one, and protects what the paper's pathways connect. */
function findSafeguards(
  reading: Pick<Reading, 'sections' | 'citations'>,
  statements: readonly Statement[],
  pathways: readonly Pathway[],
): Policy[] {
  const protectedOnes = pathways.flatMap((pathway, i) => (pathway.direction === 'none' || SAFEGUARD_HEADING.test(pathway.name) ? [] : [i]))
  return reading.sections.flatMap((section, i) =>
    SAFEGUARD_HEADING.test(section.title)
      ? findChildren(reading, i).flatMap((child): Policy[] => {
          const own = statements.filter((statement) => statement.section === child)
          if (own.length === 0) return []
          const statement = closestTo(reading.sections[child]!.title, own)
          return [
            {
              name: reading.sections[child]!.title,
              kind: 'proposed',
              actor: findActor(statement),
              safeguards: statement.concepts,
              pathways: protectedOnes,
              cites: citesOf(reading, statement),
              evidence: statement.evidence,
            },
          ]
        })
      : [],
  )
}

function citesOf({ citations }: Pick<Reading, 'citations'>, { evidence }: Statement): number[] {
  return [
    ...new Set(
      citations.filter(({ span }) => span.start >= evidence.start && span.end <= evidence.end).flatMap((citation) => citation.references),
    ),
  ]
}
