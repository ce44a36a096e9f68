/** Names of concepts, and of all else that has a Chinese name, as people read them. */
import type { Facet } from '../../server/api-types.ts'
import type { Language } from '../language/text.ts'

export type LabelLanguage = 'en' | 'zh' | 'both'

/** A concept's label; the other language stands in where one is missing. */
export function labelOf(concept: { name: string; nameZh: string | null }, language: LabelLanguage): string {
  const { name, nameZh } = concept
  if (nameZh === null || nameZh === name || language === 'en') return name
  return language === 'zh' ? nameZh : `${name} ${nameZh}`
}

/** A name in the language of the interface; the English one where there is no other. */
export function nameIn(language: Language, name: string, nameZh: string | null | undefined): string {
  return (language === 'zh' && nameZh) || name
}

/** The name of a pole or stage by its id; the id where the vocabulary declares none such. */
export function facetName(facets: readonly Facet[], id: string, language: Language): string {
  const facet = facets.find((one) => one.id === id)
  return facet ? nameIn(language, facet.name, facet.nameZh) : id
}
