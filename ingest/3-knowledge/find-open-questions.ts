/**
 * Finds what a paper leaves open: its own limitations, and the research that it says should follow.
 *
 * The same words complain about other people's studies in a review of literature, so cues count only where a paper
 * speaks of itself: in the abstract, in a closing section or one under it, in a section named for it, or near the end of a
 * paper whose sections don't tell. A sentence that announces a
 * list of limitations speaks for the rest of its paragraph.
 */
import type { Reading } from '#ingest/document.ts'
import { toEvidence } from '#ingest/document.ts'
import type { OpenQuestion } from '#ingest/extraction.ts'

const NAMED = {
  limitation: /\blimitations?\b|局限|不足之处/i,
  future_work: /\b(?:future (?:work|research|directions?|stud)|outlook|prospects?)\b|展望|下一步/i,
}
const CLOSING =
  /^(?:abstract|摘要)|\b(?:conclusions?|concluding|discussions?|summary|limitations?|outlook|prospects?|future|implications)\b|结论|结语|结束语|小结|总结|讨论|展望|局限/i

const LIMITATION =
  /\b(?:limitations? (?:of|in|to) (?:this|the|our|the present)|(?:this|the|our|the present) (?:study|paper|research|article|work|analysis|sample)(?: \w+)? (?:does not|did not|do not|has not|is limited|was limited|are limited|is confined|only|suffers|has (?:some|several|certain) limitations)|(?:has|have|with) (?:some|several|certain|the following) limitations|sample (?:size )?(?:is|was) (?:small|limited|concentrated|predominantly|restricted)|generaliz(?:e|ability|ation) (?:of|is|may|to))/i
const HAN_LIMITATION = /(?:本文|本研究|研究|样本).{0,20}(?:局限|不足|有限|未能|尚未|不够)|存在.{0,10}(?:局限|不足之处)/
const FUTURE =
  /\b(?:(?:future|further|follow[ -]?up|subsequent|next|later) (?:research|stud(?:y|ies)|work|investigations?|inquir(?:y|ies)|explorations?|analys[ei]s)|future (?:\w+ )?(?:research|studies) (?:may|should|can|could|will|needs?|must)|remains? to be (?:explored|examined|studied|investigated|refined)|(?:calls?|needs?) for further|next step)/i
const HAN_FUTURE =
  /下一步(?:的)?(?:工作|研究|计划)|(?:未来|后续|今后|进一步)(?:的)?(?:研究|工作)(?!者)|有待(?:进一步)?(?:研究|探讨|深入|完善)|今后.{0,12}(?:研究|探讨)|(?:^|[,;，；])未来[,，]?(?!已).{0,30}?(?<![相对适响反供])(?:应(?![用对急])|需(?!求)|有待)|(?:研究|理论).{0,6}(?:也)?(?:应|需要?)(?:及时|进一步|继续|尽快)/
/** A sentence of this beginning ends what was announced: it turns from what is missing to what should follow. */
const TURNS = /^\W*(?:in (?:the )?)?(?:future|further|follow[ -]?up|subsequent|next)\b|^\W*(?:未来|今后|后续|下一步)/i
const ANNOUNCES =
  /\b(?:as follows|following|several (?:areas|limitations|aspects)|some limitations|certain limitations|limitations)\b.{0,30}[.:]?$|如下|以下/i

/** What stands after so much of the prose is its end. */
const LAST_PART = 0.85

/** Limitations and future work with their sentences, in reading order; a sentence that tells both gives two. */
export function findOpenQuestions(reading: Reading): OpenQuestion[] {
  const found: OpenQuestion[] = []
  let announced = null as { paragraph: number; kind: OpenQuestion['kind'] } | null
  const { passages } = reading
  const closing = closingSections(reading)
  const end = (passages.at(-1)?.start ?? 0) * LAST_PART
  for (const [i, passage] of passages.entries()) {
    if (passage.kind === 'row') continue
    if (passage.section !== null && passage.start <= end && !closing.has(passage.section)) continue
    const text = reading.plain.slice(passage.start, passage.end)
    const kinds = new Set<OpenQuestion['kind']>()
    if (LIMITATION.test(text) || HAN_LIMITATION.test(text)) kinds.add('limitation')
    if (FUTURE.test(text) || HAN_FUTURE.test(text)) kinds.add('future_work')
    if (announced?.paragraph === passage.paragraph && !(announced.kind === 'limitation' && TURNS.test(text))) kinds.add(announced.kind)
    else announced = null
    const named = namedFor(reading.sections[passage.section ?? -1]?.title ?? '')
    if (kinds.size === 0 && named) kinds.add(named)
    const announces = kinds.size === 1 && text.length < 120 && ANNOUNCES.test(text) && passages[i + 1]?.paragraph === passage.paragraph
    if (announces) announced = { paragraph: passage.paragraph, kind: [...kinds][0]! }
    else for (const kind of kinds) found.push({ kind, evidence: toEvidence(reading.text, passage) })
  }
  return found
}

/** The one kind that a section is named for; none for `Conclusion and limitations` or `Limitations and outlook`. */
function namedFor(title: string): OpenQuestion['kind'] | null {
  if (title.length > 60 || /conclu|discussion|结论|结语|讨论/i.test(title)) return null
  const kinds = (['limitation', 'future_work'] as const).filter((kind) => NAMED[kind].test(title))
  return kinds.length === 1 ? kinds[0]! : null
}

/** The sections in which a paper speaks of itself, with all that stand under them. */
function closingSections({ sections }: Reading): Set<number> {
  const closing = new Set<number>()
  let until = -1
  for (const [i, { title, span }] of sections.entries()) {
    if (CLOSING.test(title)) until = Math.max(until, span.end)
    if (span.end <= until) closing.add(i)
  }
  return closing
}
