/** Pathways that a sentence names: a quoted row, parts after a colon, a system beside a chain, a closed cycle, a design. */
import type { Reading } from '../../document.ts'
import type { Chain, Pathway } from '../../extraction.ts'
import type { Vocabulary } from '../../vocabulary.ts'
import { splitRow } from '../systems/chain-forms.ts'
import { APPARATUS_HEADING } from '../systems/cue-words.ts'
import { MEASURE_START, RECOMMENDATION } from '../systems/measure-words.ts'
import { splitList, withoutLeadIn } from '../systems/name-of.ts'
import type { Statement } from '../systems/statement.ts'
import { directed } from './directed.ts'
import { toClauseName, toPurposedName, toSystemName } from './system-name.ts'
import {
  ANNOUNCED_ZH,
  BY_MEANS,
  COLON,
  COLON_ZH,
  CONTAINING,
  CYCLE,
  FORMED_BY,
  FORMING,
  LEVEL,
  NAMED_AFTER,
  OF_PARTS,
  OWN_COURSE,
  PURPOSED,
  PUT_FORWARD,
  QUOTED,
  QUOTED_CHAIN,
  QUOTED_ZH,
  SHIFT,
  SHIFT_ZH,
  STEPPED,
} from './system-words.ts'
import { type Step, toStep } from './to-step.ts'

type Named = Pick<Pathway, 'name' | 'steps'>

/** The sentences of the paper, where in them the one is that is looked at, and its chains. */
interface Around {
  statements: readonly Statement[]
  at: number
  chains: readonly Chain[]
}
type Finder = (statement: Statement, around: Around) => Named | null

/** A part of a system is a thing, not another sentence. */
const NO_PART = /\btheor(?:y|ies)\b|\b(?:can|should|must|will|become)\b|^as\b/iu
const ARTICLE = /^(?:the|an?) /iu
const MOST_WORDS = 14
const LONG_HAN = /\p{Script=Han}{17}|^在.*中$/u
/** ①, （2）, 三是 */
const ITEM_ZH = /^\s*(?:\$\\textcircled\{\d\}\$|[①-⑩]|[（(]\s?\d\s?[)）]|[一二三四五六]是|第[一二三四五六]|其[一二三四五六])[，,]?\s*/u
/** So many sentences after one that announces a count. */
const MOST_COUNTED = 12
/** So many sentences before or after the one that names a cycle are its rounds at the most. */
const MOST_ROUNDS = 5
/** What stands farther in a paragraph is as good as in another. */
const LONGEST_PARAGRAPH = 100

/** The pathways that sentences name; a sentence gives one, by the first way of these that it uses. */
export function fromSentences(
  reading: Reading,
  statements: readonly Statement[],
  chains: readonly Chain[],
  vocabulary: Vocabulary,
): Pathway[] {
  const byStart = new Map<number, Chain[]>()
  for (const chain of chains) byStart.set(chain.evidence.start, [...(byStart.get(chain.evidence.start) ?? []), chain])
  return statements.flatMap((statement, at): Pathway[] => {
    const around = { statements, at, chains: byStart.get(statement.evidence.start) ?? [] }
    const finders = statement.headings.some((heading) => APPARATUS_HEADING.test(heading)) ? [findStepped] : FINDERS
    const found = finders.reduce<Named | null>((named, find) => (named && named.steps.length > 1 ? named : find(statement, around)), null)
    if (!found || found.steps.length < 2) return []
    const section = statement.section === null ? null : reading.sections[statement.section]!
    return [
      {
        ...found,
        ...directed(
          `${found.name} ${statement.text}`,
          [...statement.concepts, ...found.steps.flatMap((step) => step.concepts)],
          vocabulary,
        ),
        section: section ? (section.number ?? section.title) : null,
        evidence: statement.evidence,
      },
    ]
  })
}

