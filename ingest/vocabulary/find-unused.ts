/** Finds the concepts and labels of a vocabulary that no paper uses. */
import { toLabelKey } from '../3-knowledge/fold-words.ts'
import type { Extraction } from '../extraction.ts'
import { labelsOf, type VocabularyConcept } from '../vocabulary.ts'
import { type Finding, toFinding, type VocabularyDraft } from './draft.ts'

const HAN = /\p{Script=Han}/u

/** What papers use of a vocabulary. */
export interface VocabularyUse {
  papers: number
  languages: Set<Extraction['lang']>
  /** Ids of concepts. */
  concepts: Set<string>
  /** Labels as `toLabelKey` compares them. */
  labels: Set<string>
}

/** Nothing used yet. */
export function createUse(): VocabularyUse {
  return { papers: 0, languages: new Set(), concepts: new Set(), labels: new Set() }
}

/** Adds what one paper uses; `text` is what its extraction was read from. */
export function addUse(use: VocabularyUse, extraction: Extraction, text: string): void {
  use.papers++
  use.languages.add(extraction.lang)
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

/**
 * A note for each concept that no paper uses, then for each used one with labels that none uses. Labels in 汉字 count where a
 * paper is Chinese; a pinyin name is for the reader.
 */
export function findUnused(draft: VocabularyDraft, use: VocabularyUse): Finding[] {
  const where = use.papers === 1 ? 'the paper' : `the ${use.papers} papers`
  const above = findAbove(draft.concepts, use.concepts)
  const at = (entry: VocabularyConcept) => ({ concept: entry.id, line: draft.lines.get(entry) })
  const concepts = draft.concepts
    .filter(({ id }) => !use.concepts.has(id))
    .map((entry) => {
      const narrower = above.has(entry.id) ? ', though a narrower one is' : ''
      return toFinding(
        'unused-concept',
        at(entry),
        `The concept ${entry.id} is not in ${where}${narrower}`,
        'add the wording that papers use',
      )
    })
  const labels = draft.concepts.flatMap((entry) => {
    if (!use.concepts.has(entry.id)) return []
    const counted = labelsOf(entry).filter((label) => label !== entry.namePinyin && use.languages.has(HAN.test(label) ? 'zh' : 'en'))
    const unused = counted.filter((label) => !use.labels.has(toLabelKey(label)))
    if (unused.length === 0) return []
    const message = `Of ${counted.length} labels of ${entry.id}, ${unused.length} not in ${where}: ${unused.join(', ')}`
    return [toFinding('unused-labels', at(entry), message, 'leave them, or remove what nobody writes')]
  })
  return [...concepts, ...labels]
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
