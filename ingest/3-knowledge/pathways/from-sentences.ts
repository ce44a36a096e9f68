/** Pathways that a sentence names: a quoted row, aspects after a colon, a noun of a system beside a chain, a closed cycle. */
import type { Reading } from '../../document.ts'
import type { Chain, Pathway } from '../../extraction.ts'
import type { Vocabulary } from '../../vocabulary.ts'
import { APPARATUS_HEADING } from '../systems/cue-words.ts'
import { nameOf, splitList } from '../systems/name-of.ts'
import type { Statement } from '../systems/to-statements.ts'
import { directed } from './directed.ts'
import { type Step, toStep } from './to-step.ts'

/** What runs in steps. */
const NOUN = '(?:frameworks?|mechanisms?|models?|modules?|cycles?|loops?|path(?:way)?s?|feedback systems?|(?:logical|learning) chains?)'
const QUOTED = new RegExp(`"(?<name>[^"]{5,120})"\\s+(?:theoretical |integrated )?(?<noun>${NOUN})\\b`, 'iu')
const NAMED_AFTER = new RegExp(`\\b(?<noun>${NOUN})\\s+(?:named |called |titled |of )?"(?<name>[^"]{5,120})"`, 'iu')
/** What is divided, and its parts after a colon. */
const COLON = new RegExp(
  `(?<name>[^.;:]{0,120}\\b(?:${NOUN}|systems?|aspects|dimensions|ways|lines|stages|steps|difficulties)\\b)[^.;:]{0,40}:\\s*(?<list>[^.;:]+)`,
  'iu',
)
/** What is divided, and its parts after a verb of containing. */
const CONTAINING = new RegExp(
  `(?<name>[^.;:,]{0,90}\\b(?:${NOUN}|systems?))\\s+(?:encompass(?:es)?|compris(?:es|ing)|consists? of|covers|includes?)\\s+(?<list>[^.;:]+)`,
  'iu',
)
const STEPPED = new RegExp(`(?<name>(?:[\\p{L}-]+ ){0,6}${NOUN})\\b`, 'iu')
/** A cycle that a paragraph closes: its sentences are the rounds. */
const CYCLE =
  /\b(?<name>(?:virtuous|upward|closed|dynamic|feedback|spiral)(?:[ ,-]+[a-z]+){0,3}[ -](?:cycles?|spirals?|loops?|spiral pattern))\b|(?<zh>良性循环|螺旋上升|闭环)/iu
/** A design that is put forward: "proposes a three-dimensional competency module". */
const PUT_FORWARD = new RegExp(
  `\\b(?:propos|construct|establish|adopt|introduc|put forward|activat)\\w*\\s+(?:an?|the)\\s+(?<name>(?:[\\p{L}-]+ ){1,6}${NOUN})\\b`,
  'iu',
)

const MOST_WORDS = 14

/** The pathways that sentences name; a sentence gives one. */
export function fromSentences(
  reading: Reading,
  statements: readonly Statement[],
  chains: readonly Chain[],
  vocabulary: Vocabulary,
): Pathway[] {
  return statements.flatMap((statement): Pathway[] => {
    if (statement.headings.some((heading) => APPARATUS_HEADING.test(heading))) return []
    const found =
      findQuoted(statement) ??
      findListed(statement) ??
      findStepped(statement, chains) ??
      findCycle(statement, statements) ??
      findPutForward(statement)
    if (!found) return []
    const section = statement.section === null ? null : reading.sections[statement.section]!
    return [
      {
        ...found,
        ...directed(statement.text, statement.concepts, vocabulary),
        section: section ? (section.number ?? section.title) : null,
        evidence: statement.evidence,
      },
    ]
  })
}

type Named = Pick<Pathway, 'name' | 'steps'>

function findQuoted({ text }: Statement): Named | null {
  const groups = (QUOTED.exec(text) ?? NAMED_AFTER.exec(text))?.groups
  const parts = (groups?.name ?? '').split(/\s*(?:-|→|—)\s*/u).filter((part) => part.length > 2)
  return parts.length > 1 ? { name: `${groups!.name} ${groups!.noun}`, steps: parts.map(bareStep) } : null
}

function findListed({ text }: Statement): Named | null {
  for (const [form, least] of [
    [COLON, 2],
    [CONTAINING, 3],
  ] as const) {
    const groups = form.exec(text)?.groups
    const parts = splitList(groups?.list ?? '')
    const last = form === CONTAINING ? parts.findIndex((part) => /^\p{L}+ing\b/iu.test(part)) : -1
    const listed = last < 0 ? parts : parts.slice(0, last)
    if (groups && listed.length >= least && listed.every((part) => part.split(' ').length <= MOST_WORDS)) {
      return { name: toSystemName(groups.name!), steps: listed.map(bareStep) }
    }
  }
  return null
}

function findStepped({ text, evidence }: Statement, chains: readonly Chain[]): Named | null {
  const name = STEPPED.exec(text)?.groups?.name
  const chain = chains.find(
    (known) =>
      known.evidence.start === evidence.start && known.links.length > 2 && !known.links.every((link) => /chains?$|链$/u.test(link)),
  )
  if (!name || !chain) return null
  return {
    name: toSystemName(name),
    steps: chain.links.map((link, i) => ({ name: link, concepts: chain.concepts?.[i] ? [chain.concepts[i]] : [] })),
  }
}

function findCycle(statement: Statement, statements: readonly Statement[]): Named | null {
  const groups = CYCLE.exec(statement.text)?.groups
  const name = groups?.name ?? groups?.zh
  if (!name) return null
  const rounds = statements.filter(
    (other) => other.paragraph === statement.paragraph && other.section === statement.section && other.concepts.length > 1,
  )
  const object = /\bof (?<object>[^,.;:]{4,60})/iu.exec(statement.text.slice(statement.text.indexOf(name) + name.length))?.groups?.object
  return { name: nameOf(object ? `${name} of ${object}` : name), steps: rounds.map(toStep) }
}

function findPutForward({ text }: Statement): Named | null {
  const name = PUT_FORWARD.exec(text)?.groups?.name
  return name ? { name: toSystemName(name), steps: [] } : null
}

function bareStep(name: string): Step {
  return { name, concepts: [] }
}

/** `on this basis it builds a closed-loop feedback system` → `closed-loop feedback system`. */
function toSystemName(text: string): string {
  const words = text.trim().split(/\s+/u)
  const before = words.slice(0, -1).findLastIndex((word) => NOT_IN_NAME.test(word))
  const name = words.slice(before + 1).join(' ')
  return nameOf(/^\p{L}+s$/u.test(name) && before > 0 ? words.slice(Math.max(0, before - 4)).join(' ') : name)
}

const NOT_IN_NAME =
  /[,;:]$|^(?:the|an?|its|this|that|these|of|in|on|by|as|to|into|for|from|with|through|along|is|are|has|have|forming|creating|building|builds?|forms?|proposes?|constructs?|establish(?:es)?|follows?|should|must|four|three|five|two|key)$/iu
