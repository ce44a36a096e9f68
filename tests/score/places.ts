/**
 * A place in a paper: what our annotations keep instead of the paper's words.
 *
 * A place is offsets into the decoded text (UTF-16 code units, end exclusive) and the first eight hex digits of the
 * stretch's SHA-256, so that another edition of the file is noticed and never scored against the wrong sentence.
 */
import { createHash } from 'node:crypto'
import { z } from 'zod'

export const place = z.tuple([z.int(), z.int(), z.string().regex(/^[0-9a-f]{8}$/)])
export type Place = z.infer<typeof place>

/** The place of a stretch that is quoted with any white space; throws where the text has none such. */
export function toPlace(text: string, quote: string): Place {
  const words = quote.trim().split(/\s+/u)
  const found = new RegExp(words.map((word) => word.replace(/[.*+?^${}()|[\]\\]/gu, '\\$&')).join('\\s+'), 'u').exec(text)
  if (!found) throw new Error(`the text has no "${quote}"`)
  const end = found.index + found[0].length
  return [found.index, end, toHash(found[0])]
}

/** The words at a place, white space collapsed; throws where the text there is another. */
export function fromPlace(text: string, [start, end, hash]: Place): string {
  const stretch = text.slice(start, end)
  if (toHash(stretch) !== hash) throw new Error(`the text at ${start} to ${end} is not the one that was annotated`)
  return stretch.replace(/\s+/gu, ' ').trim()
}

function toHash(stretch: string): string {
  return createHash('sha256').update(stretch).digest('hex').slice(0, 8)
}
