/**
 * The folded text with all markup blanked, as long as the text itself.
 *
 * Whatever of a block is not text is markup: the tree's literal nodes say what is text, everything between them is
 * blanked. Escapes, entities and HTML tags within are blanked but for the character they stand for.
 */
import type { ListItem, Nodes, Root } from 'mdast'
import { isBlank, spanOf } from '../block.ts'
import type { Span } from '../extraction.ts'
import { type CodeUnits, foldCharacters, toText } from './fold-characters.ts'

const SPACE = 32
const ENTITIES: Record<string, string> = {
  amp: '&',
  lt: '<',
  gt: '>',
  quot: '"',
  apos: "'",
  nbsp: ' ',
  ndash: '-',
  mdash: '-',
  minus: '-',
  hellip: '…',
  times: '×',
  middot: '·',
  alpha: 'α',
  beta: 'β',
}
const ENTITY = /&(?:#(\d{1,7})|#[xX]([\da-fA-F]{1,6})|(\w{2,10}));/y
const TAG = /<\/?[a-zA-Z][^<>]{0,500}>|<!--[^<>]{0,2000}-->/y
/** `[1](P33-35)` is no link: a citation with the pages cited, as Chinese journals print it. */
const PAGES = /^(?:pp?\.?|第)?\d[\d\s,~–—-]*页?$/i
const ESCAPABLE = /[!-/:-@[-`{-~]/

/** `plain` of a Document. Front matter before `from` is blanked. */
export function toPlain(text: string, tree: Root, from: number): string {
  const units = foldCharacters(text)
  blank(text, units, { start: 0, end: from })
  for (const node of tree.children) {
    const span = spanOf(node)
    const kept: Span[] = []
    keep(node, kept)
    let at = span.start
    for (const piece of kept) {
      blank(text, units, { start: at, end: piece.start })
      at = piece.end
    }
    blank(text, units, { start: at, end: span.end })
    for (const piece of kept) mend(text, units, piece, node.type === 'blockquote')
  }
  return toText(units)
}

/** Blanks a stretch; line ends stay. */
export function blank(text: string, units: CodeUnits, span: Span): void {
  for (let i = span.start; i < span.end; i++) if (!isBlank(text.charCodeAt(i))) units[i] = SPACE
}

/** The stretches of a block that are text, in order. */
function keep(node: Nodes, kept: Span[]): void {
  const open: Nodes[] = [node]
  for (let next = open.pop(); next; next = open.pop()) {
    const span = spanOf(next)
    if (
      next.type === 'text' ||
      next.type === 'html' ||
      next.type === 'footnoteReference' ||
      next.type === 'inlineCode' ||
      next.type === 'code' ||
      (next.type === 'link' && PAGES.test(next.url))
    )
      kept.push(span)
    else if (next.type === 'image' && saysSomething(next.alt)) kept.push(altSpan(span, next.alt.length))
    else if ('children' in next) {
      if (next.type === 'list' && next.ordered)
        for (const item of [...next.children].reverse()) open.push(...item.children.toReversed(), markerOf(item))
      else for (let i = next.children.length - 1; i >= 0; i--) open.push(next.children[i]!)
    }
  }
}

/** A picture's text that is a caption, not a file's name. */
function saysSomething(alt: string | null | undefined): alt is string {
  return ((alt?.match(/\p{L}{2,}/gu)?.length ?? 0) > 2 && /\s/.test(alt ?? '')) || /\p{Script=Han}{4}/u.test(alt ?? '')
}

/** Where the text of `![text](address)` stands. */
function altSpan({ start, end }: Span, length: number): Span {
  return { start: start + 2, end: Math.min(end, start + 2 + length) }
}

/** The printed number of an item is text, not markup. */
function markerOf(item: ListItem): Nodes {
  const end = item.children[0]?.position?.start ?? item.position!.end
  return { type: 'text', value: '', position: { start: item.position!.start, end } }
}

/** Within a piece of text, blanks escapes, entities, tags, code fences and the marks of quotes. */
function mend(text: string, units: CodeUnits, span: Span, quoted: boolean): void {
  let lineStart = false
  for (let i = span.start; i < span.end; i++) {
    const c = text[i]!
    if (quoted && lineStart && c === '>') units[i] = SPACE
    if (c === '\n' || c === '\r') lineStart = true
    else if (!isBlank(c.charCodeAt(0)) && c !== '>') lineStart = false
    if (c === '\\' && i + 1 < span.end && ESCAPABLE.test(text[i + 1]!)) {
      units[i] = SPACE
      i++
    } else if (c === '`') units[i] = SPACE
    else if (c === '*' && text[i + 1] === '*') {
      // emphasis that CommonMark does not see, as in `**Keywords:**Growth`
      for (; text[i] === '*' && i < span.end; i++) units[i] = SPACE
      i--
    } else if (c === '&') i = mendEntity(text, units, i, span.end)
    else if (c === '<') {
      TAG.lastIndex = i
      const tag = TAG.exec(text)
      if (tag && i + tag[0].length <= span.end) {
        blank(text, units, { start: i, end: i + tag[0].length })
        i += tag[0].length - 1
      }
    }
  }
}

function mendEntity(text: string, units: CodeUnits, at: number, end: number): number {
  ENTITY.lastIndex = at
  const match = ENTITY.exec(text)
  if (!match || at + match[0].length > end) return at
  const code = match[1] ? Number(match[1]) : match[2] ? Number.parseInt(match[2], 16) : (ENTITIES[match[3]!]?.charCodeAt(0) ?? 0)
  if (code === 0 || code > 0xffff) return at
  blank(text, units, { start: at, end: at + match[0].length })
  units[at] = foldCharacters(String.fromCharCode(code))[0]!
  return at + match[0].length - 1
}
