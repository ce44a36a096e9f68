/**
 * Who is to act: the subject of the modal verb, or the agent of a passive one; where the sentence only says "it" or
 * "they", whoever acted in the sentence before; else who the nearest heading of measures names.
 */
import { ACTORS, MODAL } from './cue-words.ts'
import { withoutLeadIn } from './name-of.ts'
import type { Statement } from './to-statements.ts'

const PRONOUN = /^(?:it|they|these institutions)\b/iu
const PASSIVE = /^(?:be|been) /iu
/** Before an actor's name these make it somebody the sentence is about, not its subject. */
const OBLIQUE =
  /(?:\b(?:of|for|in|by|with|between|among|on|from|to|at|into|toward|towards)(?: (?:the|all|local|these|many|more|higher|modern|traditional))*|对|向|为|使|让|给|与|由)\s*$/iu

/** The actor of each statement, or null. */
export function findActors(statements: readonly Statement[]): Map<Statement, string | null> {
  const actors = new Map<Statement, string | null>()
  let before: Statement | undefined
  for (const statement of statements) {
    const carried = before?.paragraph === statement.paragraph && PRONOUN.test(subjectOf(statement.text)) ? actors.get(before) : null
    actors.set(statement, findActor(statement) ?? carried ?? actorOfHeadings(statement.headings))
    before = statement
  }
  return actors
}

/** The clause's words before its modal verb: what is said to do it, or to have it done. */
export function subjectOf(text: string): string {
  const before = text.slice(0, MODAL.exec(text)?.index ?? 0)
  const clauses = before.split(/[,;:，；：]\s*/u).filter((clause) => clause.trim().length > 0)
  // a subject that is a list goes back to where the main clause begins
  if (/^(?:and|or)\b/iu.test(clauses.at(-1)?.trim() ?? '') && clauses.length > 2) return withoutLeadIn(before)
  const aside = /,\s*$/u.test(before) && clauses.length > 1
  return (aside ? clauses.at(-2)! : (clauses.at(-1) ?? '')).replace(/^.*\bthat /iu, '').trim()
}

function findActor({ text }: Statement): string | null {
  const modal = MODAL.exec(text)
  const rest = modal ? text.slice(modal.index + modal[0].length).trimStart() : ''
  const agent = /\bby (?:the )?(?<agent>[^,.;]{3,40})|由(?<agentZh>[^，。；]{2,12})/iu.exec(modal ? rest : text)?.groups
  if (PASSIVE.test(rest)) return actorIn(agent?.agent ?? '')
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
