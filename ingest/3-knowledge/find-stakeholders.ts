/**
 * Finds who takes part: one record a stakeholder, with the sentence that tells best what it does or should do.
 *
 * The best sentence has the stakeholder as its subject before a duty ("governments should"); a more specific name takes
 * the words before a more general one ("local governments" isn't also "government").
 */
import type { Reading } from '#ingest/document.ts'
import { toEvidence } from '#ingest/document.ts'
import type { Passage, Stakeholder } from '#ingest/extraction.ts'
import { STAKEHOLDER_NAMES, type StakeholderName } from './stakeholder-names.ts'

const DUTY =
  /^(?: \w+)? (?:should|must|need|can|play|serve|act|have to|has to|ought|provide|participate|engage|are responsible|is responsible)/i
const HAN_DUTY = /^.{0,4}(?:应|要|需|必须|可以|能够|承担|负责|参与|发挥)/

const toSource = ({ en }: StakeholderName) => `(?:${en.replaceAll(' ', '\\s')})`

const PATTERNS = STAKEHOLDER_NAMES.map((entry) => ({ entry, en: new RegExp(toSource(entry), 'iu'), zh: new RegExp(entry.zh, 'gu') }))
  // the longer a pattern's first words, the more specific it is: specific names claim their words first
  .sort((a, b) => specificity(b.entry) - specificity(a.entry))

const whole = new Map<StakeholderName, RegExp>()

/** The name as words of its own; a pattern that takes a millisecond to compile, so only for a name that was seen. */
function toWhole(entry: StakeholderName): RegExp {
  const known = whole.get(entry) ?? new RegExp(`(?<![\\p{L}-])${toSource(entry)}(?![\\p{L}-])`, 'giu')
  whole.set(entry, known)
  return known
}

/** One record a stakeholder, in the order in which the paper first speaks of them. */
export function findStakeholders(reading: Reading): Stakeholder[] {
  const best = new Map<StakeholderName, { score: number; first: number; passage: Passage }>()
  for (const passage of reading.passages) {
    let text = reading.plain.slice(passage.start, passage.end)
    const han = /\p{Script=Han}/u.test(text)
    for (const { entry, en, zh } of PATTERNS) {
      if (!han && !en.test(text)) continue
      text = text.replace(han ? zh : toWhole(entry), (name, at: number) => {
        const score = scoreOf(text, at, at + name.length, passage)
        const known = best.get(entry)
        if (!known || score > known.score) best.set(entry, { score, first: known?.first ?? passage.start, passage })
        return '\u0000'.repeat(name.length)
      })
    }
  }
  return [...best.entries()]
    .sort(([, a], [, b]) => a.first - b.first)
    .map(([{ name, role }, { passage }]) => ({ name, role, evidence: toEvidence(reading.text, passage) }))
}

function scoreOf(text: string, start: number, end: number, passage: Passage): number {
  const duty = DUTY.test(text.slice(end, end + 40)) || HAN_DUTY.test(text.slice(end, end + 12))
  const opens = /^(?:the |these |all )?$/i.test(
    text
      .slice(0, start)
      .trimStart()
      .replace(/^\(?\d\)?\s*/, ''),
  )
  return (duty ? 3 : 0) + (opens ? 2 : 0) + (passage.kind === 'row' ? -2 : 0) + (passage.section === null ? -1 : 0)
}

/** Names of several words before names of one. */
function specificity({ name }: StakeholderName): number {
  return name.split(' ').length
}
