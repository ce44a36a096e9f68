/** A sentence as the clause reader sees it: as long as the printed one, with what is no running prose blanked. */
import type { Reading } from '#ingest/document.ts'
import type { Span } from '../../extraction.ts'
import { spansAcross } from '../../spans-within.ts'

const ITALIC = /(?<![*\w])\*(?![*\s])[^*\n]{12,300}\*(?![*\w])/gu
const BRACKETED = /\([^()]{0,400}\)|（[^（）]{0,400}）|\[[^[\]]{0,60}\]/gu

/** `In A Study on the Ways of …, Green shows`: a title whose italics the conversion lost, eight words of it or more. */
const UNMARKED_TITLE =
  /(?<=\b(?:[Ii]n|of|his|her|their) )["“]?\p{Lu}[\p{L}'’-]*:?(?: (?:\p{Lu}[\p{L}'’-]*|of|the|and|on|in|for|to|by|with|under|from|a|an):?){7,40}(?=[,"”(])/gu

/** Citation marks, titles in italics and brackets become spaces; long dashes become `—`, which ends a clause. */
export function toSource(reading: Reading, span: Span): { source: string; blanked: (mention: Span) => boolean } {
  const printed = reading.text.slice(span.start, span.end)
  const characters = [...reading.plain.slice(span.start, span.end).replaceAll('\n', ' ').replaceAll('\r', ' ')].join('').split('')
  const gone: Span[] = []
  for (const pattern of [ITALIC, UNMARKED_TITLE, BRACKETED]) {
    for (const match of printed.matchAll(pattern))
      gone.push({ start: span.start + match.index, end: span.start + match.index + match[0].length })
  }
  for (const { span: mark } of spansAcross(reading.citations, span)) gone.push(mark)
  for (const { start, end } of gone)
    for (let i = Math.max(start, span.start); i < Math.min(end, span.end); i++) characters[i - span.start] = ' '
  for (let i = 0; i < printed.length; i++) {
    const spaced = printed[i - 1] === ' ' && printed[i + 1] === ' '
    if (printed[i] === '—' || (spaced && (printed[i] === '–' || printed[i] === '-'))) characters[i] = '—'
  }
  return { source: characters.join(''), blanked: (mention) => gone.some((g) => g.start < mention.end && g.end > mention.start) }
}
