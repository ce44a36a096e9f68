/**
 * Which entry of the list a mark means.
 *
 * The label is looked up first, exactly, then through the ways in which labels go wrong: a co-author dropped, a year
 * off by one, a name misspelled. Then the prose beside it is heard: where it gives an author's full name or a title,
 * and that is another entry's, the author meant that one, and the mark is wrong.
 */
import type { Document, Structure } from '../../document.ts'
import type { Citation, CitationProblem, Reference } from '../../extraction.ts'
import { distance, keyOf, namesOf, toAuthorKey, yearLetter, yearOf } from './author-key.ts'
import type { Mark } from './find-citations.ts'
import type { NamedYear } from './named-years.ts'
import { ProseEvidence } from './prose-evidence.ts'

/** A citation with what its problems are found by. */
export interface ResolvedCitation extends Citation {
  /** Entries that the label fits as printed, whatever the prose says. */
  labelled: number[]
  /** Entries whose year is not the mark's. */
  otherYear: number[]
  /** Entries that are meant though the label names somebody else. */
  otherName: number[]
}

interface Meant {
  references: number[]
  labelled: number[]
  problem: CitationProblem | null
  otherYear: boolean
}

/** Resolves the marks; a mark by name that fits nothing in a list of numbered marks is none and is left out. */
export function resolveCitations(document: Document, structure: Structure, references: Reference[], marks: Mark[]): ResolvedCitation[] {
  const evidence = new ProseEvidence(references)
  const byNumber = new Map<number, number>()
  for (const [i, reference] of references.entries()) {
    const number = reference.key === null ? i + 1 : Number.parseInt(reference.key, 10)
    if (!byNumber.has(number)) byNumber.set(number, i)
  }
  const resolved: ResolvedCitation[] = []
  for (const [i, mark] of marks.entries()) {
    const citation: ResolvedCitation = {
      kind: mark.kind,
      text: document.text.slice(mark.start, mark.end),
      span: { start: mark.start, end: mark.end },
      references: [],
      problem: null,
      labelled: [],
      otherYear: [],
      otherName: [],
    }
    for (const number of mark.numbers) {
      const index = byNumber.get(number)
      if (index === undefined) citation.problem = 'no_such_reference'
      else if (!citation.references.includes(index)) citation.references.push(index)
    }
    if (mark.kind === 'numeric') citation.labelled = [...citation.references]
    else {
      const prose = proseBefore(document, structure, marks, i)
      for (const named of mark.named) {
        const meant = resolveName(named, references, evidence, mark.named.length === 1 ? prose : '')
        for (const index of meant.references) {
          if (!citation.references.includes(index)) citation.references.push(index)
          if (meant.otherYear) citation.otherYear.push(index)
          if (meant.problem === 'name_mismatch') citation.otherName.push(index)
        }
        citation.labelled.push(...meant.labelled)
        citation.problem ??= meant.problem
      }
    }
    resolved.push(citation)
  }
  for (const [i, citation] of resolved.entries()) tellByNumber(citation, resolved[i + 1])
  return resolved.filter((citation, i) => believable(citation, marks[i], resolved))
}

/** `Jiang (2019) shows … [3]`: of several works that the name fits, the number that closes the sentence tells one. */
function tellByNumber(citation: ResolvedCitation, next: ResolvedCitation | undefined): void {
  if (citation.problem !== 'ambiguous' || citation.references.length < 2 || next?.kind !== 'numeric') return
  if (next.span.start - citation.span.end > 800) return
  const both = citation.references.filter((index) => next.references.includes(index))
  if (both.length === 1) citation.references = both
}

/** A name and a year that the list doesn't have: a citation where the paper cites so, and it looks like one. */
function believable(citation: ResolvedCitation, mark: Mark | undefined, all: ResolvedCitation[]): boolean {
  if (citation.kind === 'numeric' || citation.references.length > 0) return true
  const named = all.filter((other) => other.kind !== 'numeric')
  const found = named.filter((other) => other.references.length > 0).length
  const plain = mark?.named.some((one) => one.etAl || one.names.length > 1 || one.known) ?? false
  return found >= 5 && found * 2 > named.length && (plain || found * 4 > named.length * 3)
}

