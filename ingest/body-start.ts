/**
 * Where a paper's front matter gives way to abstract and body: before it, short lines are title, authors, affiliations.
 */
import type { RootContent } from 'mdast'
import { blockText, spanOf } from './block.ts'
import { findHeadingNumber } from './heading-number.ts'
import { findLabel, isSectionName } from './labels.ts'

const LONG = 400

/**
 * The index of the first block that is an abstract, keywords, a usual section or a numbered heading, or else long prose.
 */
export function findBodyStart(plain: string, blocks: RootContent[]): number {
  for (let i = 0; i < Math.min(blocks.length, 80); i++) {
    const node = blocks[i]!
    if (node.type !== 'paragraph' && node.type !== 'heading') continue
    const { start, end } = spanOf(node)
    if (end - start > LONG) {
      const head = plain
        .slice(start, start + LONG)
        .replace(/\s+/g, ' ')
        .trim()
      if (findLabel(head) || isProse(head)) return i
      continue
    }
    const line = blockText(plain, node)
    if (findLabel(line) || isSectionName(line)) return i
    const number = findHeadingNumber(line)
    if (number && /^(?:1|I|一)$/.test(number.number) && end - start < 120 && node.type === 'heading') return i
  }
  const sentence = blocks.findIndex((node, i) => i > 0 && node.type === 'paragraph' && isSentence(blockText(plain, node)))
  return sentence > 0 ? sentence : Math.min(4, blocks.length)
}

/** A short text without any of a paper's furniture still says something: its first line that ends as a sentence does. */
export function isSentence(line: string): boolean {
  if (!/[.!?。！？]["')\]]*$/u.test(line)) return false
  return (line.match(/(?<!\p{L})\p{Ll}{2,}/gu)?.length ?? 0) > 2 || (line.match(/\p{Script=Han}/gu)?.length ?? 0) > 7
}

/** True for the beginning (400 characters, blanks squeezed) of sentences, not of a list of names and places. */
export function isProse(head: string): boolean {
  const small = head.match(/\b(?:the|of|and|to|in|is|are|was|were|that|with|for|a)\b/g)?.length ?? 0
  return small > 14 || (head.match(/[。，；]/g)?.length ?? 0) > 6 || (/\. \p{Lu}/u.test(head) && small > 9)
}
