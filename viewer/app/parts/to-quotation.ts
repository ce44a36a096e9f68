/** A sentence as one quotes it: the words, where they stand, and the reference. Pure. */
import { isHan } from '#graph/citations/citable.ts'
import { formatReference, type ReferenceStyle } from '#graph/citations/format-reference.ts'
import type { Sentence } from '../../server/api-types.ts'
import type { Text } from '../language/text.ts'

/** Two lines, or the entry after the words for BibTeX; a reading note's words are called so, never the paper's. */
export function toQuotation({ text, section, order, note, paper }: Sentence, style: ReferenceStyle, t: Text): string {
  const place = section
    ? t('cite.place', { section: [section.number, section.title].filter(Boolean).join(' '), n: order + 1 })
    : t('quote.sentence', { n: order + 1 })
  const words = isHan(text) ? `“${text}”（${place}）` : `“${text}” (${place})`
  const source = formatReference({ ...paper.csl, title: paper.csl.title ?? paper.title }, style)
  return [words, ...(note ? [t('node.noteTitle')] : []), source].join('\n')
}
