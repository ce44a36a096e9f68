/** What headings tell about the claims below them: what they are about and who acts on whom. */
import type { Reading } from '#ingest/document.ts'
import type { Vocabulary } from '#ingest/vocabulary.ts'
import type { Mention } from '../../extraction.ts'
import { spansWithin } from '../../spans-within.ts'
import { readChinese } from './chinese/read-chinese.ts'
import { type Frame, poleOf } from './direction.ts'
import { readEnglish } from './english/read-english.ts'

export interface Headings {
  mentionsOf(section: number | null): Mention[]
  frameOf(section: number | null): Frame | null
}

/** Marks and number before a title are no longer. */
const LONGEST_LEAD = 200

/** Reads each heading once; a section without a frame of its own has that of the section around it. */
export function toHeadings(reading: Reading, mentions: readonly Mention[], vocabulary: Vocabulary): Headings {
  const own = reading.sections.map((section) => {
    const near = reading.text.slice(section.span.start, section.span.start + section.title.length + LONGEST_LEAD)
    const at = near.indexOf(section.title)
    const start = at < 0 ? -1 : section.span.start + at
    const end = start + section.title.length
    const inside = start < 0 || end > section.span.end ? [] : spansWithin(mentions, { start, end })
    return { inside, frame: inside.length < 2 ? null : frameOf(reading.plain.slice(start, end), start, inside, vocabulary) }
  })
  const parents = reading.sections.map((section, i) => {
    for (let j = i - 1; j >= 0; j--) if (reading.sections[j]!.level < section.level) return j
    return -1
  })
  return {
    mentionsOf: (section) => (section === null ? [] : (own[section]?.inside ?? [])),
    frameOf: (section) => {
      for (let i = section ?? -1; i >= 0; i = parents[i]!) if (own[i]!.frame) return own[i]!.frame
      return null
    },
  }
}

function frameOf(title: string, start: number, mentions: readonly Mention[], vocabulary: Vocabulary): Frame | null {
  const read = /\p{Script=Han}/u.test(title) ? readChinese : readEnglish
  const { statements } = read(title.replaceAll('\n', ' '), start, mentions, () => null)
  for (const { subject, object } of statements) {
    const from = poleOf(subject.concept, vocabulary)
    const to = poleOf(object.concept, vocabulary)
    if (from && to && from !== to) return { from, to }
  }
  return null
}
