/**
 * What kind of work a reference denotes: by its type mark, else by the fields that it has.
 */
import type { CslItem } from '../../extraction.ts'

/** CSL types of the type marks of GB/T 7714. */
const TYPES: Record<string, string> = {
  J: 'article-journal',
  M: 'book',
  C: 'paper-conference',
  D: 'thesis',
  N: 'article-newspaper',
  P: 'patent',
  S: 'standard',
  R: 'report',
  EB: 'webpage',
  DB: 'dataset',
  DS: 'dataset',
  CP: 'software',
  G: 'book',
  A: 'document',
  CM: 'map',
  Z: 'document',
}

/** The CSL type of an item whose entry has the type mark, or none. */
export function toType(item: CslItem, mark: string): string {
  return TYPES[mark] ?? guessType(item)
}

function guessType(item: CslItem): string {
  const container = item['container-title'] ?? ''
  if (item.genre && /thes[ei]s|diss|论文|ph\.?\s?d|tese/i.test(item.genre)) return 'thesis'
  if (item.genre && /report|报告/i.test(item.genre)) return 'report'
  if (/proceedings|proc\.|conference|conf\.|symposium|workshop|会议|论文集/i.test(container)) return 'paper-conference'
  if (container && (item.publisher || item.editor)) return 'chapter'
  if (/daily|times|news|日报|晚报|时报/i.test(container) && !item.volume) return 'article-newspaper'
  if (container) return 'article-journal'
  if (item.URL && !item.publisher) return 'webpage'
  return item.publisher ? 'book' : 'document'
}