const findQuoted: Finder = ({ text }) => {
  const groups = (QUOTED.exec(text) ?? NAMED_AFTER.exec(text))?.groups
  const zh = QUOTED_ZH.exec(text)?.groups
  if (zh) return { name: `${zh.name}${zh.noun}`, steps: zh.name!.split(/[、\-→]/u).map(bareStep) }
  const parts = splitRow(groups?.name ?? '').filter((part) => part.length > 2)
  return parts.length > 1 ? { name: `${groups!.name} ${groups!.noun}`, steps: parts.map(bareStep) } : null
}

const findRow: Finder = ({ text }) => {
  const groups = QUOTED_CHAIN.exec(text)?.groups
  const parts = splitRow(groups?.name ?? '').filter((part) => part.length > 2)
  return parts.length > 2 ? { name: `${groups!.name} ${groups!.noun}`, steps: parts.map(bareStep) } : null
}

/** What is done, in order, before the system that it forms. */
const findFormed: Finder = ({ text }) => {
  const groups = (FORMING.exec(text) ?? FORMED_BY.exec(text))?.groups
  if (!groups) return null
  const steps = splitList(groups.list!).filter((part) => part.split(' ').length <= MOST_WORDS)
  return steps.length > 2 ? { name: toSystemName(groups.name!), steps: steps.map(bareStep) } : null
}

/** From one stage to the next; what should be so is a measure, no pathway. */
const findShift: Finder = ({ text }) => {
  if (RECOMMENDATION.test(text)) return null
  const zh = SHIFT_ZH.exec(text)?.groups
  if (zh) {
    const [of, from, to] = [zh.of ?? zh.of2, zh.from ?? zh.from2!, zh.to ?? zh.to2!]
    return { name: `${of}从${from}到${to}`, steps: [from, to].map(bareStep) }
  }
  const groups = SHIFT.exec(text)?.groups
  if (!groups) return null
  const [of, from, to] = [groups.of ?? groups.what, groups.from ?? groups.from2!, groups.to ?? groups.to2!]
  const course = `from ${from} to ${to}`
  return {
    name: of ? `${withoutLeadIn(of).replace(ARTICLE, '')}: ${course}` : course,
    steps: [from, to].map((step) => bareStep(step.replace(ARTICLE, ''))),
  }
}

const findListed: Finder = ({ text }) => {
  for (const [form, least] of [
    [COLON, 2],
    [COLON_ZH, 2],
    [BY_MEANS, 3],
    [CONTAINING, 3],
    [OF_PARTS, 3],
  ] as const) {
    const groups = form.exec(text)?.groups
    if (!groups || OWN_COURSE.test(groups.name!)) continue
    const parts = splitList(groups.list!)
    const clause = form === COLON || form === COLON_ZH || form === BY_MEANS
    const gerund = clause ? -1 : parts.findIndex((part, i) => i > 0 && /^\p{L}+ing (?:on|the|a|an|its|students)\b/iu.test(part))
    const listed = gerund < 0 ? parts : parts.slice(0, gerund)
    if (
      listed.length < least ||
      !listed.every((part) => part.split(' ').length <= MOST_WORDS && !LONG_HAN.test(part) && !NO_PART.test(part))
    )
      continue
    if (!clause && listed.slice(1).some((part) => isClause(part) && !isClause(listed[0]!))) continue
    const name = clause ? toClauseName(groups.name!, listed) : toSystemName(groups.name!)
    return {
      name: name.includes(' ') || /\p{Script=Han}/u.test(name) ? name : `${name} of ${listed.join(', ')}`,
      steps: listed.map(bareStep),
    }
  }
  return null
}

/** Ways that a sentence announces, and the sentences after it count. */
const findAnnounced: Finder = ({ text, paragraph, section }, { statements, at }) => {
  const name = ANNOUNCED_ZH.exec(text)?.groups?.name
  if (!name) return null
  const after = statements
    .slice(at + 1, at + 1 + MOST_COUNTED)
    .filter((other) => other.section === section && other.paragraph - paragraph <= MOST_COUNTED)
  const first = text
    .slice(text.lastIndexOf('：') + 1)
    .replace(ITEM_ZH, '')
    .replace(/[.。；;]\s*$/u, '')
  const steps = after
    .filter((other) => ITEM_ZH.test(other.text))
    .map((other) => toStep({ ...other, text: other.text.replace(ITEM_ZH, '') }))
  return { name, steps: first.length > 3 ? [bareStep(first), ...steps] : steps }
}

