/**
 * What a careful reviewer would report about the citations and the list.
 */
import type { Document, Structure } from '../../document.ts'
import type { Problem, Reference } from '../../extraction.ts'
import { keyOf, namesOf, yearOf } from './author-key.ts'
import { toEntryLabels } from './entry-label.ts'
import type { MeantWork, ResolvedCitation } from './resolve-citations.ts'
import { findUnlistedDocuments } from './unlisted-documents.ts'
import { findUnmarkedWorks } from './unmarked-works.ts'

/** Finds the problems; `citations` in reading order, as they will be numbered. */
export function findProblems(document: Document, structure: Structure, references: Reference[], citations: ResolvedCitation[]): Problem[] {
  const suspects = uncited(references, citations)
  const named = findUnmarkedWorks({ document, structure, references, labels: toEntryLabels(references), citations, suspects })
  return [
    ...citations.flatMap((citation, i) => mismatches(references, citation, i)),
    ...missingEntries(references, citations),
    ...findUnlistedDocuments(document, structure, references, citations),
    ...suspects.filter((i) => !named.has(i)).map((i) => toUncited(references, i)),
    ...duplicates(references),
    ...numbering(references, citations),
    ...missingFields(references),
  ]
}

/** An entry as a note names it: `[3] Jiang (2019)`; `Li & Liu (2024, entry 5)` where the list has no labels. */
function name(references: Reference[], index: number): string {
  const reference = references[index]
  if (!reference) return 'an entry'
  const { key } = reference
  const told = [yearOf(reference), key === null ? `entry ${index + 1}` : null].filter((part) => part !== null).join(', ')
  return `${key === null ? '' : `[${key}] `}${toShortNames(reference)}${told ? ` (${told})` : ''}`
}

/** `Gao`, `Li & Liu`, `Yao et al.`; what has no author is told by its title. */
function toShortNames(reference: Reference): string {
  const names = namesOf(reference).map(({ family = '', given = '', literal }) =>
    /\p{Script=Han}/u.test(family) ? family + given : literal || family || given,
  )
  const title = reference.title && `“${reference.title.slice(0, 40).trimEnd()}${reference.title.length > 40 ? '…' : ''}”`
  return names.length > 2 ? `${names[0]} et al.` : names.join(' & ') || title || 'without author'
}

function mismatches(references: Reference[], citation: ResolvedCitation, index: number): Problem[] {
  const names = (indexes: number[]): string => indexes.map((i) => name(references, i)).join(', ')
  return citation.works.flatMap((work): Problem[] => {
    const problems: Problem[] = []
    if (work.problem === 'name_mismatch') {
      const fits = work.labelled.filter((i) => !work.references.includes(i))
      const whose = fits.length > 0 ? `; the label is that of ${names(fits)}` : ''
      const own = citation.kind === 'numeric' && work.labelled.some((i) => work.references.includes(i))
      const instead = own
        ? `beside another name than that of its entry, ${names(work.references)}`
        : `where the prose means ${names(work.references)}${whose}`
      problems.push({
        kind: 'name_mismatch',
        references: [...new Set([...work.references, ...fits])].sort((a, b) => a - b),
        citation: index,
        note: `${shown(citation, work)} stands ${instead}.`,
      })
    }
    if (work.otherYear)
      problems.push({
        kind: 'year_mismatch',
        references: work.references,
        citation: index,
        note: `${shown(citation, work)} has another year than the entry that is meant: ${names(work.references)}.`,
      })
    return problems
  })
}

/** A mark as its problem names it: whole, or the one work of several that has it. */
function shown(citation: ResolvedCitation, work: MeantWork): string {
  return citation.works.length === 1 ? oneLine(citation.text) : `${work.label} in ${oneLine(citation.text)}`
}

