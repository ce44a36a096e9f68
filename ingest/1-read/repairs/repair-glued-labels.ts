/**
 * Abstract and keywords that a conversion glued to the line before: `…，北京100872)摘要估计…`, `…。关键词：…`.
 */
import type { RootContent } from 'mdast'
import { spanOf, trimSpan } from '../../block.ts'
import { toParagraph } from '../to-paragraph.ts'
import { notesOf, type RepairPlugin, recordRepair } from './record-repair.ts'

const FIRST_BLOCKS = 16
const LONGEST = 8000
const GLUED =
  /(?<=[).;。]\s{0,4}\*{0,2})(?:\[?摘 ?要\]?\s*:?|\[?关 ?键 ?词\]?\s*:?|Abstract ?[:—-]|Key ?[Ww]ords ?[:—-]|Index Terms ?[:—-])(?=\s*\S)/g

/** Parts a label and its text from the paragraph before. */
export const repairGluedLabels: RepairPlugin = () => (tree, file) => {
  const { plain } = notesOf(file)
  const text = String(file.value)
  tree.children = tree.children.flatMap((node, i): RootContent[] => {
    const { start, end } = spanOf(node)
    if (i >= FIRST_BLOCKS || node.type !== 'paragraph' || end - start > LONGEST) return [node]
    const cuts = [...plain.slice(start, end).matchAll(GLUED)].map((match) => start + match.index)
    if (!cuts.length) return [node]
    const bounds = [start, ...cuts, end]
    return bounds.slice(1).flatMap((to, k): RootContent[] => {
      const piece = trimSpan(plain, { start: bounds[k]!, end: to })
      if (piece.end <= piece.start) return []
      if (k > 0) recordRepair(file, 'glued-label', piece, 'A label amid a paragraph.')
      return [toParagraph(text, piece)]
    })
  })
}
