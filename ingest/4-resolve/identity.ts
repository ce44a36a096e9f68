/**
 * What a thing is called in the graph: ids that depend only on what the thing is.
 *
 * Everything is folded the same way (NFKC, lower case, no diacritics, letters and digits of any script kept), so that
 * two spellings of one title meet in one id and building twice changes nothing.
 */
import type { CslItem, CslName } from '../extraction.ts'

/** `New-Quality Productive Forces!` → `new-quality-productive-forces`; 汉字 stay. */
export function toSlug(text: string): string {
  // ASCII is as it should be but for case: most of a large library, four times as fast
  if (/^[ -~]*$/.test(text)) return withHyphens(text.toLowerCase(), /[^a-z0-9]+/g)
  const folded = text
    .normalize('NFKD')
    .replace(/\p{M}+/gu, '')
    .normalize('NFKC')
    .toLowerCase()
  return withHyphens(folded, /[^\p{L}\p{N}]+/gu)
}

function withHyphens(text: string, others: RegExp): string {
  return text.replace(others, '-').replace(/^-|-$/g, '')
}

/** Letters and digits only: for comparing titles that differ in hyphens and spaces. */
export function toBare(text: string): string {
  return toSlug(text).replaceAll('-', '')
}

/** `Li, Xinran` → `Xinran Li`, `李` + `欣然` → `李欣然`. */
export function toDisplayName(name: CslName): string {
  if (name.literal) return name.literal
  const family = familyOf(name)
  if (!name.given) return family
  return /\p{Script=Han}/u.test(family) ? `${family}${name.given}` : [name.given, family, name.suffix].filter(Boolean).join(' ')
}

/** `van der` + `Berg` and `van der Berg` are one family name. */
function familyOf(name: CslName): string {
  return [name['non-dropping-particle'], name.family].filter(Boolean).join(' ')
}

/** A person by family and given name as printed; initials stay initials: compatible is not identical. */
export function toPersonId(name: CslName): string {
  if (name.literal) return `person:${toSlug(name.literal)}`
  return `person:${toSlug(familyOf(name))}:${toSlug(name.given ?? '')}`
}

/** The folded family name of a work's first author; empty where none is printed. */
function firstFamily(item: CslItem): string {
  const first = item.author?.[0] ?? item.editor?.[0]
  return first ? toSlug(familyOf(first) || (first.literal ?? '')) : ''
}

/** A work by its normalized title and first author, never by a DOI or year that may come later. */
export function toWorkId(item: CslItem & { raw?: string }): string {
  return `work:${toSlug(item.title ?? item.raw ?? item.DOI ?? 'untitled')}:${firstFamily(item)}`
}

/** The year of a CSL date, or null. */
export function toYear(item: CslItem): number | null {
  const year = item.issued?.['date-parts']?.[0]?.[0]
  return typeof year === 'number' ? year : null
}

/**
 * One record of a work, by all that tells it from others of its title and first author: decisions are on records, so that one
 * of those that became one work can be told from it again.
 */
export function toRecordId(item: CslItem & { raw?: string }, work: string = toWorkId(item)): string {
  const { author, editor, edition, 'container-title': venue, volume, issue, page, DOI } = item
  const given = (author ?? editor)?.[0]?.given
  return `${work}:${toSlug([given, toYear(item), edition, venue, volume, issue, page, DOI].filter(Boolean).join(' '))}`
}
