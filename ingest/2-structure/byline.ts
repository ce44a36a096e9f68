/**
 * A line of authors or affiliations with its footnote marks told from its words.
 *
 * A mark may be `<sup>1,2</sup>`, `^1,*^`, `$^{1}$`, `¹²`, a bare figure or sign after a name, or a figure before a place.
 */
import type { Document } from '../document.ts'
import type { Span } from '../extraction.ts'

const SUPERSCRIPTS: Record<string, string> = {
  '¹': '1',
  '²': '2',
  '³': '3',
  '⁰': '0',
  '⁴': '4',
  '⁵': '5',
  '⁶': '6',
  '⁷': '7',
  '⁸': '8',
  '⁹': '9',
}
export const OPEN = '\uE000'
export const CLOSE = '\uE001'
const SIGNS = '*#†‡§¶✉'

/** The line's words with every mark between OPEN and CLOSE. */
export function markedLine(document: Document, line: Span): string {
  const { text, plain } = document
  const { start, end } = withMarkup(document, line)
  let out = ''
  for (let i = start; i < end; i++) {
    const c = text[i]!
    if (c === '<') {
      const tag = /^<(\/?)sup>/i.exec(text.slice(i, i + 6))
      if (tag) out += tag[1] ? CLOSE : OPEN
    }
    if (c === '」' && !text.slice(start, i).includes('「'))
      out += `${OPEN}1${CLOSE}` // a raised 1, misread
    else if (c in SUPERSCRIPTS) out += `${OPEN}${SUPERSCRIPTS[c]}${CLOSE}`
    else if (plain[i] !== ' ' || /\s/.test(c)) out += c === '\n' || c === '\r' || SIGNS.includes(plain[i]!) ? plain[i] : c
    else if (c === '*' && isSign(text, i)) out += c
  }
  return out
    .replace(/\$\s*\^\s*\{([^}$]{1,40})\}\s*\$/g, (_, marks: string) => OPEN + marks.replace(/\s/g, '') + CLOSE)
    .replace(/\^([^^\s]{1,30})\^/g, `${OPEN}$1${CLOSE}`)
    .replace(new RegExp(`${CLOSE}\\s*[,，]?\\s*${OPEN}`, 'g'), ',')
    .trim()
}

/** The line with the markup at its ends, which is blank in the folded text. */
function withMarkup({ text, plain }: Document, line: Span): Span {
  let { start, end } = line
  while (start > 0 && plain[start - 1] === ' ' && !/\s/.test(text[start - 1]!)) start--
  while (end < text.length && plain[end] === ' ' && !/\s/.test(text[end]!)) end++
  return { start, end }
}

/** An asterisk that the markdown took for a list's or an emphasis's mark though it is a footnote's. */
function isSign(text: string, at: number): boolean {
  return /[\p{L}\d]/u.test(text[at - 1] ?? '') && text[at + 1] !== '*' && text[at - 1] !== '*' && /[\s,;]|^$/.test(text[at + 1] ?? '')
}

/** The keys of a mark: `1,2,*` → 1, 2, *. */
export function keysOf(mark: string): string[] {
  return mark
    .replace(/[*#†‡§¶✉]/g, ',$&,')
    .split(/[,，;\s]+/)
    .filter((key) => key.length > 0)
}

/** A line of names and, in brackets after them, of places: the pieces of either. */
export function splitByline(marked: string, isPlace: (words: string) => boolean): { names: string; places: string[] } {
  const places: string[] = []
  const names = marked.replace(/[(（]([^()（）]{4,300})[)）]/g, (group, inner: string) => {
    if (!isPlace(inner)) return group
    places.push(...inner.split(/[;；]/))
    return ' '
  })
  return { names: places.length ? names.replace(/[;；。.]\s*$/, '').trim() : marked, places }
}
