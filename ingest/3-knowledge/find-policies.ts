/**
 * Policies: documents and programmes by name, and what is proposed to governments, associations and colleges as a rule,
 * an incentive, a standard or a public platform. What stands under a heading of safeguards protects the paper's pathways.
 */
import type { Reading } from '../document.ts'
import type { Pathway, Policy } from '../extraction.ts'
import { spansAcross } from '../spans-within.ts'
import { inflections } from './claims/english/inflect.ts'
import { closestTo } from './systems/closest-to.ts'
import { APPARATUS_HEADING, SAFEGUARD_HEADING } from './systems/cue-words.ts'
import { conceptsActedOn } from './systems/find-actor.ts'
import { nameOf, withoutLeadIn } from './systems/name-of.ts'
import { CHANGING_VERBS, GIVEN, GOVERNMENT_MEANS, MEANS, NAMED_POLICY, POLICY_HEAD } from './systems/policy-words.ts'
import type { Statement } from './systems/statement.ts'
import { findHeaded } from './systems/to-statements.ts'

/** Verbs of changing what there is, by their participles. */
const CHANGED = new Map(
  CHANGING_VERBS.flatMap((verb) =>
    [...inflections(verb)].flatMap(([form, kinds]) => (kinds.includes('en') ? [[form, verb] as const] : [])),
  ),
)

/** The policies of a paper; each named one once, at its first mention. */
export function findPolicies(
  reading: Pick<Reading, 'sections' | 'citations'>,
  statements: readonly Statement[],
  pathways: readonly Pathway[],
): Policy[] {
  const toPolicy = (statement: Statement, kind: Policy['kind'], name: string): Policy => ({
    name,
    kind,
    actor: kind === 'named' ? null : toActor(statement.actor, `${name} ${statement.text}`),
    safeguards: conceptsActedOn(statement),
    cites: citesOf(reading, statement),
    evidence: statement.evidence,
  })
  const safeguards = findHeaded(reading, statements, (parent) => SAFEGUARD_HEADING.test(parent)).map(({ title, own }) => ({
    ...toPolicy(closestTo(title, own), 'proposed', title),
    pathways: pathways.flatMap(({ direction }, i) => (direction === 'none' ? [] : [i])),
  }))
  const headed = new Set(safeguards.map(({ evidence }) => evidence.start))
  const seen = new Set<string>()
  const said = statements.flatMap((statement): Policy[] => {
    const named = findNamed(statement.text).filter((name) => {
      const key = name.toLowerCase()
      return !seen.has(key) && seen.add(key)
    })
    if (named.length > 0) return named.map((name) => toPolicy(statement, 'named', name))
    const proposed = headed.has(statement.evidence.start) ? null : findProposed(statement)
    return proposed ? [toPolicy(statement, 'proposed', proposed)] : []
  })
  return [...safeguards, ...said]
}

function findNamed(text: string): string[] {
  return [...text.matchAll(NAMED_POLICY)].map((match) =>
    Object.values(match.groups!)
      .find((name) => name !== undefined)!
      .replace(/^The /u, '')
      .trim(),
  )
}

/** A measure whose object is a means of policy, or that the government is to take. */
function findProposed(statement: Statement): string | null {
  if (statement.headings.some((heading) => APPARATUS_HEADING.test(heading))) return null
  const groups = GIVEN.exec(statement.text)?.groups
  const given = groups?.thing ?? groups?.means
  if (given && POLICY_HEAD.test(given)) return nameOf(withoutLeadIn(given))
  const measure = statement.measures.find((one) => POLICY_HEAD.test(nameOf(one).replace(MEANS, '')) || statement.actor === 'government')
  return measure ? nameOf(toActive(measure)) : null
}

/** `laws to be strengthened` → `strengthen laws`; `laws to be passed` → `laws`: what is new is named by itself. */
function toActive(measure: string): string {
  const passive = /^(?<thing>.+?) to be (?:\p{L}+ly )?(?<verb>\p{L}+)/iu.exec(measure)?.groups
  if (!passive) return measure
  const verb = CHANGED.get(passive.verb!.toLowerCase())
  return verb
    ? `${verb} ${passive.thing!.replace(/^(?:The|An?|Both)\b/u, (word) => word.toLowerCase())}`
    : measure.replace(/ to be .*$/u, '')
}

/** Governments give what only they can give; students and teachers take no policy. */
function toActor(actor: string | null, text: string): string | null {
  if (actor === 'government' || actor === 'industry association') return actor
  if (GOVERNMENT_MEANS.test(text)) return 'government'
  return actor === 'student' || actor === 'teacher' ? null : actor
}

function citesOf({ citations }: Pick<Reading, 'citations'>, { evidence }: Statement): number[] {
  return [
    ...new Set(
      spansAcross(citations, evidence)
        .filter(({ span }) => span.start >= evidence.start && span.end <= evidence.end)
        .flatMap((citation) => citation.references),
    ),
  ]
}
