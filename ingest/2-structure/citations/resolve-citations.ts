/**
 * Which entry of the list a mark means.
 *
 * The label is looked up first, exactly, then through the ways in which labels go wrong: a co-author dropped, a year
 * off by one, a name misspelled. Then the prose beside it is heard: where it gives an author's full name or a title,
 * and that is another entry's, the author meant that one, and the mark is wrong.
 */
import type { Document, Structure } from '../../document.ts'
import type { Citation, CitationProblem, Reference } from '../../extraction.ts'
import { type EntryLabel, toEntryLabels } from './entry-label.ts'
import type { Mark } from './find-citations.ts'
import { type Fit, fitLabel } from './fit-label.ts'
import type { NamedYear } from './named-years.ts'
import { type Heard, NOTHING, ProseEvidence } from './prose-evidence.ts'

/** What one work of a mark was found to mean. */
export interface MeantWork {
  /** As the mark prints it: `Wu and Fiser 1999`, `[17]`. */
  label: string
  references: number[]
  /** Entries that the label fits as printed, whatever the prose says. */
  labelled: number[]
  problem: CitationProblem | null
  otherYear: boolean
}

/** A citation with what its problems are found by. */
export interface ResolvedCitation extends Citation {
  works: MeantWork[]
}

/** Resolves the marks; a mark by name that fits nothing in a list of numbered marks is none and is left out. */
export function resolveCitations(document: Document, structure: Structure, references: Reference[], marks: Mark[]): ResolvedCitation[] {
  const resolve = new Resolver(references)
  const resolved = marks.map((mark, i): ResolvedCitation => {
    const prose = mark.named.length === 1 ? proseBefore(document, structure, marks, i) : ''
    const works = [
      ...mark.numbers.map((number) => resolve.number(number)),
      ...mark.named.map((named) => resolve.name(named, prose, mark.kind === 'parenthetical')),
    ]
    return {
      kind: mark.kind,
      text: document.text.slice(mark.start, mark.end),
      span: { start: mark.start, end: mark.end },
      references: [...new Set(works.flatMap((work) => work.references))],
      problem: works.find((work) => work.problem !== null)?.problem ?? (mark.worn ? 'ambiguous' : null),
      works,
    }
  })
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

/** Looks numbers and names up in one list. */
class Resolver {
  private readonly labels: EntryLabel[]
  private readonly evidence: ProseEvidence
  private readonly byNumber = new Map<number, number>()
  private readonly fits = new Map<string, Map<number, Fit>>()

  constructor(references: Reference[]) {
    this.labels = toEntryLabels(references)
    this.evidence = new ProseEvidence(references)
    for (const [i, reference] of references.entries()) {
      const number = reference.key === null ? i + 1 : Number.parseInt(reference.key, 10)
      if (!this.byNumber.has(number)) this.byNumber.set(number, i)
    }
  }

  number(number: number): MeantWork {
    const index = this.byNumber.get(number)
    const found = index === undefined ? [] : [index]
    return {
      label: `[${number}]`,
      references: found,
      labelled: found,
      problem: index === undefined ? 'no_such_reference' : null,
      otherYear: false,
    }
  }

  /** Looks one name and year up in the list and in the prose before it, which may contradict a bracket (`mayBeOther`). */
  name(named: NamedYear, prose: string, mayBeOther: boolean): MeantWork {
    const label = `${named.names.join(', ')}${named.etAl ? ' et al.' : ''} ${named.year}${named.letter}`
    const fits = this.fitting(named)
    const best = Math.max(0, ...[...fits.values()].map((one) => one.score))
    const close = [...fits].flatMap(([i, one]) => (one.score >= best - 0.05 ? [i] : []))
    const labelled = best >= 2 ? close.filter((i) => (fits.get(i)?.score ?? 0) >= 2) : []
    const exact = [...fits.values()].some((one) => one.name >= 2 && one.year)
    const heard: Heard = prose === '' ? new Map() : this.evidence.hear(prose)
    const told = tellByProse(heard, exact && close.length === 1)
    if (told !== null && mayBeOther && !close.includes(told)) {
      const own = fits.get(told)
      const otherYear = this.labels[told]?.year !== named.year
      if (own !== undefined && own.name >= 2)
        return { label, references: [told], labelled, problem: otherYear ? 'year_mismatch' : null, otherYear }
      const labelInProse = close.some((i) => (heard.get(i) ?? NOTHING).name > 0)
      if (!labelInProse || own !== undefined) return { label, references: [told], labelled, problem: 'name_mismatch', otherYear }
    }
    if (close.length === 0) return { label, references: [], labelled: [], problem: 'no_such_reference', otherYear: false }
    const chosen = close.length === 1 ? close : told !== null && close.includes(told) ? [told] : byProse(close, heard)
    const one = fits.get(chosen[0] ?? -1)
    const problem: CitationProblem | null =
      close.length > 1 ? 'ambiguous' : one?.year === false ? 'year_mismatch' : one && one.name < 2 ? 'name_mismatch' : null
    return { label, references: chosen, labelled, problem, otherYear: one?.year === false }
  }

  private fitting(named: NamedYear): Map<number, Fit> {
    const key = JSON.stringify([named.names, named.initials, named.etAl, named.year, named.letter])
    const known = this.fits.get(key)
    if (known) return known
    const fits = new Map<number, Fit>()
    for (const [i, entry] of this.labels.entries()) {
      const fit = fitLabel(named, entry)
      if (fit.score > 0) fits.set(i, fit)
    }
    this.fits.set(key, fits)
    return fits
  }
}

/**
 * The entry that the prose names by its author's full name, or by a title nearly whole; null where it tells none.
 * Against a label that fits (`contradicts`) only the full name counts: prose of a field is full of its titles' words.
 */
function tellByProse(heard: Heard, contradicts: boolean): number | null {
  let best = -1
  let score = 0
  let second = 0
  for (const [i, { name, title }] of heard) {
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

function byProse(close: number[], heard: Heard): number[] {
  if (heard.size === 0) return close
  const scored = close.map((index) => {
    const { name, title } = heard.get(index) ?? NOTHING
    return { index, score: name + title }
  })
  scored.sort((a, b) => b.score - a.score)
  const [first, second] = scored
  return first && second && first.score >= 0.4 && first.score - second.score >= 0.2 ? [first.index] : close
}
