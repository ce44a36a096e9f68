/** What a decision about something that was read says it is about. */
import { toWorkId } from '../4-resolve/identity.ts'
import type { Citation, Claim, Extraction, Reference } from '../extraction.ts'
import type { CitationAbout, ClaimAbout, ReferenceAbout } from './decision.ts'
import type { PassageTexts } from './find-texts.ts'
import { toMark } from './replay-citation.ts'
import { toTextMark } from './text-mark.ts'

/** A claim by its paper, the letters of its sentence, and what it says. */
export function toClaimAbout({ work }: Extraction, { texts, textAt }: PassageTexts, claim: Claim): ClaimAbout {
  const { subject, relation, object, polarity, evidence } = claim
  const { hash, sketch } = toTextMark(texts[textAt(evidence)]?.text ?? evidence.quote)
  return { paper: toWorkId(work), quote: hash, sketch, subject, relation, object, polarity }
}

/** A reference by its paper and the letters that are printed. */
export function toReferenceAbout({ work }: Extraction, { raw }: Reference): ReferenceAbout {
  const { hash, sketch } = toTextMark(raw)
  return { paper: toWorkId(work), quote: hash, sketch }
}

/** A citation by its paper, the letters of its sentence, the mark, and which of the sentence's equal marks it is. */
export function toCitationAbout(extraction: Extraction, { texts, textAt }: PassageTexts, citation: Citation): CitationAbout {
  const at = textAt(citation.span)
  const { hash, sketch } = toTextMark(texts[at]?.text ?? citation.text)
  const mark = toMark(citation)
  const before = extraction.citations.filter(
    (other) => other.span.start < citation.span.start && toMark(other) === mark && textAt(other.span) === at,
  )
  return { paper: toWorkId(extraction.work), quote: hash, sketch, mark, nth: before.length + 1 }
}
