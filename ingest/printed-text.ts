/**
 * A stretch of the paper as a reader sees it: markup gone, entities resolved, line breaks and hyphens at their ends joined.
 *
 * `plain` tells what is markup: a blank there where the text has none.
 */
import { isBlank } from './block.ts'
import type { Span } from './extraction.ts'

const HAN = /[\u2E80-\u2FDF\u3000-\u303F\u3400-\u9FFF\uF900-\uFAFF\uFF00-\uFFEF]/

/** The printed text of one or more stretches, in one line. */
export function printedText(document: { text: string; plain: string }, spans: Span | Span[]): string {
  const out: string[] = []
  for (const { start, end } of Array.isArray(spans) ? spans : [spans]) {
    if (out.length) out.push('\n')
    for (let i = start; i < end; i++) {
      const c = document.text[i]!
      const p = document.plain[i]!
      if (p === ' ' && !isBlank(c.charCodeAt(0))) continue
      out.push(c === '&' && p !== '&' ? p : c)
    }
  }
  return joinLines(out.join(''))
}

/** Lines to one: a word hyphenated at a line's end is whole again where its rest is lower case; 汉字 join without a blank. */
function joinLines(text: string): string {
  return text
    .replace(/(\p{Ll})[-\u00AD]\s*\n\s*(?=\p{Ll})/gu, '$1')
    .replace(/(\S)\s*\n\s*(\S)/g, (_, a: string, b: string) => (HAN.test(a) && HAN.test(b) ? a + b : `${a} ${b}`))
    .replace(/\s+/g, ' ')
    .trim()
}
