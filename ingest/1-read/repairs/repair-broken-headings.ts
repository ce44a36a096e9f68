/**
 * A heading over two lines that a conversion made two headings of, or a heading and a short paragraph.
 */
import type { Heading, RootContent } from 'mdast'
import { blockText, spanOf } from '../../block.ts'
import { findHeadingNumber } from '../../heading-number.ts'
import { isSectionName } from '../../labels.ts'
import { toPosition } from '../to-paragraph.ts'
import { notesOf, type RepairPlugin, recordRepair } from './record-repair.ts'

const OPEN_END = /(?:\b(?:a|an|and|as|at|between|by|for|from|in|into|of|on|or|the|to|under|with|via|through|its)|[-,:、—])$/i

/** Joins a heading with the rest of it. */
export const repairBrokenHeadings: RepairPlugin = () => (tree, file) => {
  const { plain } = notesOf(file)
  const out: RootContent[] = []
  for (const node of tree.children) {
    const before = out.at(-1)
    if (before?.type === 'heading' && !before.data?.runIn && isRest(before, node)) {
      recordRepair(file, 'broken-heading', spanOf(node), 'The rest of the heading above.')
      before.position = toPosition({ start: spanOf(before).start, end: spanOf(node).end })
      if (node.type === 'heading' || node.type === 'paragraph') for (const child of node.children) before.children.push(child)
    } else out.push(node)
  }
  tree.children = out

  function isRest(heading: Heading, node: RootContent): boolean {
    if (node.type !== 'heading' && node.type !== 'paragraph') return false
    const { start, end } = spanOf(node)
    if (end - start > 140) return false
    const line = blockText(plain, node)
    const head = blockText(plain, heading)
    if (!line || findHeadingNumber(line) || isSectionName(line) || isSectionName(head) || head.length < 12) return false
    if (/[.。;；]$/.test(line) && node.type === 'paragraph') return false
    return OPEN_END.test(head)
      ? line.length < 120
      : node.type === 'heading' && /^\p{Ll}{2,}/u.test(line) && findHeadingNumber(head) !== null
  }
}
