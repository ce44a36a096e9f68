/** Entries of one file that are one work: the same DOI, or the same title, first author, year and place. */
import type { Reference } from '../../extraction.ts'

interface Duplicate {
  first: number
  second: number
  /** False where one DOI stands in entries of another title and author: a chapter that bears its book's. */
  areOne: boolean
  why: string
}

/** Each later entry with the first that it repeats. */
export function findDuplicates(references: readonly Reference[]): Duplicate[] {
  const byDoi = new Map<string, number>()
  const byTitle = new Map<string, number>()
  const found: Duplicate[] = []
  for (const [second, reference] of references.entries()) {
    const doi = reference.DOI?.toLowerCase()
    const key = toKey(reference)
    const sameDoi = doi === undefined ? undefined : byDoi.get(doi)
    const sameKey = key === null ? undefined : byTitle.get(key)
    if (sameDoi !== undefined) {
      const areOne = !areOthers(references[sameDoi]!, reference)
      found.push({ first: sameDoi, second, areOne, why: `both have DOI ${reference.DOI}${areOne ? '' : ', but other titles and authors'}` })
    } else if (sameKey !== undefined && (doi === undefined || references[sameKey]!.DOI === undefined)) {
      found.push({ first: sameKey, second, areOne: true, why: 'title, first author and year are the same' })
    }
    if (doi !== undefined && sameDoi === undefined) byDoi.set(doi, second)
    if (key !== null && sameKey === undefined) byTitle.set(key, second)
  }
  return found
}

function areOthers(a: Reference, b: Reference): boolean {
  const [one, other] = [firstAuthor(a), firstAuthor(b)]
  return one !== '' && other !== '' && one !== other && toBare(a.title) !== toBare(b.title)
}

function firstAuthor({ author, editor }: Reference): string {
  const first = author?.[0] ?? editor?.[0]
  return toBare(first?.family ?? first?.literal)
}

function toBare(text = ''): string {
  const folded = text.normalize('NFKC').toLowerCase()
  return folded.replace(/[^\p{L}\p{N}]+/gu, '')
}

/** Null where title, author and year don't tell enough. */
function toKey(reference: Reference): string | null {
  const { title, issued, type, page, volume } = reference
  const [bare, author, year] = [toBare(title), firstAuthor(reference), issued?.['date-parts']?.[0]?.[0]]
  return bare.length < 6 || author === '' || year === undefined ? null : [bare, author, year, type, volume, page].join('\u0001')
}