/** The prose that a mark closes: from the mark before, or the paragraph's beginning, at most a few sentences. */
function proseBefore(document: Document, structure: Structure, marks: Mark[], index: number): string {
  const mark = marks[index]
  if (!mark) return ''
  const previous = marks[index - 1]
  let start = Math.max(0, mark.start - 900, previous?.end ?? 0)
  const passage = structure.passages.findLast((one) => one.start <= mark.start)
  if (passage) {
    const first = structure.passages.find((one) => one.paragraph === passage.paragraph)
    if (first) start = Math.max(start, first.start)
  } else {
    const gap = document.plain.lastIndexOf('\n\n', mark.start)
    if (gap > start && mark.start - gap > 250) start = gap
  }
  return document.plain.slice(start, mark.start)
}

/** Looks one name and year up in the list and in the prose. */
function resolveName(named: NamedYear, references: Reference[], evidence: ProseEvidence, prose: string): Meant {
  const fits = references.map((reference) => fitLabel(named, reference))
  const best = Math.max(0, ...fits.map((one) => one.score))
  const close = fits.flatMap((one, i) => (one.score > 0 && one.score >= best - 0.05 ? [i] : []))
  const labelled = best >= 2 ? fits.flatMap((one, i) => (one.score >= 2 && one.score >= best - 0.05 ? [i] : [])) : []
  const exact = fits.some((one) => one.name >= 2 && one.year)
  const told = prose === '' ? null : tellByProse(prose, references, evidence, exact && close.length === 1)
  if (told !== null && !close.includes(told)) {
    const own = fits[told]
    const fitsToo = own !== undefined && own.score > 0
    const otherYear = yearOf(references[told] as Reference) !== named.year
    const sameName = fitsToo && own.name >= 2
    if (sameName) return { references: [told], labelled, problem: otherYear ? 'year_mismatch' : null, otherYear }
    const labelInProse = close.some((i) => evidence.of(prose, i).name > 0)
    if (!labelInProse || fitsToo) return { references: [told], labelled, problem: 'name_mismatch', otherYear }
  }
  if (best <= 0 || close.length === 0) return { references: [], labelled: [], problem: 'no_such_reference', otherYear: false }
  const chosen = close.length === 1 ? close : told !== null && close.includes(told) ? [told] : byProse(close, prose, evidence)
  const one = fits[chosen[0] ?? -1]
  const problem: CitationProblem | null =
    close.length > 1 ? 'ambiguous' : one?.year === false ? 'year_mismatch' : one && one.name < 2 ? 'name_mismatch' : null
  return { references: chosen, labelled, problem, otherYear: one?.year === false }
}

/**
 * The entry that the prose names by its author's full name, or by a title nearly whole; null where it tells none.
 * Against a label that fits (`contradicts`) only the full name counts: prose of a field is full of its titles' words.
 */
function tellByProse(prose: string, references: Reference[], evidence: ProseEvidence, contradicts: boolean): number | null {
  let best = -1
  let score = 0
  let second = 0
  for (let i = 0; i < references.length; i++) {
    const { name, title } = evidence.of(prose, i)
    if (name < 1 && (contradicts || title < 0.8)) continue
    const total = (name === 1 ? 1 : 0) + title
    if (total > score) {
      second = score
      score = total
      best = i
    } else if (total > second) second = total
  }
  return best >= 0 && score - second >= 0.12 ? best : null
}

function byProse(close: number[], prose: string, evidence: ProseEvidence): number[] {
  if (prose === '') return close
  const scored = close.map((index) => {
    const { name, title } = evidence.of(prose, index)
    return { index, score: name + title }
  })
  scored.sort((a, b) => b.score - a.score)
  const [first, second] = scored
  return first && second && first.score >= 0.4 && first.score - second.score >= 0.2 ? [first.index] : close
}

interface Fit {
  score: number
  /** 3 all names as printed, 2 co-authors dropped, 1 a name misspelled or left out in the middle, 0 somebody else. */
  name: number
  year: boolean
}

