/** A stretch of text with some of its parts blanked, as long as before. */
import type { Span } from '#ingest/extraction.ts'

/** `text` from `start` to `end` with `parts` (sorted by start) as spaces. */
export function blankSpans(text: string, { start, end }: Span, parts: readonly Span[]): string {
  let blanked = ''
  let at = start
  for (const part of parts) {
    const from = Math.min(Math.max(part.start, at), end)
    const to = Math.min(part.end, end)
    if (to <= from) continue
    blanked += text.slice(at, from) + ' '.repeat(to - from)
    at = to
  }
  return blanked + text.slice(at, end)
}
