/**
 * The language of the prose: Chinese where 汉字 outnumber the Latin words.
 */
import type { Root } from 'mdast'
import { spanOf } from '../block.ts'

const SAMPLE = 400_000
const LIST = /^(?:参考文献|references|bibliography)\s*:?$/i

/** `zh` or `en`, by the words of the paragraphs before the reference list. */
export function findLanguage(plain: string, tree: Root): 'en' | 'zh' {
  let han = 0
  let latin = 0
  let seen = 0
  for (const node of tree.children) {
    if (node.type !== 'paragraph' && node.type !== 'heading' && node.type !== 'list') continue
    const { start, end } = spanOf(node)
    const words = plain.slice(start, Math.min(end, start + SAMPLE))
    if (words.length < 60 && LIST.test(words.trim())) break
    han += words.match(/\p{Script=Han}/gu)?.length ?? 0
    latin += words.match(/[A-Za-z]{2,}/g)?.length ?? 0
    seen += words.length
    if (seen > SAMPLE) break
  }
  return han > latin ? 'zh' : 'en'
}
