/**
 * Where a paper's front matter gives way to abstract and body: before it, short lines are title, authors, affiliations.
 */
import type { RootContent } from 'mdast'
import { blockText, spanOf } from '../../block.ts'
import { findHeadingNumber } from '../../heading-number.ts'
import { findLabel, isSectionName } from '../../labels.ts'

/** The index of the first block that is an abstract, keywords or a usual section; else of the first numbered heading. */
export function findBodyStart(plain: string, blocks: RootContent[]): number {
  let numbered = -1
  for (let i = 0; i < Math.min(blocks.length, 80); i++) {
    const node = blocks[i]!
    if (node.type !== 'paragraph' && node.type !== 'heading') continue
    const { start, end } = spanOf(node)
    const line = blockText(plain, {
      ...node,
      position: { ...node.position!, end: { ...node.position!.end, offset: Math.min(end, start + 300) } },
    } as RootContent)
    if (findLabel(line) || isSectionName(line)) return numbered >= 0 ? Math.min(i, numbered) : i
    const number = findHeadingNumber(line)
    if (numbered < 0 && number && /^(?:1|I|一)$/.test(number.number) && end - start < 120 && node.type === 'heading') numbered = i
  }
  return numbered >= 0 ? numbered : Math.min(4, blocks.length)
}
