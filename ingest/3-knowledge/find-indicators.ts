/**
 * What an evaluation measures, as a paper proposes or tells it: each thing measured, by which index, system or mechanism,
 * who is to act on it and what follows ("indicators such as A and B in the mill's exit mechanism, so that C").
 * What nothing of the kind measures is a paper's own method, and left out.
 */
import type { Indicator, Mention } from '../extraction.ts'
import { APPARATUS_HEADING, FUTURE_WORK } from './systems/cue-words.ts'
import { CONSEQUENCES, INDICATOR_CUES, SCHEMES } from './systems/indicator-words.ts'
import { nameOf, splitList, withoutLeadIn } from './systems/name-of.ts'
import type { Statement } from './systems/statement.ts'

/** "Results such as A and B", "the index, covering A and B": only A and B are measured. */
const GENERAL = /^.*?(?:\bsuch as|\bincluding|\bnamely|, covering) /iu
/** No name begins so. */
const FINITE = /^(?:is|are|has|have|can|will|should|be)\b/iu
/** Where a list of what is measured ends and the sentence goes on. */
const GOES_ON =
  /, (?=(?:thereby|thus|so|which|that|with|drawing|to|ensur|form|motivat|guid|provid|enabl|help|allow|avoid)\w*\b|(?:and )?(?:is|are|has|have|can|should|will)\b|and (?:form|ensur|provid)\w*\b)/iu

/** The indicators of a paper in reading order; the same one is told once for each scheme. */
export function findIndicators(statements: readonly Statement[]): Indicator[] {
  const found = new Map<string, Indicator>()
  for (const statement of statements) {
    if (FUTURE_WORK.test(statement.text) || statement.headings.some((heading) => APPARATUS_HEADING.test(heading))) continue
    const scheme = findScheme(statement.text)
    if (scheme === null) continue
    for (const name of findMeasured(statement.text)) {
      const key = `${scheme}\n${name}`.toLowerCase()
      if (found.has(key)) continue
      found.set(key, {
        name,
        scheme,
        consequence: firstMatch(CONSEQUENCES, statement.text),
        actor: statement.actor,
        about: conceptsNamed(name, statement),
        evidence: statement.evidence,
      })
    }
  }
  return [...found.values()]
}

function findMeasured(text: string): string[] {
  const said = firstMatch(INDICATOR_CUES, text)
  if (said === null) return []
  return splitList(withoutLeadIn(said).replace(GENERAL, '').split(GOES_ON, 1)[0]!)
    .map(nameOf)
    .filter((name) => name.length > 1 && !FINITE.test(name))
}

function findScheme(text: string): string | null {
  return firstMatch(SCHEMES, text)?.replace(/^"|,?"$/gu, '') ?? null
}

/** The named group of the first pattern that matches. */
function firstMatch(patterns: readonly RegExp[], text: string): string | null {
  for (const pattern of patterns) {
    const said = pattern.exec(text)?.groups?.said?.trim()
    if (said) return said
  }
  return null
}

/** The concepts that the name itself prints. */
function conceptsNamed(name: string, { mentions, evidence }: Statement): string[] {
  const wanted = name.toLowerCase()
  const printed = ({ start, end }: Mention) => evidence.quote.slice(start - evidence.start, end - evidence.start).replace(/\s+/gu, ' ')
  return [...new Set(mentions.filter((mention) => wanted.includes(printed(mention).toLowerCase())).map(({ concept }) => concept))]
}
