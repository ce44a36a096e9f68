/**
 * Finds what concepts are said to be: "A refers to …", "A is a form of … that …", 所谓…, 是指.
 *
 * A definition needs its concept right before the defining words, as the subject; "A is important" or "A is a driver
 * of B" define nothing, so "is a …" counts only with a genus noun and something that narrows it.
 */
import type { Reading } from '#ingest/document.ts'
import { toEvidence } from '#ingest/document.ts'
import type { Definition, Mention, Passage } from '#ingest/extraction.ts'
import { spansWithin } from '../spans-within.ts'
import { outermost } from './claims/mentions.ts'

const GENUS = `kind|type|form|category|concept|notion|process|model|mode|approach|system|paradigm|state|pattern|combination|set|
way|mechanism|method|framework|theory|entity|product|productivity|force|forces|education|activity|organi[sz]ation|institution|
practice|ability|capacity|capability|competence|technology|arrangement|field|stage|phenomenon|discipline|program|programme|unit`.replaceAll(
  '\n',
  '',
)

/** What stands right after a concept that is being defined. */
const DEFINING: readonly RegExp[] = [
  /^(?:,[^,.;]{0,80},)?\s*(?:\w+ly\s+)?(?:refers?|referred)\s+to\b/u,
  /^(?:,[^,.;]{0,80},)?\s*(?:can|may|could|should|is|are|was|has|have|been|be|often|usually|generally|commonly|thus|here|typically|\s){1,8}(?:defined|understood|conceived|described|characteri[sz]ed|conceptuali[sz]ed|interpreted)\s+as\b/u,
  /^\s*(?:means|denotes|signifies|designates)\s+(?:that|the|a|an)\b/u,
  new RegExp(
    `^\\s*(?:is|are)\\s+(?:essentially\\s+)?(?:a|an|the|one)\\s+(?:[\\w-]+\\s+){0,5}(?:${GENUS})s?\\s+(?:of|that|which|in which|where|by which|characteri[sz]ed|marked|formed|led|driven|based|centered|combining|with)\\b`,
    'u',
  ),
  /^\s*(?:is|are)\s+(?:characteri[sz]ed|marked|distinguished|constituted)\s+by\b/u,
  /^\s*(?:主要|通常|一般|就|则|,|，|\s){0,3}(?:是指|指的是|意指|系指|即指|指(?!导|标|出|数|引|向|示))/u,
  /^\s*(?:可以|可|被|应)?(?:被)?(?:理解|定义|界定|概括|描述)(?:为|成)/u,
  /^\s*是(?:一种|一类|以|由|指).{2,80}的/u,
]

/** What stands right before a concept whose nature is told and what must follow it: "the essence of A is …", 所谓A. */
const LEADING: readonly { before: RegExp; after: RegExp }[] = [
  {
    before: /\b(?:essence|connotation|definition|meaning|nature)\s+of\s+(?:the\s+)?["']?$/iu,
    after: /^["']?\s*(?:is|are|lies?|means|includes?|can be|refers?)\b/u,
  },
  { before: /\bby\s+["']?$/iu, after: /^["']?,?\s*(?:we|I) mean\b/u },
  { before: /\b(?:so-called|term)\s+["']?$/iu, after: /^["']?\s*(?:is|are|means|refers?|can be)\b/u },
  { before: /(?:所谓|什么是)["“]?$/u, after: /^["”]?\s*(?:是|,|，|就是|即|指)/u },
]

/** The definitions of a paper in reading order, one a sentence and concept. */
export function findDefinitions(reading: Reading, mentions: Mention[]): Definition[] {
  const all = outermost(mentions)
  const definitions: Definition[] = []
  for (const passage of reading.passages) {
    if (passage.kind !== 'sentence') continue
    const defined = spansWithin(all, passage).find((mention) => isDefined(reading.plain, mention, passage))
    if (defined) definitions.push({ concept: defined.concept, evidence: toEvidence(reading.text, passage) })
  }
  return definitions
}

function isDefined(plain: string, mention: Mention, passage: Passage): boolean {
  const after = plain.slice(mention.end, Math.min(passage.end, mention.end + 240)).replace(/^\s*[(（][^()（）]{0,80}[)）]/u, '')
  const before = plain.slice(Math.max(passage.start, mention.start - 60), mention.start)
  if (LEADING.some((cue) => cue.before.test(before) && cue.after.test(after))) return true
  return isSubject(plain.slice(passage.start, mention.start)) && DEFINING.some((pattern) => pattern.test(after))
}

/** Nothing but an opening, a fronted phrase or a clause of saying before the concept. */
function isSubject(before: string): boolean {
  const own = before.split(/[,，:：;；—]|\bthat\b|\bwhere\b|\bwhile\b/u).at(-1)!
  return /^\s*(?:the|a|an|this|such|that|"|“|'|and|so-called|term|concept|of|development|here|其中|而|本文|\s)*$/iu.test(own)
}
