/**
 * What an entry says against itself, with nothing but the paper at hand: a DOI that spells another year, issue or journal, a
 * DOI that two works print, a year after the paper's own.
 */
import { findVenue, loadVenues } from '../4-resolve/identity/venue-names.ts'
import { toBare, toYear } from '../4-resolve/identity.ts'
import type { Extraction, Reference } from '../extraction.ts'
import type { Field } from './compare-fields.ts'

/** `10.13615/j.cnki.1004-3985.2022.12.012`: ISSN, year and issue, as Chinese journals build their DOIs. */
const TELLING_DOI = /^10\.\d{4,9}\/j\.?(?:cnki|issn|cnki\.issn)?\.?(\d{4})-?(\d{3}[\dx])\.((?:19|20)\d{2})\.(\d{1,2})\.\d{1,4}$/i

export interface Contradiction {
  field: Field
  printed: string
  should: string
}

/** Where the DOI of an entry spells another year, issue or journal than the entry prints. */
export function findDoiContradictions(reference: Reference): Contradiction[] {
  const spelled = TELLING_DOI.exec(reference.DOI ?? '')
  if (!spelled) return []
  const [, first, second, year, issue] = spelled as unknown as [string, string, string, string, string]
  const found: Contradiction[] = []
  const printedYear = toYear(reference)
  if (printedYear !== null && String(printedYear) !== year) found.push({ field: 'year', printed: String(printedYear), should: year })
  const printedIssue = reference.issue ?? ''
  if (/^\d+$/.test(printedIssue) && Number(printedIssue) !== Number(issue))
    found.push({ field: 'issue', printed: printedIssue, should: String(Number(issue)) })
  const authority = loadVenues()
  const container = reference['container-title']
  const owner = authority.byIssn.get(`${first}-${second.toUpperCase()}`)
  const printed = container === undefined ? undefined : findVenue(authority, container)
  if (container !== undefined && owner && printed && owner !== printed)
    found.push({ field: 'container', printed: container, should: owner.name })
  return found
}

/** Entries of one list that print one DOI and are not one work: each later with the first. */
export function findSharedDois(
  references: readonly Reference[],
  areOne: (a: number, b: number) => boolean,
): [first: number, second: number][] {
  const seen = new Map<string, number>()
  return references.flatMap(({ DOI }, second): [number, number][] => {
    const doi = DOI?.toLowerCase() ?? ''
    if (!/\/.{4}/.test(doi)) return []
    const first = seen.get(doi)
    if (first === undefined) seen.set(doi, second)
    return first === undefined || areOne(first, second) || areAlike(references[first]!, references[second]!) ? [] : [[first, second]]
  })
}

/** A title cut short, or one in another language: too little to say that they are two. */
function areAlike(a: Reference, b: Reference): boolean {
  const [one, other] = [toBare(a.title ?? ''), toBare(b.title ?? '')]
  return one === '' || other === '' || one.startsWith(other) || other.startsWith(one)
}

/** Entries of a year well after the paper's own; a year ahead may be in print. */
export function findLater({ work, references, bibliography }: Extraction): { reference: number; year: number; own: number }[] {
  const own = toYear(work)
  if (own === null || bibliography) return []
  return references.flatMap((reference, i) => {
    const year = toYear(reference)
    return year !== null && year > own + 1 ? [{ reference: i, year, own }] : []
  })
}
