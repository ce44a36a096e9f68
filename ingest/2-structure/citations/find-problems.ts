/**
 * What a careful reviewer would report about the citations and the list.
 */
import type { Problem, Reference } from '../../extraction.ts'
import { keyOf, namesOf, yearOf } from './author-key.ts'
import type { ResolvedCitation } from './resolve-citations.ts'

/** Finds the problems; `citations` in reading order, as they will be numbered. */
export function findProblems(references: Reference[], citations: ResolvedCitation[]): Problem[] {
  return [
    ...citations.flatMap((citation, i) => mismatches(references, citation, i)),
    ...missingEntries(references, citations),
    ...uncited(references, citations),
    ...duplicates(references),
    ...missingFields(references),
  ]
}

function name(references: Reference[], index: number): string {
  const reference = references[index]
  if (!reference) return 'an entry'
  const first = namesOf(reference)[0]
  return `${first?.family ?? first?.literal ?? reference.title ?? 'an entry'} (${yearOf(reference) ?? 'no year'})`
}

function mismatches(references: Reference[], citation: ResolvedCitation, index: number): Problem[] {
  const problems: Problem[] = []
  if (citation.otherName.length > 0) {
    const fits = citation.labelled.filter((i) => !citation.otherName.includes(i))
    const meant = citation.otherName.map((i) => name(references, i)).join(', ')
    const note = `${oneLine(citation.text)} stands where the prose means ${meant}${fits.length > 0 ? `; the label is that of ${fits.map((i) => name(references, i)).join(', ')}` : ''}.`
    problems.push({
      kind: 'name_mismatch',
      references: [...new Set([...citation.otherName, ...fits])].sort((a, b) => a - b),
      citation: index,
      note,
    })
  }
  if (citation.otherYear.length > 0) {
    const note = `${oneLine(citation.text)} has another year than the entry that is meant: ${citation.otherYear.map((i) => name(references, i)).join(', ')}.`
    problems.push({ kind: 'year_mismatch', references: [...new Set(citation.otherYear)], citation: index, note })
  }
  return problems
}

/** Marks that lead to no entry, one report for each work that is missing. */
function missingEntries(references: Reference[], citations: ResolvedCitation[]): Problem[] {
  const seen = new Set<string>()
  const problems: Problem[] = []
  for (const [i, citation] of citations.entries()) {
    if (citation.problem !== 'no_such_reference') continue
    const label = oneLine(citation.text)
    const key = label.toLowerCase().replace(/[^\p{L}\p{N}]/gu, '')
    if (seen.has(key)) continue
    seen.add(key)
    problems.push({
      kind: 'missing_reference',
      references: [],
      citation: i,
      note: `${label} leads to no entry of the list of ${references.length}.`,
    })
  }
  return problems
}

/** Entries that no mark means, or only marks whose label is another entry's. */
function uncited(references: Reference[], citations: ResolvedCitation[]): Problem[] {
  if (citations.length === 0) return []
  const cited = new Set<number>()
  for (const citation of citations) {
    for (const index of citation.references) {
      const elsewhere = citation.otherName.includes(index) && citation.labelled.some((i) => i !== index)
      if (!elsewhere) cited.add(index)
    }
  }
  return references.flatMap((_, i): Problem[] =>
    cited.has(i)
      ? []
      : [
          {
            kind: 'uncited_reference',
            references: [i],
            citation: null,
            note: `${name(references, i)} is cited nowhere under its own name or number.`,
          },
        ],
  )
}

/** One work listed twice: the same DOI or title, or the same place in the same year by the same family name. */
function duplicates(references: Reference[]): Problem[] {
  const seen = new Map<string, number>()
  const problems: Problem[] = []
  for (const [i, reference] of references.entries()) {
    const first = namesOf(reference)[0]
    const family = first ? keyOf({ family: first.family, literal: first.literal }) : ''
    const title = (reference.title ?? '').toLowerCase().replace(/[^\p{L}\p{N}]/gu, '')
    const keys: string[] = []
    if (reference.DOI) keys.push(`doi ${reference.DOI.toLowerCase()}`)
    if (title.length > 20) keys.push(`title ${title} ${reference.volume ?? ''} ${reference.page ?? ''}`)
    if (reference.page && /\D/.test(reference.page) && yearOf(reference) && family)
      keys.push(
        `place ${family} ${yearOf(reference)} ${(reference.issue ?? '').replace(/^0+/, '')} ${reference.page.replace(/[^\d]+/g, '-')}`,
      )
    const other = keys.map((key) => seen.get(key)).find((index) => index !== undefined)
    if (other !== undefined)
      problems.push({
        kind: 'duplicate_reference',
        references: [other, i],
        citation: null,
        note: `${name(references, other)} and ${name(references, i)} are one work: the same authors, year and place.`,
      })
    for (const key of keys) if (!seen.has(key)) seen.set(key, i)
  }
  return problems
}

/** Entries that don't print what every entry should. */
function missingFields(references: Reference[]): Problem[] {
  return references.flatMap((reference, i): Problem[] => {
    const missing: string[] = []
    if (namesOf(reference).length === 0) missing.push('author')
    if (!reference.title) missing.push('title')
    if (yearOf(reference) === null) missing.push('year')
    return missing.length === 0
      ? []
      : [{ kind: 'missing_field', references: [i], citation: null, note: `${name(references, i)} prints no ${missing.join(' and no ')}.` }]
  })
}

/** A mark that runs over a page break, on one line. */
function oneLine(text: string): string {
  return text.replace(/\s+/g, ' ')
}
