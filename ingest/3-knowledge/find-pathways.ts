/**
 * Pathways, mechanisms, models and frameworks, with their direction and their steps in order.
 *
 * Papers of this kind say them in three ways: a heading whose subheadings are the steps; a section whose sentences begin
 * Firstly, Secondly, Thirdly; a sentence that names a framework ("A – B – C") or lists its aspects after a colon.
 */
import { type Reading, toEvidence } from '../document.ts'
import type { Chain, Evidence, Mention, Pathway } from '../extraction.ts'
import type { Vocabulary } from '../vocabulary.ts'
import { closestTo } from './find-strategies.ts'
import { APPARATUS_HEADING, CHALLENGE_HEADING, SYSTEM_HEADING, SYSTEM_NOUN } from './systems/cue-words.ts'
import { nameOf, splitList } from './systems/name-of.ts'
import { findChildren, type Statement } from './systems/to-statements.ts'

const ORDINAL =
  /^(?:(?:first|second|third|fourth|fifth|final|last)(?:ly)?|once again|首先|其次|再次|最后|第[一二三四五六]|[一二三四五]是)[,，]?\s*/iu
const LISTED = new RegExp(
  `(?<name>[^.;:,]{0,80}?\\b${SYSTEM_NOUN}\\b)[^.;:]{0,80}?(?:encompass(?:es)?|includ(?:es|ing)|compris(?:es|ing)|consists? of|covers|along|:)[^.;:]{0,40}?(?::|,|\\bof\\b|aspects|dimensions|along)\\s*(?<list>[^.;:]+)`,
  'iu',
)
const NAMED_SYSTEM = new RegExp(`"(?<name>[^"]{5,120})"\\s+(?:theoretical )?(?<noun>${SYSTEM_NOUN})\\b`, 'giu')

/** The pathways of a paper in reading order. */
export function findPathways(
  reading: Reading,
  statements: readonly Statement[],
  mentions: readonly Mention[],
  chains: readonly Chain[],
  vocabulary: Vocabulary,
): Pathway[] {
  const headed = reading.sections.flatMap((_, i) => fromHeading(reading, i, statements, mentions, vocabulary) ?? [])
  const said = statements.flatMap((statement) => fromSentence(reading, statement, chains, vocabulary))
  const seen = new Set<string>()
  return [...headed, ...said]
    .sort((a, b) => a.evidence.start - b.evidence.start)
    .filter(({ name }) => {
      const key = name.toLowerCase().replace(/[^\p{L}\p{N}]+/gu, '')
      return key.length > 3 && !seen.has(key) && seen.add(key)
    })
}

function fromHeading(
  reading: Reading,
  index: number,
  statements: readonly Statement[],
  mentions: readonly Mention[],
  vocabulary: Vocabulary,
): Pathway | null {
  const section = reading.sections[index]!
  if (!SYSTEM_HEADING.test(section.title) || APPARATUS_HEADING.test(section.title) || CHALLENGE_HEADING.test(section.title)) return null
  const own = statements.filter((statement) => statement.section === index)
  const children = findChildren(reading, index)
  const steps =
    children.length > 1
      ? children.map((child) => toHeadedStep(reading, child, mentions))
      : own.filter((statement) => ORDINAL.test(statement.text)).map(toStep)
  if (steps.length < 2) return null
  const under = own.length > 0 ? own : statements.filter((statement) => statement.section !== null && children.includes(statement.section))
  if (under.length === 0) return null
  const concepts = conceptsOf(reading, index, mentions)
  return {
    name: section.title,
    ...directed(section.title, concepts, vocabulary),
    section: section.number ?? section.title,
    steps,
    evidence: closestTo(section.title, under).evidence,
  }
}

