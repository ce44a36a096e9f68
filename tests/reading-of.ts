/**
 * A Reading made by hand for the tests of phase 3: each line is a paragraph of one sentence, `# ` a heading, a line with
 * tabs a table row. Nothing is folded, so offsets are plain to see.
 */
import type { Reading } from '#ingest/document.ts'
import type { Passage, Section, Table, Work } from '#ingest/extraction.ts'

export function readingOf(text: string, given: { work?: Partial<Work>; tables?: Table[]; lang?: 'en' | 'zh' } = {}): Reading {
  const sections: Section[] = []
  const passages: Passage[] = []
  let start = 0
  for (const [i, line] of text.split('\n\n').entries()) {
    const end = start + line.length
    if (line.startsWith('# ')) {
      const last = sections.at(-1)
      if (last) last.span.end = start
      sections.push({ number: null, title: line.slice(2), level: 1, span: { start, end: text.length } })
    } else if (line) {
      const row = line.includes('\t')
      const table = row ? { table: 0 } : {}
      passages.push({
        kind: row ? 'row' : 'sentence',
        section: sections.length > 0 ? sections.length - 1 : null,
        paragraph: i,
        start,
        end,
        ...table,
      })
    }
    start = end + 2
  }
  return {
    file: 'made.md',
    text,
    plain: text,
    tree: { type: 'root', children: [] },
    frontMatter: null,
    lang: given.lang ?? 'en',
    repairs: [],
    work: { keywords: [], ...given.work },
    sections,
    passages,
    tables: given.tables ?? [],
    figures: [],
    footnotes: [],
    apart: [],
    funding: [],
    referenceList: [],
    references: [],
    citations: [],
    problems: [],
  }
}
