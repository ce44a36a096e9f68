/** One work as other sources would tell it: fields left out, cut or slightly wrong, and printed in the styles of journals. */
import type { CslItem, CslName } from '../../../ingest/extraction.ts'

type Change = (item: CslItem, random: () => number) => CslItem

/** How often sources do what to a record of a work. */
const CHANGES: readonly (readonly [share: number, change: Change])[] = [
  [0.6, (item) => without(item, 'DOI')],
  [0.5, (item) => (item.author ? { ...item, author: item.author.map(toInitials) } : item)],
  [0.15, (item) => (item.author && item.author.length > 3 ? { ...item, author: item.author.slice(0, 3) } : item)],
  [0.4, (item) => (item['container-title'] ? { ...item, 'container-title': abbreviate(item['container-title']) } : item)],
  [0.05, (item) => without(item, 'container-title')],
  [0.3, (item) => ({ ...item, title: item.title!.toLowerCase() })],
  [0.1, (item) => ({ ...item, title: toTitleCase(item.title!) })],
  [0.2, (item) => ({ ...item, title: item.title!.replaceAll('-', ' ') })],
  [0.08, (item, random) => ({ ...item, title: slip(item.title!, random) })],
  [0.07, (item) => ({ ...item, title: item.title!.replace(/(?<=.{20})[:：].*$/, '') })],
  [0.04, (item, random) => moveYear(item, random() < 0.5 ? -1 : 1)],
  [0.04, (item) => without(item, 'issued')],
  [0.15, (item) => without(item, 'page')],
  [0.15, (item) => (item.page ? { ...item, page: item.page.replace(/[-–].*$/, '') } : item)],
  [0.3, (item) => without(item, 'issue')],
  [0.1, (item) => without(item, 'volume')],
]

/** Another source's record of a work. */
export function varyItem(item: CslItem, random: () => number): CslItem {
  return CHANGES.reduce((varied, [share, change]) => (random() < share ? change(varied, random) : varied), item)
}

function without(item: CslItem, field: keyof CslItem): CslItem {
  const { [field]: _gone, ...rest } = item
  return rest
}

function toInitials(name: CslName): CslName {
  if (!name.given || /\p{Script=Han}/u.test(name.given)) return name
  const letters = name.given
    .split(/[\s.-]+/)
    .filter(Boolean)
    .map((word) => `${word[0]!.toUpperCase()}.`)
  return { ...name, given: letters.join(' ') }
}

const SMALL = /^(?:of|the|and|in|on|for|a|&)$/i

/** `Journal of Educational Change` → `J. Educ. Change`; names of one word are never cut (ISO 4). */
function abbreviate(name: string): string {
  const words = name.split(' ').filter((word) => !SMALL.test(word))
  if (words.length < 2 || /\p{Script=Han}/u.test(name)) return name
  return words
    .map((word) => (word === 'Journal' ? 'J.' : word.length > 6 && /^[A-Za-z]+$/.test(word) ? `${word.slice(0, 4)}.` : word))
    .join(' ')
}

function toTitleCase(title: string): string {
  return title.replace(/(?<![\p{L}’'])\p{Ll}(?=\p{L}{3})/gu, (letter) => letter.toUpperCase())
}

/** One letter lost, doubled or exchanged with the next. */
function slip(title: string, random: () => number): string {
  const at = 1 + Math.floor(random() * (title.length - 2))
  if (!/^\p{Ll}{2}$/u.test(title.slice(at, at + 2))) return title
  const kind = Math.floor(random() * 3)
  const [letter, next] = [title[at]!, title[at + 1]!]
  return title.slice(0, at) + (kind === 0 ? '' : kind === 1 ? letter + letter : next + letter) + title.slice(at + (kind === 2 ? 2 : 1))
}

function moveYear(item: CslItem, by: number): CslItem {
  const year = item.issued?.['date-parts']?.[0]?.[0]
  return typeof year === 'number' ? { ...item, issued: { 'date-parts': [[year + by]] } } : item
}

const yearOf = (item: CslItem) => String(item.issued?.['date-parts']?.[0]?.[0] ?? '')
const namesOf = (item: CslItem, print: (name: CslName) => string) =>
  (item.author ?? []).slice(0, 6).map((name) => name.literal ?? print(name))
const family = ({ 'non-dropping-particle': particle, family: own = '' }: CslName) => [particle, own].filter(Boolean).join(' ')
const initials = (name: CslName, sign: string) => (toInitials(name).given ?? '').replace(/\.\s*/g, sign)
const some = (before: string, value: string | undefined, after = '') => (value ? `${before}${value}${after}` : '')

/** As reference lists print a work. */
export const PRINTED_STYLES: Readonly<Record<string, (item: CslItem) => string>> = {
  apa: (item) =>
    `${namesOf(item, (name) => `${family(name)}, ${initials(name, '. ').trim()}`).join(', ')} (${yearOf(item)}). ${item.title}. ${item['container-title'] ?? item.publisher ?? ''}${some(', ', item.volume)}${some('(', item.issue, ')')}${some(', ', item.page)}.${some(' https://doi.org/', item.DOI)}`,
  vancouver: (item) =>
    `${namesOf(item, (name) => `${family(name)} ${initials(name, '')}`).join(', ')}. ${item.title}. ${item['container-title'] ?? item.publisher ?? ''}. ${yearOf(item)}${some(';', item.volume)}${some('(', item.issue, ')')}${some(':', item.page)}.`,
  gbt: (item) =>
    `${namesOf(item, (name) => `${family(name).toUpperCase()} ${initials(name, ' ').trim()}`)
      .slice(0, 3)
      .join(
        ', ',
      )}. ${item.title}[J]. ${item['container-title'] ?? item.publisher ?? ''}, ${yearOf(item)}${some(', ', item.volume)}${some('(', item.issue, ')')}${some(': ', item.page)}.`,
  mla: (item) =>
    `${namesOf(item, (name) => `${name.given ?? ''} ${family(name)}`.trim()).join(', ')}. "${item.title}." ${item['container-title'] ?? item.publisher ?? ''}${some(', vol. ', item.volume)}${some(', no. ', item.issue)}, ${yearOf(item)}${some(', pp. ', item.page)}.`,
  chicago: (item) =>
    `${namesOf(item, (name) => `${family(name)}, ${name.given ?? ''}`.trim()).join(', ')}. ${yearOf(item)}. "${item.title}." ${item['container-title'] ?? item.publisher ?? ''}${some(' ', item.volume)}${some(' (', item.issue, ')')}${some(': ', item.page)}.`,
}