/** How well a label fits an entry. */
function fitLabel(named: NamedYear, reference: Reference): Fit {
  const none: Fit = { score: 0, name: 0, year: false }
  const authors = namesOf(reference)
  const keys = authors.length > 0 ? authors.map(keyOf) : [toAuthorKey(reference.title ?? '').slice(0, 60)]
  const labels = named.names.map(toAuthorKey)
  const name = fitNames(labels, keys, named, authors.length === 0)
  if (name === 0) return none
  const initials = named.initials.toLowerCase()
  const given = (authors[0]?.given ?? '').replace(/[^\p{L}]/gu, '').toLowerCase()
  if (initials && given && given[0] !== initials[0]) return none
  const year = yearOf(reference)
  const off = year === null ? 9 : Math.abs(year - named.year)
  if (off === 0) {
    const letter = yearLetter(reference)
    const letterFits = named.letter === '' || letter === '' || letter === named.letter
    return {
      score:
        name +
        (letterFits ? 0 : -1.5) +
        (named.letter !== '' && letter === named.letter ? 0.4 : 0) +
        (initials && given.startsWith(initials.slice(0, 2)) ? 0.3 : 0),
      name: Math.floor(name),
      year: true,
    }
  }
  if (name < 2) return none
  const typo = year !== null && distance(String(year), String(named.year), 1) <= 1
  const several = labels.length > 1 || named.etAl
  if (year !== null && (off <= 1 || (typo && (several || authors.length === 1)) || (several && off <= 3)))
    return { score: name / 3 - off * 0.01, name: Math.floor(name), year: false }
  return none
}

function fitNames(labels: string[], keys: string[], named: NamedYear, titled: boolean): number {
  const [label] = labels
  const [first] = keys
  if (!label || !first) return 0
  if (titled) return first.startsWith(label) || label.startsWith(first) ? 2 : 0
  if (!sameName(label, first)) {
    if (labels.length === 1 && label.length > 4 && distance(label, first, 1) <= 1) return 1
    if (
      labels.length > 1 &&
      labels.length === keys.length &&
      labels.slice(1).every((one, i) => sameName(one, keys[i + 1] ?? '')) &&
      distance(label, first, 2) <= 2
    )
      return 1
    if (labels.length > 1 && sameName(labels[1] ?? '', first) && sameName(label, keys[1] ?? '')) return 1
    return 0
  }
  if (named.etAl) return keys.length > labels.length + 1 ? 3 : keys.length > 1 ? 2.6 : 2.3
  if (labels.length === keys.length) {
    const matching = labels.filter((one, i) => sameName(one, keys[i] ?? '')).length
    if (matching === labels.length) return 3
    return labels.every((one, i) => sameName(one, keys[i] ?? '') || distance(one, keys[i] ?? '', 2) <= 2) ? 1.5 : 0
  }
  if (labels.length === 1) return 2.3
  const others = labels.slice(1).filter((one) => keys.slice(1).some((key) => sameName(one, key) || distance(one, key, 1) <= 1)).length
  return others === labels.length - 1 ? 1.6 : labels.length > 1 && others > 0 ? 1.2 : 0
}

/** One name as two sources print it: with or without a particle or a given name. */
function sameName(a: string, b: string): boolean {
  if (a === '' || b === '') return false
  if (a === b) return true
  const [short, long] = a.length < b.length ? [a, b] : [b, a]
  if (short.length < 2) return false
  if (/\p{Script=Han}/u.test(a)) return a.replace(/ /g, '') === b.replace(/ /g, '') || (short.length > 3 && long.startsWith(short))
  return (
    long.endsWith(` ${short}`) ||
    (long.startsWith(`${short} `) && long.length > short.length + 1) ||
    a.replace(/ /g, '') === b.replace(/ /g, '') ||
    acronym(long) === short
  )
}

/** `world health organization` → `who`. */
function acronym(name: string): string {
  return name
    .split(' ')
    .filter((word) => !/^(?:of|the|and|for|on|in|de)$/.test(word))
    .map((word) => word[0] ?? '')
    .join('')
}