const findStepped: Finder = ({ text }, { chains }) => {
  // links of other sentences are the rounds of a loop: they are found with their sentences below
  const chain = chains.find(
    (known) =>
      known.links.length > 2 &&
      known.links.every((link) => text.includes(link)) &&
      !known.links.every((link) => /chains?$|链$/u.test(link)),
  )
  if (!chain) return null
  const name = CYCLE.exec(text)?.groups?.name ?? STEPPED.exec(text)?.groups?.name
  if (!name) return null
  return {
    name: toSystemName(name),
    steps: chain.links.map((link, i) => ({ name: link, concepts: chain.concepts?.[i] ? [chain.concepts[i]] : [] })),
  }
}

const findCycle: Finder = (statement, { statements, at: index }) => {
  const groups = CYCLE.exec(statement.text)?.groups
  const name = groups?.name ?? groups?.zh
  if (!name) return null
  const beside = (other: Statement | undefined) => other?.paragraph === statement.paragraph && other.section === statement.section
  let from = index
  while (index - from < LONGEST_PARAGRAPH && beside(statements[from - 1])) from--
  let to = index + 1
  while (to - index < LONGEST_PARAGRAPH && beside(statements[to])) to++
  const paragraph = statements.slice(from, to)
  const at = index - from
  const rounds =
    at < paragraph.length / 3 ? paragraph.slice(at + 1, at + 1 + MOST_ROUNDS) : paragraph.slice(Math.max(0, at - MOST_ROUNDS), at + 1)
  const rest = statement.text.slice(statement.text.indexOf(name) + name.length)
  const object = /^[^.;:]{0,30}?\bof "?(?<object>[^".,;:]{4,60})/iu.exec(rest)?.groups?.object
  const parts = object ? splitList(/\bof "?(?<all>[^".;:]{4,90})/iu.exec(rest)!.groups!.all!) : []
  if (parts.length > 2 && parts.every((part) => part.split(' ').length < 4)) return { name, steps: parts.map(bareStep) }
  return {
    name: object ? toSystemName(`${name} of ${object}`) : name,
    steps: rounds.filter((other) => other.concepts.length > 1).map(toStep),
  }
}

/** A design whose parts the next sentences tell, each "at its level" or "within its dimension". */
const findPutForward: Finder = (statement, { statements, at }) => {
  const purposed = PURPOSED.exec(statement.text)?.groups
  const measures = (purposed?.list ?? '').split(/,\s*(?:and\s+)?(?=\p{L}+ing\b)/iu)
  if (purposed && measures.length > 1)
    return { name: toPurposedName(purposed.name!, measures[0]!), steps: measures.map((one) => bareStep(one.trim())) }
  const name = PUT_FORWARD.exec(statement.text)?.groups?.name
  if (!name) return null
  const after = statements.slice(at + 1, at + 13)
  const steps = after.flatMap((other) => {
    const level = other.section === statement.section ? LEVEL.exec(other.text)?.groups?.name : undefined
    return level ? [{ name: level, concepts: other.concepts, span: { start: other.evidence.start, end: other.evidence.end } }] : []
  })
  return { name: toSystemName(name), steps }
}

const FINDERS: readonly Finder[] = [
  findQuoted,
  findAnnounced,
  findListed,
  findRow,
  findFormed,
  findStepped,
  findCycle,
  findPutForward,
  findShift,
]

/** `enhance the structure` among things is another clause; `innovative thinking` and `improving roads` are things. */
function isClause(part: string): boolean {
  return MEASURE_START.test(part) && !/^\p{L}+(?:ing|ive|ion|ions|ment|ments|ance|ed)\b/iu.test(part)
}

function bareStep(name: string): Step {
  return { name: withoutLeadIn(name), concepts: [] }
}
