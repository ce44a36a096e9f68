/** Names as people read them: a concept in the chosen language, a relation as words. */
import type { LabelLanguage } from '../state/view-state.ts'

/** A concept's label; the other language stands in where one is missing. */
export function labelOf(concept: { name: string; nameZh: string | null }, language: LabelLanguage): string {
  const { name, nameZh } = concept
  if (nameZh === null || nameZh === name || language === 'en') return name
  return language === 'zh' ? nameZh : `${name} ${nameZh}`
}

/** `aligns_with` as `aligns with`, `HAS_STEP` as `has step`. */
export function toWords(name: string): string {
  return name.replaceAll('_', ' ').toLowerCase()
}

/** `3 papers`, `1 paper`. */
export function count(number: number, one: string, many = `${one}s`): string {
  return `${number.toLocaleString('en')} ${number === 1 ? one : many}`
}
