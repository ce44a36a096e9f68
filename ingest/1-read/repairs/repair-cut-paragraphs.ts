/**
 * Paragraphs that a page or column break cut in two, joined again; figures and captions may stand between the pieces.
 *
 * The joined paragraph keeps the pieces in `data.parts`; its position is the first piece's, so that blocks never overlap.
 */
import type { Paragraph, RootContent } from 'mdast'
import { blockText, partsOf, spanOf } from '../../block.ts'
import { findBodyStart } from '../../body-start.ts'
import { captionKind, findLabel, isReferenceHeading } from '../../labels.ts'
import { notesOf, type RepairPlugin, recordRepair } from './record-repair.ts'

const FARTHEST = 8
const SHORTEST = 30
/** As much of a paragraph's beginning and end as tells. */
const TAIL = 500
const ENDED = /[.!?:;。！？…][\s"'”’)\]*]*(?:\[[\d,\s-]+\][\s.]*)?$/
const WEAK_END =
  /(?:[,(-]|\b(?:a|an|the|and|or|but|nor|of|in|on|at|to|for|from|by|with|as|into|than|that|which|who|whose|is|are|was|were|be|been|has|have|had|not|its|their|his|her|our|this|these|those|such|between|among|through|under|about|over|new|high|more|most|can|could|may|might|will|would|should|must|including|e\.g|i\.e|et al|Fig|Figs))$/i
const STARTER =
  /^(?:The|This|These|Those|In|On|At|As|For|However|Moreover|Furthermore|Therefore|Thus|Hence|First|Firstly|Second|Secondly|Third|Thirdly|Finally|Meanwhile|It|We|Our|They|There|To|By|With|While|When|Although|Additionally|Consequently|Compared|Similarly|Based|A|An|From|Through|After|Before|If|Since|Because|Such|Both)\b/

/** Joins the pieces of cut paragraphs. */
export const repairCutParagraphs: RepairPlugin = () => (tree, file) => {
  const { plain } = notesOf(file)
  const start = findBodyStart(plain, tree.children)
  const gone = new Set<RootContent>()
  let list = false
  tree.children.forEach((node, i) => {
    if (node.type === 'heading') list = isReferenceHeading(blockText(plain, node))
    if (node.type !== 'paragraph' || gone.has(node) || list || i < start) return
    for (;;) {
      const next = pieceAfter(node, i)
      if (!next) break
      gone.add(next)
      node.data = { ...node.data, parts: [...partsOf(node), ...partsOf(next)] }
      recordRepair(file, 'cut-paragraph', spanOf(next), 'Goes on the paragraph before.')
    }
  })
  tree.children = tree.children.filter((node) => !gone.has(node))

  function pieceAfter(node: Paragraph, i: number): Paragraph | null {
    const last = partsOf(node).at(-1)!
    const line = plain
      .slice(Math.max(last.start, last.end - TAIL), last.end)
      .replace(/\s+/g, ' ')
      .trim()
    const open = /\([^()]{0,60}$/.test(line)
    if (
      line.length < SHORTEST ||
      captionKind(headOf(node)) ||
      (ENDED.test(line) && !open && !/\b(?:et al|e\.g|i\.e|Figs?|vs|cf)\.$/.test(line))
    )
      return null
    let passed = 0
    for (let j = i + 1; j < tree.children.length && passed < FARTHEST; j++) {
      const next = tree.children[j]!
      if (gone.has(next)) continue
      if (next.type === 'heading' || next.type === 'list') return null
      if (next.type === 'table' || next.type === 'html' || next.type === 'footnoteDefinition') {
        passed++
        continue
      }
      if (next.type !== 'paragraph') return null
      const words = headOf(next)
      if (!words || captionKind(words)) {
        passed++
        continue
      }
      if ((open && /^[^()]{0,60}\)/.test(words)) || goesOn(line, words, passed)) return next
      if (passed === 0 || words.length > 300) return null
      passed++
    }
    return null
  }

  function headOf(node: Paragraph): string {
    const { start: from, end } = spanOf(node)
    return plain
      .slice(from, Math.min(end, from + TAIL))
      .replace(/\s+/g, ' ')
      .trim()
  }

  function goesOn(line: string, words: string, passed: number): boolean {
    if (findLabel(words)) return false
    if (/^\p{Ll}/u.test(words)) return !/^(?:[a-z]\)|[ivx]+\)|where [a-z\p{Script=Greek}] )/u.test(words)
    if (/\p{Script=Han}$/u.test(line) && /^\p{Script=Han}/u.test(words)) return line.length > 80
    if (passed > 0 && !WEAK_END.test(line)) return false
    if (WEAK_END.test(line)) return true
    return line.length > 120 && /[\p{L}\d"')]$/u.test(line) && /^[\p{Lu}\d("'[]/u.test(words) && words.length > 40 && !STARTER.test(words)
  }
}
