/**
 * Policies: documents and programmes by name, and what is proposed to governments, associations and colleges as a rule,
 * an incentive, a standard or a public platform. What stands under a heading of safeguards protects the paper's main pathways.
 */
import type { Reading } from '../document.ts'
import type { Pathway, Policy } from '../extraction.ts'
import { spansAcross } from '../spans-within.ts'
import { closestTo } from './systems/closest-to.ts'
import { APPARATUS_HEADING, SAFEGUARD_HEADING } from './systems/cue-words.ts'
import { conceptsActedOn } from './systems/find-actor.ts'
import { MEASURE_START } from './systems/measure-words.ts'
import { nameOf, withoutLeadIn } from './systems/name-of.ts'
import {
  GIVEN,
  GOVERNMENT_MEANS,
  IN_FORCE,
  MAKING_VERB,
  MEANS,
  NAMED_POLICY,
  POLICY_HEAD,
  PROVISION,
  TO_BE_MADE,
} from './systems/policy-words.ts'
import type { Statement } from './systems/statement.ts'
import { toActive, toNewThing } from './systems/to-active.ts'
import { findHeaded } from './systems/to-statements.ts'

const MOST_OF_A_SENTENCE = 3

/** The policies of a paper; each named one once, at its first mention. */
export function findPolicies(
  reading: Pick<Reading, 'sections' | 'citations'>,
  statements: readonly Statement[],
  pathways: readonly Pathway[],
): Policy[] {
  const toPolicy = (statement: Statement, kind: Policy['kind'], name: string): Policy => ({
    name,
    kind,
    actor: kind === 'named' ? null : toActor(statement.actor, name),
    safeguards: conceptsActedOn(statement),
    cites: citesOf(reading, statement),
    evidence: statement.evidence,
  })
  const main = findMain(reading, pathways)
  const safeguards = findHeaded(reading, statements, (parent) => SAFEGUARD_HEADING.test(parent)).map(({ title, own }) => ({
    ...toPolicy(closestTo(title, own), 'proposed', title),
    pathways: main,
  }))
  const headed = new Set(safeguards.map(({ evidence }) => evidence.start))
  const seen = new Set<string>()
  const isNew = (name: string) => {
    const key = name
      .toLowerCase()
      .replace(/[\s"-]+/gu, ' ')
      .replace(/(?:ies|y|s)$/u, '')
    return !seen.has(key) && seen.add(key)
  }
  const said = statements.flatMap((statement): Policy[] => {
    const named = findNamed(statement.text).filter(isNew)
    const proposed = headed.has(statement.evidence.start) ? [] : findProposed(statement)
    return [
      ...named.map((name) => toPolicy(statement, isToBe(name, statement) ? 'proposed' : 'named', name)),
      ...proposed
        .filter((name) => isNew(name) && !named.some((other) => name.includes(other) || other.includes(name)))
        .map((name) => toPolicy(statement, 'proposed', name)),
    ]
  })
  return [...safeguards, ...said]
}

/** Indexes of the pathways that a paper is about: those with a heading of their own and the loops; where there is none, all that lead somewhere. */
function findMain({ sections }: Pick<Reading, 'sections'>, pathways: readonly Pathway[]): number[] {
  const titles = new Set(sections.map(({ title }) => title))
  const leading = pathways.flatMap(({ name, direction }, i) =>
    direction === 'none' ? [] : [{ i, isMain: direction === 'both' || titles.has(name) }],
  )
  const main = leading.filter(({ isMain }) => isMain)
  return (main.length > 0 ? main : leading).map(({ i }) => i)
}

function findNamed(text: string): string[] {
  const titled = [...text.matchAll(NAMED_POLICY)].map((match) => Object.values(match.groups!).find((name) => name !== undefined)!)
  const inForce = IN_FORCE.exec(text)?.groups?.name
  return [...titled, ...(inForce ? [withoutLeadIn(inForce)] : [])].map((name) =>
    capitalize(
      name
        .replace(/^(?:The|relevant|these) /iu, '')
        .replace(/^([^"]*)"([^"]*)$/u, '$1$2')
        .trim(),
    ),
  )
}

/** Whether the sentence recommends to bring about what it names: `Introducing a "Mill Index" …`. */
function isToBe(name: string, { text, measures }: Statement): boolean {
  return measures.some((measure) => measure.includes(name)) && TO_BE_MADE.test(text.slice(0, text.indexOf(name)).replace(/"$/u, ''))
}

function capitalize(name: string): string {
  return name.charAt(0).toUpperCase() + name.slice(1)
}

/** Measures whose object is a means of policy, else what the government is to do; no paper proposes many in one sentence. */
function findProposed(statement: Statement): string[] {
  if (statement.headings.some((heading) => APPARATUS_HEADING.test(heading))) return []
  const groups = GIVEN.exec(statement.text)?.groups
  const given = groups?.thing ?? groups?.means
  if (given && POLICY_HEAD.test(given)) return [toName(withoutLeadIn(given))]
  const parts = statement.measures.flatMap(toParts)
  const measures = parts.filter((part) => POLICY_HEAD.test(firstClause(part).replace(MEANS, '')))
  if (measures.length > 0) return measures.slice(0, MOST_OF_A_SENTENCE).map(toName)
  if (statement.actor === 'government' && parts.length > 0) return [toName(parts[0]!)]
  const provision = statement.headings.some((heading) => SAFEGUARD_HEADING.test(heading))
    ? PROVISION.exec(statement.text)?.groups?.name
    : null
  return provision ? [toName(provision)] : []
}

/** `refine A; draft B` are two where each begins with its own verb. */
function toParts(measure: string): string[] {
  const parts: string[] = []
  for (const piece of measure.split(/(?<=[,;]) /u)) {
    const part = piece.replace(/^and /iu, '')
    const own = parts.length === 0 || (MEASURE_START.test(part) && !/ing$/iu.test(part.split(' ', 1)[0]!))
    if (own) parts.push(part)
    else parts.push(`${parts.pop()} ${piece}`)
  }
  return parts.map((part) => part.replace(/[,;]$/u, ''))
}

function firstClause(part: string): string {
  return part.split(/[,;:]|, which /u, 1)[0]!
}

/** What is new is named by itself (`draft a mill law` → `Mill law`), what changes by what is done to it. */
function toName(measure: string): string {
  const made = toNewThing(measure)
  const name = nameOf(made && POLICY_HEAD.test(made) ? made : toActive(measure))
  const bare = name.replace(MAKING_VERB, '')
  return capitalize((POLICY_HEAD.test(bare.split(' into ', 1)[0]!) ? bare : name).replace(/^(?:the|an?) /iu, ''))
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
