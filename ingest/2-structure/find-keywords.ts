/**
 * Keywords after `Keywords:` or 关键词, up to whatever a conversion glued to them (中图分类号, 文献标识码).
 */
import type { RootContent } from 'mdast'
import { blockText, partsOf } from '../block.ts'
import type { Document } from '../document.ts'
import { findLabel } from '../labels.ts'
import { printedText } from '../printed-text.ts'
import { labelEnd } from './find-front-matter.ts'

const TAIL = /(?:中图分类号|中图法分类号|分类号|文献标[识志]码|文章编号|中图|DOI|基金项目|CLC number|Document code)\s*[:：;；]?.*$/is

/** The keywords in the paper's own language (else in any), and the blocks that hold them. */
export function findKeywords(document: Document, end: number): { words: string[]; blocks: RootContent[] } {
  const blocks: RootContent[] = []
  const lists: { words: string[]; lang: 'en' | 'zh' }[] = []
  document.tree.children.forEach((node, i) => {
    if (i >= end + 3 || (node.type !== 'paragraph' && node.type !== 'heading')) return
    const line = blockText(document.plain, node)
    const label = findLabel(line)
    if (label?.kind !== 'keywords') return
    blocks.push(node)
    const parts = partsOf(node).map((part) => ({ ...part }))
    parts[0]!.start = labelEnd(document, parts[0]!)
    let text = printedText(document, parts).replace(TAIL, '')
    const next = document.tree.children[i + 1]
    if (!text.trim() && next?.type === 'paragraph') {
      blocks.push(next)
      text = printedText(document, partsOf(next)).replace(TAIL, '')
    }
    lists.push({ words: splitKeywords(text), lang: /\p{Script=Han}/u.test(text) ? 'zh' : 'en' })
  })
  const own = lists.find((list) => list.lang === document.lang && list.words.length) ?? lists.find((list) => list.words.length)
  return { words: own?.words ?? [], blocks }
}

/** Keywords at semicolons, else commas, else wide blanks. */
function splitKeywords(text: string): string[] {
  const separator =
    [/[;；]/, /[,，、]/, /\s*[·•|]\s*/].find((pattern) => pattern.test(text)) ?? (/\p{Script=Han}/u.test(text) ? /\s+/ : /\s{2,}/)
  return text
    .split(separator)
    .map((word) => word.replace(/^[\s:：\-—]+|[\s.。,，;；]+$/g, '').replace(/\s+/g, ' '))
    .filter((word) => word.length > 0 && word.length < 120)
}
