/** Writes a vocabulary as YAML, in the fields and the order of the bundled one. */
import { stringify } from 'yaml'
import type { VocabularyDraft } from './draft.ts'

/** The text of a file; the same draft gives the same text. */
export function toYaml({ id, name, nameZh, poles, stages, concepts }: VocabularyDraft): string {
  const entries = concepts.map(({ variants, ...concept }) => {
    const { id, name, nameZh, namePinyin, ...rest } = concept
    return { id, name, nameZh, namePinyin, ...(variants.length ? { variants } : {}), ...rest }
  })
  return stringify({ id, name, nameZh, poles, stages, concepts: entries }, { lineWidth: 0 })
}