function fromSentence(reading: Reading, statement: Statement, chains: readonly Chain[], vocabulary: Vocabulary): Pathway[] {
  if (statement.headings.some((heading) => APPARATUS_HEADING.test(heading))) return []
  const section =
    statement.section === null ? null : (reading.sections[statement.section]!.number ?? reading.sections[statement.section]!.title)
  const common = { section, evidence: statement.evidence, ...directed(statement.text, statement.concepts, vocabulary) }
  const stepOf = (name: string) => ({ name, concepts: [] as string[] })
  const named = [...statement.text.matchAll(NAMED_SYSTEM)].map((match): Pathway => {
    const name = match.groups!.name!
    return {
      name: `${name} ${match.groups!.noun}`,
      ...common,
      steps: name
        .split(/\s*(?:-|→|—)\s*/u)
        .filter((part) => part.length > 2)
        .map(stepOf),
    }
  })
  const pathways = named.filter((pathway) => pathway.steps.length > 1)
  const listed = LISTED.exec(statement.text)?.groups
  const parts = splitList(listed?.list ?? '')
  if (pathways.length === 0 && listed && parts.length > 2 && parts.every((part) => part.split(' ').length < 12)) {
    pathways.push({ name: nameOf(listed.name!.replace(/^(?:the|an?)\s+/iu, '')), ...common, steps: parts.map(stepOf) })
  }
  if (pathways.length === 0) {
    const noun = new RegExp(`(?<name>(?:[\\p{L}-]+ ){0,5}${SYSTEM_NOUN})\\b`, 'iu').exec(statement.text)?.groups
    for (const chain of noun ? chains.filter((known) => known.evidence.start === statement.evidence.start && known.links.length > 2) : []) {
      pathways.push({
        name: nameOf(noun!.name!),
        ...common,
        steps: chain.links.map((name, i) => ({ name, concepts: chain.concepts?.[i] ? [chain.concepts[i]] : [] })),
      })
    }
  }
  return pathways
}

/**
 * From which pole to which: `both` where the title says so (mutual, bidirectional, spiral), else by the order in which
 * the poles stand, else `none`.
 */
function directed(title: string, concepts: readonly string[], vocabulary: Vocabulary): Pick<Pathway, 'direction' | 'from' | 'to'> {
  const poleOf = (id: string) => vocabulary.concepts.get(id)?.pole
  const poles = [...new Set(concepts.map(poleOf).filter((pole) => pole !== undefined))]
  const of = (pole: string | undefined) => concepts.filter((id) => poleOf(id) === pole)
  const mutual =
    /\b(?:mutual\w*|bidirectional|two-way|dual|both|reciproc\w*|spiral|coordinated|synerg\w*|interacti\w*|between|and)\b|双向|互动|协同|相互|螺旋|与/iu
  const givenTo = /\b(?:on|for|of|in|to|empower\w*|driv\w*|promot\w*|support\w*|provid\w*|pos(?:es|ing))\b|赋能|驱动|促进|支撑/iu
  if (poles.length < 2) return { direction: 'none', from: concepts.slice(0, 1), to: concepts.slice(1, 2) }
  const [first, second] = poles
  if (
    !givenTo.test(title) ||
    (mutual.test(title) &&
      /\b(?:mutual\w*|bidirectional|two-way|dual|reciproc\w*|spiral|coordinated|synerg\w*)\b|双向|互动|协同|相互|螺旋/iu.test(title))
  ) {
    return { direction: 'both', from: of(first).slice(0, 2), to: of(second).slice(0, 2) }
  }
  return { direction: `${first}->${second}`, from: of(first).slice(0, 2), to: of(second).slice(0, 2) }
}

function conceptsOf(reading: Reading, section: number, mentions: readonly Mention[]): string[] {
  const heading = headingSpan(reading, section)
  return [
    ...new Set(
      mentions.filter((mention) => mention.start >= heading.start && mention.end <= heading.end).map((mention) => mention.concept),
    ),
  ]
}

/** The heading's own line or lines: from the section's start to where its title ends. */
function headingSpan(reading: Reading, section: number): Evidence {
  const { span, title } = reading.sections[section]!
  const last = title.split(' ').at(-1)!
  const from = reading.plain.indexOf(last, Math.min(span.end, span.start + Math.max(0, title.length - last.length - 2)))
  const end = from < 0 || from > span.start + title.length + 60 ? Math.min(span.end, span.start + title.length + 12) : from + last.length
  return toEvidence(reading.text, { start: span.start, end })
}

function toHeadedStep(reading: Reading, section: number, mentions: readonly Mention[]): Pathway['steps'][number] {
  const { start, end } = headingSpan(reading, section)
  return { name: reading.sections[section]!.title, concepts: conceptsOf(reading, section, mentions), span: { start, end } }
}

function toStep(statement: Statement): Pathway['steps'][number] {
  const { start, end } = statement.evidence
  return { name: nameOf(statement.text.replace(ORDINAL, '')), concepts: statement.concepts, span: { start, end } }
}