/** Works that the list lacks, one report for each. */
function missingEntries(references: Reference[], citations: ResolvedCitation[]): Problem[] {
  const seen = new Set<string>()
  const problems: Problem[] = []
  for (const [i, citation] of citations.entries()) {
    for (const work of citation.works) {
      if (work.otherTitle)
        problems.push({
          kind: 'missing_reference',
          references: work.references,
          citation: i,
          note: `The title that the text gives before ${shown(citation, work)} is of no entry; ${work.references.map((index) => name(references, index)).join(', ')} is another work.`,
        })
      const key = work.label.toLowerCase().replace(/[^\p{L}\p{N}]/gu, '')
      if (work.problem !== 'no_such_reference' || seen.has(key)) continue
      seen.add(key)
      problems.push({
        kind: 'missing_reference',
        references: [],
        citation: i,
        note: `${shown(citation, work)} leads to no entry of the list of ${references.length}.`,
        label: work.label,
      })
    }
  }
  return problems
}

/** Entries that no mark means, or only marks whose label is another entry's. */
function uncited(references: Reference[], citations: ResolvedCitation[]): number[] {
  if (citations.length === 0) return []
  const cited = new Set<number>()
  for (const citation of citations) {
    for (const index of citation.references) {
      const work = citation.works.find((one) => one.references.includes(index))
      if (work?.problem !== 'name_mismatch' || !work.labelled.some((i) => i !== index)) cited.add(index)
    }
  }
  return references.flatMap((_, i) => (cited.has(i) ? [] : [i]))
}

function toUncited(references: Reference[], index: number): Problem {
  const note = `${name(references, index)} is cited nowhere under its own name or number.`
  return { kind: 'uncited_reference', references: [index], citation: null, note }
}

/** Numbers that the list leaves out between two entries, or gives to two. */
function numbering(references: Reference[], citations: ResolvedCitation[]): Problem[] {
  const missed = new Set(citations.flatMap(({ works }) => works.filter((work) => work.references.length === 0).map((work) => work.label)))
  return references.flatMap((reference, i): Problem[] => {
    const number = Number.parseInt(reference.key ?? '', 10)
    const before = Number.parseInt(references[i - 1]?.key ?? '', 10)
    const left = Array.from({ length: Math.max(0, Math.min(number - before - 1, 9)) || 0 }, (_, n) => `[${before + 1 + n}]`)
    const note = number === before ? `Two entries are numbered [${number}].` : `The list leaves out ${left.join(', ')} before [${number}].`
    return number === before || left.some((label) => !missed.has(label))
      ? [{ kind: 'other', references: [i - 1, i], citation: null, note }]
      : []
  })
}

/** One work listed twice: the same DOI or title, or the same place in the same year by the same family name. */
function duplicates(references: Reference[]): Problem[] {
  const seen = new Map<string, number>()
  const problems: Problem[] = []
  for (const [i, reference] of references.entries()) {
    const first = namesOf(reference)[0]
    const family = first ? keyOf({ family: first.family, literal: first.literal }) : ''
    const title = (reference.title ?? '').toLowerCase().replace(/[^\p{L}\p{N}]/gu, '')
    const year = yearOf(reference) ?? ''
    const keys: [key: string, shared: string][] = []
    // a blank read into a DOI leaves `10.3969/j`, which many works of a publisher would share
    if (reference.DOI && /\/.{4}/.test(reference.DOI)) keys.push([`doi ${reference.DOI.toLowerCase()} ${family || title}`, 'DOI'])
    if (title.length > 20) keys.push([`title ${title} ${family} ${reference.volume ?? ''} ${reference.page ?? ''}`, 'title'])
    if (reference.page && /\D/.test(reference.page) && year && family) {
      const place = `${(reference.issue ?? '').replace(/^0+/, '')} ${reference.page.replace(/[^\d]+/g, '-')}`
      keys.push([`place ${family} ${year} ${place}`, 'first author, year and pages'])
    }
    const [other, shared] = keys.map(([key, said]) => [seen.get(key), said] as const).find(([index]) => index !== undefined) ?? []
    if (other !== undefined)
      problems.push({
        kind: 'duplicate_reference',
        references: [other, i],
        citation: null,
        note: `${name(references, other)} and ${name(references, i)} are one work: the same ${shared}.`,
      })
    for (const [key] of keys) if (!seen.has(key)) seen.set(key, i)
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
      : [
          {
            kind: 'missing_field',
            references: [i],
            citation: null,
            note: `No ${missing.join(' and no ')} can be read in ${name(references, i)}.`,
          },
        ]
  })
}

/** A mark that runs over a page break, on one line. */
function oneLine(text: string): string {
  return text.replace(/\s+/g, ' ')
}
