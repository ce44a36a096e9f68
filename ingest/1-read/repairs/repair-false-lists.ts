/**
 * A list that is none: `1. Introduction` alone between paragraphs is a heading, `* Corresponding author` a footnote.
 */
import type { RootContent } from 'mdast'
import { spanOf } from '../../block.ts'
import { toParagraph } from '../to-paragraph.ts'
import { type RepairPlugin, recordRepair } from './record-repair.ts'

/** Turns lists of one item into paragraphs where the item is one paragraph; bullets of references stay. */
export const repairFalseLists: RepairPlugin = () => (tree, file) => {
  const text = String(file.value)
  tree.children = tree.children.map((node, i): RootContent => {
    if (node.type !== 'list' || node.children.length !== 1) return node
    const item = node.children[0]!
    if (item.children.length !== 1 || item.children[0]!.type !== 'paragraph') return node
    const span = spanOf(node)
    const starred = !node.ordered && text[span.start] === '*'
    const neighbor = tree.children[i - 1]?.type === 'list' || tree.children[i + 1]?.type === 'list'
    if (!(node.ordered || starred) || (neighbor && !starred && spanOf(node).end - spanOf(node).start > 200)) return node
    recordRepair(file, 'false-list', span, starred ? 'A footnote mark, not a bullet.' : 'A numbered line, not a list.')
    const children = item.children[0]!.children
    const first = children[0]
    if (node.ordered && first?.type === 'text') {
      first.position!.start = { ...first.position!.start, offset: span.start }
    }
    return node.ordered || starred ? { type: 'paragraph', children, position: toParagraph(text, span).position } : node
  })
}
