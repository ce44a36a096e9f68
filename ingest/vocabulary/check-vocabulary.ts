/** Everything there is to say of a vocabulary file: all its faults at once, then the notes. */
import type { Finding, VocabularyDraft } from './draft.ts'
import { findFaults } from './find-faults.ts'
import { readStated } from './read-vocabulary.ts'
import { repairDraft } from './repair-draft.ts'

export interface VocabularyCheck {
  /** As stated, but without what contradicts it: what papers can be read with. */
  draft: VocabularyDraft
  findings: Finding[]
}

/** Checks the file at `path`. Throws where it can't be read, or is neither YAML nor Turtle. */
export async function checkVocabulary(path: string): Promise<VocabularyCheck> {
  const { draft } = await readStated(path)
  const faults = findFaults(draft)
  const notes = draft.findings.filter(({ finding }) => finding === 'note')
  return { draft: faults.length ? repairDraft(draft) : draft, findings: [...faults, ...notes] }
}
