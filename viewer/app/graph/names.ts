/** Names of concepts as people read them. */

export type LabelLanguage = 'en' | 'zh' | 'both'

/** A concept's label; the other language stands in where one is missing. */
export function labelOf(concept: { name: string; nameZh: string | null }, language: LabelLanguage): string {
  const { name, nameZh } = concept
  if (nameZh === null || nameZh === name || language === 'en') return name
  return language === 'zh' ? nameZh : `${name} ${nameZh}`
}
