/**
 * Phase 1: the text of a file to a Document: mdast, folded text, front matter, language, and what had to be mended.
 */
import { unified } from 'unified'
import type { Document } from '../document.ts'
import { findLanguage } from './find-language.ts'
import { foldCharacters, toText } from './fold-characters.ts'
import { readFrontMatter } from './front-matter.ts'
import { parseMarkdown } from './parse-markdown.ts'
import { recordHomoglyphs } from './repairs/record-homoglyphs.ts'
import type { RepairNotes } from './repairs/record-repair.ts'
import { recordScrambledWords } from './repairs/record-scrambled-words.ts'
import { recordTabTables } from './repairs/record-tab-tables.ts'
import { repairBrokenHeadings } from './repairs/repair-broken-headings.ts'
import { repairCutParagraphs } from './repairs/repair-cut-paragraphs.ts'
import { repairFalseLists } from './repairs/repair-false-lists.ts'
import { repairFootnotes } from './repairs/repair-footnotes.ts'
import { repairGluedLabels } from './repairs/repair-glued-labels.ts'
import { repairHeadingDepth } from './repairs/repair-heading-depth.ts'
import { repairHeadings } from './repairs/repair-headings.ts'
import { repairHtmlTables } from './repairs/repair-html-tables.ts'
import { repairPageFurniture } from './repairs/repair-page-furniture.ts'
import { repairRunInHeadings } from './repairs/repair-run-in-headings.ts'
import { blank, toPlain } from './to-plain.ts'
import { unwrapLines } from './unwrap-lines.ts'

const repairs = unified()
  .use(repairFalseLists)
  .use(repairHtmlTables)
  .use(repairGluedLabels)
  .use(repairFootnotes)
  .use(repairPageFurniture)
  .use(repairHeadings)
  .use(repairRunInHeadings)
  .use(repairBrokenHeadings)
  .use(repairHeadingDepth)
  .use(repairCutParagraphs)
  .use(recordTabTables)
  .use(recordHomoglyphs)
  .use(recordScrambledWords)
  .freeze()

/**
 * Reads a text as a document.
 *
 * @param file the file's base name, kept as it is.
 * @param text the decoded text without byte order mark.
 */
export function toDocument(file: string, text: string): Document {
  const frontMatter = readFrontMatter(text)
  // as long as the text, so that every offset is one in the file
  const whole = unwrapLines(text).replaceAll('\r\n', ' \n')
  const tree = parseMarkdown(whole, frontMatter.end)
  const notes: RepairNotes = { plain: toPlain(whole, tree, frontMatter.end), repairs: [...frontMatter.repairs], furniture: [] }
  repairs.runSync(tree, { value: text, path: file || 'text.md', data: { pathweave: notes } })
  const plain = withoutFurniture(text, notes)
  return { file, text, plain, tree, frontMatter: frontMatter.values, lang: findLanguage(plain, tree), repairs: notes.repairs }
}

function withoutFurniture(text: string, notes: RepairNotes): string {
  if (!notes.furniture.length) return notes.plain
  const units = foldCharacters(notes.plain)
  for (const span of notes.furniture) blank(text, units, span)
  return toText(units)
}
