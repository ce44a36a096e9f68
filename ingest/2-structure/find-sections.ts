/**
 * Sections: the headings of the body with number, title and level, each up to the next of its level.
 */
import type { Heading, RootContent } from 'mdast'
import { blockText, spanOf, trimSpan } from '../block.ts'
import type { Document } from '../document.ts'
import type { Section } from '../extraction.ts'
import { findHeadingNumber } from '../heading-number.ts'
import { findLabel } from '../labels.ts'
import { printedText } from '../printed-text.ts'

export interface PlacedSection extends Section {
  node: Heading
}

const APPENDIX_LETTER = /^([A-H]) +(?=\p{Lu})/u

/** The sections of a document; `front` are the blocks that are title, authors and the like. */
export function findSections(document: Document, front: Set<RootContent>): PlacedSection[] {
  const headings = document.tree.children
    .filter((node) => node.type === 'heading')
    .filter((node) => !front.has(node) && isSection(document, node))
  const letters = appendixLetters(headings.map((node) => blockText(document.plain, node)))
  const lastBlock = document.tree.children.at(-1)
  const end = lastBlock ? spanOf(lastBlock).end : document.text.length
  return headings.map((node, i) => {
    const span = trimSpan(document.plain, spanOf(node))
    const line = document.plain.slice(span.start, span.end)
    const squeezed = blockText(document.plain, node)
    const number = findHeadingNumber(squeezed) ?? appendixLetter(squeezed, letters)
    const from = number ? span.start + lengthIn(line, number.length) : span.start
    const next = headings.slice(i + 1).find((later) => later.depth <= node.depth)
    const stop = trimSpan(document.plain, { start: span.start, end: next ? spanOf(next).start : Math.max(end, span.end) })
    return {
      number: number?.number ?? null,
      title: toTitle(document, { start: from, end: span.end }, node),
      level: node.depth,
      span: stop,
      node,
    }
  })
}

/** The letters that number appendices: those of `A.1 Sources`, and a run `A Data`, `B Methods` of headings. */
function appendixLetters(lines: string[]): Set<string> {
  const letters = new Set(lines.flatMap((line) => (findHeadingNumber(line)?.kind === 'appendix' ? [line[0]!] : [])))
  const run = ['A']
  for (const line of lines) {
    if (!APPENDIX_LETTER.test(line) || line[0] !== run.at(-1)) continue
    run.push(String.fromCharCode(line.charCodeAt(0) + 1))
  }
  return run.length > 2 ? new Set([...letters, ...run.slice(0, -1)]) : letters
}

/** `A Data` above `A.1 Sources`. */
function appendixLetter(line: string, letters: Set<string>): { number: string; length: number } | null {
  const match = APPENDIX_LETTER.exec(line)
  return match && letters.has(match[1]!) ? { number: match[1]!, length: match[0].length } : null
}

/** `Abstract` alone is a section, `Keywords` is a label. */
function isSection(document: Document, node: Heading): boolean {
  const line = blockText(document.plain, node)
  if (!/[\p{L}\p{N}]/u.test(line.replace(/\$[^$]*\$/g, (formula) => (/\\math|^\$[\p{L}\d\s]+\$$/u.test(formula) ? 'x' : '')))) return false
  const label = findLabel(line)
  return !(label?.kind === 'keywords') && !(label?.kind === 'abstract' && line.length > label.length + 3)
}

/** A length in squeezed text as a length in the line itself. */
function lengthIn(line: string, squeezed: number): number {
  let seen = 0
  let i = 0
  for (; i < line.length && seen < squeezed; i++) if (!(/\s/.test(line[i]!) && /\s/.test(line[i - 1] ?? ' '))) seen++
  return i
}

function toTitle(document: Document, span: { start: number; end: number }, node: Heading): string {
  const title = printedText(document, span).replace(/^[[【〔]([^[\]【】〔〕]+)[\]】〕]$/, '$1')
  return (node.data?.runIn ? title.replace(/[.:。：]\s*$/, '') : title.replace(/\s*[:：]\s*$/, '')).trim()
}
