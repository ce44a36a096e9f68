/**
 * Which of a resource's labels are English, 中文 and pinyin, by their language tags (BCP 47).
 *
 * A label without a tag counts as English, which is what most files mean by it. Labels of other languages are no words of
 * the papers that are read here; one of them becomes the name only where there is no other.
 */
import type { Term } from 'n3'
import { cleanLabel } from './draft.ts'

const LANGUAGES = [
  ['pinyin', /^zh-(?:[a-z]+-)?(?:latn|pinyin)/],
  ['zh', /^(?:zh|cmn|yue)\b/],
  ['en', /^en\b/],
  ['none', /^$/],
] as const
type Language = (typeof LANGUAGES)[number][0] | 'other'

/** Preferred first: what is tagged with nothing more than the language, then what is written as on the mainland. */
const PLAINER = [/^(?:en|zh)$/, /^(?:en-us|zh-(?:hans|cn)\b)/]

interface Label {
  text: string
  tag: string
  language: Language
}

export interface Labels {
  name?: string
  nameZh?: string
  namePinyin?: string
  variants: string[]
  /** The name is of another language than the papers. */
  foreign: boolean
}

/** Preferred and other labels as our names and variants; without any, no name. */
export function toLabels(preferred: readonly Term[], others: readonly Term[]): Labels {
  const [first, more] = [preferred.flatMap(toLabel), others.flatMap(toLabel)]
  const nameZh = best(first, 'zh')
  const english = best(first, 'en') ?? best(first, 'none')
  const name = english ?? nameZh ?? best(more, 'en') ?? best(more, 'none') ?? best(more, 'zh') ?? first[0] ?? more[0]
  const namePinyin = best(first, 'pinyin')
  const foreign = name?.language === 'other'
  const named = [name, nameZh, namePinyin]
  const readable = ({ language, tag }: Label) => language !== 'other' || (foreign && tag === name.tag)
  const variants = [...first, ...more].filter((label) => !named.some((known) => known && isSame(known, label)) && readable(label))
  return {
    ...(name ? { name: name.text } : {}),
    ...(nameZh && nameZh !== name ? { nameZh: nameZh.text } : {}),
    ...(namePinyin ? { namePinyin: namePinyin.text } : {}),
    variants: [...new Set(variants.map(({ text }) => text))],
    foreign,
  }
}

/** The text of the first literal in a language that our readers know, else of the first; undefined where there is none. */
export function toText(terms: readonly Term[]): string | undefined {
  const labels = terms.flatMap(toLabel)
  return (best(labels, 'en') ?? best(labels, 'none') ?? best(labels, 'zh') ?? labels[0])?.text
}

function toLabel(term: Term): Label[] {
  if (term.termType !== 'Literal') return []
  const text = cleanLabel(term.value)
  const tag = term.language.toLowerCase()
  return text ? [{ text, tag, language: LANGUAGES.find(([, pattern]) => pattern.test(tag))?.[0] ?? 'other' }] : []
}

function best(labels: readonly Label[], language: Language): Label | undefined {
  const candidates = labels.filter((label) => label.language === language)
  for (const pattern of PLAINER) {
    const plain = candidates.find(({ tag }) => pattern.test(tag))
    if (plain) return plain
  }
  return candidates[0]
}

/** An alternative label in the same words and language as a preferred one says nothing (SKOS S13). */
function isSame(a: Label, b: Label): boolean {
  return a === b || (a.text === b.text && a.language === b.language)
}
