/** Sections, passages and tables of a paper. A note and its full text share the sections that both print. */
import { addEdge, addNode } from '#graph/graph.ts'
import type { Evidence, Extraction, Span } from '../extraction.ts'
import { toSlug } from './identity.ts'
import type { PaperContext } from './paper.ts'

/** Writes the sections and returns their node ids by index. */
export function writeSections({ graph, extraction, paper }: Pick<PaperContext, 'graph' | 'extraction' | 'paper'>): string[] {
  const seen = new Map<string, number>()
  const open: { level: number; id: string }[] = []
  return extraction.sections.map((section, order) => {
    const base = `section:${paper}:${toSlug(`${section.number ?? ''} ${section.title}`)}`
    const times = (seen.get(base) ?? 0) + 1
    seen.set(base, times)
    const { id } = addNode(graph, times > 1 ? `${base}:${times}` : base, ['Section'], {
      title: section.title,
      number: section.number,
      level: section.level,
      order,
    })
    addEdge(graph, 'SECTION_OF', id, paper)
    while (open.length && open[open.length - 1]!.level >= section.level) open.pop()
    const parent = open[open.length - 1]
    if (parent && parent.id !== id) addEdge(graph, 'SUBSECTION_OF', id, parent.id)
    open.push({ level: section.level, id })
    return id
  })
}

/** Writes tables and passages and returns the passages' node ids; `firstOrder` lets a note's stand after the full text's. */
export function writePassages(
  { graph, extraction, paper, fileSlug, sections }: Pick<PaperContext, 'graph' | 'extraction' | 'paper' | 'fileSlug' | 'sections'>,
  firstOrder: number,
): string[] {
  const tables = extraction.tables.map((table, i) => {
    const { id } = addNode(graph, `table:${paper}:${toSlug(table.caption) || i}`, ['Table'], {
      caption: table.caption || `Table ${i + 1}`,
      columns: table.columns,
    })
    addEdge(graph, 'IN_PAPER', id, paper)
    return id
  })
  return extraction.passages.map((passage, i) => {
    const id = addPassage(
      { graph, extraction, paper, fileSlug },
      { start: passage.start, end: passage.end, quote: passage.text },
      firstOrder + i,
    )
    const section = passage.section === null ? undefined : sections[passage.section]
    if (section) addEdge(graph, 'IN_SECTION', id, section)
    const table = passage.table === undefined ? undefined : tables[passage.table]
    if (table) addEdge(graph, 'ROW_OF', id, table)
    return id
  })
}

function addPassage(
  { graph, extraction, paper, fileSlug }: Pick<PaperContext, 'graph' | 'extraction' | 'paper' | 'fileSlug'>,
  { start, end, quote, text = quote }: Evidence,
  order: number,
): string {
  const { id } = addNode(graph, `passage:${paper}:${fileSlug}:${start}`, ['Passage'], {
    text,
    file: extraction.file,
    note: extraction.note,
    start,
    end,
    order,
  })
  addEdge(graph, 'IN_PAPER', id, paper)
  return id
}

/**
 * Functions from a place in the text to the passage that holds its beginning. For `passageOf`, evidence that stands in
 * none (a heading, a caption, front matter) becomes a passage of its own, so that every fact opens its words.
 */
export function createPassageFinder(
  context: Pick<PaperContext, 'graph' | 'extraction' | 'paper' | 'fileSlug' | 'passages' | 'sections'>,
  firstOrder: number,
): Pick<PaperContext, 'passageAt' | 'passageOf'> {
  const { extraction, passages, sections, graph } = context
  const starts: { start: number; end: number; id: string }[] = extraction.passages
    .map((passage, i) => ({ start: passage.start, end: passage.end, id: passages[i]! }))
    .sort((a, b) => a.start - b.start)
  /** How many passages begin at or before an offset. */
  const countTo = (offset: number): number => {
    let low = 0
    let high = starts.length
    while (low < high) {
      const middle = (low + high) >> 1
      if (starts[middle]!.start <= offset) low = middle + 1
      else high = middle
    }
    return low
  }
  const passageAt = ({ start }: Span): string | undefined => {
    const before = starts[countTo(start) - 1]
    return before && start < before.end ? before.id : undefined
  }
  const passageOf = (evidence: Evidence): string => {
    const there = passageAt(evidence)
    if (there !== undefined) return there
    const id = addPassage(context, evidence, firstOrder + Math.max(0, countTo(evidence.start) - 1))
    const section = innermostSection(extraction, evidence.start)
    if (section >= 0) addEdge(graph, 'IN_SECTION', id, sections[section]!)
    return id
  }
  return { passageAt, passageOf }
}

function innermostSection(extraction: Extraction, offset: number): number {
  let found = -1
  extraction.sections.forEach(({ span }, i) => {
    if (span.start <= offset && offset < span.end) found = i
  })
  return found
}
