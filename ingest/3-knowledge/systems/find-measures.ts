/** What a sentence recommends: after a modal verb, as an imperative or a gerund, in a list of several. */
import { APPARATUS_HEADING, CHALLENGE_HEADING, CONCLUSION_HEADING, FUTURE_WORK, MEASURE_HEADING } from './cue-words.ts'
import { subjectOf } from './find-actor.ts'
import {
  BY_DOING,
  CALLED_CARRIER,
  CALLED_FOR,
  CALLED_MEANS,
  COUNTED_ZH,
  DEED,
  EFFECT,
  GERUND_ESSENTIAL,
  GERUND_MEASURE,
  IMPERATIVE,
  IMPERATIVE_ZH,
  LISTED_ZH,
  MEASURE_START,
  ONLY_BY,
  OPINION,
  PROPOSED_ZH,
  RECOMMENDATION,
  REQUIRED,
} from './measure-words.ts'
import { nameOf, splitList } from './name-of.ts'
import type { Sentence } from './statement.ts'

/** The measures that a sentence recommends, in order; none under headings of methods and the like. */
export function findMeasures(sentence: Sentence): string[] {
  const { text, headings } = sentence
  if (headings.some((heading) => APPARATUS_HEADING.test(heading)) || OPINION.test(text) || FUTURE_WORK.test(text)) return []
  const listed = findListedZh(text)
  if (listed.length > 0) return listed
  const item = sentence.announced ? COUNTED_ZH.exec(text)?.groups?.item : undefined
  if (item && MEASURE_START.test(item)) return [item]
  const modal = findRecommended(text)
  if (modal) return splitMeasures(modal)
  const called = firstOf([GERUND_ESSENTIAL, CALLED_FOR, REQUIRED, ONLY_BY], text)
  if (called) return [called]
  const deed = DEED.exec(text)?.groups
  if (deed) return [deed.verb ?? `${deed.thing} to be ${deed.done}`]
  if (headings.some((heading) => CHALLENGE_HEADING.test(heading))) return []
  if (headings.some((heading) => CONCLUSION_HEADING.test(heading))) return [firstOf([CALLED_MEANS], text)].filter((one) => one !== null)
  if (!headings.some((heading) => MEASURE_HEADING.test(heading))) return []
  const told = firstOf([GERUND_MEASURE, IMPERATIVE, BY_DOING, CALLED_MEANS, CALLED_CARRIER, IMPERATIVE_ZH], text)
  return told ? splitMeasures(told) : []
}

function firstOf(forms: readonly RegExp[], text: string): string | null {
  for (const form of forms) {
    const verb = form.exec(text)?.groups?.verb
    if (verb) return verb
  }
  return null
}

function findRecommended(text: string): string | null {
  const found = RECOMMENDATION.exec(text)
  const verb = found?.groups?.verb ?? found?.groups?.verbZh
  if (!found || !verb || EFFECT.test(text) || /\b(?:how|whether) [^,.;]{0,60}$/iu.test(weak(found[0]) ? text.slice(0, found.index) : ''))
    return null
  const passive = /^be (?!able\b|to\b|an?\b|the\b)(?:\w+ly )?(?=\w+(?:ed|en|lt|de|ne|up|in|ut|wn)\b|set\b|put\b|built\b|led\b)/iu.exec(verb)
  if (!passive) return verb.replace(/^be to /iu, '').trim()
  const thing = nameOf(subjectOf(text, found.index).replace(/^(?:and|also|but)\s/iu, ''))
  return thing ? `${thing} to ${verb}`.trim() : null
}

/** `could` and `would` recommend less surely than `should`. */
function weak(modal: string): boolean {
  return /^(?:could|would)\b/iu.test(modal)
}

/** `strengthen A, deepen B, and accelerate C` are three measures. */
function splitMeasures(text: string): string[] {
  const parts = text.replace(/\.$/u, '').split(/[,，;；]\s*(?:and\s+)?(?:\w+ly )?/u)
  const measures = parts.filter((part) => MEASURE_START.test(part))
  return measures.length > 2 && measures.length === parts.length ? measures : [text]
}

/** 提出组建甲、鼓励乙等对策；…提出丙; 举措包括甲；乙 */
function findListedZh(text: string): string[] {
  const listed = LISTED_ZH.exec(text)?.groups?.list
  if (listed) return splitList(listed)
  if (!/(?:对策|措施|建议|举措)/u.test(text)) return []
  return [...text.matchAll(PROPOSED_ZH)].flatMap((match) =>
    splitList(match.groups!.list!.replace(/等?\p{Script=Han}{0,4}(?:对策|措施|建议|举措)$/u, '')),
  )
}
