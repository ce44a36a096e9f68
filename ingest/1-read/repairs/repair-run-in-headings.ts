/**
 * Headings that stand at the beginning of their paragraph: bold or italic ones (`**Data.** We took …`), plain ones where
 * several paragraphs of a section begin so (`Interviews. Twenty managers …`), and numbered ones that a conversion ran
 * into the text (`3. The Logic of Both Education, as …`).
 */
import type { Heading, Paragraph, PhrasingContent, RootContent } from 'mdast'
import { blockText, spanOf, trimSpan } from '../../block.ts'
import type { Span } from '../../extraction.ts'
import { findHeadingNumber } from '../../heading-number.ts'
import { captionKind, findLabel, isReferenceHeading } from '../../labels.ts'
import { toParagraph, toPosition } from '../parse-markdown.ts'
import { findBodyStart } from './body-start.ts'
import { createOutline } from './outline.ts'
import { notesOf, type RepairPlugin, recordRepair } from './record-repair.ts'

const LONGEST = 160
const LABEL_WORD = String.raw`(?:[A-Z][\w'’-]*|and|of|the|in|for|on|to|with|&)`
const PLAIN_LABEL = new RegExp(`^([A-Z][\\w'’-]*(?: ${LABEL_WORD}){0,7})\\. +(?=[A-Z"'])`)
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
  const sections = labelCounts(tree.children, plain)
  let section = -1
  let prose = false
  tree.children = tree.children.flatMap((node, i): RootContent[] => {
    if (node.type === 'heading') {
      const line = blockText(plain, node)
      section = i
      prose = !/^abstract$|^摘 ?要$/i.test(line.trim()) && i > start - 1 && !isReferenceHeading(line)
      outline.enter(findHeadingNumber(line))
      return [node]
    }
    if (node.type !== 'paragraph' || i < start) return [node]
    const head = headOf(node)
    if (findLabel(head) || captionKind(head)) return [node]
    const cut = numberedRun(node, head) ?? (prose ? (markedRun(node) ?? ((sections.get(section) ?? 0) > 1 ? plainRun(node) : null)) : null)
    if (!cut) return [node]
    outline.enter(findHeadingNumber(head))
    recordRepair(file, 'run-in-heading', cut, 'A heading at the beginning of its paragraph.')
    prose = true
    return splitAt(node, cut)
  })

  function headOf(node: Paragraph): string {
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

  /** `3. The Logic of Both Education, as …`: the next number, words in capitals, then a sentence. */
  function numberedRun(node: Paragraph, head: string): Span | null {
    const { start: from, end } = trimSpan(plain, spanOf(node))
    if (end - from < 120) return null
    const number = findHeadingNumber(head)
    if (!number || number.kind === 'letter' || !outline.expects(number)) return null
    const line = plain.slice(from, Math.min(end, from + 400))
    const length = titleLength(line.slice(findHeadingNumber(line)?.length ?? 0))
    return length ? { start: from, end: from + (findHeadingNumber(line)?.length ?? 0) + length } : null
  }

  function splitAt(node: Paragraph, cut: Span): RootContent[] {
    const whole = spanOf(node)
    const rest = trimSpan(plain, { start: cut.end, end: whole.end })
    const heading: Heading = {
      type: 'heading',
      depth: 3,
      children: [{ type: 'text', value: text.slice(cut.start, cut.end), position: toPosition(cut) }],
      position: toPosition({ start: whole.start, end: cut.end }),
      data: { runIn: true },
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
 * The length of a title in capitals at the beginning of a line, when a sentence follows it: up to the word before the
 * last capitalized one, which is the sentence's first. 0 where there is no such title.
 */
function titleLength(line: string): number {
  const words = [...line.matchAll(/\S+/g)]
  let last = -1
  for (let i = 0; i < words.length; i++) {
    const word = words[i]![0]
    const bare = word.replace(/[^\p{L}\p{N}'-]/gu, '')
    if (/^\p{Lu}/u.test(bare) || /^\d/.test(bare)) last = i
    else if (!SMALL.has(bare) || word.endsWith(',')) break
    if (/[,;]$/.test(word) && i > 1) break
    if (/[.?!]$/.test(word)) return 0
  }
  if (last < 3 || last + 1 >= words.length) return 0
  const before = words[last - 1]!
  return SMALL.has(before[0]) ? 0 : before.index + before[0].length
}
