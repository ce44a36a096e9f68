/** Entries of one file that are one work: the same DOI, or the same title, first author and year. */
import type { Reference } from '../../extraction.ts'

interface Duplicate {
  first: number
  second: number
  why: string
}

/** Each later entry with the first that it repeats. */
export function findDuplicates(references: readonly Reference[]): Duplicate[] {
  const byDoi = new Map<string, number>()
  const byTitle = new Map<string, number>()
  const found: Duplicate[] = []
  for (const [second, reference] of references.entries()) {
    const doi = reference.DOI?.toLowerCase()
    const title = toTitleKey(reference)
    const sameDoi = doi === undefined ? undefined : byDoi.get(doi)
    const sameTitle = title === null ? undefined : byTitle.get(title)
    const other = sameTitle === undefined ? undefined : references[sameTitle]!.DOI?.toLowerCase()
    if (sameDoi !== undefined) found.push({ first: sameDoi, second, why: `both have DOI ${reference.DOI}` })
    else if (sameTitle !== undefined && (doi === undefined || other === undefined)) {
      found.push({ first: sameTitle, second, why: 'title, first author and year are the same' })
    }
    if (doi !== undefined && sameDoi === undefined) byDoi.set(doi, second)
    if (title !== null && sameTitle === undefined) byTitle.set(title, second)
  }
  return found
}

function toTitleKey({ title, author, editor, issued, type, page, volume }: Reference): string | null {
  const bare =
    title
      ?.normalize('NFKC')
      .toLowerCase()
      .replace(/[^\p{L}\p{N}]+/gu, '') ?? ''
  const first = author?.[0] ?? editor?.[0]
  const year = issued?.['date-parts']?.[0]?.[0]
  if (bare.length < 6 || !first || year === undefined) return null
  return [bare, (first.family ?? first.literal ?? '').toLowerCase(), year, type, volume ?? '', page ?? ''].join('\u0001')
}
