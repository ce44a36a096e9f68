/**
 * Headings that stand at the beginning of their paragraph: bold or italic ones (`**Data.** We took …`), plain ones where
 * several paragraphs of a section begin so (`Interviews. Twenty managers …`), and numbered ones that a conversion ran
 * into the text (`3. The Logic of Both Education, as …`).
 */
import type { Heading, Paragraph, PhrasingContent, RootContent } from 'mdast'
import { spanOf, trimSpan } from '../../block.ts'
import { findBodyStart } from '../../body-start.ts'
import type { Span } from '../../extraction.ts'
import { findHeadingNumber } from '../../heading-number.ts'
import { captionKind, findLabel, isReferenceHeading, isSectionName, isSupplement } from '../../labels.ts'
import { toParagraph, toPosition } from '../to-paragraph.ts'
import { createOutline } from './outline.ts'
import { notesOf, type RepairPlugin, recordRepair } from './record-repair.ts'

const LONGEST = 160
const LABEL_WORD = String.raw`(?:[A-Z][\w'’-]*|and|of|the|in|for|on|to|with|&)`
const PLAIN_LABEL = new RegExp(`^([A-Z][\\w'’-]*(?: ${LABEL_WORD}){0,7})\\. +(?=[A-Z"'])`)
const STARTER =
  /^(?:The|This|These|Those|There|In|On|At|As|For|To|By|With|While|When|Although|However|We|Our|It|All|An|A|From|Through|After|Before|If|Since|Because|Such|Both|Here|Each|Most|Some|Many|Several|Based|During|Using|One|Two|Data|According)$/
/** What may follow an abstract; `Methods:` there is a part of it. */
const OPENING = /^(?:introduction|author summary|elife digest|引言|前言|绪论)/i
const SMALL = new Set([
  'a',
  'an',
  'and',
  'as',
  'at',
  'between',
  'by',
  'for',
  'from',
  'in',
  'into',
  'of',
  'on',
  'or',
  'the',
  'to',
  'under',
  'with',
  'via',
  'vs',
  'its',
  'through',
])

