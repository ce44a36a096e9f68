/** The form of an id: small letters of any script and digits, joined by single hyphens. */
const LETTER = '\\p{Ll}\\p{Lo}\\p{Lm}\\p{M}\\p{N}'

/** What an id looks like. */
export const ID = new RegExp(`^[${LETTER}]+(?:-[${LETTER}]+)*$`, 'u')
const OTHER = new RegExp(`[^${LETTER}]+`, 'gu')

/**
 * A text as an id; empty for one without a letter.
 *
 * @example toSlug('VocationalEducation_2') // 'vocational-education-2'
 */
export function toSlug(text: string): string {
  return text
    .normalize('NFKC')
    .replace(/(\p{Ll})(?=\p{Lu})/gu, '$1-')
    .toLowerCase()
    .replace(OTHER, '-')
    .replace(/^-|-$/g, '')
}
