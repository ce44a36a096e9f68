/** Finds the concepts and labels of a vocabulary that no paper uses. */
import { toLabelKey } from '../3-knowledge/fold-words.ts'
import type { Extraction } from '../extraction.ts'
import { labelsOf, type VocabularyConcept } from '../vocabulary.ts'
import { type Finding, toFinding, type VocabularyDraft } from './draft.ts'

/** What papers use of a vocabulary. */
export interface VocabularyUse {
  papers: number
  /** Ids of concepts. */
  concepts: Set<string>
  /** Labels as `toLabelKey` compares them. */
  labels: Set<string>
}

/** Adds what one paper uses; `text` is what its extraction was read from. */
export function addUse(use: VocabularyUse, extraction: Extraction, text: string): void {
  use.papers++
  for (const { id, mentions } of extraction.concepts) {
    if (id.startsWith('term:')) continue
    use.concepts.add(id)
    for (const { start, end } of mentions) {
      // tags may stand within a label, and 的 between the words of one
      const key = toLabelKey(text.slice(start, end).replace(/<[^>]*>/g, ''))
      use.labels.add(key).add(key.replaceAll('的', ''))
    }
  }
}

/** A note for each concept that no paper uses, and for each used one with labels that none uses. */
export function findUnused(draft: VocabularyDraft, { papers, concepts, labels }: VocabularyUse): Finding[] {
  const above = findAbove(draft.concepts, concepts)
  const where = papers === 1 ? 'the paper' : `the ${papers} papers`
  return draft.concepts.flatMap((entry) => {
    const at = { concept: entry.id, line: draft.lines.get(entry) }
    if (!concepts.has(entry.id)) {
      const narrower = above.has(entry.id) ? ', though a narrower one is' : ''
      return [toFinding('unused-concept', at, `The concept ${entry.id} is not in ${where}${narrower}`, 'add the wording that papers use')]
    }
    const all = labelsOf(entry)
    const unused = all.filter((label) => !labels.has(toLabelKey(label)))
    if (unused.length === 0) return []
    const message = `Of the ${all.length} labels of ${entry.id}, ${unused.length} not in ${where}: ${unused.join(', ')}`
    return [toFinding('unused-labels', at, message, 'leave them, or remove what nobody writes')]
  })
}

/** The ids of all that stand above a used concept. */
function findAbove(concepts: VocabularyConcept[], used: Set<string>): Set<string> {
  const broader = new Map(concepts.map((entry) => [entry.id, entry.broader]))
  const above = new Set<string>()
  for (const id of used) {
    for (let at = broader.get(id); at !== undefined && !above.has(at); at = broader.get(at)) above.add(at)
  }
  return above
}
