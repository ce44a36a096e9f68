/** Steps of a pathway from headings and from sentences. */
import { type Reading, toEvidence } from '../../document.ts'
import type { Evidence, Mention, Pathway } from '../../extraction.ts'
import { spansWithin } from '../../spans-within.ts'
import { closestTo } from '../systems/closest-to.ts'
import { nameOf } from '../systems/name-of.ts'
import type { Statement } from '../systems/statement.ts'

export type Step = Pathway['steps'][number]

/** A sentence that counts itself. */
const ORDINAL =
  /^(?:(?:first|second|third|fourth|fifth|final|last)(?:ly)?|once again|首先|其次|再次|最后|第[一二三四五六]|[一二三四五]是)[,，]?\s*/iu

/** A sentence as a step, named by its first clause. */
export function toStep(statement: Statement): Step {
  const { start, end } = statement.evidence
  return { name: nameOf(statement.text.replace(ORDINAL, '')), concepts: statement.concepts, span: { start, end } }
}

/** The sentences that count: where both "Firstly" and "First" stand, the ones in "-ly" are the steps and the others theirs. */
export function findCounted(statements: readonly Statement[]): Statement[] {
  const counted = statements.filter((statement) => ORDINAL.test(statement.text))
  const adverbs = counted.filter((statement) => /^\p{L}+ly\b/iu.test(statement.text))
  return adverbs.length > 1 && /^first/iu.test(adverbs[0]!.text) ? adverbs : counted
}

/** A subheading as a step; the sentence below that is most like it stands for it. */
export function toHeadedStep(reading: Reading, section: number, statements: readonly Statement[], mentions: readonly Mention[]): Step {
  const { title, span } = reading.sections[section]!
  const below = statements.filter(({ evidence }) => evidence.start >= span.start && evidence.end <= span.end)
  const step: Step = { name: title, concepts: conceptsOfHeading(reading, section, mentions) }
  if (below.length === 0) return step
  const { start, end } = closestTo(title, below).evidence
  return { ...step, span: { start, end } }
}

/** The concepts that a heading names, in order, each once. */
export function conceptsOfHeading(reading: Reading, section: number, mentions: readonly Mention[]): string[] {
  return [...new Set(spansWithin(mentions, headingSpan(reading, section)).map((mention) => mention.concept))]
}

/** The heading's own line or lines: from the section's start to where its title ends. */
function headingSpan(reading: Reading, section: number): Evidence {
  const { span, title } = reading.sections[section]!
  const last = title.split(' ').at(-1)!
  const earliest = span.start + Math.max(0, title.length - last.length - 2)
  const near = reading.plain.slice(earliest, span.start + title.length + 60 + last.length)
  const found = near.indexOf(last)
  const end = found < 0 ? span.start + title.length + 12 : earliest + found + last.length
  return toEvidence(reading.text, { start: span.start, end: Math.min(span.end, end) })
}
