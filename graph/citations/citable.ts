/**
 * What a printed reference needs of a CSL-JSON item (1.0.2), and the few looks at it that every style takes.
 *
 * Small formatters of our own: citeproc's licence is CPAL or AGPL, and these are functions from plain data to a line of text.
 */

export interface CitableName {
  family?: string | undefined
  given?: string | undefined
  literal?: string | undefined
  suffix?: string | undefined
  'non-dropping-particle'?: string | undefined
}

export interface CitableDate {
  'date-parts'?: readonly (readonly number[])[] | undefined
  raw?: string | undefined
  literal?: string | undefined
}

type Texts = 'title' | 'container-title' | 'volume' | 'issue' | 'page' | 'number' | 'edition' | 'publisher' | 'publisher-place' | 'genre'
type MoreTexts = 'language' | 'DOI' | 'URL' | 'event-title' | 'version' | 'ISBN' | 'ISSN'

/** A CSL item as far as references print it. */
export type Citable = { type?: string | undefined } & Partial<Record<Texts | MoreTexts, string | undefined>> & {
    author?: readonly CitableName[] | undefined
    editor?: readonly CitableName[] | undefined
    issued?: CitableDate | undefined
    accessed?: CitableDate | undefined
  }

/** Whether a text is written in 汉字: such names are never abbreviated or turned around. */
export function isHan(text: string): boolean {
  return /\p{Script=Han}/u.test(text)
}

/** Whether the reference is in Chinese, by its title. */
export function isChinese(item: Citable): boolean {
  return isHan(item.title ?? item['container-title'] ?? '')
}

/** Year, month and day as far as they are known. */
export function dateOf(date: CitableDate | undefined): { year: number | null; month: number | null; day: number | null } {
  const [year, month, day] = date?.['date-parts']?.[0] ?? []
  const printed = /\b(?:1[5-9]|20)\d\d\b/.exec(date?.raw ?? date?.literal ?? '')?.[0]
  return { year: year ?? (printed === undefined ? null : Number(printed)), month: month ?? null, day: day ?? null }
}

/** `2024-03-08`, as far as it is known; '' where it isn't. */
export function isoDate(date: CitableDate | undefined): string {
  const { year, month, day } = dateOf(date)
  const two = (number: number) => String(number).padStart(2, '0')
  if (year === null) return ''
  return [String(year), ...(month === null ? [] : [two(month)]), ...(month === null || day === null ? [] : [two(day)])].join('-')
}

/** `Jean-Pierre M.` as `J.-P. M.`; with other marks `J-P M` or `JPM`. */
export function initialsOf(given: string, { stop = '.', space = ' ' } = {}): string {
  return given
    .split(/[\s.]+/)
    .filter(Boolean)
    .map((name) =>
      name
        .split('-')
        .filter(Boolean)
        .map((part) => `${[...part][0]?.toUpperCase()}${stop}`)
        .join('-'),
    )
    .join(space)
}

/** The family name with its particle, or the whole of a name that has no parts. */
export function familyOf(name: CitableName): string {
  return [name['non-dropping-particle'], name.family].filter(Boolean).join(' ') || name.literal || name.given || ''
}

/** A page range with a proper dash: `58-83` as `58–83`. */
export function dashed(page: string): string {
  return page.replace(/\s*[-–—]+\s*/g, '–')
}

/** `10.1037/x`, without address or prefix. */
export function doiOf({ DOI }: Citable): string | null {
  return DOI?.replace(/^(?:https?:\/\/(?:dx\.)?doi\.org\/|doi:\s*)/i, '').trim() || null
}

/** The address, where it says more than the DOI does. */
export function urlOf(item: Citable): string | null {
  const { URL } = item
  return URL && !/\/\/(?:dx\.)?doi\.org\//i.test(URL) ? URL : null
}

/** Where a work appeared, for types that lie in another: a chapter, a conference paper. */
export function isPartOfBook({ type }: Citable): boolean {
  return type === 'chapter' || type === 'paper-conference' || type === 'entry-encyclopedia'
}

/** Whether it appears in numbered issues or daily. */
export function isPeriodical({ type }: Citable): boolean {
  return type?.startsWith('article') === true
}

/** Sentences of a reference, each ended by one stop. */
export function inSentences(...parts: readonly (string | null | undefined | false)[]): string {
  return parts
    .filter((part): part is string => typeof part === 'string' && part.trim() !== '')
    .map((part) => (/[.?!。？！]["”]?$/.test(part.trim()) ? part.trim() : `${part.trim()}.`))
    .join(' ')
}