/** Splits a heading from the paragraph that it runs into. */
export const repairRunInHeadings: RepairPlugin = () => (tree, file) => {
  const { plain } = notesOf(file)
  const text = String(file.value)
  const start = findBodyStart(plain, tree.children)
  const outline = createOutline()
  const labels = labelCounts(tree.children, plain)
  let section = -1
  let zone: 'front' | 'prose' | 'references' = 'front'
  tree.children = tree.children.flatMap((node, i): RootContent[] => {
    if ((node.type !== 'heading' && node.type !== 'paragraph') || i < start) return [node]
    const head = headOf(node)
    if (node.type === 'heading') {
      section = i
      zone = isReferenceHeading(head) ? 'references' : /^(?:abstract|摘 ?要)\W*$/i.test(head) ? 'front' : 'prose'
    }
    const cut =
      lineRun(node) ?? (zone === 'references' || findLabel(head) || captionKind(head) || isSupplement(head) ? null : cutOf(node, head))
    outline.enter(findHeadingNumber(head))
    if (!cut) return [node]
    recordRepair(file, 'run-in-heading', cut, 'A heading at the beginning of its paragraph.')
    zone = isReferenceHeading(plain.slice(cut.start, cut.end)) ? 'references' : 'prose'
    return splitAt(node, cut, /[\r\n]/.test(text.slice(cut.end, cut.end + 4)))
  })

  /** A usual name alone on the first line of a paragraph. */
  function lineRun(node: Heading | Paragraph): Span | null {
    const { start: from, end } = trimSpan(plain, spanOf(node))
    const stop = plain.slice(from, Math.min(end, from + 60)).search(/[\r\n]/)
    if (stop < 1 || node.type === 'heading') return null
    const line = trimSpan(plain, { start: from, end: from + stop })
    return isSectionName(plain.slice(line.start, line.end)) && zone !== 'references' ? line : null
  }

  function cutOf(node: Heading | Paragraph, head: string): Span | null {
    if (node.type === 'heading') return spanOf(node).end - spanOf(node).start > LONGEST ? proseRun(node, head) : sentenceRun(node)
    return proseRun(node, head) ?? markedRun(node) ?? (zone === 'prose' && (labels.get(section) ?? 0) > 1 ? plainRun(node) : null)
  }

  /** `# 1.1 Looms. The looms stand in the hall.`: a title with a full stop, and a sentence under the same marks. */
  function sentenceRun(node: Heading): Span | null {
    const { start: from, end } = trimSpan(plain, spanOf(node))
    const line = plain.slice(from, end)
    const offset = findHeadingNumber(line)?.length ?? 0
    const match = /^(["'\p{Lu}][^.!?:]{2,80}\.) +(\p{Lu}\p{L}*) [^\r\n]{30,}[.!?]$/u.exec(line.slice(offset))
    return match && STARTER.test(match[2]!) ? { start: from, end: from + offset + match[1]!.length } : null
  }

  function headOf(node: Heading | Paragraph): string {
    const { start: from, end } = spanOf(node)
    return plain
      .slice(from, Math.min(end, from + 400))
      .replace(/\s+/g, ' ')
      .trim()
  }

  /** `**Data.** We took …`: the first child is bold or italic and ends as a label does. */
  function markedRun(node: Paragraph): Span | null {
    const first = node.children[0]
    if (!first || (first.type !== 'strong' && first.type !== 'emphasis') || node.children.length < 2) return null
    const span = spanOf(first)
    const inner = trimSpan(plain, span)
    const label = plain.slice(inner.start, inner.end)
    if (zone !== 'prose' && !OPENING.test(label)) return null
    if (
      label.length < 3 ||
      label.length > LONGEST ||
      !/^["']?[\p{Lu}\d\p{Script=Han}(]/u.test(label) ||
      captionKind(label) ||
      findLabel(label)
    )
      return null
    const after = plain.slice(span.end, span.end + 4)
    const stop = /[.:。：]$/.test(label) || /^ ?[.:](?: |$)/.test(after)
    if (!stop || !/\S/.test(plain.slice(span.end + 2, spanOf(node).end))) return null
    return { start: inner.start, end: /[.:。：]$/.test(label) ? inner.end : span.end + after.search(/[.:]/) + 1 }
  }

  function plainRun(node: Paragraph): Span | null {
    const { start: from, end } = trimSpan(plain, spanOf(node))
    const match = PLAIN_LABEL.exec(plain.slice(from, Math.min(end, from + LONGEST)))
    return match ? { start: from, end: from + match[1]!.length + 1 } : null
  }

  /** `3. The Logic of Both Education, as …`: the next number or a usual name, a title, then a sentence. */
  function proseRun(node: Heading | Paragraph, head: string): Span | null {
    if (zone === 'front' && !findHeadingNumber(head) && !OPENING.test(head)) return null
    const { start: from, end } = trimSpan(plain, spanOf(node))
    if (end - from < (/\p{Script=Han}{8}/u.test(head) ? 40 : 100)) return null
    const number = findHeadingNumber(head)
    if (number && (number.kind === 'letter' || number.kind === 'paren' || !(node.type === 'heading' || outline.expects(number))))
      return null
    const line = plain.slice(from, Math.min(end, from + 400))
    const offset = number ? (findHeadingNumber(line)?.length ?? 0) : 0
    const title = line.slice(offset)
    const length = /^\p{Script=Han}/u.test(title)
      ? hanTitleLength(title, node.type === 'heading' || (number?.kind === 'decimal' && number.depth > 1))
      : titleLength(title, number !== null || node.type === 'heading')
    return length ? { start: from, end: from + offset + length } : null
  }

  function splitAt(node: Heading | Paragraph, cut: Span, line: boolean): RootContent[] {
    const whole = spanOf(node)
    const rest = trimSpan(plain, { start: cut.end, end: whole.end })
    const heading: Heading = {
      type: 'heading',
      depth: 3,
      children: [{ type: 'text', value: text.slice(cut.start, cut.end), position: toPosition(cut) }],
      position: toPosition({ start: whole.start, end: cut.end }),
      data: line ? { unmarked: true } : { runIn: true },
    }
    if (rest.end <= rest.start) return [heading]
    const children: PhrasingContent[] = node.children.filter((child) => spanOf(child).start >= cut.end)
    return [heading, children.length ? { type: 'paragraph', children, position: toPosition(rest) } : toParagraph(text, rest)]
  }
}

/** How many paragraphs under each heading (by the heading's index) begin with a label. */
function labelCounts(blocks: RootContent[], plain: string): Map<number, number> {
  const counts = new Map<number, number>()
  let section = -1
  blocks.forEach((node, i) => {
    if (node.type === 'heading') section = i
    if (node.type !== 'paragraph') return
    const { start, end } = trimSpan(plain, spanOf(node))
    if (PLAIN_LABEL.test(plain.slice(start, Math.min(end, start + LONGEST)))) counts.set(section, (counts.get(section) ?? 0) + 1)
  })
  return counts
}

/**
 * The length of a title at the beginning of a line, when a sentence follows it: a usual name, or all up to a word that
 * begins sentences, or words in capitals up to the last, which is the sentence's first. 0 where there is no such title.
 */
function titleLength(line: string, numbered: boolean): number {
  const words = [...line.matchAll(/\S+/g)]
  const ends = (i: number): number => words[i - 1]!.index + words[i - 1]![0].length
  for (let i = Math.min(5, words.length - 1); i > 0; i--) {
    if (
      isSectionName(line.slice(0, ends(i))) &&
      /^\p{Lu}/u.test(words[i]![0]) &&
      (numbered || STARTER.test(words[i]![0])) &&
      !/[:,]$/.test(words[i - 1]![0])
    )
      return ends(i)
  }
  if (!numbered) return 0
  let last = -1
  for (let i = 0; i < Math.min(words.length, 40); i++) {
    const word = words[i]![0]
    const bare = word.replace(/[^\p{L}\p{N}'-]/gu, '')
    const before = words[i - 1]?.[0] ?? ''
    if (i > 0 && STARTER.test(word) && !SMALL.has(before.toLowerCase()) && !/[,:]$/.test(before)) return ends(i)
    if (/^\p{Lu}/u.test(bare) || /^\d/.test(bare)) last = i
    if (/[.?!;]$/.test(word) || (word.endsWith(',') && i > 1)) break
  }
  return titleCaseLength(words, last)
}

/** The same where every word but the small ones is in capitals. */
function titleCaseLength(words: RegExpExecArray[], last: number): number {
  if (last < 3 || last + 1 >= words.length) return 0
  for (const word of words.slice(0, last)) if (/^\p{Ll}/u.test(word[0]) && !SMALL.has(word[0])) return 0
  const before = words[last - 1]!
  return SMALL.has(before[0]) || /[.?!]$/.test(words[last]![0]) ? 0 : before.index + before[0].length
}

/** In Chinese a blank after a short title tells where it ends, if anything does; only under heading marks or a number like 1.2. */
function hanTitleLength(line: string, marked: boolean): number {
  const blank = line.search(/\s/)
  if (blank < 2 || blank > 30 || /[,.;]/.test(line.slice(0, blank))) return 0
  return (marked && line.length > 90) || isSectionName(line.slice(0, blank)) ? blank : 0
}
