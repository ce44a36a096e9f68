/**
 * Headings that the conversion left without marks, and marks on what is no heading.
 *
 * A line is a heading by its number, where the number is the next one of the outline, by its name (`References`), by
 * being all bold, or, in a paper without any marks, by being a short line without a full stop above a paragraph.
 */
import type { Heading, Paragraph, RootContent } from 'mdast'
import { blockText, spanOf } from '../../block.ts'
import { findBodyStart } from '../../body-start.ts'
import type { Span } from '../../extraction.ts'
import { findHeadingNumber } from '../../heading-number.ts'
import { captionKind, findLabel, isReferenceHeading, isSectionName, isSupplement } from '../../labels.ts'
import { createOutline } from './outline.ts'
import { notesOf, type RepairPlugin, recordRepair } from './record-repair.ts'

const LONGEST = 220
const LONGEST_MARKED = 330
const AFFILIATION =
  /\b(?:university|department|institute|school of|college of|faculty|hospital|laborator(?:y|ies)|academy|centre|center)\b.*,|大学|学院|研究所/i

/** Gives heading nodes to what is a heading and takes them from what is none. */
export const repairHeadings: RepairPlugin = () => (tree, file) => {
  const { plain } = notesOf(file)
  const blocks = tree.children
  const start = findBodyStart(plain, blocks)
  const marked = blocks.filter((node, i) => node.type === 'heading' && i > start).length
  const outline = createOutline()
  let list = false
  tree.children = blocks.map((node, i): RootContent => {
    if (i < start || (node.type !== 'paragraph' && node.type !== 'heading')) return node
    const span = spanOf(node)
    if (span.end - span.start > LONGEST) noteRunIn(span)
    if (span.end - span.start > LONGEST_MARKED * 2) return node.type === 'heading' ? demote(node, 'A paragraph with heading marks.') : node
    const line = blockText(plain, node)
    if (node.type === 'heading') {
      if (captionKind(line) || isSupplement(line)) return demote(node, 'A caption with heading marks.')
      if (isProse(line)) return demote(node, 'A paragraph with heading marks.')
      outline.enter(findHeadingNumber(line))
      list = isReferenceHeading(line) || (list && !isSectionName(line))
      return node
    }
    const why = unmarkedHeading(node, line, i)
    if (!why) return node
    list = isReferenceHeading(line)
    outline.enter(findHeadingNumber(line))
    recordRepair(file, 'heading-marks', span, why)
    return { type: 'heading', depth: 2, children: node.children, position: node.position, data: { unmarked: true } }
  })

  /** A number before a paragraph may be a heading's that the paragraph was run into. */
  function noteRunIn({ start: from }: Span): void {
    const number = findHeadingNumber(plain.slice(from, from + 60).trimStart())
    if (number?.kind === 'decimal' && number.depth > 1 && outline.expects(number)) outline.enter(number)
  }

  function demote(node: Heading, why: string): Paragraph {
    recordRepair(file, 'heading-marks', spanOf(node), why)
    return { type: 'paragraph', children: node.children, position: node.position }
  }

  function unmarkedHeading(node: Paragraph, line: string, i: number): string | null {
    if (line.length < 2 || line.length > LONGEST) return null
    if (captionKind(line) || isSupplement(line)) return null
    if (isReferenceHeading(line) || isSectionName(line) || isAppendix(line)) return 'A heading without marks.'
    const number = findHeadingNumber(line)
    const title = number ? line.slice(number.length) : line
    if (list || findLabel(line) || !isTitleLike(title, number !== null)) return null
    if (number?.kind === 'decimal' && number.depth === 1 && isEnumerated(i)) return null
    if (number?.kind === 'paren' && (/[.。；;]/.test(title) || (/[，,：:]/.test(title) && /\p{Script=Han}{12}/u.test(title)))) return null
    if (AFFILIATION.test(title) && /,|，/.test(title) && line.length < 200 && i < start + 4) return null
    if (number && /^(?:\p{Lu}|\p{Script=Han}|["'“‘]|\d+[A-Z-])/u.test(title) && outline.expects(number))
      return 'A numbered heading without marks.'
    if (number && number.kind !== 'letter') return null
    if (isBold(node)) return 'A heading in bold.'
    return marked < 2 && standsAbove(i) && /^\p{Lu}/u.test(title) && title.split(' ').length <= 14 ? 'A heading without marks.' : null
  }

  /** One of three or more numbered lines in succession: an enumeration. */
  function isEnumerated(i: number): boolean {
    let run = 1
    for (let j = i - 1; j >= 0 && isNumbered(blocks[j]!); j--) run++
    for (let j = i + 1; j < blocks.length && isNumbered(blocks[j]!); j++) run++
    return run > 2
  }

  function isNumbered(node: RootContent): boolean {
    const { start: from, end } = spanOf(node)
    return node.type === 'paragraph' && end - from < LONGEST && findHeadingNumber(blockText(plain, node))?.depth === 1
  }

  /** A short line between the end of one paragraph and the beginning of another. */
  function standsAbove(i: number): boolean {
    const before = blocks[i - 1]
    const after = blocks[i + 1]
    if (!before || !after || after.type !== 'paragraph') return false
    const next = blockText(plain, after)
    if (next.length < 150 || !/^["'(]?[\p{Lu}\d]/u.test(next) || captionKind(next)) return false
    return (
      before.type === 'heading' ||
      (before.type === 'paragraph' && /[.!?]["')\]]*$/.test(blockText(plain, before)) && !captionKind(blockText(plain, before)))
    )
  }
}

/** `附录 问卷`, `附录A：变量`, `Appendix B. Items`. */
function isAppendix(line: string): boolean {
  return (
    line.length < 60 &&
    /^(?:附 ?录 ?[A-H一二三四五\d]?(?:[ :.、]|$)|Appendix(?: [A-H\d])?(?:[:.]|$| \p{Lu}))/u.test(line) &&
    !/[。.]$/.test(line)
  )
}

/** No full stop, not all figures, begins as a title does. */
function isTitleLike(line: string, numbered: boolean): boolean {
  if (/[.;,。；，]$/.test(line) && !/\b(?:etc|al|spp|sp|Inc)\.$/.test(line)) return false
  const letters = line.match(/\p{L}/gu)?.length ?? 0
  if (/https?:|www\.|@/.test(line) || (!numbered && /[=∑∫]/.test(line))) return false
  return letters >= 2 && letters * 2 >= line.replace(/\s/g, '').length
}

/** A sentence, or several. */
function isProse(line: string): boolean {
  if (line.length > LONGEST_MARKED) return true
  const words = line.split(' ').length
  return words > 30 && /[.。]$/.test(line)
}

function isBold(node: Paragraph): boolean {
  const children = node.children.filter((child) => !(child.type === 'text' && /^[\s:：]*$/.test(child.value)))
  return children.length === 1 && children[0]!.type === 'strong'
}
