/** Names for systems from the words that put them forward. */
import { nameOf, withoutLeadIn } from '../systems/name-of.ts'

/** Before a system's name these end what isn't part of it. */
const NOT_IN_NAME =
  /[,;:]$|^(?:the|an?|its|this|that|these|of|in|on|by|as|to|into|for|from|with|through|along|is|are|be|has|have|forming|creating|building|builds?|forms?|constitutes?|proposes?|constructs?|establish(?:es|ing)?|follows?|should|must|four|three|five|two|key)$/iu

/** `three dimensional`, its hyphen lost, is one word of the name. */
const COUNT = /^(?:two|three|four|five)$/iu
const COUNTED = /^(?:dimensional|tiere?d?|levele?d?|layere?d?|staged?|step|pronged|fold|part(?:y|ite)?)$/iu

/** `on this basis it builds a closed-loop feedback system` → `closed-loop feedback system`. */
export function toSystemName(text: string): string {
  const [head, ...rest] = text.trim().split(/ (?=of )/u)
  const words = head!.split(/\s+/u)
  const before = words.slice(0, -1).findLastIndex((word) => NOT_IN_NAME.test(word))
  const whole = COUNT.test(words[before] ?? '') && COUNTED.test(words[before + 1]!)
  return nameOf([words.slice(whole ? before : before + 1).join(' '), ...rest].join(' '))
}

/** `dynamic mechanism` could be any: its first purpose goes with it. */
export function toPurposedName(text: string, purpose: string): string {
  const name = toSystemName(text)
  return name.split(' ').length > 2 ? name : nameOf(`${name} to ${purpose}`)
}

/** Who puts forward is no part of the name: `this paper proposes three lines` → `three lines`. */
const PRESENTER =
  /^(?:to [^,]{3,60}, )?(?:we|it|they|(?:this|the|our) (?:paper|study|article|research|author)s?)\s+(?:\p{L}+ly )?(?:advances?|proposes?|presents?|puts? forward|builds?|constructs?|identif(?:y|ies)|offers?|establish(?:es)?|forms?|has|have|takes?)\s+/iu
const ENCOMPASSING =
  /\s+(?:encompass(?:es)?|compris(?:es|e)|includes?|covers?|contains?|has|have|involves?) (?:\w+ )?(?:\w+ )?(?:aspects|dimensions|parts|steps|stages|levels)$/iu

/** A whole clause as a name: `A empowers B along three pathways`; where only the number is said, with the parts. */
export function toClauseName(text: string, parts: readonly string[]): string {
  const name = nameOf(withoutLeadIn(text).replace(PRESENTER, '').replace(ENCOMPASSING, ''))
    .replace(/^(?:the|an?|it (?:forms|builds))\s+/iu, '')
    .trim()
  return name.split(' ').length > 2 || !/s$/u.test(name) ? name : `${name}: ${parts.join(', ').split(' ').slice(0, 12).join(' ')}`
}
