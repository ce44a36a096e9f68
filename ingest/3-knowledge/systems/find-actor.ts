/**
 * Who is to act: the subject of the modal verb, or the agent of a passive one; where the sentence only says "it" or
 * "they", whoever acted in the sentence before; else who the nearest heading of measures names.
 */
import { ACTORS, MODAL } from './cue-words.ts'
import { DEED } from './measure-words.ts'
import { withoutLeadIn } from './name-of.ts'
import type { Sentence, Statement } from './statement.ts'

const PRONOUN = /^(?:it|they|these institutions)\b/iu
const PASSIVE = /^(?:(?:also|\p{L}+ly) )?(?:be|been) /iu
/** Before an actor's name these make it somebody the sentence is about, not its subject. */
const OBLIQUE =
  /(?:\b(?:of|for|in|by|with|between|among|on|from|to|at|into|toward|towards)(?: (?:the|all|local|these|many|more|higher|modern|traditional))*|对|向|为|使|让|给|与|由)\s*$/iu

/** A mention that is the name of those who act; "vocational education" is also what is acted on. */
const NAMES_ACTOR = new RegExp(`(?:${ACTORS.map(({ words }) => words.source).join('|')})(?<!education|职业教育)$`, 'iu')
/** Right before the agent of a passive verb. */
const AGENT = /\bby (?:the )?$|由$/iu
/** Citation marks and line ends that the text of a statement has lost, its quote not. */
const SLACK = 4
/** No subject of its own, or one that only stands for another: nobody, a pronoun, what a passive verb is done to. */
const EXPLETIVE = /^(?:it|they|there|we|one|this|these|efforts?|(?:the )?(?:focus|emphasis|attention|priority))\b/iu

/** What has one is a clause of its own, no part of a list. */
const FINITE = /\b(?:is|are|was|were|has|have|had|can|will|does|do|should|must)\b/iu

/** The actor of each sentence, or null. */
export function findActors(sentences: readonly Sentence[]): (string | null)[] {
  const actors: (string | null)[] = []
  for (const [i, sentence] of sentences.entries()) {
    const carried = sentences[i - 1]?.paragraph === sentence.paragraph && PRONOUN.test(subjectOf(sentence.text)) ? actors[i - 1]! : null
    actors.push(findActor(sentence) ?? carried ?? (isElsewhere(sentence.text) ? actorOfHeadings(sentence.headings) : null))
  }
  return actors
}

/** The concepts of a statement without the ones that only name who acts: its subject, or the agent of a passive. */
export function conceptsActedOn({ text, evidence, mentions, concepts, actor }: Statement): string[] {
  if (actor === null) return concepts
  const modal = MODAL.exec(text)
  const verb = MODAL.exec(evidence.quote)
  if (!modal || !verb) return concepts
  const passive = PASSIVE.test(text.slice(modal.index + modal[0].length).trimStart())
  const subject = subjectOf(text)
  const from = verb.index - subject.length
  const others = mentions.filter(({ start, end }) => {
    const [at, after] = [start - evidence.start, end - evidence.start]
    const name = evidence.quote.slice(at, after)
    if (!NAMES_ACTOR.test(name)) return true
    const before = evidence.quote.slice(0, at)
    if (passive || at >= verb.index) return !AGENT.test(before)
    return at < from - SLACK || OBLIQUE.test(before) || !ACTORS.some(({ words }) => words.test(subject))
  })
  return concepts.filter((concept) => others.some((mention) => mention.concept === concept))
}

/** The clause's words before its modal verb (by default the first): what is said to do it, or to have it done. */
export function subjectOf(text: string, modal = MODAL.exec(text)?.index ?? 0): string {
  const before = text.slice(0, modal)
  const clauses = before.split(/[,;:，；：]\s*/u).filter((clause) => clause.trim().length > 0)
  // a subject that is a list goes back to where the main clause begins
  if (/^(?:and|or)\b/iu.test(clauses.at(-1)?.trim() ?? '') && clauses.length > 2 && !FINITE.test(clauses.slice(0, -1).join(' ')))
    return withoutLeadIn(before)
  const aside = /,\s*$/u.test(before) && clauses.length > 1
  return (aside ? clauses.at(-2)! : (clauses.at(-1) ?? '')).replace(/^.*\bthat /iu, '').trim()
}

/** True where the sentence itself doesn't say who acts, so that a heading may: a town that acts is nobody we know. */
function isElsewhere(text: string): boolean {
  const modal = MODAL.exec(text)
  const subject = subjectOf(text)
  if (!modal || /\p{Script=Han}/u.test(text) || subject === '' || EXPLETIVE.test(subject)) return true
  return PASSIVE.test(text.slice(modal.index + modal[0].length).trimStart()) || /^(?:is|are)\b/iu.test(modal[0])
}

function findActor({ text }: Sentence): string | null {
  const modal = MODAL.exec(text)
  const rest = modal ? text.slice(modal.index + modal[0].length).trimStart() : ''
  const agent = /\bby (?:the )?(?<agent>[^,.;]{3,40})|由(?<agentZh>[^，。；]{2,12})/iu.exec(modal ? rest : text)?.groups
  if (PASSIVE.test(rest)) return actorIn(agent?.agent ?? '')
  const deed = modal ? null : DEED.exec(text)?.groups?.who
  if (deed) return actorIn(deed)
  return actorIn(subjectOf(text)) ?? actorIn(agent?.agentZh ?? '')
}

/** The first actor that a phrase names as its subject. */
function actorIn(phrase: string): string | null {
  const found = ACTORS.flatMap(({ actor, words }) => {
    const at = words.exec(phrase)?.index
    return at === undefined || OBLIQUE.test(phrase.slice(0, at)) ? [] : [{ actor, at }]
  })
  return found.sort((a, b) => a.at - b.at)[0]?.actor ?? null
}

/** `(1) Enterprises: …` acts; a heading that only speaks of vocational education names nobody. */
function actorOfHeadings(headings: readonly string[]): string | null {
  for (const heading of headings) {
    const actor = actorIn(heading.split(/[:：]/u, 1)[0]!.split(' ').length <= 5 ? heading.split(/[:：]/u, 1)[0]! : '')
    if (actor) return actor
  }
  return null
}
