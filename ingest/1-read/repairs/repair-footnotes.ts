/**
 * Footnotes that a conversion left as paragraphs, amid the text of their page or under a table, become mdast's
 * `footnoteDefinition`, which is what the markdown form `[^1]: …` is already.
 *
 * A line that begins with a raised mark may be anything (`¹H` is a nucleus, `①` an enumeration), so a mark must be one
 * that the text before refers to, or stand below a table, a figure or another footnote.
 */
import type { FootnoteDefinition, RootContent } from 'mdast'
import { spanOf, trimSpan } from '../../block.ts'
import { findBodyStart } from '../../body-start.ts'
import type { Span } from '../../extraction.ts'
import { captionKind, findLabel, isReferenceHeading } from '../../labels.ts'
import { toParagraph, toPosition } from '../to-paragraph.ts'
import { notesOf, type RepairPlugin, recordRepair } from './record-repair.ts'

const LONGEST = 3000
/** How far back a page's text may refer to its footnote. */
const PAGE = 12_000
const SUPERSCRIPTS = '⁰¹²³⁴⁵⁶⁷⁸⁹'
const CIRCLED = /^[①-⑳]$/u
/** What follows the raised number of `¹H` or `¹³C`, which is no mark. */
const NUCLEUS = /^\p{Lu}\p{Ll}?(?![\p{L}\p{N}'’]| \p{Ll})/u

interface Mark {
  label: string | null
  /** The length of the mark with the punctuation after it. */
  length: number
  kind: 'raised' | 'circled' | 'plain' | 'sign' | 'note' | 'author'
}

/** What a footnote may begin with, on the text as it is; the first group is its label. */
const MARKS: { kind: Mark['kind']; pattern: RegExp; examples: string[] }[] = [
  {
    kind: 'raised',
    pattern: /^[*_]{0,2}<sup>\s*[[(]?([\w*†‡§¶#]{1,4})[\])]?\s*<\/sup>\s*[:.)]?\s*/u,
    examples: ['<sup>1</sup> See the appendix', '<sup>a</sup> : by weight'],
  },
  { kind: 'raised', pattern: /^\$\s?\^\s?\{?\s?([\w*†‡§¶]{1,3})\s?\}?\s?\$\s*[:.)]?\s*/u, examples: ['$^{1}$ See the appendix'] },
  { kind: 'raised', pattern: /^\^([\w*†‡§¶#]{1,3})\^\s*[:.)]?\s*/u, examples: ['^1^ See the appendix'] },
  { kind: 'raised', pattern: /^([⁰¹²³⁴-⁹]{1,3})\s*/u, examples: ['¹ See the appendix'] },
  { kind: 'circled', pattern: /^([①-⑳])\s*/u, examples: ['①参见附录'] },
  {
    kind: 'note',
    pattern: /^[*_]{0,3}()(?:Notes?|N\.B\.|Sources?|Data sources?|注释?|说明|资料来源|数据来源|来源)[*_]{0,3}\s?[:：.][*_]{0,3}\s*/u,
    examples: ['Note: by weight', '注：按重量计'],
  },
  {
    kind: 'author',
    pattern:
      /^\\?[*†‡§#]{0,2}\s?()(?=Correspond(?:ing author|ence)\b|E-?mail ?:|These authors\b|通讯作者|通信作者|作者简介|收稿日期|收到日期|第一作者)/iu,
    examples: ['* Corresponding author: lee@mill.example', '收稿日期：2020-01-02'],
  },
  { kind: 'sign', pattern: /^\\?([*†‡§¶]{1,3})(?:\d\b)?\s?(?=[^\s*])/u, examples: ['† By weight', '\\*1 By weight'] },
  {
    kind: 'plain',
    pattern: /^(\d{1,2})(?:\s{1,3}(?=(?:See|Available|Source|This|These|We|The|For|In|Data|Code|https?:|www\.)\b)|(?=https?:|www\.))/u,
    examples: ['1 See the appendix', '2https://mill.example'],
  },
]

/** Turns paragraphs that are footnotes into footnote definitions. */
export const repairFootnotes: RepairPlugin = () => (tree, file) => {
  const { plain } = notesOf(file)
  const text = String(file.value)
  const start = findBodyStart(plain, tree.children)
  const blocks = tree.children
  let list = false
  let below = false
  let references: Map<string, number[]> | undefined
  /** How many of the places that refer to a mark are a footnote's, or too far back. */
  const used = new Map<string, number>()
  tree.children = blocks.map((node, i): RootContent => {
    const line = node.type === 'paragraph' || node.type === 'heading' ? headOf(node) : ''
    if (node.type === 'heading') list = isReferenceHeading(line)
    const mark = node.type === 'paragraph' && !list && i >= start ? markOf(node) : null
    const note = mark !== null && isFootnote(mark, i, below) ? mark : null
    below = node.type === 'table' || captionKind(line) !== null || (below && (note !== null || line === ''))
    if (!note) return node
    const span = trimSpan(text, spanOf(node))
    recordRepair(file, 'footnote', span, note.label ? `The footnote ${note.label}.` : 'A note without a mark.')
    return toFootnote(text, span, note)
  })

  function headOf(node: RootContent): string {
    const { start: from, end } = spanOf(node)
    return plain
      .slice(from, Math.min(end, from + 400))
      .replace(/\s+/g, ' ')
      .trim()
  }

  function markOf(node: RootContent): Mark | null {
    const { start: from, end } = trimSpan(text, spanOf(node))
    if (end - from > LONGEST) return null
    const head = text.slice(from, from + 80)
    for (const { kind, pattern } of MARKS) {
      const match = pattern.exec(head)
      if (!match || (kind === 'sign' && !isLiteral(from))) continue
      if (kind === 'author' && (end - from > 600 || findLabel(head))) continue
      return { label: match[1] ? toLabel(match[1]) : null, length: match[0].length, kind }
    }
    return null
  }

  /** A sign that is no markup: it stands in the folded text too, or is the bullet of a list of one item. */
  function isLiteral(at: number): boolean {
    return /^ ?[*†‡§¶]/.test(plain.slice(at, at + 2)) || (text[at] === '*' && /\s/.test(text[at + 1] ?? ''))
  }

  function isFootnote(mark: Mark, i: number, isBelow: boolean): boolean {
    const { start: from, end } = trimSpan(text, spanOf(blocks[i]!))
    const words = text.slice(from + mark.length, end)
    if (!/\p{L}{2}|\d/u.test(words)) return false
    if (mark.kind === 'author' || mark.kind === 'note') return mark.kind === 'author' || isBelow
    if (mark.kind === 'raised' && NUCLEUS.test(words) && !/\s/.test(text[from + mark.length - 1]!)) return false
    if ((isBelow && mark.kind !== 'plain') || interrupts(i)) return true
    if (mark.kind === 'plain' && words.length < 300 && /https?:|www\./.test(words)) return true
    const label = mark.label ?? ''
    if (CIRCLED.test(label) && (words.match(/[①-⑳]/gu)?.length ?? 0) > 0) return false // an enumeration
    references ??= findReferences(text)
    const places = references.get(label) ?? []
    let next = used.get(label) ?? 0
    while (next < places.length && places[next]! <= from - PAGE) next++
    const isReferred = next < places.length && places[next]! < from
    used.set(label, isReferred ? next + 1 : next)
    return isReferred
  }

  /** Between a paragraph without an end and one that begins amid a sentence. */
  function interrupts(i: number): boolean {
    const [before, after] = [blocks[i - 1], blocks[i + 1]]
    if (before?.type !== 'paragraph' || after?.type !== 'paragraph') return false
    const { start: from, end } = trimSpan(plain, spanOf(before))
    return end - from > 100 && /[\p{L}\p{N},]$/u.test(plain.slice(end - 1, end)) && /^\p{Ll}{2,}/u.test(headOf(after))
  }
}

/** The mark with raised digits on the line: `³` → `3`. */
function toLabel(mark: string): string {
  return [...mark].map((c) => (SUPERSCRIPTS.includes(c) ? SUPERSCRIPTS.indexOf(c) : c)).join('')
}

/** What refers to a footnote: a raised mark or a sign after a word, a circled number beside a stop. One group has the mark. */
const REFERENCE =
  /(?<=[^\s⁰¹²³⁴-⁹*†‡§¶])(?:<sup>\s{0,3}[[(]?([\w*†‡§¶#]{1,4})[\])]?\s{0,3}<\/sup>|\$\s?\^\s?\{?\s?([\w*†‡§¶]{1,3})\s?\}?\s?\$|\^([\w*†‡§¶#]{1,3})\^|([⁰¹²³⁴-⁹]{1,3})|([*†‡§¶]{1,3}))|(?<=["”》）)。，]\s?)([①-⑳])|([①-⑳])(?=\s?[。，；、])/gu

/** The places that refer to footnotes, by mark, in order. */
function findReferences(text: string): Map<string, number[]> {
  const places = new Map<string, number[]>()
  for (const match of text.matchAll(REFERENCE)) {
    const mark = toLabel(match.slice(1).find((one) => one) ?? '')
    // `*†` refers to two notes
    for (const label of /^[*†‡§¶]{2,}$/.test(mark) ? new Set([mark, ...mark]) : [mark]) {
      const known = places.get(label)
      if (known) known.push(match.index)
      else places.set(label, [match.index])
    }
  }
  return places
}

function toFootnote(text: string, span: Span, mark: Mark): FootnoteDefinition {
  const body = { start: Math.min(span.end, span.start + (mark.kind === 'author' ? 0 : mark.length)), end: span.end }
  const paragraph = toParagraph(text, body)
  return {
    type: 'footnoteDefinition',
    identifier: mark.label ?? '',
    ...(mark.label ? { label: mark.label } : {}),
    children: paragraph.type === 'paragraph' ? [paragraph] : [],
    position: toPosition(span),
  }
}
