/**
 * The depth of every heading from its number, since the marks of a conversion are of random depth.
 *
 * `2.1` is of depth 2 whatever its marks; roman and 汉字 numbers are 1, `（一）` and `A.` 2, `(1)` one below what it stands
 * under, and integers go below them where both are used. Without numbers the usual names are 1 and the marks decide.
 */
import type { Heading } from 'mdast'
import { blockText, spanOf } from '../../block.ts'
import { findHeadingNumber, type HeadingNumber } from '../../heading-number.ts'
import { isSectionName } from '../../labels.ts'
import { notesOf, type RepairPlugin, recordRepair } from './record-repair.ts'

const APPENDIX = /^(?:(?:supplementary |online )?appendix\b|附录)/i

/** Sets `depth` of the headings: the level of their sections. */
export const repairHeadingDepth: RepairPlugin = () => (tree, file) => {
  const { plain } = notesOf(file)
  const headings = tree.children.filter((node) => node.type === 'heading')
  const numbers = headings.map((node) => findHeadingNumber(blockText(plain, node)))
  const kinds = new Set(numbers.map((number) => number?.kind))
  const top = kinds.has('chapter') ? 1 : 0
  const integersBelow = kinds.has('han') ? (kinds.has('paren-han') ? 2 : 1) : 0
  const numbered = numbers.filter((number) => number !== null).length * 3 > headings.length
  const marks = [...new Set(headings.filter((node) => !node.data?.runIn).map((node) => node.depth))].sort()
  const offset = titleTakesFirst(headings, marks) ? 1 : 0
  const moved: { node: Heading; marks: number; depth: number }[] = []
  let parent = 0
  headings.forEach((node, i) => {
    const number = numbers[i]!
    const level = number ? levelOf(number) : unnumberedLevel(node)
    if (number || !node.data?.runIn) parent = number?.kind === 'paren' ? parent : level
    const depth = Math.min(6, Math.max(1, level)) as Heading['depth']
    if (number && !node.data?.unmarked && !node.data?.runIn) moved.push({ node, marks: node.depth, depth })
    node.depth = depth
  })
  // a file whose headings all begin at `##` has marks of a sound depth: nothing was mended
  if (new Set(moved.map((one) => one.marks - one.depth)).size < 2) return
  for (const one of moved)
    if (one.marks !== one.depth)
      recordRepair(file, 'heading-depth', spanOf(one.node), `Of depth ${one.depth} by its number, ${one.marks} by its marks.`)

  function levelOf(number: HeadingNumber): number {
    if (number.kind === 'decimal') return number.depth + integersBelow + top
    if (number.kind === 'appendix') return number.depth
    if (number.kind === 'paren') return parent + 1
    if (number.kind === 'roman' || number.kind === 'chapter') return 1
    if (number.kind === 'han') return 1 + top
    return 2 + top
  }

  function unnumberedLevel(node: Heading): number {
    if (node.data?.runIn) return parent + 1
    if (isSectionName(blockText(plain, node)) || APPENDIX.test(blockText(plain, node)))
      return numbered || node.data?.unmarked || marks.length < 2 ? 1 : byMarks(node)
    return numbered ? (node.depth <= (marks[offset] ?? 1) ? 1 : parent + 1) : byMarks(node)
  }

  function byMarks(node: Heading): number {
    return Math.max(1, marks.indexOf(node.depth) + 1 - offset)
  }
}

/** True where the first heading alone is of the smallest depth: it is the title's. */
function titleTakesFirst(headings: Heading[], marks: number[]): boolean {
  return headings.filter((node) => node.depth === marks[0]).length === 1 && headings[0]?.depth === marks[0] && marks.length > 1
}
