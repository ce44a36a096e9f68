/** What of an author on a work's byline is compared: the name, and who and what stands around it. */
import type { CslName } from '../../extraction.ts'
import { toDisplayName, toPersonId, toSlug } from '../identity.ts'
import { type NameForm, toNameForm } from './name-forms.ts'
import { cutSyllables } from './pinyin.ts'
import { COMMON_SURNAMES } from './surnames.ts'

/** A work as persons see it. */
export interface Byline {
  work: string
  /** What all sources print of each author, the most trusted first. */
  authors: readonly (readonly CslName[])[]
  venue: string
  year: number | null
  title: string
}

export interface Mention {
  /** The node's id were it alone: by the name where that tells, by the name and the work where it doesn't. */
  id: string
  /** By name and work, always. */
  anchored: string
  names: readonly CslName[]
  /** On the byline, from 1. */
  order: number
  form: NameForm
  byline: Byline
  /** The first of the byline, this one too. */
  coauthors: readonly NameForm[]
  /** Their family names with an initial. */
  coauthorKeys: ReadonlySet<string>
  affiliations: readonly string[]
  email: string | undefined
  words: readonly string[]
}

/** No more of a byline than this are looked at as co-authors. */
const MOST_COAUTHORS = 15

/** Everyone on the bylines, in their order. A family name alone (Crossref's lists) doesn't tell who, and is none. */
export function toMentions(bylines: readonly Byline[]): Mention[] {
  return bylines.flatMap((byline) => {
    const words = [
      ...new Set(
        toSlug(byline.title)
          .split('-')
          .filter((word) => word.length > 3 || /\p{Script=Han}/u.test(word)),
      ),
    ]
    const firsts = byline.authors.map((names) => (names.length > 1 ? fullest(names) : names[0]!))
    const forms = firsts.map(toNameForm)
    const coauthors = forms.filter(({ family }) => family !== '').slice(0, MOST_COAUTHORS)
    const coauthorKeys = new Set(coauthors.map(toInitialKey))
    return byline.authors.flatMap((names, order) => {
      const name = firsts[order]!
      if (!isSomebody(name)) return []
      const form = forms[order]!
      const bare = toPersonId(name)
      const anchored = `${bare}:${byline.work.replace(/^work:/, '')}`
      return {
        id: isTelling(form) ? bare : anchored,
        anchored,
        names,
        order: order + 1,
        form,
        byline,
        coauthors,
        coauthorKeys,
        affiliations: [...new Set(names.flatMap(({ affiliation = [] }) => affiliation).map(toPlace))].filter((place) => place !== ''),
        email: names.find(({ email }) => email)?.email?.toLowerCase(),
        words,
      }
    })
  })
}

function isSomebody(name: CslName): boolean {
  return toDisplayName(name) !== '' && Boolean(name.literal || name.given)
}

/** `li m`: what all spellings of a name share. */
export function toInitialKey({ family, initials }: NameForm): string {
  return `${family} ${initials[0] ?? ''}`
}

/**
 * Of several spellings the one that says most, whatever their order: more than initials, then the most letters, then the
 * fewest other signs; of two that are left the later in the alphabet, which has accents and small letters.
 */
export function fullest(names: readonly CslName[]): CslName {
  return names.reduce((best, name) => (best !== name && isFuller(name, best) ? name : best))
}

function isFuller(a: CslName, b: CslName): boolean {
  const [short, other] = [toNameForm(a).short, toNameForm(b).short]
  if (short !== other) return other
  const [left, right] = [toDisplayName(a), toDisplayName(b)]
  const letters = countLetters(left) - countLetters(right)
  if (letters !== 0) return letters > 0
  return left.length === right.length ? left > right : left.length < right.length
}

function countLetters(text: string): number {
  return text.match(/\p{L}/gu)?.length ?? 0
}

/** The body that an affiliation names, without department and address. */
function toPlace(affiliation: string): string {
  const parts = affiliation.split(/[,，;；]\s*/)
  const body = parts.find(
    (part) =>
      /universit|college|institut|academy|polytechnic|school|大学|学院|学校/i.test(part) &&
      !/^(?:school|department|faculty|college) of\b/i.test(part),
  )
  return toSlug(body ?? parts[0] ?? '').replaceAll('-', ' ')
}

/** True for a name that few share: a full name, or initials with a family name that is not common. */
export function isTelling({ family, given, short, chinese, han }: NameForm): boolean {
  const common = COMMON_SURNAMES.has(family)
  if (short) return !common
  const syllables = han ? [...han].length - 1 : (cutSyllables(given[0] ?? '')?.length ?? 2)
  return !(chinese && common && syllables < 2)
}
