/** What the conversion of a paper broke and was mended, by the kinds that reading records, in both languages. */
import type { Words } from './words.ts'

export const REPAIR_TITLES: Readonly<Record<string, Record<Words['lang'], string>>> = {
  'beyond-reach': { en: 'sentence too long', zh: '句子过长' },
  'broken-heading': { en: 'heading in pieces', zh: '标题断裂' },
  'cut-paragraph': { en: 'paragraph cut in two', zh: '段落被截断' },
  'false-list': { en: 'line taken for a list', zh: '误作列表的行' },
  footnote: { en: 'footnote in the text', zh: '混入正文的脚注' },
  format: { en: 'unusual format', zh: '格式异常' },
  'front-matter': { en: 'front matter', zh: '文首元数据' },
  'glued-label': { en: 'entries run together', zh: '条目相连' },
  'heading-depth': { en: 'depth of a heading', zh: '标题级别' },
  'heading-marks': { en: 'heading without marks', zh: '缺少标记的标题' },
  homoglyph: { en: 'look-alike letter', zh: '形近字母' },
  'html-table': { en: 'table in HTML', zh: 'HTML表格' },
  'joined-reference': { en: 'entry in pieces', zh: '断开的条目' },
  'left-out': { en: 'left out', zh: '略去的内容' },
  'page-furniture': { en: 'running title or page number', zh: '页眉、页脚或页码' },
  'run-in-heading': { en: 'heading within a paragraph', zh: '混入段落的标题' },
  'tab-table': { en: 'table without marks', zh: '缺少标记的表格' },
  'wrong-link': { en: 'link to another entry', zh: '链接指向他条' },
}

/** A kind that nobody foresaw is told by its name. */
export function toRepairTitle(kind: string, lang: Words['lang']): string {
  return REPAIR_TITLES[kind]?.[lang] ?? kind.replaceAll('-', ' ')
}
