/**
 * How much of a text is searched for concepts, claims and the like: more than any paper, thesis or handbook has.
 *
 * A dump of a database or a log is no paper; beyond these its sentences are kept and shown, and a repair says that they
 * were not searched.
 */
import type { Reading } from '#ingest/document.ts'

const MOST_PASSAGES = 20_000
const MOST_SECTIONS = 2_000
const MOST_CHARACTERS = 5_000_000

/** The reading with the passages and sections that are searched. */
export function withinReach(reading: Reading): Reading {
  const { passages, sections } = reading
  const end = Math.min(
    passages[MOST_PASSAGES]?.start ?? Infinity,
    sections[MOST_SECTIONS]?.span.start ?? Infinity,
    (passages[0]?.start ?? 0) + MOST_CHARACTERS,
  )
  const near = passages.filter((passage) => passage.end <= end)
  const first = passages[near.length]
  if (!first) return reading
  const span = { start: first.start, end: passages.at(-1)!.end }
  const note = `Concepts, claims and the like are searched in the first ${near.length} sentences and rows; the other ${passages.length - near.length} are kept as they are.`
  return {
    ...reading,
    passages: near,
    sections: sections.slice(0, MOST_SECTIONS),
    citations: reading.citations.filter((citation) => citation.span.end <= end),
    repairs: [...reading.repairs, { kind: 'beyond-reach', span, note }],
  }
}
