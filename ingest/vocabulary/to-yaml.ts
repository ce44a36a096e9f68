/** Writes a vocabulary as YAML, in the fields and the order of the bundled one. */
import { stringify } from 'yaml'
import type { Vocabulary } from '../vocabulary.ts'
import { toSlug } from './concept-id.ts'
import type { VocabularyDraft } from './draft.ts'
import type { Suggestion } from './suggest-terms.ts'

/** The text of a file; the same draft gives the same text. */
export function toYaml({ id, name, nameZh, poles, stages, concepts }: VocabularyDraft): string {
  const entries = concepts.map(({ variants, ...concept }) => {
    const { id, name, nameZh, namePinyin, ...rest } = concept
    return { id, name, nameZh, namePinyin, ...(variants.length ? { variants } : {}), ...rest }
  })
  return stringify({ id, name, nameZh, poles, stages, concepts: entries }, { lineWidth: 0 })
}

/** Suggestions as entries to paste below `concepts:`, each with its figures and its example as a comment. */
export function toYamlEntries(suggestions: readonly Suggestion[], { concepts }: Vocabulary): string {
  const taken = new Set(concepts.keys())
  return suggestions
    .map(({ term, uses, papers, broader, file, example }) => {
      const slug = toSlug(term)
      let id = slug
      for (let i = 2; taken.has(id); i++) id = `${slug}-${i}`
      taken.add(id)
      const chinese = /\p{Script=Han}/u.test(term) ? { nameZh: term } : {}
      const entry = stringify([{ id, name: term, ...chinese, ...(broader === null ? {} : { broader }) }], { lineWidth: 0 })
      const figures = `${uses} uses, ${papers} ${papers === 1 ? 'paper' : 'papers'}; ${file}${example ? `: ${example}` : ''}`
      return `# ${figures}\n${entry}`.trimEnd().replace(/^/gm, '  ')
    })
    .map((entry) => `${entry}\n`)
    .join('')
}
