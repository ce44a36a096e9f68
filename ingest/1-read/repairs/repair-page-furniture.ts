/**
 * Page headers, footers and page numbers that a conversion left between paragraphs, or dressed as headings.
 *
 * They are told by what they are (a bare page number, a line of journal, volume and DOI) or by standing more than once,
 * their digits aside. They leave the tree and are blanked in the folded text, so that a sentence runs on over them.
 */
import type { RootContent } from 'mdast'
import { blockText, spanOf } from '../../block.ts'
import type { Span } from '../../extraction.ts'
import { findHeadingNumber } from '../../heading-number.ts'
import { captionKind, findLabel, isReferenceHeading, isSectionName } from '../../labels.ts'
import { notesOf, type RepairPlugin, recordRepair } from './record-repair.ts'

const LONGEST = 160
const PAGE_NUMBER = /^(?:[-·•—]? ?(?:page |p\. ?|第 ?)?\d{1,4}(?: ?(?:of|\/) ?\d{1,4})?(?: ?页)?(?: ?[-·•—])?|[ivxlc]{1,6})$/i
const RUNNING_LINE =
  /(?:doi ?: ?10\.|doi\.org\/10\.|www\.|https?:\/\/|issn|©|copyright).*\d+(?: ?\/ ?\d+)?|\bvol(?:ume)?\.? ?\d+.*\b(?:issue|no|number)\.? ?\d+|\b(?:19|20)\d\d; ?\d+ ?:|^\p{Lu}[\p{L} &.-]{2,60},? (?:19|20)\d\d[,;] ?\d+ ?\(\d+\)|\b\d+ (?:of|\/) \d+$|^第 ?\d+ ?卷 ?第 ?\d+ ?期/iu

/** Takes page furniture out of the tree. */
export const repairPageFurniture: RepairPlugin = () => (tree, file) => {
  const { plain, furniture } = notesOf(file)
  const lines = tree.children.map((node) => (isShort(node) || isNumberBetweenDashes(plain, node) ? blockText(plain, node) : ''))
  const times = new Map<string, number>()
  for (const line of lines) if (line) times.set(shape(line), (times.get(shape(line)) ?? 0) + 1)
  const start = bodyStart(tree.children.map((node) => headOf(plain, node)))
  const title = lines
    .slice(0, start)
    .find((line, i) => tree.children[i]!.type === 'heading' && line.length > (/\p{Script=Han}/u.test(line) ? 6 : 20))
  const listAt = lines.findIndex((line, i) => i > 0 && isReferenceHeading(line))
  const interrupts = (blocks: RootContent[], i: number): boolean => {
    const before = blocks[i - 1]
    const after = blocks[i + 1]
    if (before?.type !== 'paragraph' || after?.type !== 'paragraph' || findHeadingNumber(lines[i]!)) return false
    return (
      /[\p{L},]$/u.test(blockText(plain, before)) && blockText(plain, before).length > 150 && /^\p{Ll}{2,} /u.test(blockText(plain, after))
    )
  }
  const isEntry = (node: RootContent | undefined): boolean =>
    node !== undefined &&
    node.type !== 'heading' &&
    /^(?:\[\d{1,3}\]|\d{1,3}\. ).*(?:19|20)\d\d/.test(plain.slice(spanOf(node).start, spanOf(node).start + 400).replace(/\s+/g, ' '))
  tree.children = tree.children.filter((node, i) => {
    const line = lines[i]!
    if (!line || i < start || isKept(line, node)) return true
    const why = PAGE_NUMBER.test(line)
      ? 'A page number.'
      : (listAt < 0 || i < listAt) &&
          RUNNING_LINE.test(line) &&
          !/[.!?]$/.test(line) &&
          !/^figure|^table/i.test(line) &&
          line.length < 130 &&
          between(lines, i)
        ? 'A running line of the journal.'
        : (times.get(shape(line)) ?? 0) > 1 && !findHeadingNumber(line) && (node.type === 'paragraph' || (times.get(shape(line)) ?? 0) > 2)
          ? 'A line that stands on several pages.'
          : title && line !== title && line.length < title.length + 30 && squeeze(line).includes(squeeze(title))
            ? 'A running title.'
            : interrupts(tree.children, i) || (listAt >= 0 && i > listAt && node.type === 'heading' && isEntry(tree.children[i + 1]))
              ? 'A line amid a sentence.'
              : null
    if (!why) return true
    const span: Span = spanOf(node)
    furniture.push(span)
    recordRepair(file, 'page-furniture', span, why)
    return false
  })
}

function isShort(node: RootContent): boolean {
  const { start, end } = spanOf(node)
  return (node.type === 'paragraph' || node.type === 'heading') && end - start <= LONGEST
}

/** `- 3 -`, which markdown takes for a list. */
function isNumberBetweenDashes(plain: string, node: RootContent): boolean {
  return node.type === 'list' && node.children.length === 1 && /^\d{1,4} ?[-–—]$/.test(blockText(plain, node))
}

function squeeze(line: string): string {
  return line.replace(/\s/g, '')
}

/** The line with its digits as one, so that only the page number may differ. */
function shape(line: string): string {
  return line.toLowerCase().replace(/\d+/g, '#')
}

function isKept(line: string, node: RootContent): boolean {
  if (captionKind(line) || findLabel(line) || isSectionName(line) || isReferenceHeading(line)) return true
  return node.type === 'paragraph' && /[.!?。！？;；:]$/.test(line) && line.length > (/\p{Script=Han}{8}/u.test(line) ? 16 : 60)
}

/** The beginning of a block of any length. */
function headOf(plain: string, node: RootContent): string {
  const { start, end } = spanOf(node)
  return plain
    .slice(start, Math.min(end, start + 80))
    .replace(/\s+/g, ' ')
    .trim()
}

/** Where the abstract or the first known section stands: title, authors and the journal's line above are no furniture. */
function bodyStart(lines: string[]): number {
  const at = lines.findIndex((line) => line !== '' && (findLabel(line) !== null || isSectionName(line)))
  return at < 0 ? Math.min(3, lines.length) : at
}

/** A running line interrupts: something stands before and after it. */
function between(lines: string[], i: number): boolean {
  return i > 0 && i < lines.length - 1
}
